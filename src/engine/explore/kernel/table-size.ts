import type { KernelMemory } from './kernel-memory.ts';
import { type KernelShape, UNCOMPRESSED_WORDS } from './memory-layout.ts';

/*
 * How large a table of visited states is to be. A hash table that is too full is slow, one that is too empty takes
 * memory; and to go over to a larger one takes time for every state in it.
 */

/** Words of a state from which on memory is dear: it takes much of the table, or has pairs besides. */
const WIDE = 3;
/** So many states are compressed, if they are wide: below it, memory does not matter. */
const COMPRESSED_FROM = 1 << 14;
/** Pairs that there is room for at first. */
const PAIRS = 1 << 15;
/** How much more room for pairs there is when there are too many. */
export const PAIR_GROWTH = 1.2;

/** Which share of its positions a full table has taken, and how much larger it becomes then. */
function loadOf({ words }: KernelShape): { most: number; growth: number } {
  return words < WIDE ? { most: 0.8, growth: 1.6 } : { most: 0.87, growth: 1.2 };
}

/** Whether a table has room for so many more states. */
export function hasRoom({ shape, globals }: KernelMemory, states: number): boolean {
  return globals.size.value + states <= shape.capacity * loadOf(shape).most;
}

/** Positions of the next larger table. */
export function nextCapacity(shape: KernelShape): number {
  return Math.ceil(shape.capacity * loadOf(shape).growth);
}

/** Bytes of a table, with its pairs and counts. */
export function tableBytes({ regions }: KernelMemory): number {
  const { table, incoming, pairs, pairIndex } = regions;
  return table.byteLength + incoming.byteLength + pairs.byteLength + pairIndex.byteLength;
}

/** Bytes while the table grows for so many more states: the old one and the new one. As `tableBytes` where it need not. */
export function tableBytesFor(memory: KernelMemory, states: number): number {
  const bytes = tableBytes(memory);
  if (hasRoom(memory, states) && hasPairs(memory, states)) return bytes;
  return bytes * (1 + loadOf(memory.shape).growth);
}

/** Whether the pairs have room, if new states have as many new ones as those until now. */
function hasPairs(memory: KernelMemory, states: number): boolean {
  const { pairCount, size } = memory.globals;
  const expected = (pairCount.value * states) / size.value;
  return memory.pairsFor(memory.batchStates) + expected <= memory.shape.pairs;
}

/** The shape of a memory for the states of another one that are packed anew: whether they are compressed, and in how much room. */
export function shapeFor(shape: KernelShape, { globals }: KernelMemory): KernelShape {
  const size = globals.size.value;
  const compresses = shape.words > UNCOMPRESSED_WORDS && size >= COMPRESSED_FROM;
  const pairs = compresses ? Math.max(PAIRS, Math.ceil(globals.pairCount.value * PAIR_GROWTH)) : 0;
  const { most, growth } = loadOf(shape);
  const capacity = Math.max(shape.capacity, Math.ceil((size / most) * growth));
  return { ...shape, capacity, pairs };
}
