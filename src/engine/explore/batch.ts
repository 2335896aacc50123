import type { StateTable } from './table.ts';

/**
 * States that were reached and not yet looked for in the table. Looking for many at once is faster: the table is far
 * larger than the processor's cache, and a first pass over all their slots lets it fetch them side by side.
 */
export class Batch {
  /** Number of states. */
  size = 0;
  private readonly words: number;
  private states: Int32Array;
  /** Number of the state that each was reached from, and which of its steps that was. */
  private parents: Int32Array;
  private ordinals: Int32Array;
  private homes: Int32Array;
  private readonly state: Int32Array;
  /** What the first pass has read: kept, so that no compiler leaves it out. */
  private touched = 0;

  /**
   * @param words words of a packed state
   * @param capacity states that there is room for at first; it grows
   */
  constructor(words: number, capacity = 1024) {
    this.words = words;
    this.states = new Int32Array(capacity * words);
    this.parents = new Int32Array(capacity);
    this.ordinals = new Int32Array(capacity);
    this.homes = new Int32Array(capacity);
    this.state = new Int32Array(words);
  }

  /**
   * Adds a copy of a state. `parent`: number of the state that it was reached from; `ordinal`: which of its steps led
   * here, from 0.
   */
  push(state: Int32Array, parent: number, ordinal: number): void {
    if (this.size === this.parents.length) this.grow();
    const at = this.size * this.words;
    for (let i = 0; i < this.words; i++) this.states[at + i] = state[i];
    this.parents[this.size] = parent;
    this.ordinals[this.size] = ordinal;
    this.size++;
  }

  /** Adds all states to the table, in their order, and calls back for those that are new; then forgets them. */
  addTo(table: StateTable, isNew: (state: Int32Array, parent: number, ordinal: number) => void): void {
    const { words, states, homes, state, size } = this;
    table.reserve(size);
    for (let k = 0; k < size; k++) homes[k] = table.homeOf(states, k * words);
    let touched = 0;
    for (let k = 0; k < size; k++) touched |= table.touch(homes[k]);
    this.touched ^= touched;
    for (let k = 0; k < size; k++) {
      const position = table.addAt(homes[k], states, k * words);
      table.countIncoming(position);
      if (!table.added) continue;
      for (let i = 0; i < words; i++) state[i] = states[k * words + i];
      isNew(state, this.parents[k], this.ordinals[k]);
    }
    this.size = 0;
  }

  private grow(): void {
    const larger = (array: Int32Array) => {
      const grown = new Int32Array(array.length * 2);
      grown.set(array);
      return grown;
    };
    this.states = larger(this.states);
    this.parents = larger(this.parents);
    this.ordinals = larger(this.ordinals);
    this.homes = larger(this.homes);
  }
}
