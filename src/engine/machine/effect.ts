import type { FaultKind } from '../../kinds/faults.ts';

/** One word of memory that a step touched. */
export interface Access {
  /** `update` reads and writes in one step: atomics and synchronisation objects. */
  kind: 'read' | 'write' | 'update';
  /** Index of the process whose address it is. */
  process: number;
  /** Virtual address, in words. */
  address: number;
  /** Value before the step. */
  before: number;
  /** Value after the step; the same as `before` for a read. */
  after: number;
  /** Identity of the word over all processes: equal for two addresses only where both lead to the same shared word. */
  key: number;
  /** Whether the access synchronises (an atomic or a synchronisation object), so that it is never half of a data race. */
  atomic: boolean;
}

/** A page that copy on write gave a process for its own. */
export interface PageCopy {
  /** Index of the process that wrote. */
  process: number;
  /** Virtual address of the page, in words. */
  address: number;
  /** Frame that was shared until now. */
  from: number;
  /** Frame with the copy. */
  to: number;
}

/** Why a thread died, and its process with it. */
export interface Fault {
  /** What went wrong. */
  kind: FaultKind;
  /** A Korean sentence for the reader. */
  message: string;
  /** Thread that the instruction belonged to. */
  thread: number;
  /** Index of the process that died. */
  process: number;
  /** Instruction that failed. */
  pc: number;
}

/** A pipe of which a step closed ends, by itself or by the end of its process. */
export interface Closing {
  /** Identity of the pipe. */
  pipe: number;
  /** Threads of which all steps so far came before it. */
  after: readonly number[];
}

/** What one step did, so that a view or a detector never guesses. */
export interface Effect {
  /** Thread that took the step. */
  thread: number;
  /** Instruction that it did, an index into the program. */
  pc: number;
  /** Memory words that other threads may see too. */
  accesses: Access[];
  /** Whether its store waits in the thread's buffer: its access is one that the thread alone can tell so far. */
  buffered: boolean;
  /** What has come from the thread's buffer to memory, where that is what the step was: the word, and the one that says that an element has a value. */
  drained: Access[];
  /** Register that got a value: its index, or -1. */
  register: number;
  /** Virtual address of a local variable that got a value, or -1. */
  local: number;
  /** Value that went to `register` or `local`, or that was stored. */
  value: number;
  /** Synchronisation object or pipe that it used: its identity, or -1. */
  object: number;
  /** Virtual address of that object, or of the mutex that the end of a wait took back, in the thread's process; -1 for none. */
  objectAddress: number;
  /** Mutex that a wait on a condition gave up, or that its end took back: its identity, or -1. */
  mutex: number;
  /** Threads whose end it has waited for, with `join` or `wait`: of a process all, its first thread first. */
  joined: number[];
  /** Threads that it started, forked ones included. */
  started: number[];
  /** Threads that it woke from a condition or a barrier. */
  woken: number[];
  /** Threads that ended with it, by themselves or with their process. */
  ended: number[];
  /** Processes that ended with it. */
  exited: number[];
  /**
   * Threads that began a round of an endless loop that is in no loop of a function that waits for the call to return;
   * `done`: they have done a whole one before, to the end of the loop's body.
   */
  rounds: { thread: number; done: boolean }[];
  /** Whether a `tryLock`, `tryAcquire` or `compareExchange` did what it wanted; null for what is none of these. */
  tried: boolean | null;
  /** Whether it was a `wait()` for any child. */
  anyChild: boolean;
  /** Pipes of which it closed an end. */
  closed: Closing[];
  /** Whether the thread asked for a write lock, which it has not taken yet. */
  asked: boolean;
  /** Whether the thread went to sleep on a condition or a barrier. */
  slept: boolean;
  /** Line that it printed, or null. */
  printed: string | null;
  /** Pages that it copied on write. */
  copies: PageCopy[];
  /** What its process died of with it, or null. */
  fault: Fault | null;
}

/** The effect of a step that has done nothing yet. */
export function emptyEffect(thread: number, pc: number): Effect {
  return {
    thread,
    pc,
    accesses: [],
    buffered: false,
    drained: [],
    register: -1,
    local: -1,
    value: 0,
    object: -1,
    objectAddress: -1,
    mutex: -1,
    joined: [],
    started: [],
    woken: [],
    ended: [],
    exited: [],
    rounds: [],
    tried: null,
    anyChild: false,
    closed: [],
    asked: false,
    slept: false,
    printed: null,
    copies: [],
    fault: null,
  };
}
