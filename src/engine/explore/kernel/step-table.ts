import type { Kernel } from './kernel.ts';
import { STEP_RECORD } from './kernel-code.ts';
import { stepWords } from './memory-layout.ts';

/**
 * Remembered steps in a kernel's memory, and what the kernel finds with them in one state: the states of a search are
 * expanded many at a time by `StateBatch`, all others are asked about here.
 */
export class StepTable {
  private readonly kernel: Kernel;

  /** @param kernel in whose memory they lie */
  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** Steps found by the last `expand`. Another array whenever something needs more room. */
  get found(): Int32Array {
    return this.kernel.memory.regions.found;
  }

  /** Writes a step. `next`: another one of the same thread in the same state, or 0; `changes`: for each word of a state the bits that stay and those that are set. */
  write(step: number, next: number, mark: number, changes: readonly number[]): void {
    this.kernel.reserve('steps', step + 1);
    const record = this.recordOf(step);
    record[STEP_RECORD.next] = next;
    record[STEP_RECORD.mark] = mark;
    record.set(changes, STEP_RECORD.changes);
  }

  /** What a step changes: for each word of a state the bits that stay and those that are set. */
  changesOf(step: number): Int32Array {
    return this.recordOf(step).subarray(STEP_RECORD.changes);
  }

  /** Changes the mark of a step. */
  setMark(step: number, mark: number): void {
    this.recordOf(step)[STEP_RECORD.mark] = mark;
  }

  /** Finds the steps of a state, all or one thread's, and gives their number; below 0, `unknownThreadOf` it is not known. */
  expand(state: Int32Array, only: number): number {
    const { calls, regions } = this.kernel.memory;
    regions.state.set(state);
    return calls.expand(regions.state.byteOffset, regions.found.byteOffset, only);
  }

  /** Takes commuting steps from a state; gives how many, or below 0 as `expand` does. `state` afterwards says how far it came. */
  runCommuting(state: Int32Array): number {
    const { calls, regions, globals } = this.kernel.memory;
    regions.state.set(state);
    return globals.reduces.value === 0 ? 0 : calls.runCommuting(regions.state.byteOffset);
  }

  /** The state that was asked about last, with the commuting steps that were taken from there. */
  get state(): Int32Array {
    return this.kernel.memory.regions.state.slice();
  }

  /** The first so many steps that `runCommuting` has taken last. */
  commuted(count: number): number[] {
    return Array.from(this.kernel.memory.regions.commuted.subarray(0, count));
  }

  private recordOf(step: number): Int32Array {
    const { regions, shape } = this.kernel.memory;
    const words = stepWords(shape.words);
    return regions.steps.subarray(step * words, (step + 1) * words);
  }
}
