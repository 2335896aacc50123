import { Pace } from '../limits/pace.ts';
import type { StatePositions } from '../states/positions.ts';
import type { EndStates } from './ends.ts';
import { expectedVisits, type TransientComponent } from './expected-visits.ts';
import type { Graph } from './graph.ts';
import { stronglyConnectedComponents, takesEveryStep } from './scc.ts';

/*
 * How probable each end is when each next thread is drawn evenly among those that can go, and then evenly among that
 * thread's choices: a Markov chain over the states. Up to the first cycle it was worked out where schedules were
 * counted; from there on it goes from component to component, each after all that lead to it.
 */

/** Probabilities of how a program goes. */
export interface Probabilities {
  /** Of each end, in the order in which they were given. */
  ends: number[];
  /** Of going on for ever. */
  neverEnds: number;
}

/**
 * How probable each end is; null where that takes too much work. To be asked behind `countSchedules`, of a whole graph.
 * @param cyclic states on a cycle or behind one
 */
export function* endProbabilities(
  graph: Graph,
  ends: readonly EndStates[],
  cyclic: StatePositions,
): Generator<void, Probabilities | null> {
  const { calls } = graph.successors.kernel.memory;
  const walk = cyclic.size === 0 ? null : new CyclicWalk(graph, cyclic);
  if (walk !== null && !(yield* walk.run())) return null;
  const at = (position: number) =>
    walk !== null && cyclic.has(position) ? walk.arrivals[position] : calls.probabilityAt(position);
  return {
    ends: ends.map(({ positions }) => positions.reduce((sum, position) => sum + at(position), 0)),
    neverEnds: walk?.stays ?? 0,
  };
}

/** A random walk through states that lie on cycles or behind them. */
class CyclicWalk {
  /** By position: probability to come into its component there. */
  readonly arrivals: Float64Array;
  /** Probability to come to where nothing leads out, and nothing ends. */
  stays = 0;
  private readonly graph: Graph;
  private readonly cyclic: StatePositions;
  private readonly pace = new Pace();
  /** By position: its number in its component. */
  private readonly numbers: Int32Array;
  /** For each edge found last the probability that it is taken. */
  private shares = new Float64Array(0);

  constructor(graph: Graph, cyclic: StatePositions) {
    this.graph = graph;
    this.cyclic = cyclic;
    this.arrivals = new Float64Array(graph.nodes);
    this.numbers = new Int32Array(graph.nodes).fill(-1);
  }

  /** Goes through all components. Gives false where one takes too much work. */
  *run(): Generator<void, boolean> {
    const { graph, cyclic } = this;
    const { calls } = graph.successors.kernel.memory;
    for (const position of cyclic) {
      this.arrivals[position] = calls.probabilityAt(position);
      if (this.pace.isOver()) yield;
    }
    const components = yield* stronglyConnectedComponents(graph, {
      positions: cyclic,
      takes: takesEveryStep,
    });
    // The last one that was found leads to all others.
    for (let i = components.length - 1; i >= 0; i--) {
      if (!(yield* this.pass(components.at(i)))) return false;
    }
    return true;
  }

  /** Goes through a component: what has come in goes out, or stays. Gives false where that takes too much work. */
  private *pass(members: Int32Array): Generator<void, boolean> {
    members.forEach((position, number) => {
      this.numbers[position] = number;
    });
    const component = yield* this.componentOf(members);
    if (component === null) return true;
    const visits = yield* expectedVisits(component);
    if (visits === null) return false;
    for (const [number, position] of members.entries()) {
      const found = this.expand(position);
      for (let k = 0; k < found; k++) {
        const target = this.graph.targets[k];
        if (!this.isWithin(members, target)) this.arrivals[target] += visits[number] * this.shares[k];
      }
      if (this.pace.isOver(1 + found)) yield;
    }
    return true;
  }

  /** A component as a part of a Markov chain; null where nothing leads out of it: an end, or what goes on for ever. */
  private *componentOf(members: Int32Array): Generator<void, TransientComponent | null> {
    const steps: TransientComponent['steps'] = [];
    const leaves = new Float64Array(members.length);
    let edges = 0;
    for (const [number, position] of members.entries()) {
      const row = new Map<number, number>();
      const found = this.expand(position);
      for (let k = 0; k < found; k++) {
        const target = this.graph.targets[k];
        if (!this.isWithin(members, target)) leaves[number] += this.shares[k];
        else if (target !== position)
          row.set(this.numbers[target], (row.get(this.numbers[target]) ?? 0) + this.shares[k]);
      }
      steps.push(row);
      edges += found;
      if (this.pace.isOver(1 + found)) yield;
    }
    const entries = Float64Array.from(members, (position) => this.arrivals[position]);
    if (leaves.some((probability) => probability > 0)) return { steps, leaves, entries };
    if (edges > 0) this.stays += entries.reduce((sum, entry) => sum + entry, 0);
    return null;
  }

  private isWithin(members: Int32Array, position: number): boolean {
    return members[this.numbers[position]] === position;
  }

  /** Finds the edges out of a position, and what share each has. Gives their number. */
  private expand(position: number): number {
    const { graph } = this;
    const found = graph.expand(position);
    if (this.shares.length < found) this.shares = new Float64Array(2 * found);
    const agentAt = (k: number) => graph.agentOf(graph.steps[k]);
    let turns = 0;
    for (let k = 0; k < found; k++) if (k === 0 || agentAt(k) !== agentAt(k - 1)) turns++;
    for (let k = 0; k < found; ) {
      let end = k + 1;
      while (end < found && agentAt(end) === agentAt(k)) end++;
      this.shares.fill(1 / turns / (end - k), k, end);
      k = end;
    }
    return found;
  }
}
