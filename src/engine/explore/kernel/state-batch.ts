import type { Kernel } from './kernel.ts';
import { storedWords } from './memory-layout.ts';

/**
 * The states that a search expands together, and what they lead to:
 *
 *     frontier ──begin──► input ──expand──► batch ──insert──► table of visited states
 *                                                    └──────► what is new, back to the frontier
 */
export class StateBatch {
  private readonly kernel: Kernel;

  /** @param kernel in whose memory it lies */
  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** Begins with so many states. `copy`: writes them, as they are stored in the table. */
  begin(count: number, copy: (to: Int32Array) => void): void {
    const { memory } = this.kernel;
    const { regions, shape, calls } = memory;
    memory.set({ expanded: 0, pending: 0 });
    copy(shape.pairs === 0 ? regions.input : regions.stored);
    if (shape.pairs > 0) calls.decompressAll(count, regions.input.byteOffset);
  }

  /** Expands the states before the one with a number, from where it was, and gives one of `STOP`. */
  expand(until: number): number {
    return this.kernel.memory.calls.expandBatch(until);
  }

  /** How many of the states were expanded. */
  get expanded(): number {
    return this.kernel.memory.globals.expanded.value;
  }

  /** How many states were reached and are not in the table yet. */
  get pending(): number {
    return this.kernel.memory.globals.pending.value;
  }

  /** Steps out of the state that was expanded last. */
  get found(): Int32Array {
    const { regions, globals } = this.kernel.memory;
    return regions.found.subarray(0, globals.foundCount.value);
  }

  /** The state that was expanded last. */
  lastState(): Int32Array {
    const { words } = this.kernel.memory.shape;
    return this.kernel.memory.regions.input.slice((this.expanded - 1) * words, this.expanded * words);
  }

  /** Where a step is not known: its thread, and the state. */
  unknown(): { thread: number; state: Int32Array } {
    const { globals, regions, shape } = this.kernel.memory;
    const at = globals.unknownState.value;
    return {
      thread: globals.unknownThread.value,
      state: new Int32Array(regions.batch.buffer, at, shape.words).slice(),
    };
  }

  /** Adds a state that no transition leads to. */
  add(state: Int32Array): void {
    this.kernel.memory.regions.batch.set(state);
    this.kernel.memory.calls.restore(1);
  }

  /**
   * Adds what was reached to the table. Gives the states that are new, as they are stored, and for each of them the
   * number of the state that has led there, and of which of its steps.
   */
  insert(): { states: Int32Array; count: number; origins: Int32Array; ordinals: Int32Array } {
    const { pending } = this;
    this.kernel.reserveStates(pending);
    const { memory } = this.kernel;
    const count = memory.calls.insert(pending);
    memory.set({ pending: 0 });
    const { origins, ordinals } = memory.regions;
    return { states: memory.stored.subarray(0, count * storedWords(memory.shape)), count, origins, ordinals };
  }
}
