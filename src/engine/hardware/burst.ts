import type { Instruction } from '../language/instruction.ts';
import { instructionOf } from '../machine/enabled.ts';
import type { Machine } from '../machine/machine.ts';
import { workOf } from './costs.ts';
import type { Hardware } from './hardware.ts';
import type { Task } from './task.ts';

/** Instructions that a burst is looked ahead for. */
const AHEAD = 32;
/** What a burst goes on through: instructions after which it is known which one follows, and that cannot wait. */
const STRAIGHT: ReadonlySet<Instruction['op']> = new Set([
  'compute',
  'move',
  'binary',
  'unary',
  'load',
  'store',
  'length',
  'address',
  'allocate',
  'print',
  'assert',
  'getpid',
  'spawn',
  'fork',
]);
/** What a burst ends with, and still does itself. */
const LAST: ReadonlySet<Instruction['op']> = new Set(['io', 'sleep', 'yield', 'exit', 'throw']);

/**
 * Ticks of a task's next burst: what it computes until it goes to a device (the tick to issue included), to rest or
 * to its end, or until it may have to wait or to decide, which cannot be looked beyond. A scheduler cannot know that;
 * the textbook's shortest job first takes it for granted.
 */
export function burstOf(machine: Machine, task: Task, hardware: Hardware): number {
  const { instructions } = machine.program;
  let instruction = instructionOf(machine, task.thread);
  let ticks = task.work ?? workOf(machine, task.thread, instruction, hardware);
  let goesOn = task.stage === 'back' || STRAIGHT.has(instruction.op);
  for (let i = 0; goesOn && i < AHEAD; i++) {
    instruction = instructions[instruction.next];
    goesOn = STRAIGHT.has(instruction.op);
    if (goesOn || LAST.has(instruction.op)) ticks += workOf(machine, task.thread, instruction, hardware);
  }
  return ticks;
}
