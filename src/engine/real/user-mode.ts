import type { Instruction } from '../language/instruction.ts';
import type { Program } from '../language/program.ts';

/*
 * Which instructions are done without the lock: those that only compute, and access one word of memory. A page that is
 * missing, a fault or the end of a thread take the lock in their midst (`Machine.enterKernel`).
 */

const USER: ReadonlySet<Instruction['op']> = new Set<Instruction['op']>([
  'move',
  'binary',
  'unary',
  'load',
  'store',
  'length',
  'address',
  'branch',
  'call',
  'return',
  'yield',
  'assert',
  'compute',
  'io',
  'sleep',
]);

/** Those that change which frames there are, or follow an address into one. */
const FRAMES: ReadonlySet<Instruction['op']> = new Set<Instruction['op']>([
  'load',
  'store',
  'call',
  'return',
]);

/** For each instruction of a program whether it is done without the lock. */
export function userInstructions(program: Program): boolean[] {
  // Where addresses of locals are lent, whoever follows one looks through another thread's frames.
  const lends = program.functions.some(({ addressTaken }) => addressTaken);
  return program.instructions.map(({ op }) => USER.has(op) && !(lends && FRAMES.has(op)));
}
