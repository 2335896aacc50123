import type { Instruction } from '../language/instruction.ts';
import type { Effect } from '../machine/effect.ts';
import type { Machine } from '../machine/machine.ts';
import { residentPages } from '../machine/memory.ts';
import { operandValue } from '../machine/values.ts';
import type { Hardware } from './hardware.ts';
import type { SpanKind } from './measurement.ts';

/** Ticks, by what they are spent on. */
export type Cost = [SpanKind, number][];

/** Ticks of an instruction itself: what `compute` says, one to issue `io`, and the common cost of all others. */
export function workOf(machine: Machine, thread: number, instruction: Instruction, hardware: Hardware): number {
  if (instruction.op === 'compute') return Math.max(0, operandValue(machine, thread, instruction.ticks));
  return instruction.op === 'io' ? 1 : hardware.instruction;
}

/** What an instruction costs besides itself before it is done: the kernel, and making threads and processes. */
export function costBefore(machine: Machine, thread: number, instruction: Instruction, hardware: Hardware): Cost {
  const { systemCall, threadCreate, fork, forkPage, pipeWord } = hardware;
  switch (instruction.op) {
    case 'parallel':
      return [['system-call', systemCall * instruction.entries.length], ['create', threadCreate * instruction.entries.length]];
    case 'spawn':
      return [['system-call', systemCall], ['create', threadCreate]];
    case 'fork':
      return [['system-call', systemCall], ['create', fork + forkPage * residentPages(machine, machine.processOf(thread))]];
    case 'wait':
    case 'exit':
    case 'getpid':
    case 'yield':
    case 'sleep':
    case 'io':
    case 'print':
      return [['system-call', systemCall]];
    case 'invoke':
      return instruction.method === 'read' || instruction.method === 'write'
        ? [['system-call', systemCall], ['pipe', pipeWord]]
        : [];
    default:
      return [];
  }
}

/** What a step turned out to cost: pages copied on write, and pages touched for the first time. */
export function costAfter(effect: Effect, touched: number, { copyPage, pageFault }: Hardware): Cost {
  return [['page', effect.copies.length * copyPage + touched * pageFault]];
}
