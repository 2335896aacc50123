import type { Shape } from './program.ts';

/*
 * The map of every process's virtual address space, in words of 4 bytes. The compiler needs it too:
 * what the top of a program declares from constants has its address before the first step.
 *
 *   null · code · data, heap → · shared mappings → · … ← stacks
 */

/** Words of a page. Real pages have 1,024 words (4 KiB); these are small so that a picture can show them. */
export const PAGE_WORDS = 16;
/** Pages that one second-level page table maps. A stack has one such table for itself. */
export const TABLE_PAGES = 32;
/** Words that one second-level page table maps. */
export const TABLE_WORDS = PAGE_WORDS * TABLE_PAGES;
/** Entries of the first-level page table. */
export const DIRECTORY_ENTRIES = 128;

/** Address of instruction 0; below it lies nothing, so that `null` leads nowhere. */
export const CODE_BASE = 1 * TABLE_WORDS;
/** Address of the first word of the data segment. */
export const DATA_BASE = 8 * TABLE_WORDS;
/** First address behind the heap. */
export const HEAP_LIMIT = 48 * TABLE_WORDS;
/** First address of mappings that a forked process keeps in common with its parent. */
export const SHARED_BASE = HEAP_LIMIT;
/** First address behind the shared mappings; the lowest stack ends here. */
export const SHARED_LIMIT = 56 * TABLE_WORDS;
/** Stacks that fit into one address space, so threads that one process can ever have. */
export const MAX_STACKS = DIRECTORY_ENTRIES - SHARED_LIMIT / TABLE_WORDS;
/** Instructions that fit into the code segment. */
export const MAX_INSTRUCTIONS = DATA_BASE - CODE_BASE;

/** Values that a pipe holds before `write` has to wait, unless its constructor says so. Linux: 65,536 bytes (pipe(7)). */
export const PIPE_CAPACITY = 16;

/** First address of a heap behind so many words of data: the next page. */
export function heapBase(globals: number): number {
  return DATA_BASE + Math.ceil(globals / PAGE_WORDS) * PAGE_WORDS;
}

/** Lowest usable address of the stack in the given slot (0 is the first thread's, highest in memory); one guard page lies below. */
export function stackBase(slot: number): number {
  return (DIRECTORY_ENTRIES - 1 - slot) * TABLE_WORDS + PAGE_WORDS;
}

/** First address behind the stack in the given slot. */
export function stackLimit(slot: number): number {
  return (DIRECTORY_ENTRIES - slot) * TABLE_WORDS;
}

/** Words of an object, its header included. `length`: elements of an array, a record or a shared memory, values that a pipe holds at most. */
export function objectWords(shape: Shape, length: number): number {
  switch (shape.kind) {
    case 'array':
      // An array without a template remembers in a bit each which elements were never written.
      return 1 + length + (shape.template === null ? Math.ceil(length / 32) : 0);
    case 'record':
    case 'shared-memory':
      return 1 + length;
    case 'mutex': // owner, depth
    case 'barrier': // parties, arrived
      return 3;
    case 'rwlock': // writer, readers, and who prefers writers: those who have asked
      return shape.prefersWriter ? 4 : 3;
    case 'semaphore':
    case 'condition': // its mutex
    case 'latch':
    case 'atomic':
      return 2;
    case 'pipe': // count, values, processes that have closed their reading and their writing end
      return 2 + length + 2;
  }
}

/** Words that an object of this shape takes where it is allocated: a shared one has its pages for itself. */
export function allocationWords(shape: Shape, length: number): number {
  const words = objectWords(shape, length);
  return shape.shared ? Math.ceil(words / PAGE_WORDS) * PAGE_WORDS : words;
}
