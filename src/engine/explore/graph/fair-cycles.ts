import { Pace } from '../limits/pace.ts';
import { PositionSet, type StatePositions } from '../states/positions.ts';
import { type CyclicComponent, cyclicComponents } from './cyclic-components.ts';
import type { Graph } from './graph.ts';
import type { Network } from './network.ts';
import { Rounds } from './rounds.ts';
import { type Subgraph, staysIn, takesEveryStep } from './scc.ts';
import { waysOut } from './ways-out.ts';

/*
 * Livelock and starvation as properties of strongly connected components: no run has to be followed for ever to know
 * that it can go on for ever.
 */

/** Steps of one state, about. */
const STEPS_OF_ONE = 4;

/** States among which a run can stay for ever though the scheduler is fair. */
export interface Cycle {
  /**
   * `livelock`: every thread that could run does, and nobody makes progress; `starvation`: `starved` never runs, or runs
   * without progress, though the others have their turns.
   */
  kind: 'livelock' | 'starvation';
  /** Its states. */
  positions: StatePositions;
  /** Who moves on it, as `Network.agentOf` says: threads, and store buffers behind them. */
  movers: readonly number[];
  /** Of a starvation, the thread that gets nowhere; else -1. */
  starved: number;
  /** Of a livelock: whether an end or progress can be reached from it. */
  canBeLeft: boolean;
  /** Where to walk on it: which nodes of which network, by which steps, and which nodes a state may be. */
  walk: Subgraph & { network: Network; nodesAt(position: number): readonly number[] };
  /** Whether the step at an index of those last found is of a kind that a round on the cycle must have. */
  needs: ((i: number) => boolean) | null;
}

/** Where runs can stay for ever. */
export interface EndlessRuns {
  /** Livelocks and starvations. */
  cycles: Cycle[];
  /** All states on cycles that a fair scheduler may stay on, progress or not. */
  fair: StatePositions;
}

/**
 * Looks for runs that never end though every thread gets its turn, among the states that lie on or behind cycles. All
 * of them, because any may be the one that the shortest schedule leads to.
 *
 * Livelock: states that lead to each other by steps without progress (`Rounds`), among which every thread that could
 * run in one of them does so by such a step (strong fairness).
 *
 * Starvation: a cycle on which a thread never moves though it could again and again, or still could later, or on which
 * it moves without progress while another makes some; and every thread that can always run does (weak fairness).
 */
export function* fairCycles(graph: Graph, cyclic: StatePositions): Generator<void, EndlessRuns> {
  const whole = yield* cyclicComponents(graph, { positions: cyclic, takes: takesEveryStep });
  const rounds = new Rounds(graph);
  const nodes = yield* rounds.nodesOf(cyclic);
  const cycles = [
    ...(yield* livelocks(rounds, nodes, whole)),
    ...(yield* starvations(graph, whole)),
    ...(yield* idlers(rounds, nodes)),
  ];
  const fair = new PositionSet(graph.nodes);
  for (const component of whole) if (isWeaklyFair(component)) yield* fair.addAll(component.positions);
  return { cycles, fair };
}

/**
 * A component on which some thread can step only by leaving it or by progress is searched again without the states where
 * it can, as in checking Streett conditions. Components of a part lie within those of the whole, so that all are
 * searched at once.
 * Source: Emerson and Lei, "Modalities for model checking: branching time logic strikes back" (1987).
 */
function* livelocks(
  rounds: Rounds,
  nodes: StatePositions,
  whole: readonly CyclicComponent[],
): Generator<void, Cycle[]> {
  const { isIdle } = rounds;
  const found: CyclicComponent[] = [];
  // Without any progress the graph's own components are those of idle steps.
  let left = rounds.any ? yield* cyclicComponents(rounds, { positions: nodes, takes: isIdle }) : whole;
  const pace = new Pace();
  while (left.length > 0) {
    const rest = new PositionSet(rounds.nodes);
    for (const component of left) {
      const { positions, moves, enabled } = component;
      const leaving = new Set([...enabled].filter((thread) => !moves.has(thread)));
      if (leaving.size === 0) found.push(component);
      else
        for (const node of positions) {
          if (!canMove(rounds, node, leaving)) rest.add(node);
          if (pace.isOver(STEPS_OF_ONE)) yield;
        }
      yield;
    }
    left = rest.size > 0 ? yield* cyclicComponents(rounds, { positions: rest, takes: isIdle }) : [];
  }
  if (found.length === 0) return [];
  const leads = yield* waysOut(rounds, nodes);
  const cycles: Cycle[] = [];
  for (const { positions, moves } of found) {
    const states = yield* rounds.positionsOf(positions);
    let canBeLeft = false;
    for (const state of states) {
      canBeLeft = leads.has(state);
      if (canBeLeft) break;
      if (pace.isOver()) yield;
    }
    cycles.push({
      kind: 'livelock',
      positions: states,
      movers: sorted(moves),
      starved: -1,
      canBeLeft,
      walk: walkOn(rounds, { positions, takes: isIdle }),
      needs: null,
    });
  }
  return cycles;
}

