import { batch, folded, pairIndex, pairSlots, pairs, slotBytes, stateBytes, stored } from './memory';

/*
 * Wide states are stored as two words: their words are taken in pairs, every pair that was met has a number, and the
 * numbers are taken in pairs again until two are left. States share most of their pairs.
 * Source: Laarman, van de Pol, Weber, "Parallel recursive state compression for free" (SPIN 2011).
 */

/** Pairs that have a number, from 1. */
export let pairCount: u32 = 0;

/** Stores the first states of the batch as two words each. There must be room for their pairs. */
export function foldAll(count: i32): void {
  for (let k = 0; k < count; k++) {
    const to = stored + <usize>k * slotBytes;
    const state = batch + <usize>k * stateBytes;
    if (load<u32>(state) == 0) store<u64>(to, 0);
    else fold(state, to, true);
  }
}

/** Reads so many stored states. */
export function unfoldAll(count: i32, to: usize): void {
  for (let k = 0; k < count; k++) {
    const from = stored + <usize>k * slotBytes;
    const state = to + <usize>k * stateBytes;
    if (load<u32>(from) == 0) memory.fill(state, 0, stateBytes);
    else unfold(from, state);
  }
}

/** Stores a state as two words; gives whether all its pairs are known, or `adds` says that they may get numbers. */
export function fold(state: usize, to: usize, adds: bool): bool {
  memory.copy(folded, state, stateBytes);
  let left = stateBytes >> 2;
  while (left > 2) {
    for (let i: usize = 0; i + 1 < left; i += 2) {
      const number = numberOf(load<u64>(folded + (i << 2)), adds);
      if (number == 0) return false;
      store<u32>(folded + (i << 1), number);
    }
    if (left & 1) store<u32>(folded + ((left >> 1) << 2), load<u32>(folded + ((left - 1) << 2)));
    left = (left + 1) >> 1;
  }
  store<u64>(to, load<u64>(folded));
  return true;
}

/** Reads a state that was stored as two words. */
export function unfold(from: usize, to: usize): void {
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
      else store<u64>(at, load<u64>(pairs + ((<usize>number) << 3)));
    }
  }
}

/** Finds all pairs anew, after the index has become larger. */
export function indexPairs(): void {
  for (let number: u32 = 1; number <= pairCount; number++) {
    store<u32>(probe(load<u64>(pairs + ((<usize>number) << 3))), number);
  }
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
    if (number == 0 || load<u64>(pairs + ((<usize>number) << 3)) == pair) return at;
    if (++position == pairSlots) position = 0;
  }
}
