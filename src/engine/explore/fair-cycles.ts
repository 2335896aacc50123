import { components, counts, type Subgraph } from './components.ts';
import type { Graph } from './graph.ts';
import { PositionSet, type Positions } from './positions.ts';

/** States among which a run can stay for ever though the scheduler is fair. */
export interface Cycle {
  /**
   * `livelock`: every thread that could run does; `starvation`: `starved` never does, though the others have their
   * turns.
   */
  kind: 'livelock' | 'starvation';
  /** Its states. */
  positions: Positions;
  /** Threads that move on it. */
  movers: number[];
  /** Of a starvation, the thread that never moves; else -1. */
  starved: number;
}

/** A strongly connected component with a step inside, and what its states have to say about each thread. */
interface Component {
  /** Its states. */
  positions: Positions;
  /** Threads that take a step inside. */
  moves: Set<number>;
  /** Threads that can take a step in some state. */
  enabled: Set<number>;
  /** Threads that cannot take a step in some state. */
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
export function* fairCycles(graph: Graph, cyclic: Positions): Generator<void, Cycle[]> {
  const whole = yield* componentsIn(graph, cyclic, -1);
  return [...(yield* livelocks(graph, whole)), ...(yield* starvations(graph, whole))];
}

/**
 * A component on which some thread can step only by leaving it is searched again without the states where it can, as in
 * checking Streett conditions. Components of a part lie within those of the whole, so that all are searched at once.
 * Source: Emerson and Lei, "Modalities for model checking: branching time logic strikes back" (1987).
 */
function* livelocks(graph: Graph, whole: readonly Component[]): Generator<void, Cycle[]> {
  const cycles: Cycle[] = [];
  for (let left = whole; left.length > 0; ) {
    const rest = new PositionSet(graph.table.positions);
    for (const { positions, moves, enabled } of left) {
      const leaving = new Set([...enabled].filter((thread) => !moves.has(thread)));
      if (leaving.size === 0)
        cycles.push({ kind: 'livelock', positions, movers: sorted(moves), starved: -1 });
      else for (const position of positions) if (!canMove(graph, position, leaving)) rest.add(position);
    }
    left = rest.size > 0 ? yield* componentsIn(graph, rest, -1) : [];
  }
  return cycles;
}

function* starvations(graph: Graph, whole: readonly Component[]): Generator<void, Cycle[]> {
  const cycles: Cycle[] = [];
  for (let thread = 0; thread < graph.threads; thread++) {
    // It has to come by its turn somewhere, and others have to go on without it.
    const around = whole.filter(({ enabled }) => enabled.has(thread));
    if (around.length === 0) continue;
    const among = new PositionSet(graph.table.positions);
    for (const { positions } of around) for (const position of positions) among.add(position);
    for (const { positions, moves, enabled, waits } of yield* componentsIn(graph, among, thread)) {
      // For the thread itself as well: where it could always move, fairness would let it.
      const fair = [...enabled].every((other) => moves.has(other) || waits.has(other));
      const [first] = positions;
      if (fair && graph.isAlive(first, thread))
        cycles.push({ kind: 'starvation', positions, movers: sorted(moves), starved: thread });
    }
  }
  return cycles;
}

/** The components of a part of the graph that have a step inside. `without`: the thread whose steps do not count, or -1. */
function* componentsIn(graph: Graph, positions: Positions, without: number): Generator<void, Component[]> {
  const all = yield* components(graph, { positions, without });
  const owners = new Int32Array(graph.table.positions).fill(-1);
  all.forEach((members, component) => {
    for (const position of members) owners[position] = component;
  });
  const found: Component[] = [];
  all.forEach((members, component) => {
    const subgraph = { positions: membersOf(members, owners, component), without };
    if (members.length > 1 || hasLoop(graph, subgraph, members[0])) found.push(componentOf(graph, subgraph));
  });
  return found;
}

function membersOf(members: Int32Array, owners: Int32Array, component: number): Positions {
  return {
    size: members.length,
    has: (position) => owners[position] === component,
    [Symbol.iterator]: () => members[Symbol.iterator](),
  };
}

function hasLoop(graph: Graph, subgraph: Subgraph, position: number): boolean {
  const found = graph.look(position);
  for (let i = 0; i < found; i++) if (counts(graph, subgraph, i)) return true;
  return false;
}

function componentOf(graph: Graph, subgraph: Subgraph): Component {
  const { positions } = subgraph;
  const component: Component = { positions, moves: new Set(), enabled: new Set(), waits: new Set() };
  for (const position of positions) {
    const found = graph.look(position);
    const able = new Set<number>();
    for (let i = 0; i < found; i++) {
      const thread = graph.threadOf(graph.steps[i]);
      able.add(thread);
      if (counts(graph, subgraph, i)) component.moves.add(thread);
    }
    for (let thread = 0; thread < graph.threads; thread++)
      (able.has(thread) ? component.enabled : component.waits).add(thread);
  }
  return component;
}

function canMove(graph: Graph, position: number, threads: ReadonlySet<number>): boolean {
  const found = graph.look(position);
  return graph.steps.slice(0, found).some((step) => threads.has(graph.threadOf(step)));
}

function sorted(threads: Iterable<number>): number[] {
  return [...threads].sort((a, b) => a - b);
}
