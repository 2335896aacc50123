import type { ProblemKind } from '../../kinds/problems.ts';
import { josa } from '../../words/josa.ts';
import { waitedForText } from '../../words/waiting.ts';
import { findDeadlock, findLostWakeups } from '../findings/deadlock.ts';
import type { Finding } from '../findings/finding.ts';
import { findFaults, findRaces } from '../findings/findings.ts';
import type { Program } from '../language/program.ts';
import { Run } from '../run/run.ts';
import { type Schedule, threadName } from '../run/schedule.ts';

/** What a problem's schedule shows, in words. */
export interface Told {
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
export function tell(program: Program, kind: ProblemKind, schedule: Schedule): Told {
  const found = FINDERS[kind]?.(new Run(program, schedule))
    .toSorted((a, b) => a.step - b.step)
    .at(-1);
  return { message: found?.message ?? '', threads: found?.threads ?? [], variable: found?.variable ?? '' };
}

/** Tells of threads that wait for ever while others go on. */
export function tellStuck(program: Program, schedule: Schedule, threads: readonly number[]): Told {
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

/** Tells of a cycle on which every thread that can move does. */
export function tellLivelock(movers: readonly number[]): Told {
  const names = movers.map(threadName).join(', ');
  const message =
    movers.length > 1
      ? `라이브락이에요. ${josa(names, '이/가')} 모두 움직이지만 제자리로 돌아오는 되풀이에 갇힐 수 있어요.`
      : `${josa(names, '은/는')} 차례를 아무리 공평하게 나눠도 되풀이를 끝내지 못할 수 있어요.`;
  return { message, threads: [...movers], variable: '' };
}

/** Tells of a cycle on which a thread never gets its turn. */
export function tellStarvation(starved: number, movers: readonly number[]): Told {
  const others = movers.map(threadName).join(', ');
  return {
    message: `기아 상태가 될 수 있어요. ${josa(others, '이/가')} 되풀이해서 앞서 가면 ${josa(threadName(starved), '은/는')} 영원히 차례를 얻지 못할 수 있어요.`,
    threads: [starved],
    variable: '',
  };
}
