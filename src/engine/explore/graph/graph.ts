import type { Machine } from '../../machine/machine.ts';
import type { Choice } from '../../run/schedule.ts';
import type { Search } from '../search/search.ts';
import type { VisitedStates } from '../states/visited-states.ts';
import type { Successors } from '../steps/successors.ts';
import type { Network } from './network.ts';

/**
 * The states that a search has found, with the steps between them. A state is known by its position in the table.
 * Steps are not stored: finding them again is faster than reading them from memory.
 */
export class Graph implements Network {
  /** What the steps do: the successors of the search. */
  readonly successors: Successors;
  /** The states of the search, of which no more may be added: that could change their positions. */
  readonly visited: VisitedStates;
  /** Position of the state to explore from. */
  readonly start: number;
  private readonly state: Int32Array;

  /** @param search one that does not go on any more */
  constructor(search: Search) {
    this.successors = search.successors;
    this.visited = search.visited;
    this.start = this.visited.find(this.successors.start());
    this.state = new Int32Array(this.successors.packing.words);
  }

  /** Remembered steps out of the state last asked about; only as many count as `expand` has said. */
  get steps(): Int32Array {
    return this.successors.kernel.memory.regions.edgeSteps;
  }

  /** Position where each of `steps` leads. */
  get targets(): Int32Array {
    return this.successors.kernel.memory.regions.edgeTargets;
  }

  /** Positions are below this. */
  get nodes(): number {
    return this.visited.positions;
  }

  /** Number of threads in any state. */
  get threads(): number {
    return this.successors.vector.privates.length;
  }

  /**
   * Fills `steps` and `targets`, and gives their number. Steps that the search never tried and steps to states that it
   * never found are left out.
   * @param only the thread whose steps are asked for; all when left out
   */
  expand(position: number, only = -1): number {
    return this.successors.kernel.memory.calls.edgesFrom(position, only);
  }

  /** The schedule along remembered steps from the start, with the commuting steps behind each. */
  scheduleOf(steps: readonly number[]): Choice[] {
    const state = this.successors.start();
    return steps.flatMap((step) => this.successors.follow(state, step));
  }

  /** Thread of a remembered step. */
  threadOf(step: number): number {
    return this.successors.steps.threadOf[step];
  }

  /** Threads, and behind them their store buffers where they have some. */
  get agents(): number {
    return this.threads * (this.successors.vector.program.storeBuffers ? 2 : 1);
  }

  /** Who takes a remembered step: its thread, or the buffer of that. */
  agentOf(step: number): number {
    const { steps } = this.successors;
    return steps.threadOf[step] + (steps.labels[step].drains ? this.threads : 0);
  }

  /** Packed state at a position, until the next call. */
  stateAt(position: number): Int32Array {
    this.visited.read(position, this.state);
    return this.state;
  }

  /** Whether a thread is there at a position, and has not ended. */
  isAlive(position: number, thread: number): boolean {
    const slot = this.successors.vector.privates[thread];
    return slot !== undefined && slot.contents[this.successors.idIn(this.stateAt(position), slot)].length > 0;
  }

  /** A machine in the state at a position, until the next call. */
  machineAt(position: number): Machine {
    return this.successors.machineIn(this.stateAt(position));
  }
}
