import type { ProblemKind } from '../../../kinds/problems.ts';
import type { Schedule } from '../../run/schedule.ts';
import { withinMemory } from '../limits/out-of-memory.ts';
import { faultsIn } from '../search/faults.ts';
import { GoalSets } from '../witnesses/goal-sets.ts';
import { type Hit, shortestSchedules } from '../witnesses/shortest.ts';
import { addEndless, type Endless, endlessRuns, goalOf } from './endless-problems.ts';
import { type LostWakeups, lostWakeups } from './lost-wakeups.ts';
import type { Problem } from './problem.ts';
import { ProblemList } from './problem-list.ts';
import { namesOfRaces, raceWitness } from './race-problems.ts';
import { commonGoals, foundBy, type Searched, witnessOf } from './searched.ts';

/** Shortest schedules to the ends, in the order in which they were given, and everything that can go wrong. */
export interface ProblemReport {
  /** From the start of the program, steps before the start of the search included. */
  schedules: Schedule[];
  /** By kind; null where nothing of it was met. */
  findings: Record<ProblemKind, Problem | null>;
  /** Names of the words that were raced on, each once. */
  races: string[];
  /** Whether all that the search has found was looked at. */
  complete: boolean;
}

/**
 * Looks for everything that can go wrong, and for the shortest schedule to each and to every end. What is known by the
 * states where it is (ends, faults, cycles, threads left behind) is looked for in one walk; races and lost wake-ups
 * depend on what has happened on the way, and take one of their own each.
 */
export function* findProblems(searched: Searched): Generator<void, ProblemReport> {
  const { search, groups, program, from } = searched;
  const endless = yield* endlessRuns(searched);
  const hits = yield* withinMemory(reach(searched, endless), () => new Map<string, Hit>());
  const lost = yield* withinMemory<LostWakeups>(lostWakeups(searched), () => ({
    witness: null,
    complete: false,
  }));
  const problems = new ProblemList(program, from);
  const deadlock = groups.find(({ end }) => end.kind === 'deadlock');
  if (deadlock !== undefined)
    problems.add(
      'deadlock',
      witnessOf(searched, hits.get('deadlock'), () => foundBy(searched, deadlock.number)),
    );
  for (const [kind, { number, step }] of search.faults)
    problems.add(
      kind,
      witnessOf(searched, hits.get(kind), () => foundBy(searched, number, step)),
    );
  const race = yield* raceWitness(searched);
  if (race !== null) problems.add('race', race);
  if (lost.witness !== null) problems.add('lostWakeup', lost.witness);
  yield* addEndless(problems, searched, endless, hits);
  const races = yield* namesOfRaces(searched);
  const schedules = groups.map(({ number }, i) => {
    const { schedule } = witnessOf(searched, hits.get(`end ${i}`), () => foundBy(searched, number));
    return [...from, ...schedule];
  });
  const complete = lost.complete && isAllAdded(endless, problems);
  return { schedules, findings: problems.byKind(), races, complete };
}

/** Whether everything that is known of endless runs has become a problem. */
function isAllAdded({ cycles, stuck }: Endless, problems: ProblemList): boolean {
  if (cycles === null || stuck === null) return false;
  if (stuck.size > 0 && !problems.has('partialDeadlock')) return false;
  return cycles.every(({ kind }) => problems.has(kind));
}

/** The shortest schedules to all that is known by where it is: ends, deadlocks, faults, cycles, threads left behind. */
function* reach(searched: Searched, { cycles, stuck }: Endless): Generator<void, Map<string, Hit>> {
  const { search, graph, groups } = searched;
  const sets = new GoalSets(graph.visited.positions);
  for (const [i, { end, positions }] of groups.entries()) {
    yield* sets.addAll(positions, `end ${i}`);
    if (end.kind === 'deadlock') yield* sets.addAll(positions, 'deadlock');
  }
  for (const cycle of cycles ?? []) yield* sets.addAll(cycle.positions, goalOf(cycle));
  for (const positions of stuck?.values() ?? []) yield* sets.addAll(positions, 'partialDeadlock');
  return yield* shortestSchedules(graph, {
    ...commonGoals(searched),
    sets,
    leadsToGoal: (step) => search.successors.steps.labels[step].fault !== null,
    goalsAt: (position) =>
      search.faults.size === 0
        ? sets.at(position)
        : [...sets.at(position), ...faultsIn(search.successors, graph.stateAt(position))],
    count: sets.names.size + search.faults.size,
    isPartial: true,
  });
}
