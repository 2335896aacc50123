import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import type { Program } from '../../../src/engine/index.ts';
import { compareWithStates, KINDS } from './compare-states.ts';
import { generateLoops } from './generate-loops.ts';
import { merged, type Node, stateSpace, TooLarge } from './state-space.ts';

/** Programs to compare by default, and states that one may have. */
const PROGRAMS = Number(process.env.NARANHI_EXPLORE_PROGRAMS ?? 100);
const FIRST_SEED = Number(process.env.NARANHI_EXPLORE_SEED ?? 1);
const MAX_STATES = 400;

/** Seeds that once failed. */
const KEPT = [
  1, // the shortest way was looked for to one livelock only, not to the nearest
];

/** The states of a program; null where these are too many to look at. */
function statesOf(program: Program): Node[] | null {
  try {
    return merged(stateSpace(program, MAX_STATES));
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

describe('programs that can go on for ever', () => {
  test.each(KEPT)('seed %i, which once failed', (seed) => {
    const program = compile(generateLoops(seed));
    compareWithStates(program, merged(stateSpace(program, MAX_STATES)));
  });

  test(`${PROGRAMS} generated ones: all that a plain look at every state tells`, {
    timeout: 3_600_000,
  }, () => {
    const met = new Map<string, number>();
    let compared = 0;
    for (let seed = FIRST_SEED; compared < PROGRAMS; seed++) {
      const program = compile(generateLoops(seed));
      const nodes = statesOf(program);
      if (nodes === null) continue;
      try {
        const { findings: problems } = compareWithStates(program, nodes);
        for (const kind of KINDS) if (problems[kind] !== null) met.set(kind, (met.get(kind) ?? 0) + 1);
      } catch (error) {
        throw new Error(`seed ${seed}\n${generateLoops(seed)}`, { cause: error });
      }
      compared++;
    }
    // The programs are worth comparing only where each kind happens now and then.
    for (const kind of KINDS) expect(met.get(kind), kind).toBeGreaterThan(PROGRAMS / 100);
  });
});
