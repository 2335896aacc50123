import type { ObjectKind } from '../../../kinds/objects.ts';
import type { Schedule } from '../../run/schedule.ts';
import { type Cycle, type EndlessRuns, fairCycles } from '../graph/fair-cycles.ts';
import { partialDeadlocks } from '../graph/partial-deadlocks.ts';
import { withinMemory } from '../limits/out-of-memory.ts';
import { PositionSet, type StatePositions } from '../states/positions.ts';
import { fairLoopAt } from '../witnesses/lasso.ts';
import type { Hit } from '../witnesses/shortest.ts';
import { explainLivelock, explainPartialDeadlock, explainStarvation } from './explanations.ts';
import type { ProblemList } from './problem-list.ts';
import type { Searched } from './searched.ts';

/*
 * Livelock, starvation and partial deadlock: what only a graph that is known in full can tell.
 */

/** The goal of a livelock that nothing leaves: it is worse than one that is left in time. */
const LIVELOCK_FOR_EVER = 'livelock for ever';

/** Objects at which nobody waits. */
const NEVER_WAITED_FOR: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  'array',
  'record',
  'atomic',
  'shared-memory',
]);

/** What a graph that is known in full tells of runs that never end. */
export interface Endless {
  /** Where they can stay for ever though the scheduler is fair; null where memory did not last to look. */
  cycles: readonly Cycle[] | null;
  /** For each thread that may be left behind for ever: where; null where memory did not last to look. */
  stuck: ReadonlyMap<number, StatePositions> | null;
}

/** Looks for livelocks, starvation and threads that are left behind. Nobody can tell in a graph that is not known in full. */
export function* endlessRuns(searched: Searched): Generator<void, Endless> {
  const runs = yield* withinMemory<EndlessRuns | null>(cyclesOf(searched), () => null);
  const stuck =
    runs === null ? null : yield* withinMemory<Endless['stuck']>(stuckOf(searched, runs.fair), () => null);
  return { cycles: runs?.cycles ?? null, stuck };
}

/** What a cycle is as a goal. */
export function goalOf({ kind, canBeLeft }: Cycle): string {
  return kind === 'livelock' && !canBeLeft ? LIVELOCK_FOR_EVER : kind;
}

/** Adds those that were reached: one livelock and one starvation with the steps that go round, and one partial deadlock. */
export function* addEndless(
  problems: ProblemList,
  searched: Searched,
  { cycles, stuck }: Endless,
  hits: ReadonlyMap<string, Hit>,
): Generator<void, void> {
  // These are looked for only in a graph that is known in full; there the path is found unless it is very long.
  const livelock = hits.has(LIVELOCK_FOR_EVER) ? LIVELOCK_FOR_EVER : 'livelock';
  for (const goal of [livelock, 'starvation']) {
    const hit = hits.get(goal);
    const cycle = cycles?.find((one) => goalOf(one) === goal && hit && one.positions.has(hit.position));
    if (hit === undefined || cycle === undefined) continue;
    const looping = fairLoopAt(searched.graph, cycle, hit.position);
    const loop = yield* withinMemory<Schedule | null>(looping, () => null);
    if (loop === null) continue;
    const explain = cycle.kind === 'livelock' ? explainLivelock : explainStarvation;
    problems.add(
      cycle.kind,
      { schedule: hit.schedule, shortest: true },
      (schedule) => explain(searched.program, schedule, loop, cycle),
      { loop, canBeLeft: cycle.kind === 'livelock' ? cycle.canBeLeft : null },
    );
  }
  const left = hits.get('partialDeadlock');
  if (left === undefined) return;
  const threads = [...(stuck ?? [])].flatMap(([thread, at]) => (at.has(left.position) ? [thread] : []));
  problems.add('partialDeadlock', { schedule: left.schedule, shortest: true }, (schedule) =>
    explainPartialDeadlock(searched.program, schedule, threads),
  );
}

function* cyclesOf({ graph, cyclic }: Searched): Generator<void, EndlessRuns> {
  if (cyclic === null || cyclic.size === 0) return { cycles: [], fair: new PositionSet(0) };
  return yield* fairCycles(graph, cyclic);
}

/** Threads can be left behind only by others that go on for ever, or by the end of a process; and where there is something to wait for. */
function* stuckOf(
  { program, graph, cyclic }: Searched,
  fair: StatePositions,
): Generator<void, ReadonlyMap<number, StatePositions>> {
  const kills = graph.successors.steps.labels.some((label) => label?.kills);
  const waits = program.shapes.some(({ kind }) => !NEVER_WAITED_FOR.has(kind));
  if (cyclic === null || !waits || (fair.size === 0 && !kills)) return new Map();
  return yield* partialDeadlocks(graph, fair);
}
