import type { Hardware, Measurement } from '../../engine/index.ts';
import { type StateTimes, timesOf } from './states.ts';

/** What one run cost, without the spans: small enough to keep one for each point of a sweep. */
export interface Summary {
  total: number;
  cpus: number;
  /** CPU time by what it went to. */
  kinds: Measurement['kinds'];
  idle: number;
  switches: Measurement['switches'];
  tasks: Measurement['tasks'];
  /** Names of the threads that ended their process by a fault. */
  faulted: string[];
  ioBusy: number;
  output: string[];
  complete: boolean;
  /** How the run ended; `running` when a limit cut it off. */
  end: Measurement['end'];
  /** What cut it off; null for a run that came to its end. */
  stopped: Measurement['stopped'];
  /** System calls, and bytes copied between threads and processes. */
  calls: number;
  copied: number;
  /** Jobs that the run did, or the number of its threads. */
  jobs: number;
  /** How long each thread was in each state. */
  states: StateTimes[];
  /** Threads that ran at the instant at which most did. */
  most: number;
}

/** Sums a measurement up. */
export function summarise(measured: Measurement, hardware: Hardware, jobs: number | null): Summary {
  const { total, kinds, switches, tasks, faulted, io, output, complete, cpus, counts, end, stopped } =
    measured;
  return {
    total,
    cpus: hardware.cpus,
    kinds: { ...kinds },
    idle: cpus.reduce((sum, cpu) => sum + cpu.idle, 0),
    switches,
    tasks,
    faulted,
    ioBusy: io.busy,
    output,
    complete,
    end,
    stopped,
    calls: counts.systemCalls,
    copied: counts.bytesCopied,
    jobs: jobs ?? tasks.length,
    states: timesOf(measured),
    most: mostRunning(measured),
  };
}

/** Spans are told CPU by CPU, so that the edges of all have to be put in order. */
function mostRunning({ spans }: Measurement): number {
  const runs = spans.filter(({ kind }) => kind === 'run');
  const starts = runs.map(({ from }) => from).sort((a, b) => a - b);
  const ends = runs.map(({ to }) => to).sort((a, b) => a - b);
  let most = 0;
  let ended = 0;
  starts.forEach((start, begun) => {
    while (ends[ended] <= start) ended++;
    most = Math.max(most, begun + 1 - ended);
  });
  return most;
}