function* starvations(graph: Graph, whole: readonly CyclicComponent[]): Generator<void, Cycle[]> {
  const cycles: Cycle[] = [];
  for (let thread = 0; thread < graph.threads; thread++) {
    // It has to come by its turn somewhere, and others have to go on without it.
    const around = whole.filter(({ enabled }) => enabled.has(thread));
    if (around.length === 0) continue;
    const among = new PositionSet(graph.nodes);
    for (const { positions } of around) yield* among.addAll(positions);
    const takes = (i: number) => graph.agentOf(graph.steps[i]) !== thread;
    for (const component of yield* cyclicComponents(graph, { positions: among, takes })) {
      const { positions, moves } = component;
      const [first] = positions;
      // Fair to the thread itself as well: where it could always move, it would.
      if (!isWeaklyFair(component) || !graph.isAlive(first, thread)) continue;
      const walk = { positions, takes, network: graph, nodesAt: (position: number) => [position] };
      const movers = sorted(moves);
      cycles.push({
        kind: 'starvation',
        positions,
        movers,
        starved: thread,
        canBeLeft: true,
        walk,
        needs: null,
      });
    }
  }
  return cycles;
}

/** Starvation of a thread that moves without progress, while another makes progress. */
function* idlers(rounds: Rounds, nodes: StatePositions): Generator<void, Cycle[]> {
  const cycles: Cycle[] = [];
  if (!rounds.any) return cycles;
  for (let thread = 0; thread < rounds.threads; thread++) {
    const takes = (i: number) => !rounds.progressOf(i).includes(thread);
    const needs = (i: number) => rounds.progressOf(i).length > 0;
    for (const component of yield* cyclicComponents(rounds, { positions: nodes, takes })) {
      const { positions, moves } = component;
      if (!moves.has(thread) || !isWeaklyFair(component)) continue;
      if (!(yield* hasStep(rounds, { positions, takes }, needs))) continue;
      const movers = sorted(moves);
      const walk = walkOn(rounds, { positions, takes });
      const states = yield* rounds.positionsOf(positions);
      cycles.push({
        kind: 'starvation',
        positions: states,
        movers,
        starved: thread,
        canBeLeft: true,
        walk,
        needs,
      });
      yield;
    }
  }
  return cycles;
}

/** Whether every thread that can always run on a component does. */
function isWeaklyFair({ enabled, moves, waits }: CyclicComponent): boolean {
  return [...enabled].every((thread) => moves.has(thread) || waits.has(thread));
}

function walkOn(rounds: Rounds, subgraph: Subgraph): Cycle['walk'] {
  return { ...subgraph, network: rounds, nodesAt: (position) => rounds.nodesAt(position) };
}

function* hasStep(
  network: Network,
  subgraph: Subgraph,
  wanted: (i: number) => boolean,
): Generator<void, boolean> {
  const pace = new Pace();
  for (const node of subgraph.positions) {
    const found = network.expand(node);
    for (let i = 0; i < found; i++) if (staysIn(network, subgraph, i) && wanted(i)) return true;
    if (pace.isOver(1 + found)) yield;
  }
  return false;
}

function canMove(network: Network, node: number, threads: ReadonlySet<number>): boolean {
  const found = network.expand(node);
  for (let i = 0; i < found; i++) if (threads.has(network.agentOf(network.steps[i]))) return true;
  return false;
}

function sorted(threads: Iterable<number>): number[] {
  return [...threads].sort((a, b) => a - b);
}
