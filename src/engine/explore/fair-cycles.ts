import { components, type Subgraph, targetsIn } from './components.ts';
import type { Graph } from './graph.ts';

/** States among which a run can stay for ever though the scheduler is fair. */
export interface Cycle {
  /**
   * `livelock`: every thread that could run does; `starvation`: `starved` never does, though the others have their
   * turns.
   */
  kind: 'livelock' | 'starvation';
  /** Its states, by their positions in the graph. */
  positions: Set<number>;
  /** Threads that move on it. */
  movers: number[];
  /** Of a starvation, the thread that never moves; else -1. */
  starved: number;
}

/** What the states of a component have to say about each thread. */
interface Activity {
  /** Takes a step inside the component. */
  moves: Set<number>;
  /** Can take a step in some state. */
  enabled: Set<number>;
  /** Cannot take a step in some state. */
  waits: Set<number>;
}

/**
 * Looks for runs that never end though every thread gets its turn, among the states that lie on or behind cycles. All
 * of them, because any may be the one that the shortest schedule leads to.
 *
 * Livelock: a cycle on which every thread that could run does (strong fairness).
 *
 * Starvation: a cycle on which a thread never moves though it could again and again, or still could later, while
 * every other thread that can always run does (weak fairness).
 */
export function* fairCycles(graph: Graph, cyclic: ReadonlySet<number>): Generator<void, Cycle[]> {
  return [...(yield* livelocks(graph, cyclic)), ...(yield* starvations(graph, cyclic))];
}

/**
 * A component on which some thread can step only by leaving it is searched again without the states where it can, as in
 * checking Streett conditions. Components of a part lie within those of the whole, so that all are searched at once.
 * Source: Emerson and Lei, "Modalities for model checking: branching time logic strikes back" (1987).
 */
function* livelocks(graph: Graph, cyclic: ReadonlySet<number>): Generator<void, Cycle[]> {
  const cycles: Cycle[] = [];
  for (let left: Iterable<number> = cyclic, more = true; more; ) {
    const rest: number[] = [];
    for (const component of yield* components(graph, subgraphOf(left, -1))) {
      const subgraph = subgraphOf(component, -1);
      if (!hasSteps(graph, subgraph)) continue;
      const { moves, enabled } = activityOf(graph, subgraph);
      const leaving = new Set([...enabled].filter((thread) => !moves.has(thread)));
      if (leaving.size === 0)
        cycles.push({ kind: 'livelock', positions: subgraph.positions, movers: sorted(moves), starved: -1 });
      else for (const position of component) if (!canMove(graph, position, leaving)) rest.push(position);
    }
    left = rest;
    more = rest.length > 0;
  }
  return cycles;
}

function* starvations(graph: Graph, cyclic: ReadonlySet<number>): Generator<void, Cycle[]> {
  const cycles: Cycle[] = [];
  const turns = yield* turnsIn(graph, cyclic);
  for (let thread = 0; thread < graph.threads; thread++) {
    // It has to come by its turn somewhere, and others have to go on without it.
    if (![...turns.values()].some((able) => able.has(thread))) continue;
    for (const component of yield* components(graph, subgraphOf(cyclic, thread))) {
      if (!turns.get(component[0])?.has(thread)) continue;
      const without = subgraphOf(component, thread);
      if (!hasSteps(graph, without)) continue;
      const { moves, enabled, waits } = activityOf(graph, without);
      // For the thread itself as well: where it could always move, fairness would let it.
      const fair = [...enabled].every((other) => moves.has(other) || waits.has(other));
      if (fair && graph.isAlive(component[0], thread))
        cycles.push({
          kind: 'starvation',
          positions: without.positions,
          movers: sorted(moves),
          starved: thread,
        });
    }
  }
  return cycles;
}

/** For each state on a cycle the threads that can move in some state of its component. */
function* turnsIn(
  graph: Graph,
  cyclic: ReadonlySet<number>,
): Generator<void, Map<number, ReadonlySet<number>>> {
  const turns = new Map<number, ReadonlySet<number>>();
  for (const component of yield* components(graph, subgraphOf(cyclic, -1))) {
    const subgraph = subgraphOf(component, -1);
    if (!hasSteps(graph, subgraph)) continue;
    const { enabled } = activityOf(graph, subgraph);
    for (const position of component) turns.set(position, enabled);
  }
  return turns;
}

/** The part of the graph with these positions, without the steps of a thread. */
function subgraphOf(positions: Iterable<number>, without: number): Subgraph & { positions: Set<number> } {
  const set = new Set(positions);
  return { positions: set, has: (position) => set.has(position), without };
}

function hasSteps(graph: Graph, subgraph: Subgraph & { positions: Set<number> }): boolean {
  if (subgraph.positions.size > 1) return true;
  const [only] = subgraph.positions;
  return targetsIn(graph, subgraph, only).length > 0;
}

function activityOf(graph: Graph, subgraph: Subgraph): Activity {
  const activity: Activity = { moves: new Set(), enabled: new Set(), waits: new Set() };
  for (const position of subgraph.positions) {
    const found = graph.look(position);
    const able = new Set<number>();
    for (let i = 0; i < found; i++) {
      const thread = graph.threadOf(graph.steps[i]);
      able.add(thread);
      if (thread !== subgraph.without && subgraph.has(graph.targets[i])) activity.moves.add(thread);
    }
    for (let thread = 0; thread < graph.threads; thread++) {
      (able.has(thread) ? activity.enabled : activity.waits).add(thread);
    }
  }
  return activity;
}

function canMove(graph: Graph, position: number, threads: ReadonlySet<number>): boolean {
  const found = graph.look(position);
  return graph.steps.slice(0, found).some((step) => threads.has(graph.threadOf(step)));
}

function sorted(threads: Iterable<number>): number[] {
  return [...threads].sort((a, b) => a - b);
}
