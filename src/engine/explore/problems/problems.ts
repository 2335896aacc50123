import type { ObjectKind } from '../../../kinds/objects.ts';
import { PROBLEM_KINDS, type ProblemKind } from '../../../kinds/problems.ts';
import type { Program } from '../../language/program.ts';
import { formatAddress } from '../../run/format-word.ts';
import { nameOfAddress } from '../../run/naming.ts';
import { Run } from '../../run/run.ts';
import type { Choice, Schedule } from '../../run/schedule.ts';
import type { Problem } from '../exploration.ts';
import type { ScheduleCounts } from '../graph/count-schedules.ts';
import type { EndStates } from '../graph/ends.ts';
import { type Cycle, type EndlessRuns, fairCycles } from '../graph/fair-cycles.ts';
import type { Graph } from '../graph/graph.ts';
import { missedWakeups } from '../graph/missed-wakeups.ts';
import { partialDeadlocks } from '../graph/partial-deadlocks.ts';
import { PositionSet, type StatePositions } from '../graph/positions.ts';
import { withinMemory } from '../limits/out-of-memory.ts';
import { faultsIn } from '../search/faults.ts';
import type { Search } from '../search/search.ts';
import { fairLoopAt } from '../witnesses/lasso.ts';
import { LostWakeupAutomaton } from '../witnesses/lost-wakeup-automaton.ts';
import { RaceAutomaton } from '../witnesses/race-automaton.ts';
import { type Goals, type Hit, shortestSchedules } from '../witnesses/shortest.ts';
import { StateGoals } from '../witnesses/state-goals.ts';
import {
  type Explanation,
  explain,
  explainLivelock,
  explainPartialDeadlock,
  explainStarvation,
} from './explanations.ts';

/** Paths to remember while looking for the shortest; beyond them a schedule with the fewest steps has to do. */
const MAX_PATHS = 8_000_000;

/** Words of objects made at run time that are named; each wants a run of its own, and more of them have their address. */
const MAX_REPLAYS = 64;

/** The goal of a livelock that nothing leaves. */
const FOR_EVER = 'livelock for ever';

/** Objects at which nobody waits. */
const NEVER_WAITED_FOR: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  'array',
  'record',
  'atomic',
  'shared-memory',
]);

/** For each thread that may be left behind for ever: where. */
type Stuck = Map<number, StatePositions>;

/** What the search has left to work on. */
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

/** Shortest schedules to the ends, in the order of `groups`, and everything that can go wrong. */
export interface ProblemReport {
  /** From the start of the program, `from` included. */
  schedules: Schedule[];
  /** By kind; null where nothing of it was met. */
  findings: Record<ProblemKind, Problem | null>;
  /** Names of the words that were raced on, each once. */
  races: string[];
  /** Whether all that the search has found was looked at. */
  complete: boolean;
}

/** A schedule that shows a problem, from the start of the search. */
interface Witness extends Hit {
  shortest: boolean;
}

