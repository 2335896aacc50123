import type { Program } from '../../language/program.ts';
import { outputOf } from '../../machine/print.ts';
import { faultOf } from '../../machine/tasks.ts';
import { follow, type Policy } from '../../run/policy.ts';
import { Run } from '../../run/run.ts';
import type { Schedule } from '../../run/schedule.ts';
import type { End } from '../graph/ends.ts';
import { findingOf } from '../search/faults.ts';
import { explain } from './explanations.ts';
import type { Problem } from './problem.ts';

/*
 * An end for searches that were cut short before they met any: a run by a plain policy nearly always has one.
 */

/** Who goes next in the runs that are tried: each as long as it can, and in turns, for who waits by spinning. */
const POLICIES: readonly Policy[] = [{ kind: 'fcfs' }, { kind: 'rr', quantum: 1 }];
/** Steps that such a run takes at most. */
const MOST = 4096;

/** How a plain run has ended. */
export interface PlainRun {
  /** The end, whose schedules nobody has counted. */
  end: End;
  /** What went wrong, if it did. */
  problem: Problem | null;
}

/** An end that a plain run comes to, for a search that has met none; null where these runs go on. */
export function plainEnd(program: Program, from: Schedule): PlainRun | null {
  const start = new Run(program, from);
  for (const policy of POLICIES) {
    const run = follow(start, policy, { maxSteps: from.length + MOST });
    const kind = run.endAt(run.length);
    if (kind === 'running') continue;
    const { schedule } = run;
    const machine = run.machineAtEnd();
    const fault = faultOf(machine, 0);
    const wrong = kind === 'deadlock' ? kind : fault && findingOf(fault.kind);
    return {
      end: {
        kind,
        output: outputOf(machine),
        globals: run.globals(),
        schedules: null,
        probability: null,
        schedule,
      },
      problem: wrong && {
        kind: wrong,
        schedule,
        shortest: false,
        loop: [],
        canBeLeft: null,
        ...explain(program, wrong, schedule),
      },
    };
  }
  return null;
}
