import type { ProblemKind } from '../../../kinds/problems.ts';
import { josa } from '../../../words/josa.ts';
import { waitedForText } from '../../../words/waiting.ts';
import { findDeadlock } from '../../findings/deadlock.ts';
import type { Finding } from '../../findings/finding.ts';
import { findFaults, findRaces } from '../../findings/findings.ts';
import { findLostWakeups } from '../../findings/lost-wakeup.ts';
import type { Program } from '../../language/program.ts';
import { Run } from '../../run/run.ts';
import { type Schedule, threadName } from '../../run/schedule.ts';
import type { Cycle } from '../graph/fair-cycles.ts';

/*
 * Problems in words. What one run proves by itself is told by `findings`, in the words that a reader meets when
 * stepping; what only the graph knows is told here.
 */

/** What a problem's schedule shows, in words. */
export interface Explanation {
  /** Korean sentences for the reader; empty when the schedule does not show the problem. */
  message: string;
  /** Threads that take part, by index. */
  threads: number[];
  /** Name of the variable of a race, or of the condition of a lost wake-up; else an empty string. */
  variable: string;
}

/** Who finds in a run what it can prove by itself. */
const FINDERS: Partial<Record<ProblemKind, (run: Run) => Finding[]>> = {
  deadlock: findDeadlock,
  race: findRaces,
  assertion: (run) => findFaults(run).filter(({ kind }) => kind === 'assertion'),
  fault: (run) => findFaults(run).filter(({ kind }) => kind === 'fault'),
  lostWakeup: findLostWakeups,
};

/** Tells what a run of the schedule proves: the same words as under a run that a reader has stepped. */
export function explain(program: Program, kind: ProblemKind, schedule: Schedule): Explanation {
  const found = FINDERS[kind]?.(new Run(program, schedule))
    .toSorted((a, b) => a.step - b.step)
    .at(-1);
  return { message: found?.message ?? '', threads: found?.threads ?? [], variable: found?.variable ?? '' };
}

/** Tells of threads that wait for ever while others go on. */
export function explainPartialDeadlock(
  program: Program,
  schedule: Schedule,
  threads: readonly number[],
): Explanation {
  const run = new Run(program, schedule);
  const waits = threads.map((thread) => {
    const { line, waiting } = run.at(run.length).threads[thread];
    const what = waiting === null ? '' : ` ${josa(waitedForText(waiting.kind, waiting.name), '을/를')}`;
    return `${josa(threadName(thread), '은/는')} ${line}행에서${what} 영원히 기다려요.`;
  });
  return {
    message: `일부만 멈췄어요. ${waits.join(' ')} 다른 스레드는 계속 나아가요.`,
    threads: [...threads],
    variable: '',
  };
}

/** Tells of a cycle on which every thread that can move does without progress: on which lines, and whether it can be left. */
export function explainLivelock(
  program: Program,
  schedule: Schedule,
  loop: Schedule,
  cycle: Cycle,
): Explanation {
  const movers = threadsOn(cycle);
  const names = movers.map(threadName).join(', ');
  const what =
    movers.length > 1
      ? `라이브락이에요. ${josa(names, '이/가')} 모두 움직이지만 나아가지 못하고 같은 되풀이를 해요`
      : `라이브락이에요. ${josa(names, '이/가')} 움직이지만 나아가지 못하고 같은 되풀이를 해요`;
  const out = cycle.canBeLeft ? '순서가 달라지면 빠져나올 수 있어요.' : '어떤 순서로도 빠져나올 수 없어요.';
  return {
    message: `${what} (${linesOf(program, schedule, loop, movers)}). ${out}`,
    threads: [...movers],
    variable: '',
  };
}

/** Tells of a cycle on which a thread never gets its turn, or never gets any further. */
export function explainStarvation(
  program: Program,
  schedule: Schedule,
  loop: Schedule,
  cycle: Cycle,
): Explanation {
  const movers = threadsOn(cycle);
  const { starved } = cycle;
  const others = movers.filter((thread) => thread !== starved);
  const names = josa(others.map(threadName).join(', '), '이/가');
  const name = josa(threadName(starved), '은/는');
  const what = movers.includes(starved)
    ? `${names} 되풀이해서 앞서 가면 ${name} 헛돌기만 하고(${linesOf(program, schedule, loop, [starved])}) 영원히 나아가지 못할 수 있어요.`
    : `${names} 되풀이해서 앞서 가면 ${name} 영원히 차례를 얻지 못할 수 있어요.`;
  return { message: `기아 상태가 될 수 있어요. ${what}`, threads: [starved], variable: '' };
}

/** On which lines threads go round: `A 4~6행, B 9행`. */
function linesOf(program: Program, schedule: Schedule, loop: Schedule, threads: readonly number[]): string {
  const effects = new Run(program, [...schedule, ...loop]).effects().slice(schedule.length);
  return threads
    .map((thread) => {
      const own = effects.filter((effect) => effect.thread === thread);
      const lines = own.map(({ pc }) => program.instructions[pc].range.line);
      const [first, last] = [Math.min(...lines), Math.max(...lines)];
      return `${threadName(thread)} ${first === last ? first : `${first}~${last}`}행`;
    })
    .join(', ');
}

/** Threads that move on a cycle: those whose stores only come to memory there do not. */
function threadsOn({ movers, walk }: Cycle): number[] {
  return movers.filter((agent) => agent < walk.network.threads);
}
