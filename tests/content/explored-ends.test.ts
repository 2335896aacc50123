import { expect, test } from 'vitest';
import { programFiles, sourceOf } from '../../src/content/sources.ts';
import { compile } from '../../src/engine/compiler.ts';
import { explore, follow, Run } from '../../src/engine/index.ts';

/** Random runs over all programs together. */
const RUNS = Number(process.env.NARANHI_RANDOM_RUNS ?? 10_000);
/** States of a program that is small enough to be explored here as a whole. */
const SMALL = 3_000;

const small = programFiles
  .map((file) => ({ file, program: compile(sourceOf(file)) }))
  .map(({ file, program }) => ({
    file,
    program,
    found: explore(program, { maxStates: SMALL, count: false }),
  }))
  .filter(({ found }) => found.complete);

test('step within explore: what random runs reach is among the explored ends', () => {
  expect(small.length).toBeGreaterThan(50);
  const each = Math.ceil(RUNS / small.length);
  let ended = 0;
  for (const { file, program, found } of small) {
    const ends = new Set(
      found.ends.map(({ kind, output, globals }) => JSON.stringify([kind, output, globals])),
    );
    for (let seed = 0; seed < each; seed++) {
      const run = follow(new Run(program), { kind: 'random', seed }, { maxSteps: 3_000 });
      const { end, output } = run.at(run.length);
      // A run that spins on has no end to look for yet.
      if (end === 'running') continue;
      ended++;
      const met = JSON.stringify([end, output.map(({ text }) => text), run.globals()]);
      if (!ends.has(met)) expect.fail(`${file}, seed ${seed}: ${met} is not explored`);
    }
  }
  expect(ended).toBeGreaterThan(RUNS * 0.9);
});
