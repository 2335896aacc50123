import type { KernelMemory } from './kernel-memory.ts';
import { storedWords } from './memory-layout.ts';

/*
 * Goes over from one memory's table to another's, a batch at a time. States are written in the order of their
 * positions, which is that of their hashes whatever the capacity: so that the new table is filled from one end to the
 * other, and not all over.
 */

/** Copies all states to a memory for which they are packed in the same way, pairs with their numbers included. */
export function rehash(from: KernelMemory, to: KernelMemory): void {
  copyPairs(from, to);
  if (from.shape.capacity === to.shape.capacity) {
    to.regions.table.set(from.regions.table);
    to.regions.incoming.set(from.regions.incoming);
    to.globals.size.value = from.globals.size.value;
    return;
  }
  copyTable(from, to, (states) => {
    to.stored.set(states);
    return true;
  });
}

/** Writes all states into a memory for which they are packed in another way. Gives whether there was room for their pairs. */
export function migrate(from: KernelMemory, to: KernelMemory): boolean {
  const lasts = copyTable(from, to, (states, count) => repackStored(from, to, states, count));
  // There must be room for a batch of states of which nobody knows yet that they share all their pairs with others.
  return lasts && to.pairsFor(to.batchStates) <= to.shape.pairs;
}

/**
 * Packs states anew that are stored in one memory, for another one where they then are in `stored`. Gives whether there
 * was room for their pairs.
 */
export function repackStored(
  from: KernelMemory,
  to: KernelMemory,
  states: Int32Array,
  count: number,
): boolean {
  if (from.shape.pairs === 0) to.regions.oldStates.set(states);
  else {
    from.regions.stored.set(states);
    from.calls.decompressAll(count, from.regions.batch.byteOffset);
    to.regions.oldStates.set(from.regions.batch.subarray(0, count * from.shape.words));
  }
  to.calls.repack(count);
  if (to.shape.pairs === 0) return true;
  if (to.pairsFor(count) > to.shape.pairs) return false;
  to.calls.compressAll(count);
  return true;
}

/** Adds the states at all positions, with the counts of transitions into them. `bring`: puts some of them into `stored`; false stops. */
function copyTable(
  from: KernelMemory,
  to: KernelMemory,
  bring: (states: Int32Array, count: number) => boolean,
): boolean {
  const words = storedWords(from.shape);
  const incoming = bytesOf(from.regions.incoming);
  const brought = bytesOf(to.regions.oldIncoming);
  const most = Math.min(from.batchStates, to.batchStates);
  for (let at = 0; at < from.shape.capacity; at += most) {
    const count = Math.min(most, from.shape.capacity - at);
    if (from.shape.counts) brought.set(incoming.subarray(at, at + count));
    if (!bring(from.regions.table.subarray(at * words, (at + count) * words), count)) return false;
    to.calls.restore(count);
  }
  return true;
}

function copyPairs(from: KernelMemory, to: KernelMemory): void {
  to.regions.pairs.set(from.regions.pairs);
  to.globals.pairCount.value = from.globals.pairCount.value;
  if (from.shape.pairs === to.shape.pairs) to.regions.pairIndex.set(from.regions.pairIndex);
  else to.calls.indexPairs();
}

function bytesOf({ buffer, byteOffset }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset);
}
