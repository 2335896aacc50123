import type { Answer } from '../../../results/explored/answer.ts';
import { grouped, rateText } from '../../../words/numbers.ts';
import type { KnownEnd } from '../exhibits/ends/known-ends.ts';
import type { Recorded } from './run/recorded.ts';
import type { Seen } from './run/seen.ts';

/** What a run is at, or how it came to its end; an empty text before the first. */
export function statusText({ status }: Pick<Seen, 'status'>): string {
  switch (status) {
    case 'idle':
      return '';
    case 'starting':
      return '진짜 스레드를 준비하고 있어요';
    case 'running':
      return '돌리고 있어요';
    case 'done':
      return '다 돌렸어요';
    case 'stopped':
      return '멈췄어요';
    case 'failed':
      return '돌리다가 실패했어요';
  }
}

/** How often a program ran on how many cores, and how fast. */
export function amountText({ runs, milliseconds, unfinished }: Seen, cores: number): string {
  const rate = Math.round((1000 * runs) / milliseconds);
  return [
    `코어 ${cores}개`,
    `${grouped(runs)}번`,
    ...(runs > 0 && Number.isFinite(rate) ? [`1초에 ${rateText(rate)}번`] : []),
    ...(unfinished > 0 ? [`끝나지 않아 그만둔 것 ${unfinished}번`] : []),
  ].join(' · ');
}

/** Before anything ran: what a press will do. */
export function promise(cores: number): string {
  const alone = cores === 1 ? ' 코어가 하나라 한 번에 하나만 나아가지만, 그래도 끼어들 수 있어요.' : '';
  return `위의 프로그램을 명령 하나하나 그대로, 이 기기의 진짜 스레드로 수천 번 돌려요.${alone}`;
}

const DAY = new Intl.DateTimeFormat('ko-KR', { dateStyle: 'long', timeZone: 'UTC' });

/** Where and when a recording was made, and how much it has of a program. */
export function recordedText({ recording, seen }: Recorded): string {
  const { date, device, cores, command } = recording;
  const made = `${DAY.format(new Date(date))}에 다른 기기(${device})에서 돌린 기록(${command})`;
  if (seen === null) return `${made}에는 이 프로그램이 없어요.`;
  return `아래의 ‘실제’는 이 기기가 아니라 ${made}에서 가져온 거예요: ${amountText(seen, cores)}.`;
}

/** What is said of runs where the exploration is of a machine with store buffers. */
export const WITHOUT_BUFFERS =
  '진짜로는 공유 변수를 늘 메모리에서 읽고 써서(순차 일관성), 저장 버퍼가 있어야 생기는 결말은 나오지 않아요.';

/** What the runs show, and what they do not. Every end of `ends` is explored or was seen. */
export function conclusion(
  { runs, unfinished }: Pick<Seen, 'runs' | 'unfinished'>,
  answer: Answer | null,
  ends: readonly KnownEnd[],
): string {
  if (runs === 0)
    return unfinished > 0
      ? '끝까지 간 실행이 없어 그만뒀어요. 서로 양보하거나 기다리며 맴도는 순서였어요.'
      : '끝까지 간 실행이 아직 없어요.';
  if (!answer?.complete)
    return '모든 순서를 다 살피지 못해, 이것들이 나올 수 있는 결말의 전부인지는 몰라요. 못 본 결말이 더 있을 수 있어요.';
  const unseen = ends.filter(({ seen }) => seen === 0).length;
  if (ends.length === 1)
    return '나올 수 있는 결말이 이것뿐이라 이것만 나왔어요. 그걸 증명한 건 이 실행이 아니라, 모든 순서를 살핀 모든 경우예요.';
  if (unseen === 0)
    return `나올 수 있는 결말 ${ends.length}가지가 다 나왔어요. 얼마나 자주 나오는지는 이 기기와 지금의 사정이 정해서, 다른 기기에서는 달라요.`;
  return `결말 ${ends.length}가지 가운데 ${unseen}가지는 이번에 안 나왔어요. 없어서가 아니라, 스레드들이 같은 곳에 거의 같은 때 닿아야 드러나기 때문이에요. 몇 번을 돌려 “맞았네요” 해도 아무것도 증명되지 않아요.`;
}
