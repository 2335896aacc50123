import { take } from './arena';
import { capacity } from './memory';
import { setWordAt, wordAt } from './words';

/*
 * The product of the graph with an automaton that reads its steps: its states are a position and what the automaton has
 * made of the steps on the way there. For each of them it is known by which last threads a shortest path has arrived.
 * Records of one position are chained from a row with a word for each position.
 */

/** Bytes into a product state: its position, its state of the automaton, the next record of that position, */
export const PRODUCT_POSITION: usize = 0;
const PRODUCT_AUTOMATON_STATE: usize = 4;
const PRODUCT_NEXT: usize = 8;
/** and a bit for each thread, and for none, that was the last of a path which has arrived. */
const PRODUCT_THREADS: usize = 12;

/** By position the first record, or 0. */
let first: usize = 0;
/** Words that have a bit for each thread and for none. */
let threadWords: u32 = 0;

/** Begins with nothing, for so many threads. Gives whether memory has lasted. */
export function beginProduct(threads: u32): bool {
  threadWords = (threads >> 5) + 1;
  const bytes = capacity << 2;
  first = take(bytes);
  if (first == 0) return false;
  memory.fill(first, 0, bytes);
  return true;
}

/** The record of a position in a state of the automaton; 0 where memory is out. */
export function productStateAt(position: u32, automatonState: i32): usize {
  for (let at = <usize>wordAt(first, position); at != 0; at = load<usize>(at, PRODUCT_NEXT)) {
    if (load<i32>(at, PRODUCT_AUTOMATON_STATE) == automatonState) return at;
  }
  const made = take(PRODUCT_THREADS + ((<usize>threadWords) << 2));
  if (made == 0) return 0;
  store<u32>(made, position, PRODUCT_POSITION);
  store<i32>(made, automatonState, PRODUCT_AUTOMATON_STATE);
  store<usize>(made, wordAt(first, position), PRODUCT_NEXT);
  memory.fill(made + PRODUCT_THREADS, 0, (<usize>threadWords) << 2);
  setWordAt(first, position, made);
  return made;
}

/** Position of a product state. */
export function positionOf(productState: usize): u32 {
  return load<u32>(productState, PRODUCT_POSITION);
}

/** State of the automaton in a product state. */
export function automatonStateOf(productState: usize): i32 {
  return load<i32>(productState, PRODUCT_AUTOMATON_STATE);
}

/** Whether a path with a last thread has arrived. */
export function hasArrived(productState: usize, last: u32): bool {
  return ((wordAt(productState + PRODUCT_THREADS, last >> 5) >> (last & 31)) & 1) as bool;
}

/** Whether any path has. */
export function hasAnyArrived(productState: usize): bool {
  let any: u32 = 0;
  for (let i: u32 = 0; i < threadWords; i++) any |= wordAt(productState + PRODUCT_THREADS, i);
  return any != 0;
}

/** Notes that one with a last thread has. */
export function setArrived(productState: usize, last: u32): void {
  const bits = productState + PRODUCT_THREADS;
  setWordAt(bits, last >> 5, wordAt(bits, last >> 5) | (1 << (last & 31)));
}
