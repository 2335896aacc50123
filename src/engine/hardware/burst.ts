import type { Instruction } from '../language/instruction.ts';
import { instructionOf } from '../machine/enabled.ts';
import type { Machine } from '../machine/machine.ts';
import { workOf } from './costs.ts';
import type { Hardware } from './hardware.ts';
import type { Task } from './task.ts';

/** Instructions that a burst is looked ahead for. */
const AHEAD = 16;
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

/**
 * Ticks of a task's next burst: what it does until the end of the next `compute`, or until it may have to wait or
 * to decide. A scheduler cannot know that; the textbook's shortest job first takes it for granted.
 */
export function burstOf(machine: Machine, task: Task, hardware: Hardware): number {
  let instruction = instructionOf(machine, task.thread);
  let ticks = task.work ?? workOf(machine, task.thread, instruction, hardware);
  const goesOn = task.stage === 'back' || STRAIGHT.has(instruction.op);
  if (!goesOn) return ticks;
  for (let i = 0; i < AHEAD && instruction.op !== 'compute'; i++) {
    instruction = machine.program.instructions[instruction.next];
    if (!STRAIGHT.has(instruction.op)) break;
    ticks += workOf(machine, task.thread, instruction, hardware);
  }
  return ticks;
}
