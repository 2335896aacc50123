import type { Summary } from '../../../../results/measured/summary.ts';

/** What a process had of all CPU time of threads. */
export interface ProcessShare {
  process: number;
  /** Of all, 0 to 1. */
  share: number;
  /** What each of its threads had, of all. */
  threads: number[];
}

/** Shares of the processes of a run, in the order of their creation; threads that never ran are no part of it. */
export function sharesOf({ tasks }: Pick<Summary, 'tasks'>): ProcessShare[] {
  const had = tasks.reduce((sum, { running }) => sum + running, 0);
  const byProcess = Map.groupBy(
    tasks.filter(({ running }) => running > 0),
    ({ process }) => process,
  );
  return [...byProcess]
    .map(([process, own]) => {
      const threads = own.map(({ running }) => running / had);
      return { process, share: threads.reduce((sum, part) => sum + part, 0), threads };
    })
    .sort((a, b) => a.process - b.process);
}
