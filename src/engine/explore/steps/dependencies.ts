import type { Machine } from '../../machine/machine.ts';
import { pidOf } from '../../machine/tasks.ts';
import type { Slot } from '../states/slot.ts';
import type { StateVector } from '../states/state-vector.ts';
import { readSet } from './read-set.ts';
import { type Family, type WriteSet, writeSet } from './write-set.ts';

/**
 * The slots of a state, besides the thread's private one, that decide what a thread's next step does, or that the
 * step changes: LTSmin's read and write dependencies. More than needed costs repeated work, fewer would be wrong: a test
 * compares every remembered step of many programs with the machine's own.
 */
export class Dependencies {
  private readonly vector: StateVector;
  private readonly machine: Machine;
  private family: Family = { children: [], siblings: [] };

  /** @param machine the one that takes the steps: it stands before a step for `reads`, and behind it for `writes` */
  constructor(vector: StateVector, machine: Machine) {
    this.vector = vector;
    this.machine = machine;
  }

  /** Slots that decide whether a thread can take its next step, and which step it is. The machine stands before it. */
  reads(thread: number): Set<Slot> {
    const { machine, vector } = this;
    if (vector.forks) {
      const process = machine.processOf(thread);
      this.family = {
        children: machine.childrenOf(pidOf(process)),
        siblings: machine.liveThreads(process),
      };
    }
    return readSet(vector, machine, thread);
  }

  /** What the step that was just taken depended on or changed besides what `reads` gave before it. */
  writes(thread: number): WriteSet {
    return writeSet(this.vector, this.machine, thread, this.family);
  }
}
