import type { StatePositions } from '../graph/positions.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** The set of packed states. While nothing is added to it, a state is known by its position. */
export class VisitedStates implements StatePositions {
  private readonly kernel: Kernel;

  /** @param kernel whose table it is */
  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** States in the table. */
  get size(): number {
    return this.kernel.size;
  }

  /** Positions that a state may have are below this. */
  get positions(): number {
    return this.kernel.memory.shape.slots;
  }

  /** Whether there is a state at a position. */
  has(position: number): boolean {
    const { kernel } = this;
    return kernel.memory.regions.slots[position * kernel.storedWords] !== 0;
  }

  /** Copies the state at a position. */
  read(position: number, to: Int32Array): void {
    const { shape, words, calls } = this.kernel.memory;
    const at = calls.stateAt(position) >>> 2;
    to.set(words.subarray(at, at + shape.words));
  }

  /** Position of a state, or -1. */
  find(state: Int32Array): number {
    const { regions, calls } = this.kernel.memory;
    regions.state.set(state);
    return calls.find(regions.state.byteOffset);
  }

  /** All positions that have a state. */
  *[Symbol.iterator](): Iterator<number> {
    const { positions } = this;
    for (let position = 0; position < positions; position++) if (this.has(position)) yield position;
  }
}
