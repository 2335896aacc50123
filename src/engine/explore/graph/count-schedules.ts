import { WALK } from '../kernel/kernel-code.ts';
import { Pace } from '../limits/pace.ts';
import { PositionSet, type StatePositions } from '../states/positions.ts';
import type { EndStates } from './ends.ts';
import type { Graph } from './graph.ts';

/*
 * Numbers of schedules, and which states lie on or behind cycles: both come out of the same topological order, in the
 * kernel, where a number of any size takes a few words.
 */

/** States between two pauses. */
const PAUSE_EVERY = 512;

/** Numbers of schedules. */
export interface ScheduleCounts {
  /** For each end how many schedules lead there; null when there are infinitely many in all, or nobody asks. */
  schedules: bigint[] | null;
  /** States on a cycle or behind one. */
  cyclic: StatePositions;
}

/**
 * Counts the schedules that lead to each end, as `kernel/assembly/count.ts` says. A graph with a cycle leaves states
 * over and has no count.
 * @param ends where the program ends; null when only the cycles are of interest
 */
export function* countSchedules(
  graph: Graph,
  ends: readonly EndStates[] | null,
): Generator<void, ScheduleCounts> {
  const { visited } = graph;
  const { memory } = graph.successors.kernel;
  const { calls, globals } = memory;
  calls.clear();
  if (memory.grown(calls.beginCounting()) === WALK.more) {
    for (let from = 0; from < visited.positions; ) {
      from = calls.arrive(from, from + PAUSE_EVERY) >>> 0;
      yield;
    }
  }
  memory.grown(calls.countFrom(graph.start));
  while (memory.grown(calls.goOnCounting(PAUSE_EVERY)) === WALK.more) yield;
  const isAcyclic = globals.counted.value === visited.size;
  const cyclic = new PositionSet(isAcyclic ? 0 : visited.positions);
  if (!isAcyclic) {
    const remaining = memory.recordAt(globals.remaining.value);
    const pace = new Pace();
    for (const position of visited) {
      if (remaining[position] > 0) cyclic.add(position);
      if (pace.isOver()) yield;
    }
  }
  const numberAt = (position: number): bigint => {
    const limbs = new BigUint64Array(
      memory.words.buffer,
      calls.numberAt(position) >>> 0,
      globals.limbs.value,
    );
    return limbs.reduceRight((number, limb) => (number << 64n) | limb, 0n);
  };
  const sum = ({ positions }: EndStates) =>
    positions.reduce((total, position) => total + numberAt(position), 0n);
  return { schedules: isAcyclic ? (ends?.map(sum) ?? null) : null, cyclic };
}
