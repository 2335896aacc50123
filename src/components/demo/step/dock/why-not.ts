import type { ThreadMoment } from '../../../../engine/index.ts';
import { holdSentence } from '../../../../words/holding.ts';
import { josa } from '../../../../words/josa.ts';
import { waitedForText } from '../../../../words/waiting.ts';

/** What a thread waits for, in few words: `a`, `B의 끝`. */
export function waitedFor(thread: ThreadMoment, threads: readonly ThreadMoment[]): string {
  const { waiting } = thread;
  if (waiting === null) return '';
  const names = waiting.holders.map((holder) => threads[holder].name).join(', ');
  // Threads go by who is left of them, a child by no name: only its pid is known here.
  if (waiting.kind === 'thread' || waiting.kind === 'threads') return waitedForText(waiting.kind, names);
  return waitedForText(waiting.kind, waiting.kind === 'process' ? '' : waiting.name);
}

/** Whether a thread was taken along when its process ended; one that was alone in it just ended. */
export function endedWithOthers(thread: ThreadMoment, threads: readonly ThreadMoment[]): boolean {
  const alone = !threads.some((other) => other.process === thread.process && other.index !== thread.index);
  return thread.ended === 'with-process' && !alone;
}

/** Why a thread cannot be chosen, as a sentence; an empty text when it can. */
export function whyNot(thread: ThreadMoment, threads: readonly ThreadMoment[]): string {
  const { name, state, waiting } = thread;
  if (thread.canStep) return '';
  if (state === 'finished') {
    return endedWithOthers(thread, threads)
      ? `${josa(name, '은/는')} 프로세스와 함께 끝났어요`
      : `${josa(name, '은/는')} 끝났어요`;
  }
  if (waiting === null) return `${josa(name, '은/는')} 지금 움직일 수 없어요`;
  const what = josa(waitedFor(thread, threads), '을/를');
  const { hold, holders } = waiting;
  const others = holders.filter((holder) => holder !== thread.index).map((holder) => threads[holder].name);
  const self = others.length < holders.length ? name : null;
  const who = hold === null || holders.length === 0 ? '' : ` (${holdSentence(hold, { others, self })})`;
  return `${josa(name, '은/는')} ${what} 기다려요${who}`;
}
