import type { EndKind } from '../../kinds/ends.ts';
import type { Segment } from '../../kinds/memory.ts';
import type { ObjectKind, WordType } from '../../kinds/objects.ts';
import type { EndedBy, ProcessState, ThreadState } from '../../kinds/states.ts';
import type { HoldKind, WaitingKind } from '../../kinds/waiting.ts';
import type { Effect, Fault } from '../machine/effect.ts';

/** What a waiting thread waits for. */
export interface Waiting {
  /** `mutex`, `condition` …; `thread` and `threads` for `join` and `parallel`, `process` for `wait`, `children` for that of any child. */
  kind: WaitingKind;
  /** What the program calls the object, its address where nothing leads to it; else names of threads, or pids. */
  name: string;
  /** Identity of the object, or -1. */
  object: number;
  /**
   * Threads because of which it waits: who owns the mutex, who reads, who has asked to write before, who has the pipe's
   * other end, the threads joined …; empty when it can be any. The waiting thread itself, where it is one of them.
   */
  holders: number[];
  /** How the holders have the object; null where there is none, or nobody in particular has it. */
  hold: HoldKind | null;
}

/** A word of memory as a view shows it. */
export interface WordMoment {
  /** The variable's, the field's, or an element's index: `counter`, `next`, `1`. */
  name: string;
  /** Virtual address, in words. */
  address: number;
  /** How the word is to be read. */
  type: WordType;
  /** The word itself, an int32; an address is in words. */
  value: number;
  /** The value as text: `3`, `true`, `null`, or an address in hexadecimal bytes such as `0x4010`; `–` for an element that was never written. */
  text: string;
}

/** A call on a thread's stack. */
export interface FrameMoment {
  /** Index into `Program.functions`. */
  function: number;
  /** Name of the function, as in `FunctionInfo.name`. */
  name: string;
  /** Virtual address of the frame's first word. */
  address: number;
  /** Words of the frame itself, without the caller's registers that it keeps. */
  words: number;
  /** Locals that are in scope where the frame stands. */
  locals: WordMoment[];
}

/** One thread at a moment. */
export interface ThreadMoment {
  /** Index over all processes, in the order of creation; 0 is the first process's main thread. */
  index: number;
  /** Its letter in schedules: `m`, `A`, `B` … */
  name: string;
  /** Index of its process. */
  process: number;
  /** Name of the function that it was started with. */
  entry: string;
  /** `running` only for the thread that took the last step and can go on. */
  state: ThreadState;
  /** What it waits for; null unless `state` is `waiting`. */
  waiting: Waiting | null;
  /** Whether it can take its next step. */
  canStep: boolean;
  /** Stores that only it can see so far, the oldest first, where the machine has store buffers: address and value of each. */
  storeBuffer: { address: number; value: number }[];
  /** Threads of which the next step takes one, to wake it or as the first of the child that it collects: more than one is a choice of the schedule. */
  wakes: number[];
  /** Next instruction, or -1 when it has finished. */
  pc: number;
  /** Line of the next instruction, from 1; 0 when it has finished. */
  line: number;
  /** r0, r1 … as int32 words. */
  registers: number[];
  /** The same as they are written: a string as a string. */
  registerTexts: string[];
  /** Stack pointer: address of the lowest word in use; the stack grows towards lower addresses. */
  sp: number;
  /** Frame pointer: address of the innermost frame's header. */
  fp: number;
  /** Calls, the innermost first. */
  frames: FrameMoment[];
  /** Slot of its stack in the address space. */
  stack: number;
  /** Steps that it has taken. */
  steps: number;
  /** How it ended: by itself, with its process, or not yet. */
  ended: EndedBy;
}

/** An object of the heap or of a shared mapping. */
export interface ObjectMoment {
  /** Virtual address of its header, in words. */
  address: number;
  /** What it was made as. */
  kind: ObjectKind;
  /** What the program calls it: `lock`, `locks[0]`, `head.next`; an empty string where nothing leads to it. */
  name: string;
  /** Fields or elements; for a synchronisation object its state in words a reader knows (소유자, 남은 수 …). */
  words: WordMoment[];
  /** Permits that a semaphore holds at most, values that a pipe does; null where there is no such number. */
  most: number | null;
  /** Whether a readers-writers lock lets those in first who have asked to write; without it prefers nobody. */
  prefersWriter: boolean;
  /** Thread that owns it (a mutex, a writer), or -1. */
  owner: number;
  /** Threads that hold it to read, as often as they do; empty for all but a readers-writers lock. */
  readers: readonly number[];
  /** Threads that wait for it. */
  waiters: number[];
}

/** A page that a process has reserved. */
export interface PageMoment {
  /** Virtual address of its first word. */
  address: number;
  /** What its process has reserved it for. */
  segment: Segment;
  /** Frame that it is mapped to, a number from 0 that never changes; -1 when it was never touched. Code pages are numbered from -2 downwards: they lie in no frame of the machine's memory but are shared like one. */
  frame: number;
  /** Processes that map the same frame, this one included. */
  sharers: number;
  /** Whether the next write will copy it. */
  copyOnWrite: boolean;
  /** Stack slot, for a page of a stack or its guard; else -1. */
  stack: number;
}

/** Memory of a process in pages, as Linux counts it. */
export interface MemorySize {
  /** VSZ: reserved pages. */
  virtual: number;
  /** RSS: pages mapped to a frame, shared ones in full. */
  resident: number;
  /** PSS: as RSS, a shared page divided by the number of its sharers. */
  proportional: number;
  /** USS: pages that only this process maps. */
  unique: number;
}

/** One process at a moment. */
export interface ProcessMoment {
  /** Index in the order of creation. */
  index: number;
  /** What `getpid` gives. */
  pid: number;
  /** pid of its parent; 0 for the first process and for orphans, which init has adopted. */
  parent: number;
  /** `zombie`: has ended, and its parent has not waited for it yet. */
  state: ProcessState;
  /** Whether its parent ended before it. */
  orphan: boolean;
  /** Exit status; null while it runs or after a fault. */
  exitCode: number | null;
  /** What it died of, or null. */
  fault: Fault | null;
  /** Indices of its threads. */
  threads: number[];
  /** Its data segment, in the order of the declarations; as it last was when the process has ended. */
  globals: WordMoment[];
  /** Objects of the heap, by address. */
  heap: ObjectMoment[];
  /** Objects in mappings that it shares with other processes. */
  shared: ObjectMoment[];
  /** Its reserved pages, by address. */
  pages: PageMoment[];
  /** How much memory it uses; zeros when it has ended. */
  memory: MemorySize;
}

/** A line that a program printed. */
export interface OutputLine {
  /** The line without its line break. */
  text: string;
  /** Thread that printed it. */
  thread: number;
  /** Index of that thread's process. */
  process: number;
  /** Step that printed it, from 1. */
  step: number;
}

/** Everything there is to see after a number of steps. Plain data; a view holds nothing else. */
export interface Moment {
  /** Steps taken so far. */
  step: number;
  /** How the run stands. */
  end: EndKind;
  /** What the last step did; null before the first. */
  effect: Effect | null;
  /** All threads so far, by index, ended ones included. */
  threads: ThreadMoment[];
  /** All processes so far, by index, ended ones included. */
  processes: ProcessMoment[];
  /** Distinct frames of memory in use. */
  frames: number;
  /** Lines printed so far by all processes, in the order of their steps. */
  output: OutputLine[];
}
