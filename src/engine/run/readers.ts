import type { Run } from './run.ts';
import { stepByStep } from './step-by-step.ts';

/** Threads that hold a read lock, by the identity of the lock; as often as they hold it. */
export type Readers = ReadonlyMap<number, readonly number[]>;

/** That a thread took a read lock with a step, or gave one back. */
interface Change {
  step: number;
  lock: number;
  thread: number;
  taken: boolean;
}

const NOBODY: Readers = new Map();

/** The state of a lock counts its readers; who they are only the steps of a run tell. */
const changesOf = /* @__PURE__ */ stepByStep(
  () => [] as Change[],
  (changes, run, step) => {
    const { pc, thread, object, fault } = run.effect(step);
    const instruction = run.program.instructions[pc];
    if (fault !== null || instruction.op !== 'invoke') return;
    const { method } = instruction;
    if (method === 'readLock' || method === 'readUnlock')
      changes.push({ step, lock: object, thread, taken: method === 'readLock' });
  },
);

/** Who holds which read lock after `step` steps of a run. Who gives back what another thread took gives back the oldest. */
export function readersAt(run: Run, step: number): Readers {
  if (!run.program.shapes.some(({ kind }) => kind === 'rwlock')) return NOBODY;
  const readers = new Map<number, number[]>();
  for (const change of changesOf(run)) {
    if (change.step > step) break;
    const inside = readers.get(change.lock) ?? [];
    if (change.taken) inside.push(change.thread);
    else inside.splice(Math.max(0, inside.indexOf(change.thread)), 1);
    readers.set(change.lock, inside);
  }
  return readers;
}
