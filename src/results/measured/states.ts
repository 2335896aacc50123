import {
  INTERVAL_STATES,
  type IntervalState,
  type Measurement,
  threadOfName,
  type WaitedFor,
} from '../../engine/index.ts';
import { waitedForText } from '../../words/waiting.ts';
import { intoRows, Places, type Rows } from './rows.ts';

/** What each thread was at, a row for each thread. */
export interface PackedStates extends Rows {
  /** Thread of each row. */
  threads: number[];
  /** State of each piece, as a place among the states. */
  state: Uint8Array;
  /** What each piece waits for, as a place in `waits`. */
  wait: Uint16Array;
  /** What is waited for, in words; the first is nothing. */
  waits: string[];
}

/** Packs the states of a measurement's threads, thread by thread. */
export function packStates({ intervals, tasks }: Pick<Measurement, 'intervals' | 'tasks'>): PackedStates {
  const threads = [...new Set(intervals.map(({ task }) => threadOfName(task)))].sort((a, b) => a - b);
  const rowOf = new Map(threads.map((thread, row) => [thread, row]));
  const { ordered, ...rows } = intoRows(
    intervals,
    threads.length,
    ({ task }) => rowOf.get(threadOfName(task))!,
  );
  const waits = new Places<string>();
  waits.of('');
  // Processes go by the letter of their first thread, as everywhere on the page.
  const letters = new Map([...tasks].reverse().map(({ process, name }) => [`pid ${process}`, name]));
  return {
    ...rows,
    threads,
    state: Uint8Array.from(ordered, ({ state }) => INTERVAL_STATES.indexOf(state)),
    wait: Uint16Array.from(ordered, ({ waitsFor }) => waits.of(waitText(waitsFor, letters))),
    waits: waits.list,
  };
}

/** What a thread waits for, in few words. */
function waitText(waitsFor: WaitedFor | null, letters: ReadonlyMap<string, string>): string {
  if (waitsFor === null) return '';
  const { kind, name } = waitsFor;
  return waitedForText(kind, kind === 'process' ? (letters.get(name) ?? name) : name);
}

/** Ticks that a thread was in each state. */
export interface StateTimes extends Record<IntervalState, number> {
  thread: number;
}

/** How long each thread was in each state. */
export function timesOf({ intervals }: Pick<Measurement, 'intervals'>): StateTimes[] {
  const times = new Map<string, StateTimes>();
  for (const { task, state, from, to } of intervals) {
    let own = times.get(task);
    if (own === undefined) {
      own = { thread: threadOfName(task), running: 0, ready: 0, blocked: 0, zombie: 0 };
      times.set(task, own);
    }
    own[state] += to - from;
  }
  return [...times.values()].sort((a, b) => a.thread - b.thread);
}
