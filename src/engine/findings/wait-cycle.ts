import type { WaitingKind } from '../../kinds/waiting.ts';
import type { Moment, ThreadMoment } from '../run/moment.ts';

/** Who waits for these waits until all of its holders have let go; of others any one may do. */
const WAITS_FOR_ALL: ReadonlySet<WaitingKind> = new Set(['mutex', 'rwlock', 'thread', 'threads']);

/** Threads without any one of which a thread cannot go on. */
function needed({ waiting }: ThreadMoment): readonly number[] {
  if (waiting === null) return [];
  return WAITS_FOR_ALL.has(waiting.kind) || waiting.holders.length === 1 ? waiting.holders : [];
}

/** Threads that wait for each other in a circle, in its order; empty when there is none. */
export function waitCycle({ threads }: Pick<Moment, 'threads'>): number[] {
  const seen = new Set<number>();
  const from = (thread: number, path: readonly number[]): number[] => {
    if (path.includes(thread)) return path.slice(path.indexOf(thread));
    if (seen.has(thread)) return [];
    seen.add(thread);
    for (const next of needed(threads[thread])) {
      const cycle = from(next, [...path, thread]);
      if (cycle.length > 0) return cycle;
    }
    return [];
  };
  for (const { index } of threads) {
    const cycle = from(index, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
