import type { Program } from '../language/program.ts';
import { THREAD } from './layout.ts';
import type { Machine } from './machine.ts';

/*
 * Store buffers, for machines that have them: what a thread has stored goes to memory later, in the order in which it was
 * stored, and until then only the thread itself sees it. They lie behind the records of threads, and only there where the
 * program is to run on such a machine.
 * Source: Owens, Sarkar, Sewell, "A better x86 memory model: x86-TSO" (TPHOLs 2009).
 */

/** Stores that one buffer holds at most. */
export const STORE_BUFFER_ENTRIES = 8;

/** Words of an entry. */
const ENTRY = { address: 0, value: 1, unset: 2, pc: 3, words: 4 } as const;
const COUNT = THREAD.size;
const ENTRIES = THREAD.size + 1;

/** A store that has not come to memory yet. */
export interface BufferedStore {
  /** Virtual address of the word. */
  address: number;
  /** What it will hold. */
  value: number;
  /** Where the bit lies that says that an element of `new Array(n)` was never written: 32 times the address of its word, and its number in it; 0 for none. */
  unset: number;
  /** The instruction that stored it. */
  pc: number;
}

/** Words of a thread's record. */
export function threadWords({ storeBuffers }: Program): number {
  return THREAD.size + (storeBuffers ? 1 + STORE_BUFFER_ENTRIES * ENTRY.words : 0);
}

/** How many stores of a thread have not come to memory yet. */
export function storesOf(machine: Machine, thread: number): number {
  return machine.program.storeBuffers ? machine.thread(thread, COUNT) : 0;
}

/** The stores of a thread that have not come to memory yet, the oldest first. */
export function storeBufferOf(machine: Machine, thread: number): BufferedStore[] {
  return Array.from({ length: storesOf(machine, thread) }, (_, i) => {
    const word = (offset: number) => machine.thread(thread, ENTRIES + i * ENTRY.words + offset);
    return {
      address: word(ENTRY.address),
      value: word(ENTRY.value),
      unset: word(ENTRY.unset),
      pc: word(ENTRY.pc),
    };
  });
}

/** What a thread has stored last at an address and that has not come to memory yet, or null. */
export function bufferedValue(machine: Machine, thread: number, address: number): number | null {
  if (storesOf(machine, thread) === 0) return null;
  return storeBufferOf(machine, thread).findLast((entry) => entry.address === address)?.value ?? null;
}

/** Makes a thread's buffer hold some stores. */
export function setStoreBuffer(machine: Machine, thread: number, stores: readonly BufferedStore[]): void {
  if (!machine.program.storeBuffers) return;
  const record = machine.threadAt(thread);
  // What is not in the buffer any more must not make equal states differ.
  machine.words.fill(0, record + COUNT, record + threadWords(machine.program));
  machine.setThread(thread, COUNT, stores.length);
  for (const [i, { address, value, unset, pc }] of stores.entries())
    machine.words.set([address, value, unset, pc], record + ENTRIES + i * ENTRY.words);
}

/** Puts a store behind those that wait. */
export function bufferStore(machine: Machine, thread: number, store: BufferedStore): void {
  setStoreBuffer(machine, thread, [...storeBufferOf(machine, thread), store]);
}
