import type { ProblemKind } from '../../kinds/problems.ts';
import type { Program } from '../language/program.ts';
import type { Exploration, ExplorationProgress } from './exploration.ts';
import type { End } from './graph/ends.ts';
import { withinMemory } from './limits/out-of-memory.ts';
import { DEFAULT_MAX_STATES, DEFAULT_MAX_WHOLE_STATES, type ExploreOptions } from './options.ts';
import { type SearchAnswer, searchOnce } from './search-once.ts';

/*
 * Explorations that leave out orders of steps. A reduced graph has every end and nearly everything that can go wrong,
 * but not every cycle: what it cannot tell is asked of the whole graph, where that is small enough.
 */

/** What a reduced graph cannot tell. */
const OF_WHOLE_GRAPH: readonly ProblemKind[] = ['livelock', 'starvation', 'partialDeadlock'];

/** What accesses alone lead to; where there are cycles or deaths, the whole graph says what only that can tell. */
export function* exploreAccesses(
  program: Program,
  options: ExploreOptions,
): Generator<ExplorationProgress, Exploration> {
  const { answer, kills } = yield* searchOnce(program, options, 'local');
  if (!(answer.infinite || kills) || isOver(answer)) return answer;
  const { answer: whole } = yield* searchOnce(program, { ...options, count: false }, 'none');
  const findings = { ...answer.findings };
  for (const kind of OF_WHOLE_GRAPH) findings[kind] = whole.findings[kind];
  const complete = answer.complete && whole.complete;
  const stopped = answer.stopped ?? whole.stopped;
  return { ...answer, complete, stopped, endless: answer.endless && complete, findings };
}

/** Ends and findings of a search that leaves out orders of steps; the shortest schedules, as far as that goes, of one that does not. */
export function* exploreReduced(
  program: Program,
  options: ExploreOptions,
): Generator<ExplorationProgress, Exploration> {
  let { answer, kills, runsOut } = yield* searchOnce(program, options, 'commuting');
  if ((kills || runsOut) && !isOver(answer))
    ({ answer, kills } = yield* searchOnce(program, options, 'local'));
  if (isOver(answer)) return answer;
  const maxStates = Math.min(
    options.maxStates ?? DEFAULT_MAX_STATES,
    options.maxWholeStates ?? DEFAULT_MAX_WHOLE_STATES,
  );
  const searching = searchOnce(program, { ...options, count: false, maxStates }, 'none');
  const whole = (yield* withinMemory<SearchAnswer | null, ExplorationProgress>(searching, () => null))
    ?.answer;
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
