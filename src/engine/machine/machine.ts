import type { Program } from '../language/program.ts';
import { type Effect, emptyEffect } from './effect.ts';
import { HEADER, PROCESS, THREAD, THREAD_STATE } from './layout.ts';

/** What a machine does differently from an ordinary one, to show why the ordinary one does not. */
export interface MachineOptions {
  /** On every switch the outgoing thread loses its PC and starts its function anew: what would happen if it were not saved. */
  forgetProgramCounter?: boolean;
}

/** Words that a machine has room for at first; it grows by doubling. */
const INITIAL_WORDS = 2048;

/**
 * A program and its state, one `Int32Array`. `step` in `step.ts` changes it; nothing else does.
 * The methods here only find and make records.
 */
export class Machine {
  /** What runs. */
  readonly program: Program;
  /** How it differs from an ordinary machine. */
  readonly options: MachineOptions;
  /** The state; only the first `used` words mean something. */
  words: Int32Array;
  /** What the last step did. */
  effect: Effect = emptyEffect(-1, -1);
  /** Thread of the last step, for `forgetProgramCounter`; -1 before the first. */
  lastThread = -1;

  /** A machine without a process: `loadProgram` makes one that can run. */
  constructor(program: Program, options: MachineOptions) {
    this.program = program;
    this.options = options;
    this.words = new Int32Array(INITIAL_WORDS);
    this.words[HEADER.used] = HEADER.size;
  }

  /** Number of threads so far, ended ones included. */
  get threads(): number {
    return this.words[HEADER.threads];
  }

  /** Number of processes so far, ended ones included. */
  get processes(): number {
    return this.words[HEADER.processes];
  }

  /** Offset of a thread's record. */
  threadAt(thread: number): number {
    return this.words[HEADER.threadTable + thread];
  }

  /** Offset of a process's record. */
  processAt(process: number): number {
    return this.words[HEADER.processTable + process];
  }

  /** A word of a thread's record. */
  thread(thread: number, word: number): number {
    return this.words[this.threadAt(thread) + word];
  }

  /** Sets a word of a thread's record. */
  setThread(thread: number, word: number, value: number): void {
    this.words[this.threadAt(thread) + word] = value;
  }

  /** A word of a process's record. */
  process(process: number, word: number): number {
    return this.words[this.processAt(process) + word];
  }

  /** Sets a word of a process's record. */
  setProcess(process: number, word: number, value: number): void {
    this.words[this.processAt(process) + word] = value;
  }

  /** Index of a thread's process. */
  processOf(thread: number): number {
    return this.thread(thread, THREAD.process);
  }

  /** Whether a thread has ended, by itself or with its process. */
  hasEnded(thread: number): boolean {
    return this.thread(thread, THREAD.state) >= THREAD_STATE.finished;
  }

  /** Threads of a process that have not ended. */
  liveThreads(process: number): number[] {
    const live: number[] = [];
    for (let thread = 0; thread < this.threads; thread++) {
      if (this.processOf(thread) === process && !this.hasEnded(thread)) live.push(thread);
    }
    return live;
  }

  /** Processes whose parent has the given pid. */
  childrenOf(pid: number): number[] {
    const children: number[] = [];
    for (let process = 0; process < this.processes; process++) {
      if (this.process(process, PROCESS.parent) === pid) children.push(process);
    }
    return children;
  }

  /** Appends a record of zeros and gives its offset. */
  append(size: number): number {
    const offset = this.words[HEADER.used];
    if (offset + size > this.words.length) this.makeRoom(offset + size);
    this.words[HEADER.used] = offset + size;
    return offset;
  }

  /** Value of a word of memory. */
  load(offset: number): number {
    return this.words[offset];
  }

  /** Sets a word of memory. */
  store(offset: number, value: number): void {
    this.words[offset] = value;
  }

  /** Clears bits of a word of memory. */
  clearBits(offset: number, bits: number): void {
    this.words[offset] &= ~bits;
  }

  /**
   * Comes before whatever only one thread at a time may do. Gives whether others could do it until now, so that what was
   * looked at before may be different: never, where the steps of all threads come one after the other.
   */
  enterKernel(): boolean {
    return false;
  }

  /** Comes before whatever no thread may be in the middle of a step for. */
  stopOthers(): void {}

  /** A copy of the state. */
  snapshot(): Int32Array {
    return this.words.slice(0, this.words[HEADER.used]);
  }

  /** Goes to a state that `snapshot` gave, of this machine or of another with the same program and options. */
  restore(snapshot: Int32Array, lastThread = -1): void {
    if (this.words.length < snapshot.length) this.words = new Int32Array(snapshot.length * 2);
    // Records are zero when they are appended: what lies behind the snapshot must be, too.
    else this.words.fill(0, snapshot.length, this.words[HEADER.used]);
    this.words.set(snapshot);
    this.lastThread = lastThread;
  }

  /** Makes room for so many words. */
  protected makeRoom(words: number): void {
    const grown = new Int32Array(Math.max(this.words.length * 2, words));
    grown.set(this.words);
    this.words = grown;
  }
}
