import { keyOfEnd, type ObservableEnd, type SeenEnd } from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';
import { barLengths, shareLogs } from './bars.ts';

/** An end, and what is known of it. */
export interface KnownEnd extends ObservableEnd {
  /** Number of schedules that lead there; null where they are not counted. */
  schedules: string | null;
  /** Probability when each next thread is drawn evenly; null where it was not computed. */
  probability: number | null;
  /** Runs on real threads that ended so. */
  seen: number;
  /** A schedule that leads there; null where none was found. */
  schedule: string | null;
  /** Whether all ends were explored, and this is none of them: a mistake of ours. */
  impossible: boolean;
}

/** All ends that were explored, in the exploration's order, and behind them what was only seen. */
export function knownEnds(answer: Answer | null, seen: readonly SeenEnd[]): KnownEnd[] {
  const counts = new Map(seen.map((end) => [keyOfEnd(end), end.seen]));
  const explored = (answer?.ends ?? []).map((end): KnownEnd => {
    const key = keyOfEnd(end);
    const count = counts.get(key) ?? 0;
    counts.delete(key);
    return { ...end, seen: count, impossible: false };
  });
  const others = seen
    .filter((end) => counts.has(keyOfEnd(end)))
    .map((end): KnownEnd => {
      const impossible = answer?.complete ?? false;
      return { ...end, schedules: null, probability: null, schedule: null, impossible };
    });
  return [...explored, ...others];
}

/** A bar of an end: its length, and how much that is. */
export interface EndBar {
  kind: 'schedules' | 'probability' | 'seen';
  /** 0 to 1. */
  length: number;
  /** Its part of the whole. */
  share: number;
}

/** Bars of each end. */
export interface EndBars {
  bars: EndBar[][];
  logarithmic: boolean;
}

/** The bars of ends, of each kind that is known: for real runs what was seen, too. */
export function barsOf(ends: readonly KnownEnd[], real: boolean): EndBars {
  const logsOf: [EndBar['kind'], number[] | null][] = [
    ['schedules', counted(ends)],
    ['probability', drawn(ends)],
    ['seen', real ? shareLogs(ends.map(({ seen }) => String(seen))) : null],
  ];
  const known = logsOf.flatMap(([kind, logs]) => (logs === null ? [] : [{ kind, logs }]));
  const { lengths, logarithmic } = barLengths(known.map(({ logs }) => logs));
  const bars = ends.map((_, i) =>
    known.map(({ kind, logs }, which) => ({ kind, length: lengths[which][i], share: Math.exp(logs[i]) })),
  );
  return { bars, logarithmic };
}

function counted(ends: readonly KnownEnd[]): number[] | null {
  const numbers = ends.map(({ schedules, impossible }) => (impossible ? '0' : schedules));
  const all = numbers.filter((digits) => digits !== null);
  return all.length === ends.length ? shareLogs(all) : null;
}

function drawn(ends: readonly KnownEnd[]): number[] | null {
  const numbers = ends.map(({ probability, impossible }) => (impossible ? 0 : probability));
  const all = numbers.filter((share) => share !== null);
  return all.length === ends.length ? all.map(Math.log) : null;
}
