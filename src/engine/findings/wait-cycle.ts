import type { Moment, ThreadMoment } from '../run/moment.ts';

/** Threads that wait for each other in a circle, in its order; empty when there is none. */
export function waitCycle({ threads }: Pick<Moment, 'threads'>): number[] {
  for (const start of threads) {
    const path: number[] = [];
    let thread: ThreadMoment | undefined = start;
    while (thread?.waiting && thread.waiting.holders.length === 1) {
      const seen = path.indexOf(thread.index);
      if (seen >= 0) return path.slice(seen);
      path.push(thread.index);
      thread = threads[thread.waiting.holders[0]];
    }
  }
  return [];
}
