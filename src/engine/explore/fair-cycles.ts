import { components, type Subgraph, targetsIn } from './components.ts';
import type { Graph } from './graph.ts';

/** States among which a run can stay for ever though the scheduler is fair. */
export interface Cycle {
  kind: 'livelock' | 'starvation';
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
 * Looks for runs that never end though every thread gets its turn, among the states that lie on or behind cycles.
 *
 * Livelock: a cycle on which every thread that could run does (strong fairness). A component on which some thread can
 * step only by leaving it is searched again without the states where it can, as in checking Streett conditions.
 * Source: Emerson and Lei, "Modalities for model checking: branching time logic strikes back" (1987).
 *
 * Starvation: a cycle on which a thread never moves though it could again and again, or still could later, while
 * every other thread that can always run does (weak fairness).
 */
export function* fairCycles(graph: Graph, cyclic: ReadonlySet<number>): Generator<void, Cycle[]> {
  const cycles: Cycle[] = [];
  const whole: Subgraph = { positions: cyclic, has: (position) => cyclic.has(position), without: -1 };
  for (const component of yield* components(graph, whole)) {
    const subgraph = subgraphOf(component, -1);
    if (!hasSteps(graph, subgraph)) continue;
    if (!cycles.some((cycle) => cycle.kind === 'livelock')) {
      const livelock = yield* findLivelock(graph, subgraph);
      if (livelock !== null) cycles.push(livelock);
    }
    if (!cycles.some((cycle) => cycle.kind === 'starvation')) {
      const starvation = yield* findStarvation(graph, subgraph);
      if (starvation !== null) cycles.push(starvation);
    }
  }
  return cycles;
}

/** The part of the graph with these positions, without the steps of a thread. */
export function subgraphOf(
  positions: Iterable<number>,
  without: number,
): Subgraph & { positions: Set<number> } {
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

function* findLivelock(
  graph: Graph,
  subgraph: Subgraph & { positions: Set<number> },
): Generator<void, Cycle | null> {
  const { moves, enabled } = activityOf(graph, subgraph);
  const leaving = new Set([...enabled].filter((thread) => !moves.has(thread)));
  if (leaving.size === 0) {
    return { kind: 'livelock', positions: subgraph.positions, movers: sorted(moves), starved: -1 };
  }
  const rest = [...subgraph.positions].filter((position) => !canMove(graph, position, leaving));
  for (const component of yield* components(graph, subgraphOf(rest, -1))) {
    const smaller = subgraphOf(component, -1);
    const found = hasSteps(graph, smaller) ? yield* findLivelock(graph, smaller) : null;
    if (found !== null) return found;
  }
  return null;
}

function canMove(graph: Graph, position: number, threads: ReadonlySet<number>): boolean {
  const found = graph.look(position);
  return graph.steps.slice(0, found).some((step) => threads.has(graph.threadOf(step)));
}

function* findStarvation(
  graph: Graph,
  subgraph: Subgraph & { positions: Set<number> },
): Generator<void, Cycle | null> {
  const all = activityOf(graph, subgraph);
  for (const thread of all.enabled) {
    // It has to wait now and then, or fairness would let it run; and others have to go on without it.
    if (!all.waits.has(thread)) continue;
    for (const component of yield* components(graph, subgraphOf(subgraph.positions, thread))) {
      const without = subgraphOf(component, thread);
      if (!hasSteps(graph, without)) continue;
      const { moves, enabled, waits } = activityOf(graph, without);
      const fair = [...enabled].every((other) => moves.has(other) || waits.has(other));
      if (fair && waits.has(thread) && graph.isAlive(component[0], thread)) {
        return { kind: 'starvation', positions: without.positions, movers: sorted(moves), starved: thread };
      }
    }
  }
  return null;
}

function sorted(threads: Iterable<number>): number[] {
  return [...threads].sort((a, b) => a - b);
}
