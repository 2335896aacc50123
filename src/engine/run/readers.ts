import { privateAddress, privateIdentity } from '../machine/memory.ts';
import { stepByStep, type TakenSteps } from './step-by-step.ts';

/** Threads that hold a read lock, by the identity of the lock; as often as they hold it. */
export type Readers = ReadonlyMap<number, readonly number[]>;

/** That a thread took a read lock with a step, or gave one back. */
interface Change {
  kind: 'taken' | 'given back';
  step: number;
  lock: number;
  thread: number;
}

/** That a step made a process with copies of all locks that lie in memory of its own. */
interface Fork {
  kind: 'fork';
  step: number;
  /** The process that was copied, and the new one. */
  from: number;
  to: number;
  /** The thread that was copied, and the new one. */
  thread: number;
  child: number;
}

/** What the steps of a run show. */
interface Seen {
  changes: (Change | Fork)[];
  /** Process of each thread that was started. */
  processOf: Map<number, number>;
  processes: number;
}

const NOBODY: Readers = new Map();

/** The state of a lock counts its readers; who they are only the steps of a run tell. */
const changesOf = /* @__PURE__ */ stepByStep(
  (): Seen => ({ changes: [], processOf: new Map(), processes: 1 }),
  (seen, run, step) => {
    const { pc, thread, object, started, fault } = run.effect(step);
    const instruction = run.program.instructions[pc];
    if (fault !== null) return;
    const from = seen.processOf.get(thread) ?? 0;
    const forks = instruction.op === 'fork';
    const to = forks ? seen.processes++ : from;
    for (const child of started) {
      seen.processOf.set(child, to);
      if (forks) seen.changes.push({ kind: 'fork', step, from, to, thread, child });
    }
    if (instruction.op !== 'invoke') return;
    const { method } = instruction;
    if (method === 'readLock') seen.changes.push({ kind: 'taken', step, lock: object, thread });
    if (method === 'readUnlock') seen.changes.push({ kind: 'given back', step, lock: object, thread });
  },
);

/**
 * Who holds which read lock after `step` steps of a run. Who gives back what another thread took gives back the oldest.
 * In a forked process's copy of a lock the copy of a thread holds what that held, and the others of its process are not there.
 */
export function readersAt(run: TakenSteps, step: number): Readers {
  if (!run.program.shapes.some(({ kind }) => kind === 'rwlock')) return NOBODY;
  const readers = new Map<number, number[]>();
  for (const change of changesOf(run).changes) {
    if (change.step > step) break;
    if (change.kind === 'fork') {
      copyReaders(readers, change);
      continue;
    }
    const inside = readers.get(change.lock) ?? [];
    if (change.kind === 'taken') inside.push(change.thread);
    else inside.splice(Math.max(0, inside.indexOf(change.thread)), 1);
    readers.set(change.lock, inside);
  }
  return readers;
}

function copyReaders(readers: Map<number, number[]>, { from, to, thread, child }: Fork): void {
  for (const [lock, inside] of [...readers]) {
    const place = privateAddress(lock);
    if (place?.process !== from) continue;
    const held = inside.map((reader) => (reader === thread ? child : reader));
    readers.set(privateIdentity(to, place.address), held);
  }
}