/** Looks for everything that can go wrong, and for the shortest schedule to each and to every end. */
export function* findProblems(found: Searched): Generator<void, ProblemReport> {
  const { search, graph, groups, program } = found;
  const endless = yield* withinMemory<EndlessRuns | null>(endlessOf(found), () => null);
  const cycles = endless?.cycles ?? null;
  const stuck =
    endless === null ? null : yield* withinMemory<Stuck | null>(stuckOf(found, endless), () => null);
  const reached = yield* withinMemory(reach(found, cycles ?? [], stuck ?? new Map()), () => new Map());
  const lost = yield* withinMemory<Witness | null | undefined>(lostWakeupOf(found), () => undefined);
  const logged = (number: number) => search.log.scheduleTo(number, search.successors);
  /** The shortest schedule to a goal; where it was too far, one of the search's own. */
  const witness = (goal: string, otherwise: () => Choice[]): Witness => {
    const path = reached.get(goal);
    return path === undefined
      ? { schedule: otherwise(), position: -1, automatonState: 0, shortest: false }
      : { ...path, shortest: search.reduction === 'none' };
  };
  const problems: Partial<Record<ProblemKind, Problem>> = {};
  const put = (
    kind: ProblemKind,
    { schedule, shortest: least }: Witness,
    told?: (s: Schedule) => Explanation,
    endless: Pick<Problem, 'loop' | 'canBeLeft'> = { loop: [], canBeLeft: null },
  ) => {
    const all = [...found.from, ...schedule];
    problems[kind] = {
      kind,
      schedule: all,
      shortest: least,
      ...endless,
      ...(told?.(all) ?? explain(program, kind, all)),
    };
  };
  const deadlock = groups.find(({ end }) => end.kind === 'deadlock');
  if (deadlock !== undefined)
    put(
      'deadlock',
      witness('deadlock', () => logged(deadlock.number)),
    );
  for (const [kind, { number, step }] of search.faults)
    put(
      kind,
      witness(kind, () => [...logged(number), graph.successors.steps.choiceOf(step)]),
    );
  const race = yield* raceOf(found, logged);
  if (race !== null) put('race', race);
  if (lost) put('lostWakeup', lost);
  // These are looked for only in a graph that is known in full; there the path is found unless it is very long.
  for (const kind of ['livelock', 'starvation'] as const) {
    const goal = kind === 'livelock' && reached.has(FOR_EVER) ? FOR_EVER : kind;
    const at = reached.get(goal);
    const cycle = cycles?.find((one) => goalOf(one) === goal && at && one.positions.has(at.position));
    if (at === undefined || cycle === undefined) continue;
    const loop = yield* withinMemory<Schedule | null>(fairLoopAt(graph, cycle, at.position), () => null);
    if (loop === null) continue;
    const words = kind === 'livelock' ? explainLivelock : explainStarvation;
    const canBeLeft = kind === 'livelock' ? cycle.canBeLeft : null;
    put(kind, { ...at, shortest: true }, (schedule) => words(program, schedule, loop, cycle), {
      loop,
      canBeLeft,
    });
  }
  const left = reached.get('partialDeadlock');
  if (left !== undefined) {
    const threads = [...(stuck ?? [])].flatMap(([thread, at]) => (at.has(left.position) ? [thread] : []));
    put('partialDeadlock', { ...left, shortest: true }, (schedule) =>
      explainPartialDeadlock(program, schedule, threads),
    );
  }
  const races = yield* namesOfRaces(found, logged);
  const known = new Set<ProblemKind>((cycles ?? []).map(({ kind }) => kind));
  if (stuck !== null && stuck.size > 0) known.add('partialDeadlock');
  return {
    schedules: groups.map(({ number }, i) => [
      ...found.from,
      ...witness(`end ${i}`, () => logged(number)).schedule,
    ]),
    findings: Object.fromEntries(
      PROBLEM_KINDS.map((kind) => [kind, problems[kind] ?? null]),
    ) as ProblemReport['findings'],
    races,
    complete: stuck !== null && lost !== undefined && [...known].every((kind) => problems[kind]),
  };
}

/** The shortest schedules to all that is known by where it is: ends, deadlocks, faults, cycles, threads left behind. */
function* reach(found: Searched, cycles: readonly Cycle[], stuck: Stuck): Generator<void, Map<string, Hit>> {
  const { search, graph, groups } = found;
  const goals = new StateGoals(graph.visited.positions);
  for (const [i, { end, positions }] of groups.entries()) {
    yield* goals.addAll(positions, `end ${i}`);
    if (end.kind === 'deadlock') yield* goals.addAll(positions, 'deadlock');
  }
  for (const cycle of cycles) yield* goals.addAll(cycle.positions, goalOf(cycle));
  for (const positions of stuck.values()) yield* goals.addAll(positions, 'partialDeadlock');
  return yield* shortestSchedules(graph, {
    ...questFrom(found),
    goals,
    leadsToGoal: (step) => search.successors.steps.labels[step].fault !== null,
    goalsAt: (position) =>
      search.faults.size === 0
        ? goals.at(position)
        : [...goals.at(position), ...faultsIn(search.successors, graph.stateAt(position))],
    isPartial: true,
    wanted: goals.names.size + search.faults.size,
  });
}

function questFrom({ from }: Searched): Pick<Goals, 'last' | 'limit'> {
  return { last: from.at(-1)?.thread ?? -1, limit: MAX_PATHS };
}

