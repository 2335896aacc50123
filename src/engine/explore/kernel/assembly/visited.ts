import { compress, compressAll, decompress } from './compress';
import {
  capacity,
  compressed,
  decompressed,
  homes,
  incoming,
  oldIncoming,
  ordinals,
  origins,
  stateBytes,
  stored,
  storedBytes,
  table,
} from './memory';
import { setWordAt, wordAt } from './words';

/*
 * The visited states: a hash table with open addressing with linear probing. Packed states lie in the table itself, so that looking
 * for one touches one line of the cache. A state is never all zeros.
 */

/** Counted transitions into a state, or this many and more. */
export const MAX_INCOMING: u32 = 0xff;

/** States in the table. */
export let size: u32 = 0;
/** What the passes of `insert` over the slots have read: kept, so that no compiler leaves the pass out. */
export let touched: u32 = 0;

/**
 * Slot where looking for a state begins. The order of slots is that of hashes, whatever the capacity.
 * Source of the constants: the finalizer of MurmurHash3 (Appleby, public domain).
 */
function homeOf(state: usize): u32 {
  let h: u64 = 0;
  for (let at: usize = 0; at < storedBytes; at += 4) {
    h = (h ^ load<u32>(state + at)) * 0xff51afd7ed558ccd;
    h ^= h >> 33;
  }
  return <u32>((((h * 0xc4ceb9fe1a85ec53) >> 32) * capacity) >> 32);
}

function slotAt(position: u32): usize {
  return table + <usize>position * storedBytes;
}

/** Position of a stored state, or of the empty slot where it belongs. */
function probe(home: u32, state: usize): u32 {
  const first = load<u32>(state);
  let position = home;
  while (true) {
    const slot = slotAt(position);
    const word = load<u32>(slot);
    if (word == 0) return position;
    if (word == first) {
      let at: usize = 4;
      while (at < storedBytes && load<u32>(slot + at) == load<u32>(state + at)) at += 4;
      if (at == storedBytes) return position;
    }
    if (++position == capacity) position = 0;
  }
}

function copy(from: usize, to: usize): void {
  for (let at: usize = 0; at < storedBytes; at += 4) store<u32>(to + at, load<u32>(from + at));
}

/** Where the state at a position lies, until the next call. */
export function stateAt(position: u32): usize {
  const slot = slotAt(position);
  if (storedBytes == stateBytes) return slot;
  decompress(slot, decompressed);
  return decompressed;
}

/** Position of a state, or -1. */
export function find(state: usize): i32 {
  let wanted = state;
  if (storedBytes != stateBytes) {
    if (!compress(state, compressed, false)) return -1;
    wanted = compressed;
  }
  const position = probe(homeOf(wanted), wanted);
  return load<u32>(slotAt(position)) == 0 ? -1 : <i32>position;
}

/**
 * Adds the first states of the batch to the table, in their order. Those that are new move to the front of `stored`, with
 * their origins and ordinals; gives their number. There must be room. Looking for many at once is faster: the table
 * is far larger than the processor's cache, and a first pass over all their slots lets it fetch them side by side.
 */
export function insert(count: i32): i32 {
  if (storedBytes != stateBytes) compressAll(count);
  for (let k = 0; k < count; k++) {
    setWordAt(homes, k, homeOf(stored + <usize>k * storedBytes));
  }
  let read: u32 = 0;
  for (let k = 0; k < count; k++) {
    read |= load<u32>(slotAt(wordAt(homes, k)));
  }
  touched ^= read;
  let fresh = 0;
  for (let k = 0; k < count; k++) {
    const state = stored + <usize>k * storedBytes;
    const position = probe(wordAt(homes, k), state);
    if (incoming != 0) arrive(position, 1);
    const slot = slotAt(position);
    if (load<u32>(slot) != 0) continue;
    copy(state, slot);
    if (fresh < k) {
      copy(state, stored + <usize>fresh * storedBytes);
      setWordAt(origins, fresh, wordAt(origins, k));
      setWordAt(ordinals, fresh, wordAt(ordinals, k));
    }
    fresh++;
  }
  size += fresh;
  return fresh;
}

function arrive(position: u32, times: u32): void {
  const at = incoming + <usize>position;
  store<u8>(at, <u8>min(<u32>load<u8>(at) + times, MAX_INCOMING));
}

/** Adds so many states of `stored` that are in no table yet, where not empty, with what `oldIncoming` says of them. */
export function restore(count: i32): void {
  for (let k = 0; k < count; k++) {
    const state = stored + <usize>k * storedBytes;
    if (load<u32>(state) == 0) continue;
    const position = probe(homeOf(state), state);
    copy(state, slotAt(position));
    if (incoming != 0) store<u8>(incoming + <usize>position, load<u8>(oldIncoming + <usize>k));
    size++;
  }
}
