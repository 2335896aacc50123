import { globalsOf, type Json } from '../run/globals.ts';
import { endOf } from '../run/observe.ts';
import type { Schedule } from '../run/schedule.ts';
import type { Parts } from './parts.ts';
import type { Rules } from './rules.ts';
import type { Seen } from './search.ts';

/** One way in which a program can end: what an outside observer can tell of it. */
export interface End {
  /** `deadlock`: nothing can move and not all have finished; `fault`: the first process died of one. */
  kind: 'finished' | 'deadlock' | 'fault';
  /** Printed lines. */
  output: string[];
  /** The first process's variables at the top, as `Run.globals` gives them. */
  globals: { [name: string]: Json };
  /** Number of schedules that lead here; null when not counted, or infinite in all. */
  schedules: bigint | null;
  /** The schedule that leads here with the fewest context switches and, among those, the fewest steps. */
  schedule: Schedule;
}

/** An end with the states that are it. */
export interface EndStates {
  /** The end, but for how many schedules lead there and which is the shortest. */
  end: Omit<End, 'schedules' | 'schedule'>;
  /** At least one; several where they differ in what no observer can tell. */
  states: Seen[];
}

/** Puts states in which nobody can move together by how the program has ended in them. */
export function groupEnds(parts: Parts, rules: Rules, terminals: readonly Seen[]): EndStates[] {
  const groups = new Map<string, EndStates>();
  for (const seen of terminals) {
    const machine = rules.machineIn(seen.state);
    const end = {
      kind: endOf(machine) as End['kind'],
      output: parts.lines(rules.idIn(seen.state, parts.output)),
      globals: globalsOf(machine),
    };
    const key = JSON.stringify([end.kind, end.output, end.globals]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { end, states: [seen] });
    else group.states.push(seen);
  }
  return [...groups.values()];
}
