import type { EndKind, MeasureStopKind } from '../../kinds/ends.ts';
import type { SpanKind } from '../../kinds/spans.ts';
import type { Json } from '../run/globals.ts';
import type { Schedule } from '../run/schedule.ts';
import type { StateInterval } from './intervals.ts';
import type { MemoryCounts } from './memory.ts';

/** A piece of time of one CPU; what no span covers is idle. */
export interface Span {
  /** Index of the CPU, from 0. */
  cpu: number;
  /** Name of the thread; for a switch, of the one that is switched to. */
  task: string;
  /** What the time went to; `utilisation` counts `run` alone. */
  kind: SpanKind;
  /** First tick. */
  from: number;
  /** Tick behind the last. */
  to: number;
}

/** How one thread fared. All times in ticks. */
export interface TaskMeasurement {
  /** Name of the thread, as in schedules. */
  name: string;
  /** pid of its process. */
  process: number;
  /** When it came: when it was started, or at its arrival where the hardware has a later one. */
  arrival: number;
  /** When it began its first instruction; null when it never did. */
  firstRun: number | null;
  /** When it ended; null when it never did. */
  finish: number | null;
  /** `firstRun - arrival`. */
  response: number | null;
  /** `finish - arrival`. */
  turnaround: number | null;
  /** Time that it was ready and had no CPU. */
  waiting: number;
  /** Time that it had a CPU, what it cost to switch to it included. */
  running: number;
  /** Time that it waited for a device, a lock, another thread. */
  blocked: number;
}

/** A CPU's time in ticks: the four add up to the total. */
export interface CpuMeasurement {
  /** Instructions and computing. */
  busy: number;
  /** Direct cost of switches. */
  switching: number;
  /** Everything else that it could not compute for: kernel, pages, translations, caches, copying. */
  stalled: number;
  /** No thread had it. */
  idle: number;
}

/** How often CPUs were given to another thread. */
export interface SwitchCounts {
  /** To a thread of the same process. */
  thread: number;
  /** To a thread of another process. */
  process: number;
  /** Of all: because the thread before had to wait, gave way or had ended. */
  voluntary: number;
  /** Of all: because its turn was over or another one went before it. */
  involuntary: number;
}

/** How often what happened that costs. */
export interface Counts extends MemoryCounts {
  /** System calls, those for waiting and waking included. */
  systemCalls: number;
  /** Bytes copied into and out of pipes and shared memory. */
  bytesCopied: number;
  /** Pages touched for the first time. */
  pageFaults: number;
  /** Pages copied on write. */
  pagesCopied: number;
}

/** What a run cost on some hardware. */
export interface Measurement {
  /** Ticks from the start to the end of the last task, or to where a limit cut the run off. */
  total: number;
  /** By `Span.cpu`. */
  cpus: CpuMeasurement[];
  /** Ticks in which at least one `io` was under way. */
  io: { busy: number };
  /** Of all CPUs together. */
  switches: SwitchCounts;
  /** Of all CPUs together. */
  counts: Counts;
  /** Ticks of all CPUs by what they did. */
  kinds: Record<SpanKind, number>;
  /** Share of all CPUs' time in which they computed, 0 to 1; 0 for a run that took no time. */
  utilisation: number;
  /** The steps in the order in which they were done: the same program ends the same way with it on the plain machine. */
  schedule: Schedule;
  /** Printed lines, of all processes. */
  output: string[];
  /** The variables at the top of the program as its first process last had them, as `Run.globals` gives them. */
  globals: { [name: string]: Json };
  /**
   * Threads in the order of their creation; `main` is left out when it only starts the others and waits, and so are
   * those whose process ended before they arrived.
   */
  tasks: TaskMeasurement[];
  /** Names of the threads whose step was a fault: it ended their process, at their `finish`. */
  faulted: string[];
  /** CPU by CPU, and there in the order of time. */
  spans: Span[];
  /**
   * What state each thread was in and when: thread by thread, a `main` that `tasks` leaves out too, and there in the
   * order of time. From its arrival to its finish nothing is left out and nothing overlaps, and the sums by state are
   * `waiting` (ready), `running` and `blocked` of its `TaskMeasurement`. A process that has ended is a zombie, with its
   * first thread, until its parent waits for it or ends, or to the end of the run.
   * Worked out when asked for.
   */
  readonly intervals: StateInterval[];
  /** How the run ended; `running` when a limit cut it off. */
  end: EndKind;
  /** The limit that cut the run off; null when it came to its end. All numbers are of what was measured until then. */
  stopped: MeasureStopKind | null;
  /** Names that the hardware has arrivals for and the run no threads; empty for a run that was cut off. */
  unknown: string[];
  /** Whether all threads ended. */
  complete: boolean;
}
