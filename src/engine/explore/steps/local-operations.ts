import type { Instruction } from '../../language/instruction.ts';

/*
 * What partial-order reduction begins with: steps that no other thread can tell, in programs of threads and of
 * processes alike.
 */

/** Operations that touch nothing but what their own thread has for itself. */
export const LOCAL_OPERATIONS: ReadonlySet<Instruction['op']> = new Set<Instruction['op']>([
  'move',
  'binary',
  'unary',
  'branch',
  'address',
  'length',
  'call',
  'return',
  'yield',
  'fence',
  'getpid',
  'assert',
  'compute',
  'io',
  'sleep',
]);
