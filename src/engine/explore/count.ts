import type { Graph } from './graph.ts';
import { Naturals } from './naturals.ts';

/** Counted states between two pauses. */
const PAUSE_EVERY = 4096;

/** Numbers of schedules. */
export interface Count {
  /** For the position of each end how many schedules lead there; null when there are infinitely many in all. */
  schedules: Map<number, bigint> | null;
  /** States on a cycle or behind one: whether a position holds such a state, and how many there are. */
  cyclic: { has(position: number): boolean; size: number };
}

/**
 * Counts the schedules that lead to each end: along a topological order of the states, each state gets the sum of
 * what its predecessors have. A graph with a cycle leaves states over and has no count.
 * Source: Kahn, "Topological sorting of large networks" (CACM 1962).
 * @param wanted whether the numbers are of interest, and not only whether there are cycles
 */
export function* count(graph: Graph, wanted: boolean): Generator<void, Count> {
  const { table } = graph;
  const remaining = yield* incoming(graph);
  const numbers = new Naturals();
  const placeOf = new Int32Array(table.positions).fill(-1);
  const schedules = new Map<number, bigint>();
  const ready: number[] = remaining[graph.start] === 0 ? [graph.start] : [];
  placeOf[graph.start] = numbers.take();
  numbers.set(placeOf[graph.start], 1);
  let done = 0;
  for (let position = ready.pop(); position !== undefined; position = ready.pop()) {
    const found = graph.look(position);
    const own = placeOf[position];
    for (let i = 0; i < found; i++) {
      const target = graph.targets[i];
      if (wanted) {
        if (placeOf[target] < 0) placeOf[target] = numbers.take();
        numbers.add(placeOf[target], own);
      }
      if (--remaining[target] === 0) ready.push(target);
    }
    if (found === 0 && wanted) schedules.set(position, numbers.value(own));
    if (wanted) numbers.release(own);
    if (++done % PAUSE_EVERY === 0) yield;
  }
  const left = table.size - done;
  const cyclic = { has: (position: number) => remaining[position] > 0, size: left };
  return { schedules: wanted && left === 0 ? schedules : null, cyclic };
}

/** How many transitions lead to each position. The search has counted them, but not beyond what 16 bits hold. */
function* incoming(graph: Graph): Generator<void, Uint16Array | Int32Array> {
  const { table } = graph;
  const counted = table.incoming;
  if (counted !== null && !counted.includes(0xffff)) return counted.slice();
  const numbers = new Int32Array(table.positions);
  for (let position = 0; position < table.positions; position++) {
    if (position % PAUSE_EVERY === 0) yield;
    if (!table.has(position)) continue;
    const found = graph.look(position);
    for (let i = 0; i < found; i++) numbers[graph.targets[i]]++;
  }
  return numbers;
}
