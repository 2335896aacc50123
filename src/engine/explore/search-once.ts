import type { Program } from '../language/program.ts';
import type { Schedule } from '../run/schedule.ts';
import type { Exploration, ExplorationProgress } from './exploration.ts';
import { countSchedules, type ScheduleCounts } from './graph/count-schedules.ts';
import { type End, type EndStates, groupEnds } from './graph/ends.ts';
import { Graph } from './graph/graph.ts';
import { endProbabilities, type Probabilities } from './graph/probabilities.ts';
import { isOutOfMemory, withinMemory } from './limits/out-of-memory.ts';
import { CutShort, WorkMeter } from './limits/work-meter.ts';
import { DEFAULT_MAX_MEMORY, DEFAULT_MAX_STATES, type ExploreOptions } from './options.ts';
import { plainEnd } from './problems/plain-end.ts';
import { findProblems, type ProblemReport } from './problems/problems.ts';
import { deterministicPrefix } from './search/prefix.ts';
import { Search } from './search/search.ts';
import { StateVector } from './states/state-vector.ts';
import type { Reduction } from './steps/reduction.ts';

/*
 * One search and what it comes to, phase by phase: states are found, ends put together, schedules counted, problems and
 * shortest schedules looked for. Whatever limit cuts a phase short, the answer is what was known then.
 */

/** Pauses for which a phase behind a search that was cut short goes on all the same. */
const GRACE = 500;
/** States between two pauses. */
const PAUSE_EVERY = 2048;
/** New states that one state leads to, at most in nearly every program. */
const LIKELY_STEPS = 8;

/** An answer, and what was met. */
export interface SearchAnswer {
  /** What the program can do, as far as this search can tell. */
  answer: Exploration;
  /** Whether processes died with threads that still ran. */
  kills: boolean;
  /** Whether there was no room for a process, or for a line of output. */
  runsOut: boolean;
}

/** A search, where it began, and why it has stopped. */
interface Ended {
  search: Search;
  /** All steps up to the start. */
  from: Schedule;
  /** How many of them the search has taken by itself. */
  added: number;
  stopped: Exploration['stopped'];
}

/** What was worked out behind a search. */
interface Analysed extends ProblemReport {
  groups: EndStates[];
  /** Null where it was not counted to the end. */
  counted: ScheduleCounts | null;
  /** Null where they were not computed. */
  probabilities: Probabilities | null;
  /** Whether every phase has come to its end. */
  complete: boolean;
}

/** Searches once, with a reduction or without, and works out what was found. */
export function* searchOnce(
  program: Program,
  options: ExploreOptions,
  reduction: Reduction,
): Generator<ExplorationProgress, SearchAnswer> {
  const isCounted = !options.reduce && (options.count ?? true);
  const ended = yield* search(program, options, reduction, isCounted);
  const analysed = yield* analyse(program, ended, isCounted);
  const { labels } = ended.search.successors.steps;
  return {
    answer: answerOf(program, ended, analysed),
    kills: labels.some((label) => label.kills),
    runsOut: labels.some((label) => label.runsOut),
  };
}

function* search(
  program: Program,
  options: ExploreOptions,
  reduction: Reduction,
  isCounted: boolean,
): Generator<ExplorationProgress, Ended> {
  const { machine, steps, added } = deterministicPrefix(program, options.from ?? [], reduction !== 'none');
  const maxMemory = options.maxMemory ?? DEFAULT_MAX_MEMORY;
  const meter = new WorkMeter(() => {
    if (bytes() > maxMemory) return 'memory';
    const answer = options.shouldStop?.() ?? false;
    return answer === true ? 'caller' : answer || null;
  });
  const search = new Search(new StateVector(program, machine), isCounted, reduction, meter);
  let bytes = () => search.bytesFor(PAUSE_EVERY * LIKELY_STEPS);
  const stopped = yield* searchAll(search, options.maxStates ?? DEFAULT_MAX_STATES);
  // What walks over the states need lies behind them in the kernel's memory.
  const { kernel } = search.successors;
  const others = search.bytes - kernel.memory.words.byteLength;
  bytes = () => others + kernel.memory.words.byteLength;
  return { search, from: steps, added, stopped };
}

