import { PAGE_WORDS, stackLimit } from '../../language/address-space.ts';
import { REGISTERS } from '../../language/instruction.ts';
import type { Program } from '../../language/program.ts';
import { framesOf } from '../../machine/frames.ts';
import { FRAME, PROCESS, PROCESS_STATE, THREAD } from '../../machine/layout.ts';
import type { Machine } from '../../machine/machine.ts';
import { frameOf, pageEntry, peekWords } from '../../machine/memory.ts';
import { storeBufferOf } from '../../machine/store-buffer.ts';
import { pidOf } from '../../machine/tasks.ts';
import type { Liveness } from './liveness.ts';
import type { MemoryMap } from './memory-map.ts';
import type { Content, SlotKind } from './slot.ts';

/** What has to be known of a program to read a slot: a state vector does. */
interface Readable {
  readonly program: Program;
  readonly map: MemoryMap;
  readonly liveness: Liveness;
  readonly sharesStacks: boolean;
  readonly forks: boolean;
}

/*
 * What of a machine's words makes a difference: dead registers and locals, and how a state came about, must not keep
 * equal states apart.
 */

/** Words of a process's record that its slot keeps, in the slot's order; the rest is derived, or tells only how a state came about. */
export const PROCESS_FIELDS = [
  PROCESS.parent,
  PROCESS.state,
  PROCESS.exitCode,
  PROCESS.fault,
  PROCESS.orphan,
  PROCESS.heapTop,
  PROCESS.sharedTop,
  PROCESS.stacks,
] as const;
/** Those of a thread's record that others can see. */
export const TASK_FIELDS = [
  THREAD.process,
  THREAD.starter,
  THREAD.entry,
  THREAD.stack,
  THREAD.result,
  THREAD.state,
  THREAD.sleepsOn,
  THREAD.depth,
  THREAD.awaited,
] as const;
/** Those that only the thread itself can see: where its private slot begins. */
export const PRIVATE_FIELDS: readonly number[] = [
  THREAD.pc,
  THREAD.generation,
  ...Array.from({ length: REGISTERS }, (_, i) => THREAD.registers + i),
];
/** Those with which a stack begins. */
export const STACK_FIELDS = [THREAD.sp, THREAD.fp] as const;
/** How many of `TASK_WORDS` stay when a thread has ended. */
const LASTING_TASK_WORDS = 5;

/** What a slot holds in a machine's state, without what nobody can read any more. */
export function readSlot(vector: Readable, machine: Machine, what: SlotKind): Content {
  switch (what.kind) {
    case 'counts':
      return [machine.processes, machine.threads];
    case 'output':
      return [];
    case 'process':
      return readProcess(vector, machine, what.process);
    case 'task':
      return readTask(machine, what.thread);
    case 'private':
      return machine.hasEnded(what.thread) ? [] : readPrivate(vector, machine, what.thread);
    case 'stack':
      return machine.hasEnded(what.thread) ? [] : readStack(vector, machine, what.thread);
    case 'memory':
      return readRange(machine, what.process, what.address, what.address + what.words);
    case 'heap':
      return readRange(
        machine,
        what.process,
        vector.map.heapTop,
        machine.process(what.process, PROCESS.heapTop),
      );
    case 'mappings':
      return readMappings(vector, machine);
  }
}

/** Memory of the first process counts even after its end: it is part of how the program ended. */
function keepsMemory(machine: Machine, process: number): boolean {
  return process === 0 || machine.process(process, PROCESS.state) === PROCESS_STATE.running;
}

/**
 * Which children and which live threads a process has is told by other slots as well; here it stands together, so that
 * a step that depends on it need not depend on every other process.
 */
function readProcess(vector: Readable, machine: Machine, process: number): Content {
  const keeps = keepsMemory(machine, process);
  const words = PROCESS_FIELDS.map((word) =>
    keeps || word < PROCESS.heapTop || word === PROCESS.orphan ? machine.process(process, word) : 0,
  );
  if (vector.forks) words.push(...machine.childrenOf(pidOf(process)), -1, ...machine.liveThreads(process));
  return words;
}

function readTask(machine: Machine, thread: number): Content {
  const record = machine.threadAt(thread);
  const kept = machine.hasEnded(thread) ? LASTING_TASK_WORDS : TASK_FIELDS.length;
  return TASK_FIELDS.map((word, i) => (i < kept ? machine.words[record + word] : 0));
}

function readRange(machine: Machine, process: number, from: number, to: number): Content {
  if (!keepsMemory(machine, process)) return [];
  const words: number[] = [];
  peekWords(machine, process, from, to, words);
  return words;
}

function readPrivate(vector: Readable, machine: Machine, thread: number): Content {
  const pc = machine.thread(thread, THREAD.pc);
  const content = [pc, machine.thread(thread, THREAD.generation)];
  for (let i = 0; i < REGISTERS; i++) {
    content.push(vector.liveness.register(pc, i) ? machine.thread(thread, THREAD.registers + i) : 0);
  }
  if (vector.program.storeBuffers) {
    const stores = storeBufferOf(machine, thread);
    content.push(
      stores.length,
      ...stores.flatMap(({ address, value, unset, pc }) => [address, value, unset, pc]),
    );
  }
  if (!vector.sharesStacks) content.push(...readStack(vector, machine, thread));
  return content;
}

/** Stack pointer, frame pointer, and the words from the stack pointer up; dead locals as zeros where no other thread sees them. */
function readStack(vector: Readable, machine: Machine, thread: number): Content {
  const sp = machine.thread(thread, THREAD.sp);
  const content = [sp, machine.thread(thread, THREAD.fp)];
  const process = machine.processOf(thread);
  const limit = stackLimit(machine.thread(thread, THREAD.stack));
  peekWords(machine, process, sp, limit, content);
  if (vector.sharesStacks) return content;
  let pc = machine.thread(thread, THREAD.pc);
  framesOf(machine, thread).forEach((frame, depth) => {
    const { frameSize } = vector.program.functions[frame.function];
    for (let offset = 0; offset < frameSize; offset++) {
      const live =
        depth === 0 ? vector.liveness.local(pc, offset) : vector.liveness.localAfterCall(pc, offset);
      if (!live) content[2 + frame.address + FRAME.locals + offset - sp] = 0;
    }
    pc = frame.call;
  });
  return content;
}

/** Frames are numbered in the order in which they are met, so that the order of their making does not matter. */
function readMappings(vector: Readable, machine: Machine): Content {
  const numbers = new Map<number, number>();
  const maps: number[] = [];
  for (let process = 0; process < machine.processes; process++) {
    if (!keepsMemory(machine, process)) continue;
    const top = machine.process(process, PROCESS.sharedTop);
    if (top === vector.map.sharedTop) continue;
    maps.push(process, top);
    for (let page = vector.map.sharedTop; page < top; page += PAGE_WORDS) {
      const frame = frameOf(pageEntry(machine, process, page));
      if (!numbers.has(frame)) numbers.set(frame, numbers.size);
      maps.push(numbers.get(frame) as number);
    }
  }
  const words = [...numbers.keys()].flatMap((frame) =>
    Array.from(machine.words.subarray(frame, frame + PAGE_WORDS)),
  );
  return maps.length === 0 ? [] : [numbers.size, ...words, ...maps];
}