/** What a cycle is as a goal: one that nothing leaves is worse than one that is left in time. */
function goalOf({ kind, canBeLeft }: Cycle): string {
  return kind === 'livelock' && !canBeLeft ? FOR_EVER : kind;
}

function* endlessOf({ graph, cyclic }: Searched): Generator<void, EndlessRuns> {
  if (cyclic === null || cyclic.size === 0) return { cycles: [], fair: new PositionSet(0) };
  return yield* fairCycles(graph, cyclic);
}

/** Threads can be left behind only by others that go on for ever, or by the end of a process; and where there is something to wait for. */
function* stuckOf({ program, graph, cyclic }: Searched, { fair }: EndlessRuns): Generator<void, Stuck> {
  const kills = graph.successors.steps.labels.some((label) => label?.kills);
  const waits = program.shapes.some(({ kind }) => !NEVER_WAITED_FOR.has(kind));
  if (cyclic === null || !waits || (fair.size === 0 && !kills)) return new Map();
  return yield* partialDeadlocks(graph, fair);
}

function* raceOf(found: Searched, logged: (number: number) => Choice[]): Generator<void, Witness | null> {
  const { search, graph } = found;
  const [first] = search.races.found.values();
  if (first === undefined) return null;
  const walk = shortestSchedules(graph, {
    ...questFrom(found),
    goals: null,
    automaton: new RaceAutomaton(search.successors, new Set(search.races.found.keys())),
    goalsAt: () => ['race'],
    wanted: 1,
  });
  const path = (yield* withinMemory(walk, () => new Map<string, Hit>())).get('race');
  if (path !== undefined) return { ...path, shortest: search.reduction === 'none' };
  const steps = [first.first, first.second].map((step) => graph.successors.steps.choiceOf(step));
  return { schedule: [...logged(first.state), ...steps], position: -1, automatonState: 0, shortest: false };
}

/** What the words that were raced on are called: before the first step, or else behind the race that was met. */
function* namesOfRaces(
  { program, search, graph, from }: Searched,
  logged: (number: number) => Choice[],
): Generator<void, string[]> {
  const names = new Set<string>();
  let replays = 0;
  for (const { address, process, state, first, second } of search.races.found.values()) {
    let name = nameOfAddress(program, address);
    if (name === formatAddress(address) && replays < MAX_REPLAYS) {
      replays++;
      const steps = [first, second].map((step) => graph.successors.steps.choiceOf(step));
      const run = new Run(program, [...from, ...logged(state), ...steps]);
      name = run.namesAt(run.length).ofWord(process, address);
      yield;
    }
    names.add(name);
  }
  return [...names];
}

function* lostWakeupOf(found: Searched): Generator<void, Witness | null | undefined> {
  const { graph, groups } = found;
  const deadlocks = groups.filter(({ end }) => end.kind === 'deadlock');
  if (deadlocks.length === 0 || !graph.successors.steps.labels.some((label) => label && label.lost !== ''))
    return null;
  const missed = yield* missedWakeups(graph, deadlocks);
  const quest = questFrom(found);
  const costOf = ({ schedule }: Hit): number[] => [switchesIn(schedule, quest.last), schedule.length];
  let best: Hit | null = null;
  for (const [thread, positions] of missed.at) {
    const goals = new StateGoals(graph.visited.positions);
    yield* goals.addAll(positions, 'lostWakeup');
    const reached = yield* shortestSchedules(graph, {
      ...quest,
      goals,
      automaton: new LostWakeupAutomaton(graph.successors, thread),
      goalsAt: (position) => goals.at(position),
      wanted: 1,
    });
    const path = reached.get('lostWakeup');
    if (path !== undefined && (best === null || isLess(costOf(path), costOf(best)))) best = path;
  }
  if (best !== null) return { ...best, shortest: found.search.reduction === 'none' };
  return missed.complete ? null : undefined;
}

function switchesIn(schedule: readonly Choice[], last: number): number {
  return schedule.filter(({ thread }, i) => {
    const before = i === 0 ? last : schedule[i - 1].thread;
    return before !== -1 && before !== thread;
  }).length;
}

function isLess([switches, steps]: number[], [otherSwitches, otherSteps]: number[]): boolean {
  return switches < otherSwitches || (switches === otherSwitches && steps < otherSteps);
}
