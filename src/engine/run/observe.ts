import type { EndKind } from '../../kinds/ends.ts';
import type { Effect } from '../machine/effect.ts';
import { runnable } from '../machine/enabled.ts';
import { PROCESS, PROCESS_STATE } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { faultOf } from '../machine/tasks.ts';
import type { Moment, OutputLine, ThreadMoment } from './moment.ts';
import { Names } from './names.ts';
import { framesInUse, observeProcess } from './observe-process.ts';
import { observeThread } from './observe-thread.ts';
import type { Readers } from './readers.ts';

/** What a run knows of a moment besides the machine's state. */
export interface Context {
  /** Steps taken so far. */
  step: number;
  /** What the last step did; null before the first. */
  effect: Effect | null;
  /** Lines printed so far. */
  output: OutputLine[];
  /** Steps taken by each thread. */
  steps: number[];
  /** Threads that hold read locks, by the identity of the lock. */
  readers: Readers;
}

/** Everything there is to see of a machine. */
export function observe(machine: Machine, context: Context): Moment {
  const names = new Names(machine);
  const threads = observeThreads(machine, context, names);
  return {
    step: context.step,
    end: endOf(machine),
    effect: context.effect,
    threads,
    processes: Array.from({ length: machine.processes }, (_, process) =>
      observeProcess(machine, process, { threads, names, readers: context.readers }),
    ),
    frames: framesInUse(machine),
    output: context.output,
  };
}

/** Everything there is to see of the threads alone. */
export function observeThreads(
  machine: Machine,
  { steps, effect, readers }: Pick<Context, 'steps' | 'effect' | 'readers'>,
  names = new Names(machine),
): ThreadMoment[] {
  return Array.from({ length: machine.threads }, (_, thread) =>
    observeThread(machine, thread, steps[thread] ?? 0, effect?.thread === thread, { names, readers }),
  );
}

/** How a machine stands. */
export function endOf(machine: Machine): EndKind {
  if (runnable(machine).length > 0) return 'running';
  for (let process = 0; process < machine.processes; process++) {
    if (machine.process(process, PROCESS.state) === PROCESS_STATE.running) return 'deadlock';
  }
  return faultOf(machine, 0) === null ? 'finished' : 'fault';
}
