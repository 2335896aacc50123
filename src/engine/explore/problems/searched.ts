import type { Program } from '../../language/program.ts';
import type { Choice, Schedule } from '../../run/schedule.ts';
import type { ScheduleCounts } from '../graph/count-schedules.ts';
import type { EndStates } from '../graph/ends.ts';
import type { Graph } from '../graph/graph.ts';
import type { Search } from '../search/search.ts';
import type { Goals, Hit } from '../witnesses/shortest.ts';

/*
 * What all that looks for problems works on, and how it comes to schedules: the shortest one, or the one by which the
 * search came there.
 */

/** Paths to remember while looking for the shortest; beyond them a schedule with the fewest steps has to do. */
const MAX_PATHS = 8_000_000;

/** What a search has left to look for problems in. */
export interface Searched {
  /** Run again with the schedules that are found, for what to tell of them. */
  program: Program;
  /** A search that does not go on any more, whether or not it was cut short. */
  search: Search;
  /** The states of `search`. */
  graph: Graph;
  /** The ends that were met, with their states. */
  groups: readonly EndStates[];
  /** Steps before the start. */
  from: Schedule;
  /** States on and behind cycles; null when the search was cut short, so that nobody can tell. */
  cyclic: ScheduleCounts['cyclic'] | null;
}

/** A schedule that shows a problem, from the start of the search. */
export interface Witness {
  /** The steps. */
  schedule: Choice[];
  /** Whether no other has fewer context switches, or as many and fewer steps. */
  shortest: boolean;
}

/** What every search for shortest schedules has in common. */
export function commonGoals({ from }: Searched): Pick<Goals, 'last' | 'limit'> {
  return { last: from.at(-1)?.thread ?? -1, limit: MAX_PATHS };
}

/** The shortest schedule to a goal; where it was too far, another one. */
export function witnessOf({ search }: Searched, hit: Hit | undefined, otherwise: () => Choice[]): Witness {
  return hit === undefined
    ? { schedule: otherwise(), shortest: false }
    : { schedule: hit.schedule, shortest: search.reduction === 'none' };
}

/** The schedule by which the search has found a state: one with the fewest steps. `steps`: remembered ones, behind that. */
export function foundBy({ search, graph }: Searched, state: number, ...steps: number[]): Choice[] {
  const choices = steps.map((step) => graph.successors.steps.choiceOf(step));
  return [...search.log.scheduleTo(state, search.successors), ...choices];
}
