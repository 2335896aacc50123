import type { Choice } from '../../run/schedule.ts';
import type { StepTable } from '../kernel/step-table.ts';
import type { Packing } from '../states/packing.ts';
import type { Slot } from '../states/slot.ts';
import type { StepLabel } from './step-label.ts';

/*
 * Steps that the machine has taken once, as changes of bits with a label: every edge of the graph is one of these,
 * taken in some state.
 */

/** Bytes of a remembered step with its label, and of each of its changes, about: for the host and the kernel. */
const STEP_BYTES = 600;
const CHANGE_BYTES = 64;

/** A step that the machine has taken. */
export interface LearnedStep extends Choice {
  /** The slots that got another content, with its id; and those that get this content whatever they held. */
  changes: { slot: Slot; id: number }[];
  /** What else it did. */
  label: StepLabel;
}

/** Steps that were taken once and are remembered, by number from 1: the machine need not take them again. */
export class LearnedSteps {
  /** Thread of each step; number 0 is none. */
  readonly threadOf: number[] = [0];
  /** Thread that each step chooses to wake, or -1 where there is no choice. */
  readonly waiterOf: number[] = [-1];
  /** What each step did besides changing the state; none for number 0. */
  readonly labels: StepLabel[] = [];
  private readonly table: StepTable;
  private readonly changes: LearnedStep['changes'][] = [[]];
  /** For each step the next one of the same thread in the same state, or 0. */
  private readonly nextOf: number[] = [0];
  private marking: (label: StepLabel) => number = () => 0;

  /** Bytes in use, about. */
  bytes = 0;

  /** @param table where the kernel finds them */
  constructor(table: StepTable) {
    this.table = table;
  }

  /** Number of the last step. */
  get last(): number {
    return this.threadOf.length - 1;
  }

  /** Remembers a step, and gives its number. The kernel does not know it before `write`. `next`: another one of the same thread in the same state, or 0. */
  add({ thread, waiter, changes, label }: LearnedStep, next: number): number {
    this.threadOf.push(thread);
    this.waiterOf.push(waiter);
    this.changes.push(changes);
    this.nextOf.push(next);
    this.labels[this.last] = label;
    this.bytes += STEP_BYTES + CHANGE_BYTES * changes.length;
    return this.last;
  }

  /** Tells the kernel of a step, for states that are packed in a certain way. */
  write(step: number, packing: Packing): void {
    const words: number[] = [];
    for (let word = 0; word < packing.words; word++) words.push(-1, 0);
    for (const { slot, id } of this.changes[step]) {
      const { word, shift, mask } = packing.field(slot);
      words[2 * word] &= ~(mask << shift);
      words[2 * word + 1] |= id << shift;
    }
    this.table.write(step, this.nextOf[step], this.marking(this.labels[step]), words);
  }

  /** The same for all steps. */
  writeAll(packing: Packing): void {
    for (let step = 1; step <= this.last; step++) this.write(step, packing);
  }

  /** Lets marks be made from what steps did; other marks than before only for those that accessed something or failed. */
  mark(marking: (label: StepLabel) => number): void {
    this.marking = marking;
    for (let step = 1; step <= this.last; step++) {
      const label = this.labels[step];
      if (label.access !== null || label.fault !== null) this.table.setMark(step, marking(label));
    }
  }

  /** A step as one of a schedule. */
  choiceOf(step: number): Choice {
    return { thread: this.threadOf[step], waiter: this.waiterOf[step] };
  }

  /** Writes the state after a step; `to` may be the state itself. */
  apply(state: Int32Array, step: number, to: Int32Array): void {
    const changes = this.table.changesOf(step);
    for (let i = 0; i < state.length; i++) to[i] = (state[i] & changes[2 * i]) | changes[2 * i + 1];
  }
}
