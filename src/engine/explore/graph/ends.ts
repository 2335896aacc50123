import type { EndedKind } from '../../../kinds/ends.ts';
import { globalsOf } from '../../run/globals.ts';
import { keyOfEnd, type ObservableEnd } from '../../run/observable-end.ts';
import { endOf } from '../../run/observe.ts';
import type { Schedule } from '../../run/schedule.ts';
import { CutShort } from '../limits/work-meter.ts';
import type { Search } from '../search/search.ts';

/*
 * Ends of a program as somebody sees them from outside. States that differ only within are one end.
 */

/** One way in which a program can end. */
export interface End extends ObservableEnd {
  /** Number of schedules that lead here; null when not counted, or infinite in all. */
  schedules: bigint | null;
  /**
   * Probability to end so when each next thread is drawn evenly among those that can go, and then evenly among its
   * choices; exact to a relative error of 1e-9. Null when not computed: the exploration is not complete, or reduced.
   */
  probability: number | null;
  /** The schedule that leads here with the fewest context switches and, among those, the fewest steps. */
  schedule: Schedule;
}

/** An end with the states that are it: several where they differ in what no observer can tell. */
export interface EndStates {
  /** The end. */
  end: ObservableEnd;
  /** Positions of the states, in the order of their discovery. */
  positions: number[];
  /** Number of the first one's discovery. */
  number: number;
}

/** Ends looked at between two pauses. */
const PAUSE_EVERY = 64;

/**
 * Puts the states of a search in which nobody can move together by how the program has ended in them. Where it is cut
 * short, the rest is left out.
 */
export function* groupEnds({
  vector,
  successors,
  visited,
  terminals,
  terminalNumbers,
}: Search): Generator<void, EndStates[]> {
  const groups = new Map<string, EndStates>();
  let i = 0;
  for (const state of terminals) {
    const machine = successors.machineIn(state);
    const end = {
      kind: endOf(machine) as EndedKind,
      output: vector.lines(successors.idIn(state, vector.output)),
      globals: globalsOf(machine),
    };
    const key = keyOfEnd(end);
    const group = groups.get(key) ?? { end, positions: [], number: terminalNumbers[i] };
    group.positions.push(visited.find(state));
    groups.set(key, group);
    if (++i % PAUSE_EVERY > 0) continue;
    try {
      yield;
    } catch (error) {
      if (!(error instanceof CutShort)) throw error;
      break;
    }
  }
  return [...groups.values()];
}
