import type { IntervalState } from '../../kinds/states.ts';
import type { BlockedKind } from '../../kinds/waiting.ts';
import type { Machine } from '../machine/machine.ts';
import { Names } from '../run/names.ts';
import { threadName } from '../run/schedule.ts';
import { waitingOf } from '../run/waiting.ts';

/** What a blocked thread waits for. */
export interface WaitedFor {
  /** `device` for `io`, `sleep` for `sleep`; else as in a `Moment`: `mutex`, `pipe`, `thread`, `process` … */
  kind: BlockedKind;
  /** Name of the variable, the threads or the process, where there is one; else an empty string. */
  name: string;
}

/** A piece of time that a thread is in one state. Times are in ticks from the start of the run. */
export interface StateInterval {
  /** Name of the thread; for `zombie`, of the first thread of the process. */
  task: string;
  /** `zombie` begins when the last thread of the process has ended. */
  state: IntervalState;
  /** First tick. */
  from: number;
  /** Tick behind the last; always greater than `from`. */
  to: number;
  /** What it waits for; null unless it is blocked. */
  waitsFor: WaitedFor | null;
}

/** What a task that goes to its device, or to rest, waits for. */
export const AT_DEVICE: WaitedFor = { kind: 'device', name: '' };
/** As `AT_DEVICE`, for `sleep`. */
export const AT_REST: WaitedFor = { kind: 'sleep', name: '' };

/** What a thread that cannot move waits for. */
export function waitedForBy(machine: Machine, thread: number): WaitedFor {
  const { kind, name } = waitingOf(machine, thread, { names: new Names(machine), readers: new Map() });
  return { kind, name };
}

/** Adds an interval to those of a thread, unless no time has passed; one that goes on with the last lengthens it. */
export function addInterval(
  intervals: StateInterval[],
  thread: number,
  state: IntervalState,
  from: number,
  to: number,
  waitsFor: WaitedFor | null = null,
): void {
  if (to <= from) return;
  const last = intervals.at(-1);
  const goesOn = last !== undefined && last.to === from && last.state === state;
  if (goesOn && last.waitsFor?.kind === waitsFor?.kind && last.waitsFor?.name === waitsFor?.name)
    last.to = to;
  else intervals.push({ task: threadName(thread), state, from, to, waitsFor });
}

/** A thread's life on the hardware. Times are in ticks. */
interface Life {
  readonly thread: number;
  readonly arrival: number;
  /** When it ended; null when it never did. */
  readonly finish: number | null;
  /** When it was blocked, and then its process a zombie, in the order of time. */
  readonly blocks: readonly StateInterval[];
}

/** A piece of time in which a CPU works for a thread. */
interface Piece {
  readonly task: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The states of all threads: a thread that a CPU works for is running, and one that is neither that nor blocked is
 * ready. `total`: the end of the run.
 */
export function intervalsOf(lives: readonly Life[], spans: readonly Piece[], total: number): StateInterval[] {
  const byTask = new Map<string, Piece[]>();
  for (const span of spans) {
    const own = byTask.get(span.task);
    if (own === undefined) byTask.set(span.task, [span]);
    else own.push(span);
  }
  return lives.flatMap(({ thread, arrival, finish, blocks }) => {
    const running = (byTask.get(threadName(thread)) ?? []).toSorted((a, b) => a.from - b.from);
    const all: StateInterval[] = [];
    let now = arrival;
    let next = 0;
    const run = (until: number) => {
      for (; next < running.length && running[next].from < until; next++) {
        const { from, to } = running[next];
        addInterval(all, thread, 'ready', now, from);
        addInterval(all, thread, 'running', from, to);
        now = to;
      }
    };
    for (const { state, from, to, waitsFor } of blocks) {
      if (state === 'zombie') continue;
      run(from);
      addInterval(all, thread, 'ready', now, from);
      addInterval(all, thread, state, from, to, waitsFor);
      now = to;
    }
    run(Number.POSITIVE_INFINITY);
    addInterval(all, thread, 'ready', now, finish ?? total);
    return [...all, ...blocks.filter(({ state }) => state === 'zombie')];
  });
}
