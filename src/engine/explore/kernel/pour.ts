import type { KernelMemory } from './memory.ts';

/** Writes all states of one memory's table into another's, in the order of their slots. `converts`: they are packed anew. */
export function pour(from: KernelMemory, to: KernelMemory, converts: boolean): void {
  if (!converts && from.shape.slots === to.shape.slots) {
    to.regions.slots.set(from.regions.slots);
    to.regions.incoming.set(from.regions.incoming);
    to.globals.size.value = from.globals.size.value;
    return;
  }
  const { words } = from.shape;
  const counted = new Uint16Array(from.regions.incoming.buffer, from.regions.incoming.byteOffset);
  const carried = new Uint16Array(to.regions.carried.buffer, to.regions.carried.byteOffset);
  for (let at = 0; at < from.shape.slots; at += to.batchSize) {
    const count = Math.min(to.batchSize, from.shape.slots - at);
    const states = from.regions.slots.subarray(at * words, (at + count) * words);
    (converts ? to.regions.poured : to.regions.batch).set(states);
    if (from.shape.counts) carried.set(counted.subarray(at, at + count));
    if (converts) to.calls.convert(count);
    to.calls.restore(count);
  }
}
