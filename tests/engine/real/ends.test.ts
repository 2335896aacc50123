import { afterAll, describe, expect, test } from 'vitest';
import { startWorker } from '../../../src/cli/real/start-worker.ts';
import { programOf } from '../../../src/content/programs.ts';
import { declaredBy, programFiles } from '../../../src/content/sources.ts';
import { compile } from '../../../src/engine/compiler.ts';
import { compareEnds, explore, type Program, ProgramError, RealPool } from '../../../src/engine/index.ts';
import { generate } from '../explore/generated/generate.ts';
import { generateAnswers } from '../explore/generated/generate-answers.ts';
import { generateForks } from '../explore/generated/generate-forks.ts';
import { generateLoops } from '../explore/generated/generate-loops.ts';
import { runToEnd } from './pools.ts';

/** Runs of each program of the site, and generated programs of each kind. */
const RUNS = Number(process.env.NARANHI_REAL_RUNS ?? 5);
const GENERATED = Number(process.env.NARANHI_REAL_PROGRAMS ?? (process.env.NARANHI_ALL === '1' ? 15 : 5));
const GENERATED_RUNS = 20;
/** The same where a run may have to be given up, which takes its whole patience. */
const ENDLESS_RUNS = 6;
/** States of an exploration that has all ends and leaves out what does not matter. */
const MOST_STATES = 30_000;
/** Looks after which a run that may go on for ever is given up. */
const PATIENCE = 25;

const pool = new RealPool(startWorker);
afterAll(() => pool.close());

/** Holds what is seen against what can happen. Gives how many runs have ended. */
async function compare(program: Program, instances: number): Promise<number> {
  const explored = explore(program, { reduce: true, maxWholeStates: 0, maxStates: MOST_STATES });
  const { ends, runs, unfinished } = await runToEnd(pool, program, { instances, patience: PATIENCE });
  expect(runs + unfinished).toBe(instances);
  const wrong = compareEnds(ends, explored).filter((end) => end.explored === false);
  expect(wrong).toEqual([]);
  return runs;
}

describe('on real threads only explored ends are seen', () => {
  const ending = programFiles.filter((file) => declaredBy(file).ends.some((end) => end !== '(running)'));

  test.each(ending)('of %s', async (file) => {
    const runs = await compare(programOf(file), RUNS);
    // Who may spin for ever may do so here, too.
    if (!declaredBy(file).has.includes('livelock') && !declaredBy(file).ends.includes('(running)'))
      expect(runs).toBe(RUNS);
  });

  test.each([
    ['', generate, GENERATED_RUNS],
    [' that go on', generateLoops, ENDLESS_RUNS],
    [' in which processes fork', generateForks, GENERATED_RUNS],
    [' about what those who wait are answered', generateAnswers, GENERATED_RUNS],
  ])('of generated programs%s', { timeout: 3_600_000 }, async (_, make, runs) => {
    let compared = 0;
    for (let seed = 1; compared < GENERATED; seed++) {
      const text = make(seed);
      let program: Program;
      try {
        program = compile(text);
      } catch (error) {
        if (error instanceof ProgramError) continue;
        throw error;
      }
      await compare(program, runs).catch((error: unknown) => {
        throw new Error(`seed ${seed}\n${text}`, { cause: error });
      });
      compared++;
    }
  });
});

test('an end that is not among the explored ones is told from one that is, and from one nobody knows of', () => {
  const end = (value: number) => ({ kind: 'finished' as const, output: [], globals: { value } });
  const known = { ...end(1), schedules: 3n, probability: 0.5 };
  const seen = [
    { ...end(1), seen: 2 },
    { ...end(2), seen: 7 },
  ];
  const compared = compareEnds(seen, { complete: true, ends: [known, { ...known, ...end(3) }] });
  expect(
    compared.map(({ globals, seen, explored, schedules }) => [globals.value, seen, explored, schedules]),
  ).toEqual([
    [2, 7, false, null],
    [1, 2, true, 3n],
    [3, 0, true, 3n],
  ]);
  for (const explored of [null, { complete: false, ends: [known] }])
    for (const { explored: is } of compareEnds(seen, explored)) expect(is).toBeNull();
});
