import type { Program } from '../../language/program.ts';
import { Run } from '../../run/run.ts';
import type { Choice } from '../../run/schedule.ts';
import { Search } from '../search/search.ts';
import { StateVector } from '../states/state-vector.ts';
import { Graph } from './graph.ts';

/*
 * The graph of a small program as a list of states and edges: for drawing, where positions in a table say nothing.
 */

/** A step from one state to another. */
export interface StateEdge extends Choice {
  /** Number of the state that it is taken in. */
  from: number;
  /** Number of the state that it leads to. */
  to: number;
}

/** All states of a small program, numbered from the start (0) in the order in which a breadth-first search meets them. */
export interface StateGraph {
  /** For each state a schedule that leads to it, with the fewest steps. */
  schedules: Choice[][];
  /** All steps, by the number of the state that they are taken in. */
  edges: StateEdge[];
}

/** The states that `explore` counts and the steps between them; null when there are more than `limit`. */
export function stateGraph(program: Program, limit: number): StateGraph | null {
  const search = new Search(new StateVector(program, new Run(program).machineAtEnd()), false);
  while (search.run(1)) if (search.visited.size > limit) return null;
  if (search.visited.size > limit) return null;
  const graph = new Graph(search);
  const numbers = new Map([[graph.start, 0]]);
  const positions = [graph.start];
  const schedules: Choice[][] = [[]];
  const edges: StateEdge[] = [];
  for (let from = 0; from < positions.length; from++) {
    const found = graph.expand(positions[from]);
    for (let i = 0; i < found; i++) {
      const choice = graph.successors.steps.choiceOf(graph.steps[i]);
      let to = numbers.get(graph.targets[i]);
      if (to === undefined) {
        to = positions.length;
        numbers.set(graph.targets[i], to);
        positions.push(graph.targets[i]);
        schedules.push([...schedules[from], choice]);
      }
      edges.push({ from, to, ...choice });
    }
  }
  return { schedules, edges };
}
