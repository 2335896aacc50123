import { type Moment, type ObjectMoment, type Run, stepByStep } from '../../../../engine/index.ts';
import { LOCK_STATES, type LockKind } from '../../../../words/locks.ts';
import { objectsOf } from '../parts/objects.ts';
import { placeKey } from '../parts/place-key.ts';
import { ofWholeRun } from '../parts/whole-run.ts';

/** What threads wait at, as it stands at a moment: a lock, or what else there is to synchronise by. */
export interface LockMoment {
  /** Process in whose memory it is; -1 for one that processes share. */
  process: number;
  lock: ObjectMoment & { kind: LockKind };
  /** Threads that hold it: its owner, or those that read. */
  holders: readonly number[];
}

/** Which threads have used what, by process and address of the object. */
type Uses = Map<string, Set<number>>;

const usesOf = stepByStep<Uses, Run>(
  () => new Map(),
  (uses, run, step) => {
    const { thread, object, objectAddress } = run.effect(step);
    if (object === -1 || objectAddress < 0) return;
    const key = placeKey(run.processOf(step, thread), objectAddress);
    uses.set(key, (uses.get(key) ?? new Set()).add(thread));
  },
);

/** The same over a whole run of the program in turn: who will use what, as far as one order can tell. */
const expectedUses = ofWholeRun((run) => new Map(usesOf(run)));

function isLock(object: ObjectMoment): object is LockMoment['lock'] {
  return Object.hasOwn(LOCK_STATES, object.kind);
}

/** All that threads wait at, in the order of addresses; what processes share stands once. */
export function locksOf(moment: Moment): LockMoment[] {
  return objectsOf(moment).flatMap(({ process, object }) =>
    isLock(object)
      ? [{ process, lock: object, holders: object.owner < 0 ? object.readers : [object.owner] }]
      : [],
  );
}

/** What a picture of locks has in it: the same from the first step of a run to its last, if other orders add nothing. */
export interface Cast {
  locks: LockMoment[];
  /** Threads that use one of them, also before they are there. */
  threads: number[];
}

/** What there is to show of locks at a moment of a run: all that threads have used or will use. */
export function castOf(run: Run, moment: Moment): Cast {
  const before = expectedUses(run.program);
  const uses = usesOf(run);
  const locks = locksOf(moment);
  const threads = new Set([...before.values(), ...uses.values()].flatMap((users) => [...users]));
  const used = locks.filter(({ process, lock }) => {
    const key = placeKey(process, lock.address);
    return before.has(key) || uses.has(key) || lock.waiters.length > 0;
  });
  for (const { lock, holders } of used)
    for (const thread of [...lock.waiters, ...holders]) threads.add(thread);
  return { locks: used, threads: [...threads].sort((a, b) => a - b) };
}
