import { frameAt, popFrame, pushFrame } from './frames.ts';
import { THREAD } from './layout.ts';
import type { Machine } from './machine.ts';
import { advance } from './tasks.ts';
import { put } from './values.ts';

/** Calls a function with the values of its parameters; the first `save` registers keep their values in the caller's frame. */
export function call(machine: Machine, thread: number, index: number, values: number[], save: number): void {
  const registers = machine.threadAt(thread) + THREAD.registers;
  const saved = Array.from(machine.words.subarray(registers, registers + save));
  pushFrame(machine, thread, index, machine.thread(thread, THREAD.pc), values, saved);
  // Registers that nobody reads any more must not make equal states differ.
  clearRegisters(machine, thread);
}

/** Returns from the innermost function with its result. */
export function leave(machine: Machine, thread: number, result: number): void {
  const frame = frameAt(machine, machine.processOf(thread), machine.thread(thread, THREAD.fp));
  const caller = machine.program.instructions[frame.call];
  if (caller.op !== 'call') throw new Error(`return to ${caller.op}`);
  const saved = popFrame(machine, thread, frame, caller.save);
  clearRegisters(machine, thread);
  saved.forEach((value, index) => {
    machine.setThread(thread, THREAD.registers + index, value);
  });
  put(machine, thread, caller.to, result);
  machine.setThread(thread, THREAD.pc, frame.call);
  advance(machine, thread);
}

function clearRegisters(machine: Machine, thread: number): void {
  const registers = machine.threadAt(thread) + THREAD.registers;
  machine.words.fill(0, registers, registers + THREAD.size - THREAD.registers);
}
