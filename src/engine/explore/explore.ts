import type { ProblemKind } from '../../kinds/problems.ts';
import type { Program } from '../language/program.ts';
import type { Schedule } from '../run/schedule.ts';
import type { Exploration, Progress } from './exploration.ts';
import { countSchedules, type ScheduleCounts } from './graph/count-schedules.ts';
import { type End, groupEnds } from './graph/ends.ts';
import { Graph } from './graph/graph.ts';
import { isOutOfMemory, withinMemory } from './limits/out-of-memory.ts';
import { CutShort, WorkMeter } from './limits/work-meter.ts';
import { plainEnd } from './problems/plain-end.ts';
import { findProblems } from './problems/problems.ts';
import { deterministicPrefix } from './search/prefix.ts';
import { Search } from './search/search.ts';
import { StateVector } from './states/state-vector.ts';
import type { Reduction } from './steps/reduction.ts';

/** Limits and wishes. */
export interface ExploreOptions {
  /** Distinct states to look at; 10 million when left out. */
  maxStates?: number;
  /** Bytes for what grows with the states while they are found; 1 GiB when left out. */
  maxMemory?: number;
  /** Whether to count schedules; yes when left out. */
  count?: boolean;
  /**
   * Leaves out orders of steps that cannot matter: faster by far for programs with locks, with the same ends and
   * findings. Schedules are then not counted, and `states` are those of the reduced graph, unless the whole one turns
   * out to be small enough.
   */
  reduce?: boolean;
  /** States that a reduced exploration looks at without reduction as well, for schedules that are the shortest and for what only the whole graph tells; 200,000 when left out. */
  maxWholeStates?: number;
  /**
   * `access`: what a thread does by itself is taken together with the access before it, so that only loads, stores and
   * synchronisation count as steps; `instruction` when left out. The count is then that of textbooks that know only
   * accesses; schedules are whole all the same.
   */
  granularity?: 'instruction' | 'access';
  /** Explores what can still happen after these steps; every schedule of the answer begins with them. */
  from?: Schedule;
  /** Asked now and then, at least every 4,096 steps and every MiB: whether the caller's time is up, or it wants no more. */
  shouldStop?(): boolean | 'time';
  /** Explanation now and then. */
  onProgress?(progress: Progress): void;
}

const DEFAULT_MAX_STATES = 10_000_000;
const DEFAULT_MAX_MEMORY = 2 ** 30;
/** Pauses for which a phase behind a search that was cut short goes on all the same. */
const GRACE = 500;
/** States between two pauses. */
const PAUSE_EVERY = 2048;
/** New states that one state leads to, at most in nearly every program. */
const LIKELY_STEPS = 8;
const DEFAULT_MAX_WHOLE_STATES = 200_000;
/** What a reduced graph cannot tell. */
const OF_WHOLE_GRAPH: readonly ProblemKind[] = ['livelock', 'starvation', 'partialDeadlock'];

/** Everything that a program can do. Throws `ScheduleError` where `from` is no schedule of it. */
export function explore(program: Program, options: ExploreOptions = {}): Exploration {
  const exploring = explorationOf(program, options);
  for (;;) {
    const next = exploring.next();
    if (next.done) return next.value;
    options.onProgress?.(next.value);
  }
}

/**
 * The same, with a pause every few milliseconds: for a worker that has to hear whether it is still wanted.
 * A caller that stops asking leaves nothing behind; one that wants an answer of what is known sets `shouldStop`.
 */
export function* explorationOf(
  program: Program,
  options: ExploreOptions = {},
): Generator<Progress, Exploration> {
  if (options.reduce) return yield* reduced(program, options);
  if (options.granularity === 'access') return yield* ofAccesses(program, options);
  return (yield* searched(program, options, 'none')).answer;
}

/** An answer, and what was met. */
interface Searched {
  answer: Exploration;
  /** Whether processes died with threads that still ran. */
  kills: boolean;
  /** Whether there was no room for a process, or for a line of output. */
  runsOut: boolean;
}

