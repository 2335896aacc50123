import { type KernelMemory, pairsFor } from './kernel-memory.ts';
import { storedWords } from './memory-layout.ts';

/**
 * Writes all states of one memory's table into another's, in the order of their slots. `converts`: they are packed
 * anew. Gives whether there was room for the pairs of folded states.
 */
export function rehash(from: KernelMemory, to: KernelMemory, converts: boolean): boolean {
  if (!converts) rehashPairs(from, to);
  if (!converts && from.shape.slots === to.shape.slots) {
    to.regions.slots.set(from.regions.slots);
    to.regions.incoming.set(from.regions.incoming);
    to.globals.size.value = from.globals.size.value;
    return true;
  }
  const words = storedWords(from.shape);
  const counted = bytesOf(from.regions.incoming);
  const carried = bytesOf(to.regions.carried);
  const most = Math.min(from.batchStates, to.batchStates);
  for (let at = 0; at < from.shape.slots; at += most) {
    const count = Math.min(most, from.shape.slots - at);
    const states = from.regions.slots.subarray(at * words, (at + count) * words);
    if (from.shape.counts) carried.set(counted.subarray(at, at + count));
    if (!converts) to.stored.set(states);
    else if (!convert(from, to, states, count)) return false;
    to.calls.restore(count);
  }
  // There must be room for a batch of states of which nobody knows yet that they share all their pairs with others.
  return pairsFor(to, to.batchStates) <= to.shape.pairs;
}

/**
 * Packs states anew that are stored in one memory, for another one where they then are in `stored`. Gives whether there
 * was room for their pairs.
 */
export function convert(from: KernelMemory, to: KernelMemory, states: Int32Array, count: number): boolean {
  if (from.shape.pairs === 0) to.regions.poured.set(states);
  else {
    from.regions.stored.set(states);
    from.calls.unfoldAll(count, from.regions.batch.byteOffset);
    to.regions.poured.set(from.regions.batch.subarray(0, count * from.shape.words));
  }
  to.calls.convert(count);
  if (to.shape.pairs === 0) return true;
  if (pairsFor(to, count) > to.shape.pairs) return false;
  to.calls.foldAll(count);
  return true;
}

/** Pairs keep their numbers. */
function rehashPairs(from: KernelMemory, to: KernelMemory): void {
  to.regions.pairs.set(from.regions.pairs);
  to.globals.pairCount.value = from.globals.pairCount.value;
  if (from.shape.pairs === to.shape.pairs) to.regions.pairIndex.set(from.regions.pairIndex);
  else to.calls.indexPairs();
}

function bytesOf({ buffer, byteOffset }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset);
}
