import type { Method } from '../language/instruction.ts';
import type { Machine } from './machine.ts';
import { read } from './memory.ts';
import type { ObjectHandle } from './objects.ts';
import { updateShared } from './values.ts';

/** A call with everything looked up. */
export interface Call {
  /** The machine that does it. */
  machine: Machine;
  /** Thread that calls. */
  thread: number;
  /** Index of that thread's process. */
  process: number;
  /** The object that it calls. */
  object: ObjectHandle;
  /** Address of the object's first word behind its header. */
  first: number;
  /** Address of the word behind `first`. */
  second: number;
  /** Values of its arguments. */
  arguments: number[];
  /** Thread that a `signal` wakes, or -1 for the first that waits. */
  waiter: number;
}

/** What a method of a kind of object does. */
export interface Behaviour {
  /** Whether it can be done now; a thread that cannot waits. Always, when left out. */
  ready?(call: Call): boolean;
  /** Does it, and gives its value; `'stay'` where the thread does not go on with the next instruction. */
  act(call: Call): number | undefined | 'stay';
}

/** What the methods of one kind of object do. */
export type Methods = Partial<Record<Method, Behaviour>>;

/** A word of the object, of which the effect says nothing. */
export function get(call: Call, address: number): number {
  return read(call.machine, call.process, address);
}

/** Replaces a word of the object, and gives its old value. */
export function set(call: Call, address: number, value: number): number {
  return updateShared(call.machine, call.process, address, value);
}

/** What stands in an object for the thread that calls: 0 is nobody. */
export function self(call: Call): number {
  return call.thread + 1;
}

/** Does something and gives no value. */
export function nothing(act: (call: Call) => void): (call: Call) => undefined {
  return (call) => {
    act(call);
    return undefined;
  };
}
