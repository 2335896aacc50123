import type { Schedule } from '../../../../src/engine/run/schedule.ts';
import type { Edge, Node } from './state-space.ts';

/** Length of a schedule as the explorer compares them. */
export type Cost = [switches: number, steps: number];

/** Something that is told of a run besides where it stands: what it was before the run, and after each step. */
export interface Memory<M> {
  start: M;
  after(memory: M, edge: Edge): M;
}

/** Remembers nothing. */
const NOTHING: Memory<null> = { start: null, after: () => null };

/**
 * The least cost at which a goal can be reached, or null. Every pair of state and last thread gets a label, which is
 * lowered until nothing changes (Bellman and Ford).
 */
export function cheapest<M = null>(
  nodes: readonly Node[],
  goal: (state: number, memory: M) => boolean,
  { start, after }: Memory<M> = NOTHING as Memory<M>,
): Cost | null {
  const labels = new Map<string, Cost>();
  const queue: { state: number; last: number; memory: M; cost: Cost }[] = [];
  let best: Cost | null = null;
  const reach = (state: number, last: number, memory: M, cost: Cost) => {
    const key = `${state} ${last} ${JSON.stringify(memory)}`;
    const label = labels.get(key);
    if (label !== undefined && !isLess(cost, label)) return;
    labels.set(key, cost);
    queue.push({ state, last, memory, cost });
    if (goal(state, memory) && (best === null || isLess(cost, best))) best = cost;
  };
  reach(0, -1, start, [0, 0]);
  for (const { state, last, memory, cost } of queue) {
    for (const edge of nodes[state].edges) {
      const switches = last === -1 || last === edge.thread ? 0 : 1;
      reach(edge.to, edge.thread, after(memory, edge), [cost[0] + switches, cost[1] + 1]);
    }
  }
  return best;
}

export function isLess([switches, steps]: Cost, [otherSwitches, otherSteps]: Cost): boolean {
  return switches < otherSwitches || (switches === otherSwitches && steps < otherSteps);
}

/** Context switches and steps of a schedule. */
export function costOf(schedule: Schedule): Cost {
  const switches = schedule.filter(({ thread }, i) => i > 0 && thread !== schedule[i - 1].thread);
  return [switches.length, schedule.length];
}
