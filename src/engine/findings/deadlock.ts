import { holdSentence } from '../../words/holding.ts';
import { josa } from '../../words/josa.ts';
import { waitedForText } from '../../words/waiting.ts';
import type { ThreadMoment, Waiting } from '../run/moment.ts';
import type { Run } from '../run/run.ts';
import type { Finding } from './finding.ts';
import { waitCycle } from './wait-cycle.ts';

const RING = '교착 상태예요. 서로가 서로를 기다리며 고리를 이뤄요.';
/** What a deadlock begins with, by the length of its cycle; `RING` for longer ones. */
const FIRST_SENTENCES = [
  '모두 멈췄어요. 기다리는 일을 끝내 줄 스레드가 없어요.',
  '교착 상태예요. 자기가 쥔 것을 기다리며 스스로를 막았어요.',
];

/** Deadlock: nothing can move, and not all have finished. With the cycle of who waits for whom, where there is one. */
export function findDeadlock(run: Run): Finding[] {
  if (run.endAt(run.length) !== 'deadlock') return [];
  const threads = run.threadsAt(run.length);
  const stuck = threads.filter((thread) => thread.waiting !== null);
  const cycle = waitCycle({ threads });
  const involved = cycle.length > 0 ? cycle.map((thread) => threads[thread]) : stuck;
  return [
    {
      kind: 'deadlock',
      message: `${FIRST_SENTENCES[cycle.length] ?? RING} ${involved.map((thread) => describe(threads, thread)).join(' ')}`,
      step: run.length,
      steps: involved
        .map((thread) => lastStepOf(run, thread.index))
        .filter((step) => step > 0)
        .sort((a, b) => a - b),
      threads: involved.map((thread) => thread.index),
      variable: '',
    },
  ];
}

function describe(threads: readonly ThreadMoment[], thread: ThreadMoment): string {
  const { waiting } = thread;
  if (waiting === null) return '';
  return `${josa(thread.name, '은/는')} ${thread.line}행에서 ${josa(waitedForText(waiting.kind, waiting.name), '을/를')} 기다려요${owner(threads, thread, waiting)}.`;
}

/** Who holds what a thread waits for, and why that one will not let it go. */
function owner(
  threads: readonly ThreadMoment[],
  thread: ThreadMoment,
  { object, holders, hold }: Waiting,
): string {
  if (hold === null || holders.length === 0) return '';
  const holder = threads[holders[0]];
  if (hold === 'owner') {
    // Memory of its own holds a copy of the lock, as it was at the fork: the owner has another copy.
    if (object < 0 && holder.process !== thread.process) {
      return ` (잠근 ${josa(holder.name, '은/는')} 이 프로세스에 없어서 풀어 줄 수 없어요)`;
    }
    if (holder.state === 'finished') return ` (${josa(holder.name, '이/가')} 쥔 채로 끝났어요)`;
  }
  const away = holders
    .filter((other) => threads[other].process !== thread.process)
    .map((other) => threads[other].name);
  if (hold === 'readers' && object < 0 && away.length > 0)
    return ` (읽기 잠금을 쥔 ${josa(away.join(', '), '은/는')} 이 프로세스에 없어서 풀어 줄 수 없어요)`;
  const others = holders.filter((other) => other !== thread.index).map((other) => threads[other].name);
  const self = others.length < holders.length ? thread.name : null;
  return ` (${holdSentence(hold, { others, self })})`;
}

function lastStepOf(run: Run, thread: number): number {
  return run.schedule.findLastIndex((choice) => choice.thread === thread) + 1;
}
