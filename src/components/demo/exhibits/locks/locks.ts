import {
  type Moment,
  type ObjectMoment,
  type Program,
  type Run,
  stepByStep,
} from '../../../../engine/index.ts';
import { LOCK_STATES, type LockKind } from '../../../../words/locks.ts';
import { placeKey } from '../parts/place-key.ts';
import { wholeRun } from '../parts/whole-run.ts';

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

const expected = new WeakMap<Program, Uses>();

/** The same over a whole run of the program in turn: who will use what, as far as one order can tell. */
function expectedUses(program: Program): Uses {
  const uses = expected.get(program) ?? new Map(usesOf(wholeRun(program)));
  expected.set(program, uses);
  return uses;
}

function isLock(object: ObjectMoment): object is LockMoment['lock'] {
  return Object.hasOwn(LOCK_STATES, object.kind);
}

/** All that threads wait at, in the order of addresses; what processes share stands once. */
export function locksOf({ processes }: Moment): LockMoment[] {
  const present = processes.filter(({ heap, shared }) => heap.length + shared.length > 0);
  const own = present.flatMap(({ index, heap }) => heap.map((object) => ({ process: index, object })));
  const common = (present[0]?.shared ?? []).map((object) => ({ process: -1, object }));
  return [...own, ...common].flatMap(({ process, object }) =>
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
