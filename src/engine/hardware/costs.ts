import type { SpanKind } from '../../kinds/spans.ts';
import type { Instruction, Method } from '../language/instruction.ts';
import type { Effect } from '../machine/effect.ts';
import { OBJECT } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { pageEntry, read, residentPages } from '../machine/memory.ts';
import { operandValue } from '../machine/values.ts';
import type { Hardware } from './hardware.ts';

/** Something that an instruction costs besides itself. */
export interface Cost {
  /** What the CPU's time for it is shown as. */
  kind: SpanKind;
  /** At least 0; may have a fraction, which the CPU carries over (`Cpu.whole`). */
  ticks: number;
  /** System calls that it stands for. */
  calls?: number;
  /** Bytes that are copied. */
  bytes?: number;
}

const KIB = 1024;

/** Methods of a pipe: each is a system call, and those that close an end copy nothing. */
const PIPE_METHODS: ReadonlySet<Method> = new Set<Method>(['read', 'write', 'closeRead', 'closeWrite']);

/** Ticks of an instruction itself: what `compute` says, one to issue `io`, and the common cost of all others. */
export function workOf(
  machine: Machine,
  thread: number,
  instruction: Instruction,
  hardware: Hardware,
): number {
  switch (instruction.op) {
    case 'compute':
      return Math.max(0, operandValue(machine, thread, instruction.ticks));
    case 'io':
      return 1;
    case 'invoke':
      return hardware.instruction + (isPipe(instruction) ? 0 : hardware.atomic);
    default:
      return hardware.instruction;
  }
}

/** Whether an instruction enters the kernel whenever it is done; locks do so only when they have to wait or to wake. */
export function isSystemCall(instruction: Instruction): boolean {
  switch (instruction.op) {
    case 'spawn':
    case 'fork':
    case 'wait':
    case 'exit':
    case 'getpid':
    case 'yield':
    case 'sleep':
    case 'io':
    case 'print':
      return true;
    default:
      return isPipe(instruction);
  }
}

function isPipe(instruction: Instruction): instruction is Invocation {
  return instruction.op === 'invoke' && PIPE_METHODS.has(instruction.method);
}

/** What an instruction costs besides itself before it is done: the kernel, making threads and processes, a pipe's copy. */
export function costsBefore(
  machine: Machine,
  thread: number,
  instruction: Instruction,
  hardware: Hardware,
): Cost[] {
  const { systemCall, threadCreate } = hardware;
  const call: Cost = { kind: 'system-call', ticks: systemCall, calls: 1 };
  switch (instruction.op) {
    case 'parallel': {
      const { length } = instruction.entries;
      return [
        { kind: 'system-call', ticks: systemCall * length, calls: length },
        { kind: 'create', ticks: threadCreate * length },
      ];
    }
    case 'spawn':
      return [call, { kind: 'create', ticks: threadCreate }];
    case 'fork':
      return [call, { kind: 'create', ticks: startOfProcess(machine, thread, hardware) }];
    case 'invoke':
      if (!isPipe(instruction)) return [];
      return copiesValue(machine, thread, instruction) ? [call, pipeCopy(hardware)] : [call];
    default:
      return isSystemCall(instruction) ? [call] : [];
  }
}

/** Ticks for starting a process: a copy costs by what its parent has in memory, a program of its own does not. */
function startOfProcess(machine: Machine, thread: number, hardware: Hardware): number {
  const { processStart, exec, fork, forkPage, parentPages, pageScale } = hardware;
  if (processStart === 'exec') return exec;
  return fork + forkPage * (parentPages + pageScale * residentPages(machine, machine.processOf(thread)));
}

type Invocation = Extract<Instruction, { op: 'invoke' }>;

/** Whether a pipe's method moves a value. A read that is at the end of what was written does not. */
function copiesValue(machine: Machine, thread: number, { method, object }: Invocation): boolean {
  if (method !== 'read') return method === 'write';
  const process = machine.processOf(thread);
  const count = operandValue(machine, thread, object) + OBJECT.body;
  return pageEntry(machine, process, count) !== 0 && read(machine, process, count) > 0;
}

function pipeCopy({ pipeCall, pipeCopy, valueBytes }: Hardware): Cost {
  return { kind: 'copy', ticks: pipeCall + (pipeCopy * valueBytes) / KIB, bytes: valueBytes };
}

/** Pages that a step needed. */
export interface NewPages {
  /** Touched for the first time: page faults. */
  touched: number;
  /** Copied because a process wrote to what it had in common with another since a `fork`. */
  copied: number;
}

/**
 * Pages that a step needed. `frames`: frames of memory that came with it. A process with a program of its own has its
 * pages from nobody: where the machine copies one for it, it is the first touch, and its parent keeps what it has.
 */
export function newPages({ copies }: Effect, frames: number, { processStart }: Hardware): NewPages {
  const touched = frames - copies.length;
  if (processStart === 'fork') return { touched, copied: copies.length };
  return { touched: touched + copies.filter(({ process }) => process > 0).length, copied: 0 };
}

/** What a step turned out to cost: pages copied and touched for the first time, values of shared memory. */
export function costsAfter(
  instruction: Instruction,
  { accesses }: Effect,
  { touched, copied: copies }: NewPages,
  hardware: Hardware,
): Cost[] {
  const costs: Cost[] = [];
  if (copies > 0) costs.push({ kind: 'page', ticks: copies * hardware.copyPage });
  if (touched > 0) costs.push({ kind: 'page', ticks: touched * hardware.pageFault });
  // Plain loads and stores reach a word that processes share only in a `SharedMemory`.
  const copied =
    (instruction.op === 'load' || instruction.op === 'store') && accesses.some(({ key }) => key >= 0);
  if (copied) {
    const { valueBytes, sharedCopy } = hardware;
    costs.push({ kind: 'copy', ticks: (sharedCopy * valueBytes) / KIB, bytes: valueBytes });
  }
  return costs;
}

/** Values that a pipe may hold on this hardware; at least one, or nothing could ever be written. */
export function pipeRoom({ pipeBytes, valueBytes }: Hardware): number {
  return Math.max(1, Math.floor(pipeBytes / valueBytes));
}
