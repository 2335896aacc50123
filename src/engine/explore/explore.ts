import type { Program } from '../language/program.ts';
import { Run } from '../run/run.ts';
import type { Schedule } from '../run/schedule.ts';
import { count } from './count.ts';
import { groupEnds } from './ends.ts';
import type { Exploration, Progress } from './exploration.ts';
import { Graph } from './graph.ts';
import { Parts } from './parts.ts';
import { findProblems } from './problems.ts';
import { Search } from './search.ts';

/** Limits and wishes. */
export interface ExploreOptions {
  /** Distinct states to look at; 10 million when left out. */
  maxStates?: number;
  /** Bytes for what grows with the states; 1 GiB when left out. */
  maxMemory?: number;
  /** Whether to count schedules; yes when left out. */
  count?: boolean;
  /** Explores what can still happen after these steps; every schedule of the answer begins with them. */
  from?: Schedule;
  /** Asked now and then: the caller's time limit, or its button to cancel. */
  shouldStop?(): boolean;
  /** Told now and then. */
  onProgress?(progress: Progress): void;
}

const DEFAULT_MAX_STATES = 10_000_000;
const DEFAULT_MAX_MEMORY = 2 ** 30;
/** States between two pauses. */
const BATCH = 2048;

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
export function* explorationOf(program: Program, options: ExploreOptions = {}): Generator<Progress, Exploration> {
  const from = options.from ?? [];
  const parts = new Parts(program, new Run(program, from).machineAtEnd());
  const search = new Search(parts, options.count ?? true);
  const progress = (phase: Progress['phase']): Progress => ({ states: search.table.size, frontier: search.open, phase });
  const maxStates = options.maxStates ?? DEFAULT_MAX_STATES;
  const maxMemory = options.maxMemory ?? DEFAULT_MAX_MEMORY;
  let stopped: Exploration['stopped'] = null;
  while (stopped === null && search.run(Math.min(BATCH, maxStates))) {
    if (search.table.size >= maxStates) stopped = 'states';
    else if (search.bytes >= maxMemory) stopped = 'memory';
    else if (options.shouldStop?.()) stopped = 'caller';
    yield progress('search');
  }
  const pause = function* <T>(work: Generator<void, T>, phase: Progress['phase']): Generator<Progress, T> {
    for (;;) {
      const next = work.next();
      if (next.done) return next.value;
      yield progress(phase);
    }
  };
  const graph = new Graph(search);
  const counted = stopped === null ? yield* pause(count(graph, options.count ?? true), 'count') : null;
  const groups = groupEnds(parts, search.rules, search.terminals);
  const { schedules, findings } = yield* pause(findProblems({ program, search, graph, groups, from, cyclic: counted?.cyclic ?? null }), 'analyse');
  const ways = counted?.schedules ?? null;
  const ends = groups.map(({ end, states }, i) => ({
    ...end,
    schedules: ways === null ? null : states.reduce((sum, { state }) => sum + (ways.get(search.table.find(state)) ?? 0n), 0n),
    schedule: schedules[i],
  }));
  return {
    complete: stopped === null,
    stopped,
    states: search.table.size,
    transitions: search.transitions,
    schedules: ways === null ? null : [...ways.values()].reduce((sum, n) => sum + n, 0n),
    infinite: counted !== null && counted.cyclic.size > 0,
    ends: ends.sort((a, b) => Number((b.schedules ?? 0n) - (a.schedules ?? 0n))),
    findings,
    races: search.races.names(program),
  };
}
