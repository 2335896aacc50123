import type { Moment, ObjectMoment } from '../../../../engine/index.ts';

/** A lock of a program, as it stands at a moment. */
export interface LockMoment {
  /** Process in whose memory it is; -1 for one that processes share. */
  process: number;
  lock: ObjectMoment;
}

const LOCKS: ReadonlySet<ObjectMoment['kind']> = new Set<ObjectMoment['kind']>(['mutex', 'rwlock']);

/** All locks that living processes have, in the order of their addresses; what processes share stands once. */
export function locksOf({ processes }: Moment): LockMoment[] {
  const living = processes.filter(({ heap, shared }) => heap.length + shared.length > 0);
  const own = living.flatMap(({ index, heap }) => heap.map((lock) => ({ process: index, lock })));
  const common = (living[0]?.shared ?? []).map((lock) => ({ process: -1, lock }));
  return [...own, ...common].filter(({ lock }) => LOCKS.has(lock.kind));
}
