import { batch, compressed, pairIndex, pairSlots, pairs, stateBytes, stored, storedBytes } from './memory';

/*
 * Wide states are stored as two words: their words are taken in pairs, every pair that was met has a number, and the
 * numbers are taken in pairs again until two are left. States share most of their pairs.
 *
 *     a  b  c  d  e         the words of a state
 *     └──┘  └──┘  │
 *      p₁    p₂   e         p₁: number of the pair (a, b)
 *      └─────┘    │
 *         p₃      e         what is stored
 *
 * Source: Laarman, van de Pol, Weber, "Parallel recursive state compression for free" (SPIN 2011).
 */

/** Words of a compressed state, and of a pair. */
export const COMPRESSED_WORDS: i32 = 2;

/** Pairs that have a number, from 1. */
export let pairCount: u32 = 0;

/** Stores the first states of the batch as two words each. There must be room for their pairs. */
export function compressAll(count: i32): void {
  for (let k = 0; k < count; k++) {
    const to = stored + <usize>k * storedBytes;
    const state = batch + <usize>k * stateBytes;
    if (load<u32>(state) == 0) store<u64>(to, 0);
    else compress(state, to, true);
  }
}

/** Reads so many stored states. */
export function decompressAll(count: i32, to: usize): void {
  for (let k = 0; k < count; k++) {
    const from = stored + <usize>k * storedBytes;
    const state = to + <usize>k * stateBytes;
    if (load<u32>(from) == 0) memory.fill(state, 0, stateBytes);
    else decompress(from, state);
  }
}

/** Stores a state as two words; gives whether all its pairs are known, or `adds` says that they may get numbers. */
export function compress(state: usize, to: usize, adds: bool): bool {
  memory.copy(compressed, state, stateBytes);
  let left = stateBytes >> 2;
  while (left > 2) {
    for (let i: usize = 0; i + 1 < left; i += 2) {
      const number = numberOf(load<u64>(compressed + (i << 2)), adds);
      if (number == 0) return false;
      store<u32>(compressed + (i << 1), number);
    }
    if (left & 1) store<u32>(compressed + ((left >> 1) << 2), load<u32>(compressed + ((left - 1) << 2)));
    left = (left + 1) >> 1;
  }
  store<u64>(to, load<u64>(compressed));
  return true;
}

/** Reads a state that was stored as two words. */
export function decompress(from: usize, to: usize): void {
  const words = stateBytes >> 2;
  let level: usize = 0;
  while ((words + (1 << level) - 1) >> level > 2) level++;
  store<u64>(to, load<u64>(from));
  for (; level > 0; level--) {
    const wanted = (words + (1 << (level - 1)) - 1) >> (level - 1);
    // From the end, so that nothing is written over before it is read.
    for (let i = (wanted + 1) >> 1; i > 0; i--) {
      const number = load<u32>(to + ((i - 1) << 2));
      const at = to + ((i - 1) << 3);
      if (i << 1 > wanted) store<u32>(at, number);
      else store<u64>(at, pairOf(number));
    }
  }
}

/** Finds all pairs anew, after the index has become larger. */
export function indexPairs(): void {
  for (let number: u32 = 1; number <= pairCount; number++) store<u32>(probe(pairOf(number)), number);
}

function pairOf(number: u32): u64 {
  return load<u64>(pairs + ((<usize>number) << 3));
}

/** Number of a pair; 0 where it has none. */
function numberOf(pair: u64, adds: bool): u32 {
  const at = probe(pair);
  const known = load<u32>(at);
  if (known != 0 || !adds) return known;
  const number = ++pairCount;
  store<u64>(pairs + ((<usize>number) << 3), pair);
  store<u32>(at, number);
  return number;
}

/** Where the number of a pair is, or belongs. Source of the constants: the finalizer of MurmurHash3. */
function probe(pair: u64): usize {
  let h = (pair ^ (pair >> 33)) * 0xff51afd7ed558ccd;
  h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53;
  let position = <u32>(((h >> 32) * pairSlots) >> 32);
  while (true) {
    const at = pairIndex + ((<usize>position) << 2);
    const number = load<u32>(at);
    if (number == 0 || pairOf(number) == pair) return at;
    if (++position == pairSlots) position = 0;
  }
}
