import {
  type Moment,
  type PageMoment,
  type Run,
  stepByStep,
  type ThreadMoment,
} from '../../../../engine/index.ts';

/** How a thread or a process looked when it had not ended yet. */
export interface LastLiving {
  /** The step before the one with which it ended. */
  step: number;
  /** All there was to see then. */
  moment: Moment;
}

/** A moment in which everything that has ended stands as it last was alive, so that nothing is erased. */
export interface Kept {
  /**
   * The moment itself, but for what has ended: its registers and calls, its objects and pages are those of its last
   * living moment. How it ended, and what its variables held when it did, are as they are.
   */
  moment: Moment;
  /** The last living moments of the threads that have ended. */
  threads: ReadonlyMap<number, LastLiving>;
  /** The same of processes. */
  processes: ReadonlyMap<number, LastLiving>;
}

/** Threads that have ended, each with the step that it ended with. */
const endings = stepByStep(
  (): Map<number, number> => new Map(),
  (ends, run, step) => {
    for (const thread of run.effect(step).ended) ends.set(thread, step);
  },
);

/** Gives what has ended at a moment of a run its last living picture. */
export function keepEnded(run: Run, moment: Moment): Kept {
  const ends = endings(run);
  const pictures = new Map<number, LastLiving>();
  const before = (thread: number): LastLiving => {
    const step = (ends.get(thread) ?? moment.step) - 1;
    const picture = pictures.get(step) ?? { step, moment: run.at(step) };
    pictures.set(step, picture);
    return picture;
  };
  const ended = moment.threads.filter(({ state }) => state === 'finished');
  const threads = new Map(ended.map(({ index }) => [index, before(index)]));
  // A process ends with its first thread, whatever else it has.
  const dead = moment.processes.filter(({ state }) => state !== 'running');
  const processes = new Map(dead.map((process) => [process.index, before(process.threads[0])]));
  return {
    moment: {
      ...moment,
      threads: moment.threads.map((thread) => keptThread(thread, threads.get(thread.index))),
      processes: moment.processes.map((process) => {
        const { heap, shared, pages, memory } =
          processes.get(process.index)?.moment.processes[process.index] ?? process;
        return { ...process, heap, shared, pages, memory };
      }),
    },
    threads,
    processes,
  };
}

function keptThread(thread: ThreadMoment, last: LastLiving | undefined): ThreadMoment {
  if (last === undefined) return thread;
  const { pc, registers, registerTexts, sp, fp, frames, stack } = last.moment.threads[thread.index];
  return { ...thread, pc, registers, registerTexts, sp, fp, frames, stack };
}

/** Pages of the stack that a thread has given back with its end. */
export function lastStack({ moment }: LastLiving, { index, process }: ThreadMoment): PageMoment[] {
  const { stack } = moment.threads[index];
  return moment.processes[process].pages.filter((page) => page.stack === stack);
}
