import type { Kernel } from '../kernel/kernel.ts';
import type { StatePositions } from './positions.ts';

/*
 * The visited states, as the host sees them; they lie in the kernel's memory.
 */

/** The set of packed states. While nothing is added to it, a state is known by its position. */
export class VisitedStates implements StatePositions {
  private readonly kernel: Kernel;

  /** @param kernel in whose table they lie */
  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** How many there are. */
  get size(): number {
    return this.kernel.memory.globals.size.value;
  }

  /** Positions that a state may have are below this. */
  get positions(): number {
    return this.kernel.memory.shape.capacity;
  }

  /** Whether there is a state at a position. */
  has(position: number): boolean {
    const { kernel } = this;
    return kernel.memory.regions.table[position * kernel.storedWords] !== 0;
  }

  /** Copies the state at a position. */
  read(position: number, to: Int32Array): void {
    const { memory } = this.kernel;
    to.set(memory.recordAt(memory.calls.stateAt(position)).subarray(0, memory.shape.words));
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
