import { fold, foldAll, unfold } from './fold';
import {
  batch,
  capacity,
  carried,
  folded,
  homes,
  incoming,
  moveCount,
  moves,
  oldStateBytes,
  ordinals,
  origins,
  poured,
  slotBytes,
  slots,
  stateBytes,
  stored,
  unfolded,
} from './memory';

/*
 * The set of all states: open addressing with linear probing. Packed states lie in the table itself, so that looking
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
  for (let at: usize = 0; at < slotBytes; at += 4) {
    h = (h ^ load<u32>(state + at)) * 0xff51afd7ed558ccd;
    h ^= h >> 33;
  }
  return <u32>((((h * 0xc4ceb9fe1a85ec53) >> 32) * capacity) >> 32);
}

/** Position of a stored state, or of the empty slot where it belongs. */
function probe(home: u32, state: usize): u32 {
  const first = load<u32>(state);
  let position = home;
  while (true) {
    const slot = slots + <usize>position * slotBytes;
    const word = load<u32>(slot);
    if (word == 0) return position;
    if (word == first) {
      let at: usize = 4;
      while (at < slotBytes && load<u32>(slot + at) == load<u32>(state + at)) at += 4;
      if (at == slotBytes) return position;
    }
    if (++position == capacity) position = 0;
  }
}

function copy(from: usize, to: usize): void {
  for (let at: usize = 0; at < slotBytes; at += 4) store<u32>(to + at, load<u32>(from + at));
}

/** Where the state at a position lies, until the next call. */
export function stateAt(position: u32): usize {
  const slot = slots + <usize>position * slotBytes;
  if (slotBytes == stateBytes) return slot;
  unfold(slot, unfolded);
  return unfolded;
}

/** Position of a state, or -1. */
export function find(state: usize): i32 {
  let wanted = state;
  if (slotBytes != stateBytes) {
    if (!fold(state, folded, false)) return -1;
    wanted = folded;
  }
  const position = probe(homeOf(wanted), wanted);
  return load<u32>(slots + <usize>position * slotBytes) == 0 ? -1 : <i32>position;
}

/**
 * Adds the first states of the batch to the table, in their order. Those that are new move to the front of `stored`, with
 * their origins and ordinals; gives their number. There must be room. Looking for many at once is faster: the table
 * is far larger than the processor's cache, and a first pass over all their slots lets it fetch them side by side.
 */
export function insert(count: i32): i32 {
  if (slotBytes != stateBytes) foldAll(count);
  for (let k = 0; k < count; k++) {
    store<u32>(homes + ((<usize>k) << 2), homeOf(stored + <usize>k * slotBytes));
  }
  let read: u32 = 0;
  for (let k = 0; k < count; k++) {
    read |= load<u32>(slots + <usize>load<u32>(homes + ((<usize>k) << 2)) * slotBytes);
  }
  touched ^= read;
  let fresh = 0;
  for (let k = 0; k < count; k++) {
    const state = stored + <usize>k * slotBytes;
    const position = probe(load<u32>(homes + ((<usize>k) << 2)), state);
    if (incoming != 0) arrive(position, 1);
    const slot = slots + <usize>position * slotBytes;
    if (load<u32>(slot) != 0) continue;
    copy(state, slot);
    if (fresh < k) {
      copy(state, stored + <usize>fresh * slotBytes);
      store<u32>(origins + ((<usize>fresh) << 2), load<u32>(origins + ((<usize>k) << 2)));
      store<u32>(ordinals + ((<usize>fresh) << 2), load<u32>(ordinals + ((<usize>k) << 2)));
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

/** Packs so many states of `poured` in this memory's way, into `batch`. What is empty stays empty. */
export function convert(count: i32): void {
  for (let k = 0; k < count; k++) {
    const from = poured + <usize>k * oldStateBytes;
    const to = batch + <usize>k * stateBytes;
    memory.fill(to, 0, stateBytes);
    if (load<u32>(from) == 0) continue;
    store<u32>(to, 1);
    for (let i = 0; i < moveCount; i++) {
      const move = moves + <usize>i * 20;
      const id = (load<u32>(from + (load<u32>(move) << 2)) >>> load<u32>(move, 4)) & load<u32>(move, 8);
      const word = to + (load<u32>(move, 12) << 2);
      store<u32>(word, load<u32>(word) | (id << load<u32>(move, 16)));
    }
  }
}

/** Adds so many states of `stored` that are in no table yet, where not empty, with what `carried` says of them. */
export function restore(count: i32): void {
  for (let k = 0; k < count; k++) {
    const state = stored + <usize>k * slotBytes;
    if (load<u32>(state) == 0) continue;
    const position = probe(homeOf(state), state);
    copy(state, slots + <usize>position * slotBytes);
    if (incoming != 0) store<u8>(incoming + <usize>position, load<u8>(carried + <usize>k));
    size++;
  }
}
