import { type IntervalState, type Measurement, threadOfName, type WaitedFor } from '../../../engine/index.ts';
import { intoRows, Places, type Rows } from './rows.ts';

/** States in the order in which they are shown, and what they are called. */
export const STATES: Record<IntervalState, string> = {
  running: '실행',
  ready: '준비',
  blocked: '대기',
  zombie: '좀비',
};

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

export const STATE_NAMES = Object.keys(STATES) as IntervalState[];

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
    state: Uint8Array.from(ordered, ({ state }) => STATE_NAMES.indexOf(state)),
    wait: Uint16Array.from(ordered, ({ waitsFor }) => waits.of(waitText(waitsFor, letters))),
    waits: waits.list,
  };
}

/** What a thread waits for, in few words. */
function waitText(waitsFor: WaitedFor | null, letters: ReadonlyMap<string, string>): string {
  if (waitsFor === null) return '';
  const { kind, name } = waitsFor;
  switch (kind) {
    case 'device':
      return '입출력';
    case 'sleep':
      return '쉼(sleep)';
    case 'thread':
    case 'threads':
      return name === '' ? '다른 스레드의 끝' : `${name}의 끝`;
    case 'process':
      return name === '' ? '자식의 끝' : `${letters.get(name) ?? name}의 끝`;
    case 'condition':
      return `${name} 신호`;
    default:
      return name;
  }
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
