import type { Graph } from './graph.ts';

/** States looked at between two pauses. */
const PAUSE_EVERY = 4096;

/** Which steps of which states count. */
export interface Subgraph {
  /** Positions of its states. */
  positions: Iterable<number>;
  /** Whether a position is one of them. */
  has(position: number): boolean;
  /** Thread whose steps do not count, or -1. */
  without: number;
}

/**
 * The strongly connected components of a part of the graph, each as the positions of its states. One comes only after
 * all components that it leads to.
 * Source: Tarjan, "Depth-first search and linear graph algorithms" (SIAM Journal on Computing 1972), without recursion.
 */
export function* components(graph: Graph, subgraph: Subgraph): Generator<void, number[][]> {
  const { positions } = graph.table;
  const order = new Int32Array(positions);
  const low = new Int32Array(positions);
  const onStack = new Uint8Array(positions);
  const stack: number[] = [];
  const found: number[][] = [];
  const calls: { position: number; targets: number[]; at: number }[] = [];
  let visited = 0;

  const enter = (position: number) => {
    order[position] = low[position] = ++visited;
    stack.push(position);
    onStack[position] = 1;
    calls.push({ position, targets: targetsIn(graph, subgraph, position), at: 0 });
  };
  const leave = (position: number) => {
    if (low[position] !== order[position]) return;
    const component: number[] = [];
    for (let member = -1; member !== position; ) {
      member = stack.pop() as number;
      onStack[member] = 0;
      component.push(member);
    }
    found.push(component);
  };

  for (const root of subgraph.positions) {
    if (order[root] !== 0) continue;
    enter(root);
    for (let call = calls.at(-1); call !== undefined; call = calls.at(-1)) {
      if (call.at === call.targets.length) {
        leave(call.position);
        calls.pop();
        const caller = calls.at(-1)?.position;
        if (caller !== undefined) low[caller] = Math.min(low[caller], low[call.position]);
        if (visited % PAUSE_EVERY === 0) yield;
        continue;
      }
      const target = call.targets[call.at++];
      if (order[target] === 0) enter(target);
      else if (onStack[target] === 1) low[call.position] = Math.min(low[call.position], order[target]);
    }
  }
  return found;
}

/** Positions that steps of a subgraph lead to from one of its states. */
export function targetsIn(graph: Graph, subgraph: Subgraph, position: number): number[] {
  const found = graph.look(position);
  const targets: number[] = [];
  for (let i = 0; i < found; i++) {
    if (subgraph.has(graph.targets[i]) && graph.threadOf(graph.steps[i]) !== subgraph.without)
      targets.push(graph.targets[i]);
  }
  return targets;
}