/** Searches until nothing is left, or a limit is met: which one. */
function* searchAll(
  search: Search,
  maxStates: number,
): Generator<ExplorationProgress, Exploration['stopped']> {
  for (;;) {
    try {
      if (!search.run(Math.min(PAUSE_EVERY, maxStates - search.visited.size))) return null;
    } catch (error) {
      if (isOutOfMemory(error)) return 'memory';
      throw error;
    }
    if (search.visited.size >= maxStates) return 'states';
    if (search.meter.stopped !== null) return search.meter.stopped;
    yield progressOf(search, 'search');
  }
}

function* analyse(
  program: Program,
  { search, from, stopped }: Ended,
  isCounted: boolean,
): Generator<ExplorationProgress, Analysed> {
  const graph = new Graph(search);
  const groups = yield* pausing(search, groupEnds(search), 'count');
  const isGrouped = search.meter.stopped === stopped;
  const counting = countSchedules(graph, isCounted ? groups : null);
  const counted =
    stopped === null
      ? yield* pausing(
          search,
          withinMemory<ScheduleCounts | null>(counting, () => null),
          'count',
        )
      : null;
  const probabilities =
    counted !== null && search.reduction === 'none'
      ? yield* pausing(
          search,
          withinMemory(endProbabilities(graph, groups, counted.cyclic), () => null),
          'count',
        )
      : null;
  // Cycles of a reduced graph say whether there are any, but not which of them are fair.
  const cyclic = search.reduction === 'none' ? (counted?.cyclic ?? null) : null;
  const finding = findProblems({ program, search, graph, groups, from, cyclic });
  const report = yield* pausing(search, finding, 'analyse');
  // What nobody has counted may have cycles, too.
  const complete = isGrouped && counted !== null && report.complete;
  return { ...report, groups, counted, probabilities: complete ? probabilities : null, complete };
}

function answerOf(
  program: Program,
  { search, from, added, stopped }: Ended,
  { groups, counted, probabilities, schedules, findings, races, complete }: Analysed,
): Exploration {
  const counts = counted?.schedules ?? null;
  const ends: End[] = groups.map(({ end }, i) => ({
    ...end,
    schedules: counts?.[i] ?? null,
    probability: probabilities?.ends[i] ?? null,
    schedule: schedules[i],
  }));
  const plain = stopped !== null && ends.length === 0 ? plainEnd(program, from) : null;
  if (plain !== null) ends.push(plain.end);
  if (plain?.problem) findings[plain.problem.kind] ??= plain.problem;
  const isComplete = stopped === null && complete;
  return {
    complete: isComplete,
    stopped: stopped ?? (complete ? null : (search.meter.stopped ?? 'memory')),
    states: search.visited.size + added,
    transitions: search.transitions + added,
    schedules: counts?.reduce((total, own) => total + own, 0n) ?? null,
    infinite: counted !== null && counted.cyclic.size > 0,
    endless: isComplete && groups.length === 0,
    neverEnds: probabilities?.neverEnds ?? null,
    ends: ends.sort(byNumber),
    findings,
    races,
  };
}

/** Does a phase of the work, and tells of it at every pause. It is cut short where the meter says so. */
function* pausing<T>(
  search: Search,
  work: Generator<void, T>,
  phase: ExplorationProgress['phase'],
): Generator<ExplorationProgress, T> {
  const { meter } = search;
  let left = meter.stopped === null ? Number.POSITIVE_INFINITY : GRACE;
  for (let next = work.next(); ; ) {
    if (next.done) return next.value;
    yield progressOf(search, phase);
    if (left === Number.POSITIVE_INFINITY) meter.ask();
    const isOver = left === Number.POSITIVE_INFINITY ? meter.stopped !== null : --left < 0;
    next = isOver ? work.throw(new CutShort()) : work.next();
  }
}

function progressOf(search: Search, phase: ExplorationProgress['phase']): ExplorationProgress {
  return { states: search.visited.size, frontier: search.open, phase };
}

function byNumber(a: End, b: End): number {
  const difference = (b.schedules ?? 0n) - (a.schedules ?? 0n);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
