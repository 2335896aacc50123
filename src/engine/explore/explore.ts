import type { Program } from '../language/program.ts';
import type { Exploration, ExplorationProgress } from './exploration.ts';
import type { ExploreOptions } from './options.ts';
import { exploreAccesses, exploreReduced } from './reduced.ts';
import { searchOnce } from './search-once.ts';

/*
 * The front door: which searches answer a question. Pauses are in the generator, so that a worker stays in reach.
 */

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
): Generator<ExplorationProgress, Exploration> {
  // What waits in a store buffer commutes with little.
  if (program.storeBuffers) return (yield* searchOnce(program, { ...options, reduce: false }, 'none')).answer;
  if (options.reduce) return yield* exploreReduced(program, options);
  if (options.granularity === 'access') return yield* exploreAccesses(program, options);
  return (yield* searchOnce(program, options, 'none')).answer;
}
