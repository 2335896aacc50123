import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Exploration, explore } from '../../../src/engine/explore/index.ts';
import { type Program, ProgramError } from '../../../src/engine/index.ts';
import { generate } from './generate.ts';

const PROGRAMS = Number(process.env.NARANHI_EXPLORE_PROGRAMS ?? 150);
const FIRST_SEED = Number(process.env.NARANHI_EXPLORE_SEED ?? 1);
/** States beyond which a lesson's program is too large for this test. */
const MAX_STATES = 20_000;

/** What must not depend on how the answer was found. */
function verdictOf({ ends, findings }: Exploration) {
  return {
    ends: ends.map(({ kind, output, globals }) => JSON.stringify([kind, output, globals])).sort(),
    findings: Object.entries(findings).flatMap(([kind, problem]) => (problem === null ? [] : [kind])),
  };
}

function compare(program: Program): void {
  const whole = explore(program, { maxStates: MAX_STATES, count: false });
  if (!whole.complete) return;
  const reduced = explore(program, { reduce: true });
  expect(reduced.complete).toBe(true);
  expect(reduced.states).toBeLessThanOrEqual(whole.states);
  expect(verdictOf(reduced)).toEqual(verdictOf(whole));
}

const folder = new URL('../../../src/content/programs/', import.meta.url);

test.each(readdirSync(folder).filter((name) => name.endsWith('.js')))(
  '%s: the same with reduction and without',
  (name) => {
    compare(compile(readFileSync(new URL(name, folder), 'utf8')));
  },
);

test(`${PROGRAMS} generated programs: the same with reduction and without`, { timeout: 3_600_000 }, () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
    try {
      compare(compile(generate(seed)));
    } catch (error) {
      if (!(error instanceof ProgramError))
        throw new Error(`seed ${seed}\n${generate(seed)}`, { cause: error });
    }
  }
});
