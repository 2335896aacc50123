import { waysOf } from '../../machine/enabled.ts';
import type { Machine } from '../../machine/machine.ts';
import { step } from '../../machine/step.ts';
import type { Slot } from '../states/slot.ts';
import { StateLoader } from '../states/state-loader.ts';
import type { StateVector } from '../states/state-vector.ts';
import { Dependencies } from './dependencies.ts';
import type { LearnedStep } from './learned-steps.ts';
import type { PartialOrderReduction } from './reduction.ts';
import { stepLabel } from './step-label.ts';

/*
 * The machine's side of the next-state function: it takes each step once, and whatever depends on the same contents
 * has it for nothing.
 */

/** What a thread can do next in a state, and in every other that has the same contents in some slots. */
export interface Learned {
  /** The slots that this depends on, besides the thread's private one. */
  reads: ReadonlySet<Slot>;
  /** Its next step, in each way that a choice of waiters allows; none where it cannot move. */
  steps: readonly LearnedStep[];
}

/**
 * Lets a machine take steps, and works out what they depend on and what they change. Here states are rows of ids; how
 * they are packed, and who remembers the steps, is of no interest.
 */
export class StepLearner {
  /** Steps that the machine has taken. */
  taken = 0;
  private readonly vector: StateVector;
  private readonly loader: StateLoader;
  private readonly dependencies: Dependencies;
  private readonly reduction: PartialOrderReduction | null;

  /** @param vector what states are made of; steps add to it @param reduction says which steps need not be tried in other orders; null when nobody asks */
  constructor(vector: StateVector, reduction: PartialOrderReduction | null) {
    this.vector = vector;
    this.loader = new StateLoader(vector);
    this.dependencies = new Dependencies(vector, this.loader.machine);
    this.reduction = reduction;
  }

  /** A machine in the given state, until the next call of any method. */
  machineIn(ids: readonly number[]): Machine {
    this.loader.load(ids);
    return this.loader.machine;
  }

  /** Takes the next step of a thread, if it has any. `ids` is made longer where the step adds slots. */
  learn(ids: number[], thread: number): Learned {
    const own = this.vector.privates[thread];
    if (own.contents[ids[own.index]].length === 0) return { reads: new Set(), steps: [] };
    const machine = this.machineIn(ids);
    const reads = this.dependencies.reads(thread);
    const steps = waysOf(machine, thread).map((waiter, way) => {
      // It stands behind the step that it has taken last.
      if (way > 0) this.loader.load(ids);
      return this.take(ids, thread, waiter, reads);
    });
    return { reads, steps };
  }

  /** Takes the step in one way; the machine stands before it. Adds to `reads` what it depended on. */
  private take(ids: number[], thread: number, waiter: number, reads: Set<Slot>): LearnedStep {
    const { vector, loader, dependencies } = this;
    const { machine } = loader;
    step(machine, thread, waiter);
    this.taken++;
    vector.addSlotsFor(machine);
    vector.complete(ids);
    const { touched, overwritten } = dependencies.writes(thread);
    for (const slot of touched) reads.add(slot);
    // What the start or the end of a process leaves in the machine is not all told by the slots.
    const { started, exited } = machine.effect;
    const isTold = started.length === 0 && exited.length === 0;
    const changes: LearnedStep['changes'] = [];
    for (const slot of new Set([...reads, ...overwritten, vector.privates[thread]])) {
      const from = ids[slot.index];
      const to = this.idAfter(slot, from);
      loader.hold(slot, isTold ? to : -1);
      if (to === from && !overwritten.has(slot)) continue;
      changes.push({ slot, id: to });
      slot.changeBy(thread);
    }
    loader.noteHeap(machine.processOf(thread));
    return { thread, waiter, changes, label: stepLabel(vector, machine, this.reduction) };
  }

  /** Id of what a slot holds behind the step that was just taken. */
  private idAfter(slot: Slot, before: number): number {
    const { vector, loader } = this;
    if (slot !== vector.output) return slot.idOf(vector.read(loader.machine, slot));
    const { printed } = loader.machine.effect;
    return printed === null ? before : vector.print(before, printed);
  }
}
