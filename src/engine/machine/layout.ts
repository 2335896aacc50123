import { DIRECTORY_ENTRIES, PAGE_WORDS, TABLE_PAGES } from '../language/address-space.ts';
import { REGISTERS } from '../language/instruction.ts';

/*
 * The machine's whole state is one Int32Array. It begins with a header; every record behind it (process, thread,
 * page table, frame of memory, line of output) is appended when it comes to be and never moves or goes away.
 * The same program and schedule therefore give the same words, a snapshot is a copy, and equal words are equal states.
 */

/** Processes that one run can have, ended ones included; a pipe keeps two bits for each. */
export const MAX_PROCESSES = 32;
/** Threads that one run can have over all processes, ended ones included. */
export const MAX_THREADS = 160;
/** Lines that one run can print. */
export const MAX_OUTPUT_LINES = 4096;
/** UTF-16 units of one printed line; the rest is cut. */
export const MAX_OUTPUT_WIDTH = 256;

/** Words of the header. */
export const HEADER = {
  /** Words in use. */
  used: 0,
  /** Processes so far, ended ones included. */
  processes: 1,
  /** Threads so far, ended ones included. */
  threads: 2,
  /** Frames of memory taken so far; also the number of the next one. */
  frames: 3,
  /** Offset of the last line of output, or 0. */
  output: 4,
  /** Lines of output. */
  lines: 5,
  /** Offset of each process's record. */
  processTable: 6,
  /** Offset of each thread's record. */
  threadTable: 6 + MAX_PROCESSES,
  /** Words of the header itself. */
  size: 6 + MAX_PROCESSES + MAX_THREADS,
} as const;

/** States of a process. */
export const PROCESS_STATE = {
  /** Has not ended. */
  running: 0,
  /** Has ended, and nobody has waited for it. */
  zombie: 1,
  /** Has ended, and nobody will ask for it any more. */
  ended: 2,
  /** Has ended, and a `wait()` has given its pid: its status can still be asked for, once. */
  collected: 3,
} as const;

/** Words of a process's record. */
export const PROCESS = {
  /** pid of its parent, or 0. */
  parent: 0,
  /** One of `PROCESS_STATE`. */
  state: 1,
  /** What `wait` gives, once it has ended. */
  exitCode: 2,
  /** 1 + index of the fault's kind, or 0. */
  fault: 3,
  /** Thread that died of the fault. */
  faultThread: 4,
  /** Instruction that failed. */
  faultPc: 5,
  /** Offset of the fault's message. */
  faultText: 6,
  /** First address behind the heap. */
  heapTop: 7,
  /** First address behind the shared mappings. */
  sharedTop: 8,
  /** Stacks reserved so far. */
  stacks: 9,
  /** 1 when its parent ended first. */
  orphan: 10,
  /** Offsets of second-level page tables, or 0. */
  directory: 11,
  /** Words of the record. */
  size: 11 + DIRECTORY_ENTRIES,
} as const;

/** States of a thread. Whether a ready thread can move also depends on its next instruction. */
export const THREAD_STATE = {
  /** May go on; it waits all the same when its next instruction cannot be done. */
  ready: 0,
  /** In `parallel`, until its threads have ended. */
  awaiting: 1,
  /** On a condition or a barrier. */
  sleeping: 2,
  /** Woken from a condition, and wants its mutex back. */
  woken: 3,
  /** Has asked for a write lock, which lets no more readers in, and waits for those inside to leave. */
  asked: 4,
  /** Ended by itself. */
  finished: 5,
  /** Ended with its process. */
  killed: 6,
} as const;

/** Words of a thread's record. */
export const THREAD = {
  /** Index of its process. */
  process: 0,
  /** One of `THREAD_STATE`. */
  state: 1,
  /** Address of the condition or barrier it sleeps on. */
  sleepsOn: 2,
  /** Depth at which it held its recursive mutex before it slept. */
  depth: 3,
  /** Threads of its `parallel` that have not ended. */
  awaited: 4,
  /** 1 + the thread whose `parallel` started it, or 0. */
  starter: 5,
  /** Function that it was started with. */
  entry: 6,
  /** Slot of its stack. */
  stack: 7,
  /** Program counter: index of the next instruction. */
  pc: 8,
  /** Stack pointer: lowest address in use. */
  sp: 9,
  /** Frame pointer: address of the innermost frame's first word. */
  fp: 10,
  /** Frames so far whose locals had their address taken; tells a live frame from a dead one at the same place. */
  generation: 11,
  /** What it handed back when it ended, for `join`. */
  result: 12,
  /** r0; the others follow it. */
  registers: 13,
  /** Words of the record. */
  size: 13 + REGISTERS,
} as const;

/** Words at the start of a stack frame, at the frame pointer. */
export const FRAME = {
  /** Function, and the frame's generation from bit 12. */
  function: 0,
  /** Index of the `call` that made it, or -1 in a thread's first frame. */
  call: 1,
  /** Frame pointer of the caller, or 0. */
  caller: 2,
  /** Locals; saved registers of the caller follow them. */
  locals: 3,
} as const;

/** Bits of `FRAME.function` that hold the function. */
export const FUNCTION_BITS = 12;
/** Bits of an address that `ref` makes: the address, and above them the frame's generation. */
export const ADDRESS_BITS = 16;

/** The plain address in a pointer, which may also say of which call's frame. */
export function addressOf(pointer: number): number {
  return pointer & ((1 << ADDRESS_BITS) - 1);
}

/** Flags in the low bits of a page table's entry; the frame's offset is above them. */
export const PAGE = { copyOnWrite: 1, shared: 2, bits: 2 } as const;

/** Words of a frame of memory: its number, then the page. */
export const MEMORY_FRAME_WORDS = 1 + PAGE_WORDS;
/** Words of a second-level page table. */
export const PAGE_TABLE_WORDS = TABLE_PAGES;

/** Words of a line of output: the line before it, its thread, the offset of its text. */
export const OUTPUT = { previous: 0, thread: 1, text: 2, size: 3 } as const;

/** Words at the start of an object: its shape and, from bit 12, its number of elements. */
export const OBJECT = { header: 0, body: 1 } as const;
/** Bits of an object's header that hold its shape. */
export const SHAPE_BITS = 12;
