import { type Moment, waitCycle } from '../../../../engine/index.ts';
import type { Cast, LockMoment } from './locks.ts';

/** Height of a row, and where the two columns and their arrows stand, in pixels. */
export const PLACES = { row: 44, width: 312, threads: 62, locks: 154 } as const;

/** A thread's or a lock's place: its middle. */
export interface Placed<Of> {
  of: Of;
  y: number;
}

/** `holds`: from a lock to a thread that has it. `waits`: from a thread to what it waits for. */
export interface LockEdge {
  kind: 'holds' | 'waits';
  thread: number;
  lock: LockMoment;
  /** Where it leaves the thread's column, and where it comes to that of the locks. */
  from: number;
  to: number;
  /** Whether it is part of a circle of waits. */
  inCycle: boolean;
}

/** A resource-allocation graph: threads in one column, what they hold and wait for in the other. */
export interface LockGraph {
  threads: Placed<number>[];
  locks: Placed<LockMoment>[];
  edges: LockEdge[];
  height: number;
  /** Threads of a circle, each waiting for the next; empty when there is none. */
  cycle: number[];
}

function column<Of>(all: readonly Of[], height: number): Placed<Of>[] {
  return all.map((of, i) => ({ of, y: ((i + 0.5) * height) / all.length }));
}

/** Lays the graph out: places depend on who is in it alone, so that only arrows come and go from step to step. */
export function lockGraph(moment: Moment, cast: Cast): LockGraph {
  const height = Math.max(cast.threads.length, cast.locks.length) * PLACES.row;
  const threads = column(cast.threads, height);
  const locks = column(cast.locks, height);
  const cycle = waitCycle(moment);
  const next = (thread: number) => cycle[(cycle.indexOf(thread) + 1) % cycle.length];
  const edges = locks.flatMap(({ of: lock, y: to }) => {
    const waiters = lock.lock.waiters;
    return threads.flatMap(({ of: thread, y: from }): LockEdge[] => {
      const holds = lock.holders.includes(thread);
      const waits = waiters.includes(thread);
      // Who waits for what it holds itself has two arrows.
      const apart = holds && waits ? 6 : 0;
      const edge = (kind: LockEdge['kind'], by: number, inCycle: boolean): LockEdge => ({
        kind,
        thread,
        lock,
        from: from + by,
        to: to + by,
        inCycle,
      });
      const awaited = waiters.some((one) => cycle.includes(one) && next(one) === thread);
      return [
        ...(holds ? [edge('holds', -apart, awaited)] : []),
        ...(waits ? [edge('waits', apart, cycle.includes(thread))] : []),
      ];
    });
  });
  return { threads, locks, edges, height, cycle };
}
