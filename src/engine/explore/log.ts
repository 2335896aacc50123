import type { Choice } from '../run/schedule.ts';
import type { Reducer } from './reducer.ts';
import type { Rules } from './rules.ts';

const GROWTH = 1.5;

/**
 * For each state, in the order of their discovery: the state that it was discovered from, and which of its steps led
 * there. As the search is breadth-first, this is a schedule with the fewest steps.
 */
export class Log {
  /** States discovered so far; the start is number 0. */
  length = 1;
  private parents = new Int32Array(1024);
  private ordinals = new Uint8Array(1024);

  /** Bytes in use. */
  get bytes(): number {
    return this.parents.byteLength + this.ordinals.byteLength;
  }

  /** Adds a state. `ordinal`: which of the steps in the state `parent` led to it. */
  add(parent: number, ordinal: number): void {
    if (this.length === this.parents.length) this.grow();
    this.parents[this.length] = parent;
    this.ordinals[this.length] = ordinal;
    this.length++;
  }

  /** The steps from the start to the state with a number, those that the search has settled included. */
  scheduleTo(number: number, rules: Rules, reducer: Reducer | null): Choice[] {
    const path: number[] = [];
    for (let at = number; at !== 0; at = this.parents[at]) path.push(at);
    const state = rules.start();
    return path.reverse().flatMap((at) => {
      rules.expand(state);
      const step = rules.found[this.ordinals[at]];
      rules.apply(state, step, state);
      return [
        { thread: rules.threadOf[step], waiter: rules.waiterOf[step] },
        ...(reducer?.settle(state) ?? []),
      ];
    });
  }

  private grow(): void {
    const size = Math.ceil(this.parents.length * GROWTH);
    const parents = new Int32Array(size);
    parents.set(this.parents);
    this.parents = parents;
    const ordinals = new Uint8Array(size);
    ordinals.set(this.ordinals);
    this.ordinals = ordinals;
  }
}
