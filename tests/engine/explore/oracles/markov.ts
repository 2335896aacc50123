import { DRAIN } from '../../../../src/engine/machine/drain.ts';
import type { Edge, Node } from './state-space.ts';

/**
 * How probable each end is, by its key, when each next thread is drawn evenly among those that can go, and then evenly
 * among its choices: for each end the equations of coming there from each state, solved by Gauss's elimination.
 */
export function endProbabilities(nodes: readonly Node[]): Map<string, number> {
  const keys = new Set(nodes.flatMap(({ end }) => (end === null ? [] : [end])));
  return new Map([...keys].map((key) => [key, probabilityOf(nodes, key)]));
}

function probabilityOf(nodes: readonly Node[], key: string): number {
  const leading = leadingTo(nodes, (node) => node.end === key);
  const unknowns = [...leading].filter((state) => nodes[state].edges.length > 0);
  const columns = new Map(unknowns.map((state, column) => [state, column]));
  const column = columns.get(0);
  if (column === undefined) return nodes[0].end === key ? 1 : 0;
  const equations = unknowns.map((state, row) => {
    const { edges } = nodes[state];
    // A store buffer draws like a thread.
    const agents = new Set(edges.map(agentOf));
    const equation = new Float64Array(unknowns.length + 1);
    equation[row] = 1;
    for (const edge of edges) {
      const { to } = edge;
      const choices = edges.filter((other) => agentOf(other) === agentOf(edge)).length;
      const probability = 1 / agents.size / choices;
      const at = columns.get(to);
      if (at !== undefined) equation[at] -= probability;
      else if (nodes[to].end === key) equation[unknowns.length] += probability;
    }
    return equation;
  });
  return solve(equations)[column];
}

function agentOf({ thread, waiter }: Edge): string {
  return `${waiter === DRAIN ? '~' : ''}${thread}`;
}

/** States from which some state of a kind can be reached. */
function leadingTo(nodes: readonly Node[], wanted: (node: Node) => boolean): Set<number> {
  const into: number[][] = nodes.map(() => []);
  for (const [from, { edges }] of nodes.entries()) for (const { to } of edges) into[to].push(from);
  const leading = new Set([...nodes.keys()].filter((state) => wanted(nodes[state])));
  for (const state of leading) for (const from of into[state]) leading.add(from);
  return leading;
}

/** Solves linear equations, each with its right side last. */
function solve(equations: Float64Array[]): number[] {
  const size = equations.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++)
      if (Math.abs(equations[row][column]) > Math.abs(equations[pivot][column])) pivot = row;
    [equations[column], equations[pivot]] = [equations[pivot], equations[column]];
    for (let row = 0; row < size; row++) {
      const factor = equations[row][column] / equations[column][column];
      if (row === column || factor === 0) continue;
      for (let at = column; at <= size; at++) equations[row][at] -= factor * equations[column][at];
    }
  }
  return equations.map((equation, row) => equation[size] / equation[row]);
}
