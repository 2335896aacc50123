/** Kinds of errors that end a process with all its threads. */
export type FaultKind =
  | 'null' // used null as an object
  | 'index' // array index out of range
  | 'unset' // read an element that was never written
  | 'field' // the object has no such field or method
  | 'dangling' // the address of a local whose function has returned
  | 'division' // divided by zero
  | 'overflow' // a result outside int32
  | 'length' // a length, a count or a number of ticks that cannot be
  | 'assertion' // a failed assert
  | 'throw' // an uncaught throw
  | 'unlock' // unlocked what the thread does not own
  | 'latch' // counted a latch below zero
  | 'pipe' // wrote to a pipe that nobody can read, or used an end that the process has closed
  | 'handle' // joined or waited for what is no thread or child
  | 'stack' // the stack is full
  | 'heap' // the heap is full
  | 'limit'; // more threads, processes or output than the machine has room for

/** All kinds, in an order that states rely on: new ones go to the end. */
export const FAULT_KINDS: readonly FaultKind[] = [
  'null',
  'index',
  'unset',
  'field',
  'dangling',
  'division',
  'overflow',
  'length',
  'assertion',
  'throw',
  'unlock',
  'latch',
  'pipe',
  'handle',
  'stack',
  'heap',
  'limit',
];
