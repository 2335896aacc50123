import { roots, trees } from './memory';
import { wordAt } from './words';

/*
 * Which step a thread takes next in a state: a tree asks for a few bits of the state after each other, and each answer
 * leads to an entry of the next node.
 *
 *     root ──► node: word, shift, mask │ entry for 0 │ entry for 1 │ …
 *                                             │             └──► a step, or NO_STEP, or UNKNOWN_STEP
 *                                             └──► another node
 */

/** Entry of what nobody has learned yet. */
export const UNKNOWN_STEP: i32 = 0;
/** Entry of a thread that cannot move, or is not there. */
export const NO_STEP: i32 = -1;
/** Entry of the node at the first word of `trees`; those of others lie below. What is above is the number of a step. */
export const FIRST_NODE: i32 = -2;

/** Bytes into a node: which word of the state it looks at (in bytes), */
export const NODE_WORD: usize = 0;
/** how far the bits there are shifted, */
export const NODE_SHIFT: usize = 4;
/** which of them count then, */
export const NODE_MASK: usize = 8;
/** and the entries, by the value of these bits. */
export const NODE_ENTRIES: usize = 12;

function nodeOf(entry: i32): usize {
  return trees + ((<usize>(FIRST_NODE - entry)) << 2);
}

/** First step of a thread in a state, `NO_STEP` or `UNKNOWN_STEP`. */
export function decide(thread: i32, state: usize): i32 {
  let entry = <i32>wordAt(roots, thread);
  while (entry <= FIRST_NODE) {
    const node = nodeOf(entry);
    const word = load<u32>(state + load<u32>(node, NODE_WORD));
    const bits = (word >>> load<u32>(node, NODE_SHIFT)) & load<u32>(node, NODE_MASK);
    entry = load<i32>(node + ((<usize>bits) << 2), NODE_ENTRIES);
  }
  return entry;
}
