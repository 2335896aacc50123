/** Who gets a free CPU. */
export type SchedulingPolicy =
  /** First come, first served. */
  | 'fcfs'
  /** Round robin: to the end of the queue after each quantum. */
  | 'rr'
  /** Shortest job first: the shortest next burst of computing, not interrupted. */
  | 'sjf'
  /** Shortest remaining time first: as `sjf`, but a shorter one that comes takes the CPU away. */
  | 'srtf'
  /** The highest priority first, with preemption. */
  | 'priority'
  /** Multi-level feedback queue: who uses up an allotment sinks a level; a boost lifts all. */
  | 'mlfq'
  /** The one that has had the least CPU so far, counted by thread or by process. */
  | 'fair';

/** What a program runs on. All times are in ticks; a preset says how long a tick is. */
export interface Hardware {
  cpus: number;
  policy: SchedulingPolicy;
  /** Ticks of a turn, for `rr`, `mlfq` and `fair`. */
  quantum: number;
  /** Levels of `mlfq`, the highest first in line. */
  levels: number;
  /** Ticks between two boosts of `mlfq`; 0 for none. */
  boost: number;
  /** Whether `fair` shares the CPU out among threads or among processes. */
  fairBy: 'thread' | 'process';
  /** Priorities for `priority`, by the thread's name; a higher number goes first, and 0 is the default. */
  priorities: Readonly<Record<string, number>>;
  /** Every instruction but `compute`, `io` and `sleep`. */
  instruction: number;
  /** Entering and leaving the kernel, added to instructions that are system calls. */
  systemCall: number;
  /** Switching a CPU to another thread. */
  threadSwitch: number;
  /** Added when that thread belongs to another process: changing the address space. */
  processSwitch: number;
  /** Address spaces whose translations a CPU remembers (PCID, ASID); 0 forgets them at every change. */
  addressSpaceSlots: number;
  /** Added when a CPU no longer remembers the address space that it changes to. */
  flush: number;
  /** Added then for each page that the process touched in its last turn. */
  flushPage: number;
  /** Starting a thread. */
  threadCreate: number;
  /** Starting a process with `fork`. */
  fork: number;
  /** Added to `fork` for each page that the parent has in memory. */
  forkPage: number;
  /** First touch of a page. */
  pageFault: number;
  /** Copying a page on the first write after a `fork`. */
  copyPage: number;
  /** Moving one value through a pipe, at each end, besides the system call. */
  pipeWord: number;
}

/** The textbook's machine: an instruction is a tick, and everything else is free. */
export const TEXTBOOK: Hardware = {
  cpus: 1,
  policy: 'fcfs',
  quantum: 10,
  levels: 3,
  boost: 0,
  fairBy: 'thread',
  priorities: {},
  instruction: 1,
  systemCall: 0,
  threadSwitch: 0,
  processSwitch: 0,
  addressSpaceSlots: 6,
  flush: 0,
  flushPage: 0,
  threadCreate: 0,
  fork: 0,
  forkPage: 0,
  pageFault: 0,
  copyPage: 0,
  pipeWord: 0,
};
