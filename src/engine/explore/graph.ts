import type { Machine } from '../machine/machine.ts';
import type { Choice } from '../run/schedule.ts';
import type { Reducer } from './reducer.ts';
import type { Rules } from './rules.ts';
import type { Search } from './search.ts';
import type { StateTable } from './table.ts';

/**
 * The states that a search has found, with the steps between them. A state is known by its position in the table.
 * Steps are not stored: finding them again is faster than reading them from memory.
 */
export class Graph {
  /** What the steps do. They are the rules of the search: to ask for steps here changes what `found` holds there. */
  readonly rules: Rules;
  /** The states of the search, of which no more may be added: that could change their positions. */
  readonly table: StateTable;
  /** Position of the state to explore from. */
  readonly start: number;
  /** Remembered steps out of the state last asked about; only as many count as `look` has said. */
  steps: number[] = [];
  /** Position where each of `steps` leads. */
  targets: number[] = [];
  private readonly reducer: Reducer | null;
  private readonly state: Int32Array;
  private readonly next: Int32Array;

  /** @param search one that does not go on any more */
  constructor(search: Search) {
    this.rules = search.rules;
    this.reducer = search.reducer;
    this.table = search.table;
    this.start = this.table.find(this.rules.start());
    this.state = new Int32Array(this.rules.packing.words);
    this.next = new Int32Array(this.rules.packing.words);
  }

  /** Number of threads in any state. */
  get threads(): number {
    return this.rules.parts.privates.length;
  }

  /**
   * Fills `steps` and `targets`, and gives their number. Steps to states that the search never found are left out.
   * @param only the thread whose steps are asked for; all when left out
   */
  look(position: number, only = -1): number {
    const { rules, table, state, next } = this;
    table.read(position, state);
    const count = rules.expand(state, only);
    const found = this.reducer === null ? rules.found : rules.found.slice(0, count);
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const step = found[i];
      rules.apply(state, step, next);
      this.reducer?.settle(next);
      const target = table.find(next);
      if (target < 0) continue;
      this.steps[kept] = step;
      this.targets[kept++] = target;
    }
    return kept;
  }

  /** The schedule along remembered steps from the start, those that the search has settled included. */
  unfold(steps: readonly number[]): Choice[] {
    const state = this.rules.start();
    return steps.flatMap((step) => {
      this.rules.apply(state, step, state);
      const choice = { thread: this.threadOf(step), waiter: this.rules.waiterOf[step] };
      return [choice, ...(this.reducer?.settle(state) ?? [])];
    });
  }

  /** Thread of a remembered step. */
  threadOf(step: number): number {
    return this.rules.threadOf[step];
  }

  /** Packed state at a position, until the next call. */
  stateAt(position: number): Int32Array {
    this.table.read(position, this.state);
    return this.state;
  }

  /** Whether a thread is there at a position, and has not ended. */
  isAlive(position: number, thread: number): boolean {
    const part = this.rules.parts.privates[thread];
    return part !== undefined && part.contents[this.rules.idIn(this.stateAt(position), part)].length > 0;
  }

  /** A machine in the state at a position, until the next call. */
  machineAt(position: number): Machine {
    return this.rules.machineIn(this.stateAt(position));
  }
}
