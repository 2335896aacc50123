import type { Choice } from '../../run/schedule.ts';
import type { Cycle } from '../graph/fair-cycles.ts';
import type { Graph } from '../graph/graph.ts';
import { staysIn } from '../graph/scc.ts';
import { Pace } from '../limits/pace.ts';

/*
 * The loop of a lasso: a counterexample to progress is a schedule to a cycle, and steps that go round it, fair to all
 * threads.
 */

/** A walk inside a cycle: its steps, and the node where it ends. */
interface Walk {
  steps: number[];
  node: number;
}

/**
 * Steps inside a cycle that come back to where they begin: at least one of every thread that moves there, one of the kind
 * that the cycle needs, and a state in which a thread that does not move cannot, so that the round is fair.
 */
export function* fairLoopAt(graph: Graph, cycle: Cycle, position: number): Generator<void, Choice[]> {
  const { walk, movers, needs } = cycle;
  const { network } = walk;
  const start = walk.nodesAt(position).find((node) => walk.positions.has(node));
  if (start === undefined) throw new Error('no such place on the cycle');
  const steps: number[] = [];
  const always = new Set(ableAt(cycle, start));
  let isNeeded = needs !== null;
  let at = start;
  const pace = new Pace();
  function* go(way: Walk): Generator<void, void> {
    for (const step of way.steps) {
      const found = network.expand(at);
      const i = network.steps.subarray(0, found).indexOf(step);
      isNeeded &&= !needs?.(i);
      at = network.targets[i];
      const able = ableAt(cycle, at);
      for (const thread of always) if (!able.has(thread)) always.delete(thread);
      steps.push(step);
      if (pace.isOver(1 + found)) yield;
    }
  }
  for (const mover of movers) {
    if (steps.some((step) => network.agentOf(step) === mover)) continue;
    yield* go(yield* walkUntil(cycle, at, (i) => network.agentOf(network.steps[i]) === mover));
  }
  if (isNeeded && needs !== null) yield* go(yield* walkUntil(cycle, at, needs));
  for (const thread of [...always]) {
    if (movers.includes(thread) || !always.has(thread)) continue;
    const idle = yield* waitingPlaces(cycle, thread);
    yield* go(yield* walkUntil(cycle, at, (i) => idle.has(network.targets[i])));
  }
  if (at !== start) yield* go(yield* walkUntil(cycle, at, (i) => network.targets[i] === start));
  return steps.map((step) => graph.successors.steps.choiceOf(step));
}

function ableAt({ walk: { network } }: Cycle, node: number): Set<number> {
  return new Set(
    Array.from(network.steps.subarray(0, network.expand(node)), (step) => network.agentOf(step)),
  );
}

/** Nodes of a cycle in which a thread cannot move. */
function* waitingPlaces(cycle: Cycle, thread: number): Generator<void, Set<number>> {
  const places = new Set<number>();
  const pace = new Pace();
  for (const node of cycle.walk.positions) {
    const able = ableAt(cycle, node);
    if (!able.has(thread)) places.add(node);
    if (pace.isOver(1 + able.size)) yield;
  }
  return places;
}

/** The shortest walk whose last step is as wanted, breadth-first. There is one, because a cycle is strongly connected. */
function* walkUntil(cycle: Cycle, from: number, wanted: (i: number) => boolean): Generator<void, Walk> {
  const { walk } = cycle;
  const { network } = walk;
  const before = new Map<number, { node: number; step: number } | null>([[from, null]]);
  const queue = [from];
  const pace = new Pace();
  for (const node of queue) {
    const found = network.expand(node);
    for (let i = 0; i < found; i++) {
      if (!staysIn(network, walk, i)) continue;
      const target = network.targets[i];
      const step = network.steps[i];
      if (wanted(i)) return { steps: [...back(before, node), step], node: target };
      if (before.has(target)) continue;
      before.set(target, { node, step });
      queue.push(target);
    }
    if (pace.isOver(1 + found)) yield;
  }
  throw new Error('a cycle that is not connected');
}

function back(before: Map<number, { node: number; step: number } | null>, to: number): number[] {
  const steps: number[] = [];
  for (let way = before.get(to); way; way = before.get(way.node)) steps.push(way.step);
  return steps.reverse();
}
