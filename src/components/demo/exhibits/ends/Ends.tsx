import type { Answer } from '../../../../results/explored/answer.ts';
import { ENDLESS_SENTENCE } from '../../../../words/exploration.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { EndList } from './EndList.tsx';
import { knownEnds } from './known-ends.ts';

/** Every way in which the program can end: how many schedules lead there, and how probable it is when they are drawn. */
export function Ends({ shown: { exploration }, act }: ExhibitProps<'explore'>) {
  const { answer } = exploration;
  if (answer === null) return null;
  const { ends, complete } = answer;
  if (ends.length === 0) {
    return (
      <p className="demo-none">
        {complete ? '끝까지 가는 순서가 하나도 없어요.' : '끝까지 간 순서를 아직 못 봤어요.'}
      </p>
    );
  }
  return (
    <>
      <p className="demo-below-title">
        {complete ? `결말 ${ends.length}가지` : `지금까지 본 결말 ${ends.length}가지`}
      </p>
      <EndList
        ends={knownEnds(answer, [])}
        caution={(logarithmic) => cautionOf(answer, logarithmic)}
        watch={act.watch}
      />
    </>
  );
}

/** What the bars must not be taken for. */
function cautionOf({ ends, infinite, complete }: Answer, logarithmic: boolean): string {
  const scale = logarithmic ? '막대는 로그 눈금이에요. ' : '';
  const drawn = ends.every(({ probability }) => probability !== null);
  const evenly = '확률은 걸음마다 갈 수 있는 스레드를 고르게 뽑을 때의 값이에요.';
  if (infinite) {
    const endlessly = '되풀이해서 도는 순서가 있어, 결말로 가는 순서는 끝없이 많아요.';
    return drawn ? `${scale}${endlessly} ${evenly}` : endlessly;
  }
  if (!complete) return '다 살피기 전에는 결말마다 순서가 몇 가지인지 셀 수 없어요.';
  if (ends.some(({ schedules }) => schedules === null)) return '';
  if (!drawn) return `${scale}순서의 비율은 확률이 아니에요. 실제 컴퓨터는 순서를 고르게 뽑지 않아요.`;
  return `${scale}순서의 비율은 확률이 아니에요. ${evenly} 실제 컴퓨터는 고르게 뽑지도 않아요.`;
}

/** Three numbers of every end that are not the same: its schedules, its probability, and how often it was seen here. */
export function SeenEnds({ shown: { answer, seen, recorded }, act }: ExhibitProps<'real'>) {
  const ends = knownEnds(answer, seen.ends);
  if (ends.length === 0)
    return (
      <p className="demo-none">{answer?.endless ? ENDLESS_SENTENCE : '나올 수 있는 결말을 살피고 있어요.'}</p>
    );
  return (
    <EndList
      ends={ends}
      real
      caution={(logarithmic) =>
        `${logarithmic ? '막대는 로그 눈금이에요. ' : ''}가짓수는 그 결말로 가는 순서의 수, 확률은 걸음마다 갈 수 있는 스레드를 고르게 뽑을 때의 값, 실제는 ${recorded ? '기록한 기기' : '이 기기'}에서 나온 비율이에요. 셋은 서로 다른 값이에요.`
      }
      watch={act.watch}
    />
  );
}