/** Searches once, with a reduction or without, and works out what was found. */
function* searched(
  program: Program,
  options: ExploreOptions,
  reduction: Reduction,
): Generator<Progress, Searched> {
  const {
    machine,
    steps: from,
    added,
  } = deterministicPrefix(program, options.from ?? [], reduction !== 'none');
  const isCounted = !options.reduce && (options.count ?? true);
  const vector = new StateVector(program, machine);
  const maxMemory = options.maxMemory ?? DEFAULT_MAX_MEMORY;
  const meter = new WorkMeter(() => {
    if (bytes() > maxMemory) return 'memory';
    const answer = options.shouldStop?.() ?? false;
    return answer === true ? 'caller' : answer || null;
  });
  const search = new Search(vector, isCounted, reduction, meter);
  let bytes = () => search.bytesFor(PAUSE_EVERY * LIKELY_STEPS);
  const stopped = yield* searchAll(search, options);
  // What walks over the states need lies behind them in the kernel's memory.
  const { kernel } = search.successors;
  const others = search.bytes - kernel.memory.words.byteLength;
  bytes = () => others + kernel.memory.words.byteLength;
  const graph = new Graph(search);
  const groups = yield* pausing(search, groupEnds(search), 'count');
  const isGrouped = meter.stopped === stopped;
  const counting = withinMemory<ScheduleCounts | null>(
    countSchedules(graph, isCounted ? groups : null),
    () => null,
  );
  const counted = stopped === null ? yield* pausing(search, counting, 'count') : null;
  // Cycles of a reduced graph say whether there are any, but not which of them are fair.
  const cyclic = reduction === 'none' ? (counted?.cyclic ?? null) : null;
  const problems = findProblems({ program, search, graph, groups, from, cyclic });
  const { schedules, findings, races, complete } = yield* pausing(search, problems, 'analyse');
  // What nobody has counted may have cycles, too.
  const isKnown = stopped !== null || (isGrouped && counted !== null && complete);
  const counts = counted?.schedules ?? null;
  const ends = groups.map(({ end }, i) => ({
    ...end,
    schedules: counts?.[i] ?? null,
    schedule: schedules[i],
  }));
  const plain = stopped !== null && ends.length === 0 ? plainEnd(program, from) : null;
  if (plain !== null) ends.push(plain.end);
  if (plain?.problem) findings[plain.problem.kind] ??= plain.problem;
  const answer: Exploration = {
    complete: stopped === null && isKnown,
    stopped: isKnown ? stopped : (meter.stopped ?? 'memory'),
    states: search.visited.size + added,
    transitions: search.transitions + added,
    schedules: counts?.reduce((total, own) => total + own, 0n) ?? null,
    infinite: counted !== null && counted.cyclic.size > 0,
    endless: stopped === null && isKnown && groups.length === 0,
    ends: ends.sort(byNumber),
    findings,
    races,
  };
  const { labels } = search.successors.steps;
  return {
    answer,
    kills: labels.some((label) => label?.kills),
    runsOut: labels.some((label) => label?.runsOut),
  };
}

/** What accesses alone lead to; where there are cycles or deaths, the whole graph says what only that can tell. */
function* ofAccesses(program: Program, options: ExploreOptions): Generator<Progress, Exploration> {
  const { answer, kills } = yield* searched(program, options, 'local');
  if (!(answer.infinite || kills) || isOver(answer)) return answer;
  const { answer: whole } = yield* searched(program, { ...options, count: false }, 'none');
  const findings = { ...answer.findings };
  for (const kind of OF_WHOLE_GRAPH) findings[kind] = whole.findings[kind];
  const complete = answer.complete && whole.complete;
  const stopped = answer.stopped ?? whole.stopped;
  return { ...answer, complete, stopped, endless: answer.endless && complete, findings };
}

/** Ends and findings of a search that leaves out orders of steps; the shortest schedules, as far as that goes, of one that does not. */
function* reduced(program: Program, options: ExploreOptions): Generator<Progress, Exploration> {
  let { answer, kills, runsOut } = yield* searched(program, options, 'commuting');
  if ((kills || runsOut) && !isOver(answer)) ({ answer, kills } = yield* searched(program, options, 'local'));
  if (isOver(answer)) return answer;
  const maxStates = Math.min(
    options.maxStates ?? DEFAULT_MAX_STATES,
    options.maxWholeStates ?? DEFAULT_MAX_WHOLE_STATES,
  );
  const searching = searched(program, { ...options, count: false, maxStates }, 'none');
  const whole = (yield* withinMemory<Searched | null, Progress>(searching, () => null))?.answer;
  if (whole?.complete) return whole;
  const keyOf = ({ kind, output, globals }: End) => JSON.stringify([kind, output, globals]);
  const shortest = new Map(whole?.ends.map((end) => [keyOf(end), end.schedule]));
  const findings = { ...answer.findings };
  for (const kind of Object.keys(findings) as ProblemKind[]) {
    if (findings[kind] !== null || OF_WHOLE_GRAPH.includes(kind))
      findings[kind] = whole?.findings[kind] ?? findings[kind];
  }
  // Without cycles and deaths there is nothing that only the whole graph could tell.
  const known = !(answer.infinite || kills);
  return {
    ...answer,
    complete: answer.complete && known,
    stopped: answer.stopped ?? (known ? null : (whole?.stopped ?? 'memory')),
    endless: answer.endless && known,
    ends: answer.ends.map((end) => ({ ...end, schedule: shortest.get(keyOf(end)) ?? end.schedule })),
    findings,
  };
}

/** Whether whoever asked wants nothing more. */
function isOver({ stopped }: Exploration): boolean {
  return stopped === 'time' || stopped === 'caller';
}

/** Searches until nothing is left, or a limit is met: which one. */
function* searchAll(search: Search, options: ExploreOptions): Generator<Progress, Exploration['stopped']> {
  const maxStates = options.maxStates ?? DEFAULT_MAX_STATES;
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

function* pausing<T>(
  search: Search,
  work: Generator<void, T>,
  phase: Progress['phase'],
): Generator<Progress, T> {
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

function progressOf(search: Search, phase: Progress['phase']): Progress {
  return { states: search.visited.size, frontier: search.open, phase };
}

function byNumber(a: End, b: End): number {
  const difference = (b.schedules ?? 0n) - (a.schedules ?? 0n);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
