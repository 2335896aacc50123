import { Pace } from '../limits/pace.ts';
import type { StatePositions } from '../states/positions.ts';
import type { Network } from './network.ts';

/*
 * Strongly connected components of millions of states: typed arrays in place of objects, a loop in place of
 * recursion, and pauses.
 */

/** States of a component that are taken over between two pauses at most. */
const MOST_CLOSED = 1024;

/** Which steps of which nodes count. */
export interface Subgraph {
  /** Its nodes. */
  positions: StatePositions;
  /** Whether the step at an index of those last found counts, wherever it leads. */
  takes(i: number): boolean;
}

/** Strongly connected components by number, each as the positions of its states. */
export class Components {
  /** How many. */
  length = 0;
  /** The states of all components, one component after the other, and where each component ends among them. */
  private readonly members: Int32Array;
  private readonly ends: Int32Array;

  /** @param states how many states all components have together */
  constructor(states: number) {
    this.members = new Int32Array(states);
    this.ends = new Int32Array(states);
  }

  /** Positions of the states of a component. */
  at(component: number): Int32Array {
    return this.members.subarray(this.start(component), this.ends[component]);
  }

  /** Calls back with each component, in the order in which they were found. */
  forEach(visit: (positions: Int32Array, component: number) => void): void {
    for (let i = 0; i < this.length; i++) visit(this.at(i), i);
  }

  /** Adds what lies on a stack from a height on. */
  add(stack: Int32Array, from: number, to: number): void {
    const start = this.start(this.length);
    this.members.set(stack.subarray(from, to), start);
    this.ends[this.length++] = start + to - from;
  }

  private start(component: number): number {
    return component === 0 ? 0 : this.ends[component - 1];
  }
}

/**
 * The strongly connected components of a part of the graph. One comes only after all components that it leads to.
 * Source: Tarjan, "Depth-first search and linear graph algorithms" (SIAM Journal on Computing 1972), without recursion.
 */
export function* stronglyConnectedComponents(
  graph: Network,
  subgraph: Subgraph,
): Generator<void, Components> {
  const tarjan = new Tarjan(graph, subgraph);
  const pace = new Pace();
  for (const root of subgraph.positions) {
    let before = tarjan.work;
    tarjan.enter(root);
    do {
      if (pace.isOver(1 + tarjan.work - before)) yield;
      before = tarjan.work;
    } while (tarjan.goOn());
  }
  return tarjan.found;
}

/** The search in depth. */
class Tarjan {
  readonly found: Components;
  /** Steps found and states that were put into components, so far. */
  work = 0;
  private readonly graph: Network;
  private readonly subgraph: Subgraph;
  /** By position: when it was visited, from 1, and the earliest one still open that it leads to. */
  private readonly order: Int32Array;
  private readonly low: Int32Array;
  private readonly isOpen: Uint8Array;
  private visited = 0;
  /** Visited positions whose component is not known yet. */
  private readonly open: Int32Array;
  private opened = 0;
  /** The first state of a component that is known and not taken off them yet, or -1; and where it ends there. */
  private closing = -1;
  private end = 0;
  /** The way from the root, and for each state on it where its targets begin. */
  private readonly path: Int32Array;
  private readonly starts: Int32Array;
  private depth = 0;
  /** Where the states on the way lead, but for what was looked at. */
  private readonly targets: number[] = [];

  constructor(graph: Network, subgraph: Subgraph) {
    const { nodes } = graph;
    const { size } = subgraph.positions;
    this.graph = graph;
    this.subgraph = subgraph;
    this.found = new Components(size);
    this.order = new Int32Array(nodes);
    this.low = new Int32Array(nodes);
    this.isOpen = new Uint8Array(nodes);
    this.open = new Int32Array(size);
    this.path = new Int32Array(size);
    this.starts = new Int32Array(size);
  }

  /** Begins with a position, unless it was visited. */
  enter(position: number): void {
    if (this.order[position] !== 0) return;
    const { graph, targets } = this;
    this.order[position] = this.low[position] = ++this.visited;
    this.isOpen[position] = 1;
    this.open[this.opened++] = position;
    this.path[this.depth] = position;
    this.starts[this.depth++] = targets.length;
    const found = graph.expand(position);
    this.work += 1 + found;
    for (let i = 0; i < found; i++) if (staysIn(graph, this.subgraph, i)) targets.push(graph.targets[i]);
  }

  /** Goes one state further or back. Gives whether there is more to do. */
  goOn(): boolean {
    if (this.closing >= 0) this.close();
    if (this.closing >= 0) return true;
    if (this.depth === 0) return false;
    const { targets, order, low } = this;
    const top = this.depth - 1;
    const position = this.path[top];
    // The targets of the last state on the way are the last ones; what was looked at is taken off from their end.
    while (targets.length > this.starts[top]) {
      const target = targets.pop() as number;
      if (order[target] === 0) {
        this.enter(target);
        return true;
      }
      if (this.isOpen[target] === 1) low[position] = Math.min(low[position], order[target]);
    }
    this.leave(position);
    return this.depth > 0 || this.closing >= 0;
  }

  private leave(position: number): void {
    const { order, low } = this;
    this.depth--;
    if (this.depth > 0) {
      const caller = this.path[this.depth - 1];
      low[caller] = Math.min(low[caller], low[position]);
    }
    if (low[position] !== order[position]) return;
    this.closing = position;
    this.end = this.opened;
    this.close();
  }

  /** Takes states of the component that is known now off those whose component is not, as many as there is time for. */
  private close(): void {
    const { open, closing } = this;
    for (let left = MOST_CLOSED; left > 0; left--) {
      this.isOpen[open[--this.opened]] = 0;
      this.work++;
      if (open[this.opened] !== closing) continue;
      this.found.add(open, this.opened, this.end);
      this.closing = -1;
      return;
    }
  }
}

/** Whether the step at an index of those last found stays in a subgraph. */
export function staysIn(graph: Network, subgraph: Subgraph, i: number): boolean {
  return subgraph.positions.has(graph.targets[i]) && subgraph.takes(i);
}

/** Takes all steps. */
export const takesEveryStep = (): boolean => true;
