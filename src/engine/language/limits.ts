import type { ObjectKind } from '../../kinds/objects.ts';
import { DATA_BASE, HEAP_LIMIT, TABLE_WORDS } from './address-space.ts';

/*
 * Every limit on a program text. A text beyond one of them is refused with an error that names it;
 * below them every pass of the compiler takes time in proportion to the text and its depth.
 */

/** Longest text of a program, in UTF-16 units. */
export const MAX_SOURCE = 64 * 1024;
/** Brackets that may be open at once, and levels of the syntax tree, so that no pass can run out of stack. */
export const MAX_NESTING = 200;
/** Longest identifier, in UTF-16 units. */
export const MAX_IDENTIFIER = 64;
/** Functions of a program, made-up ones included. */
export const MAX_FUNCTIONS = 256;
/** Words of the data segment. */
export const MAX_GLOBALS = 1_024;
/** Objects that exist before the first step. */
export const MAX_STATIC_OBJECTS = 1_024;
/** Elements of one array that the compiler knows the length of. */
export const MAX_ARRAY = 4_096;
/** Greatest count that an object can begin with, and length that it can have. */
export const MAX_COUNT = 0xffff;
/** Kinds of objects whose constructor is given a count or a length. */
export type CountedKind = 'array' | 'shared-memory' | 'pipe' | 'semaphore' | 'latch' | 'barrier';
/**
 * What the first argument of a constructor may be, where it is a count or a length: the machine refuses any other, and
 * the compiler every other that it knows.
 */
export const COUNTS: Readonly<Record<CountedKind, { least: number; most: number }>> = {
  array: { least: 0, most: MAX_COUNT },
  'shared-memory': { least: 1, most: MAX_COUNT },
  pipe: { least: 1, most: MAX_COUNT },
  semaphore: { least: 0, most: MAX_COUNT },
  latch: { least: 0, most: MAX_COUNT },
  barrier: { least: 1, most: MAX_COUNT },
};
/** Whether objects of a kind are made with a count or a length. */
export function isCounted(kind: ObjectKind): kind is CountedKind {
  return kind in COUNTS;
}
/** First values of all array and record literals together: no program needs more than fits into the heap. */
export const MAX_TEMPLATE_WORDS = HEAP_LIMIT - DATA_BASE;
/** Words of a stack frame: half a stack. */
export const MAX_FRAME = TABLE_WORDS / 2;
/** Errors that are reported at once. */
export const MAX_ERRORS = 50;
/** Errors for which a similar name is looked for. */
export const MAX_SUGGESTIONS = 20;
