import type { Machine } from '../../machine/machine.ts';
import type { Choice } from '../../run/schedule.ts';
import type { Search } from '../search/search.ts';
import type { StateTable } from '../states/visited-states.ts';
import type { Rules } from '../steps/successors.ts';
import type { Network } from './network.ts';

/**
 * The states that a search has found, with the steps between them. A state is known by its position in the table.
 * Steps are not stored: finding them again is faster than reading them from memory.
 */
export class Graph implements Network {
  /** What the steps do: the rules of the search. */
  readonly rules: Rules;
  /** The states of the search, of which no more may be added: that could change their positions. */
  readonly table: StateTable;
  /** Position of the state to explore from. */
  readonly start: number;
  private readonly state: Int32Array;

  /** @param search one that does not go on any more */
  constructor(search: Search) {
    this.rules = search.rules;
    this.table = search.table;
    this.start = this.table.find(this.rules.start());
    this.state = new Int32Array(this.rules.packing.words);
  }

  /** Remembered steps out of the state last asked about; only as many count as `look` has said. */
  get steps(): Int32Array {
    return this.rules.kernel.memory.regions.walked;
  }

  /** Position where each of `steps` leads. */
  get targets(): Int32Array {
    return this.rules.kernel.memory.regions.targets;
  }

  /** Positions are below this. */
  get nodes(): number {
    return this.table.positions;
  }

  /** Number of threads in any state. */
  get threads(): number {
    return this.rules.parts.privates.length;
  }

  /**
   * Fills `steps` and `targets`, and gives their number. Steps that the search never tried and steps to states that it
   * never found are left out.
   * @param only the thread whose steps are asked for; all when left out
   */
  look(position: number, only = -1): number {
    return this.rules.kernel.memory.calls.walk(position, only);
  }

  /** The schedule along remembered steps from the start, those that the search has settled included. */
  unfold(steps: readonly number[]): Choice[] {
    const { rules } = this;
    const state = rules.start();
    return steps.flatMap((step) => {
      rules.steps.apply(state, step, state);
      return [step, ...rules.settle(state)].map((taken) => rules.steps.choiceOf(taken));
    });
  }

  /** Thread of a remembered step. */
  threadOf(step: number): number {
    return this.rules.steps.threadOf[step];
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
