import type { Choice } from '../../run/schedule.ts';
import { missedWakeups } from '../graph/missed-wakeups.ts';
import { GoalSets } from '../witnesses/goal-sets.ts';
import { LostWakeupAutomaton } from '../witnesses/lost-wakeup-automaton.ts';
import { type Hit, shortestSchedules } from '../witnesses/shortest.ts';
import { commonGoals, type Searched, type Witness } from './searched.ts';

/*
 * Lost wake-ups: an order of signal and sleep that only the way to a deadlock shows, so that an automaton has to read
 * it.
 */

/** What is known of lost wake-ups. */
export interface LostWakeups {
  /** The shortest schedule to one; null where none was found. */
  witness: Witness | null;
  /** Whether there is none where none was found. */
  complete: boolean;
}

/** Looks for a wake-up that comes before its thread sleeps, which then sleeps for ever, and would go on if it were woken. */
export function* lostWakeups(searched: Searched): Generator<void, LostWakeups> {
  const { graph, groups, search } = searched;
  const deadlocks = groups.filter(({ end }) => end.kind === 'deadlock');
  if (deadlocks.length === 0 || !graph.successors.steps.labels.some(({ lost }) => lost !== ''))
    return { witness: null, complete: true };
  const missed = yield* missedWakeups(graph, deadlocks);
  let best: Hit | null = null;
  for (const [thread, positions] of missed.at) {
    const hit = yield* shortestTo(searched, thread, positions);
    if (hit !== undefined && (best === null || isShorter(hit.schedule, best.schedule, searched))) best = hit;
  }
  return {
    witness: best && { schedule: best.schedule, shortest: search.reduction === 'none' },
    complete: best !== null || missed.complete,
  };
}

/** The shortest schedule to any of the deadlocks in which a thread has missed its wake-up. */
function* shortestTo(
  searched: Searched,
  thread: number,
  positions: readonly number[],
): Generator<void, Hit | undefined> {
  const { graph } = searched;
  const sets = new GoalSets(graph.visited.positions);
  yield* sets.addAll(positions, 'lostWakeup');
  const hits = yield* shortestSchedules(graph, {
    ...commonGoals(searched),
    sets,
    automaton: new LostWakeupAutomaton(graph.successors.steps, thread),
    goalsAt: (position) => sets.at(position),
    count: 1,
  });
  return hits.get('lostWakeup');
}

function isShorter(one: readonly Choice[], other: readonly Choice[], { from }: Searched): boolean {
  const last = from.at(-1)?.thread ?? -1;
  const difference = switchesIn(one, last) - switchesIn(other, last);
  return difference < 0 || (difference === 0 && one.length < other.length);
}

function switchesIn(schedule: readonly Choice[], last: number): number {
  return schedule.filter(({ thread }, i) => {
    const before = i === 0 ? last : schedule[i - 1].thread;
    return before !== -1 && before !== thread;
  }).length;
}
