import type { SchedulingPolicy } from '../../kinds/policies.ts';

/** How CPUs are shared out. */
export interface Scheduling {
  /** CPUs, at least 1. */
  cpus: number;
  /** Who gets a free CPU, and whether somebody can lose one for it. */
  policy: SchedulingPolicy;
  /** Ticks of a turn, for `rr`, `fair` and the highest level of `mlfq`; at least 1. */
  quantum: number;
  /** Levels of `mlfq`; a new thread starts on the highest. */
  levels: number;
  /** Turns that a thread of `mlfq` has on a level before it sinks. */
  allotment: number;
  /** How many times longer a turn of `mlfq` is than on the level above. */
  growth: number;
  /** Ticks between two boosts of `mlfq`; 0 for none. */
  boost: number;
  /** Whether `fair` shares the CPU out among threads or among processes. */
  fairBy: 'thread' | 'process';
  /** Priorities for `priority`, by the thread's name; a higher number goes first, and 0 is the default. */
  priorities: Readonly<Record<string, number>>;
  /**
   * Ticks in line that make a priority of `priority` better by one (aging); 0 for never. What it has won is lost with
   * the first tick that a thread runs.
   */
  aging: number;
  /**
   * When threads arrive, in ticks, by name; the others do when they are started. Before the later of the two a thread
   * does not exist for the hardware, though who waits for its end waits for it already.
   */
  arrivals: Readonly<Record<string, number>>;
}

/** What instructions, switches and the kernel cost, in ticks. */
export interface Costs {
  /** Every instruction but `compute` and `io`. */
  instruction: number;
  /** Added to instructions on atomics and locks. */
  atomic: number;
  /** Entering and leaving the kernel, added to instructions that are system calls. */
  systemCall: number;
  /** Switching a CPU to another thread. */
  threadSwitch: number;
  /** Added when that thread belongs to another process: changing the address space. */
  processSwitch: number;
  /** From a wake-up on one CPU until another CPU that was idle goes on with the woken thread. */
  wakeUp: number;
  /** Starting a thread. */
  threadCreate: number;
  /**
   * How the program's `fork()` starts a process: as a copy of its parent, whose pages are copied on write (`fork`), or
   * as a program of its own with pages of its own (`exec`, as posix_spawn does it).
   */
  processStart: 'fork' | 'exec';
  /** Starting a process as a copy. */
  fork: number;
  /** Added to `fork` for each page that the parent has in memory. */
  forkPage: number;
  /** Starting a process with a program of its own; the same for every parent. */
  exec: number;
  /** Pages that every process has in memory besides those of the program: what a big parent has, and its copies with it. */
  parentPages: number;
  /** First touch of a page. */
  pageFault: number;
  /** Copying a page on the first write after a `fork`. */
  copyPage: number;
}

/** What remembering costs: translations and data near a CPU. */
export interface MemoryCosts {
  /**
   * Pages that a page of this machine stands for, so that small programs have large working sets: caches and
   * translations have room for so many times fewer, and a line, a translation, a first touch and a copy cost so many
   * times more. Greater than 0; 1 takes the machine as it is.
   */
  pageScale: number;
  /** Address spaces whose translations a CPU remembers (PCID, ASID); 0 forgets them at every change. */
  addressSpaceSlots: number;
  /** Added when a CPU no longer remembers the address space that it changes to. */
  flush: number;
  /** Looking up a translation that a CPU does not have. */
  tlbMiss: number;
  /** Translations that a CPU has room for; 0 for no limit. */
  tlbEntries: number;
  /** Words of a cache line. */
  lineWords: number;
  /** Lines of each CPU's first cache; 0 when there is none. */
  l1Lines: number;
  /** Lines of each CPU's second cache; 0 when there is none. */
  l2Lines: number;
  /** Lines of the cache that all CPUs share; 0 when there is none. */
  l3Lines: number;
  /** Added when a line is found in the second cache; one in the first costs nothing. */
  l2Time: number;
  /** Added when a line is found in the shared cache. */
  l3Time: number;
  /** Added when a line has to come from memory. */
  memoryTime: number;
  /** Added when a line has to come from another CPU's cache, or to be taken out of it for a write. */
  lineTransfer: number;
  /** How lines are known: by physical address (today), or by virtual address, so that a change of address space empties the caches. */
  cacheTags: 'physical' | 'virtual';
}

/** What moving data between threads and processes costs. */
export interface TransferCosts {
  /** Bytes that one value in a pipe or a `SharedMemory` stands for. */
  valueBytes: number;
  /** Bytes that a pipe holds before `write` has to wait. */
  pipeBytes: number;
  /** A `read` or `write` of a pipe, besides the system call and the bytes. */
  pipeCall: number;
  /** Copying a KiB into a pipe, or out of it. */
  pipeCopy: number;
  /** Copying a KiB into a `SharedMemory`, or out of it. */
  sharedCopy: number;
}

/** What a program runs on. Times are in ticks and may have fractions; a preset says how long a tick is. */
export type Hardware = Scheduling & Costs & MemoryCosts & TransferCosts;
