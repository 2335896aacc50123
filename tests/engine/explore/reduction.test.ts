import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Exploration, explore, type ProblemKind } from '../../../src/engine/explore/index.ts';
import { type Program, ProgramError } from '../../../src/engine/index.ts';
import { generate } from './generate.ts';
import { generateLoops } from './generate-loops.ts';

const PROGRAMS = Number(process.env.NARANHI_EXPLORE_PROGRAMS ?? 150);
const FIRST_SEED = Number(process.env.NARANHI_EXPLORE_SEED ?? 1);
/** States to look at of a program without reduction, and with it. */
const MAX_STATES = Number(process.env.NARANHI_EXPLORE_STATES ?? 30_000);
const MAX_REDUCED = Number(process.env.NARANHI_EXPLORE_STATES ?? 5_000);
/** What can be said of a part of all states: it shows these where it has met them. */
const MET: readonly ProblemKind[] = ['deadlock', 'race', 'assertion', 'fault', 'lostWakeup'];

/** A search looks at its limit a batch at a time. */
const SLACK = 10_000;

/** What must not depend on how the answer was found. */
function verdictOf({ ends, findings }: Exploration) {
  return {
    ends: ends.map(({ kind, output, globals }) => JSON.stringify([kind, output, globals])).sort(),
    findings: Object.entries(findings).flatMap(([kind, problem]) => (problem === null ? [] : [kind])),
  };
}

/** Compares a program, and says how much of it could be compared. */
function compare(program: Program): 'all' | 'part' | 'nothing' {
  const whole = explore(program, { maxStates: MAX_STATES, count: false });
  const reduced = explore(program, { reduce: true, maxStates: whole.complete ? undefined : MAX_REDUCED });
  expect(reduced.states).toBeLessThanOrEqual(whole.complete ? whole.states : MAX_REDUCED + SLACK);
  const [all, less] = [verdictOf(whole), verdictOf(reduced)];
  if (whole.complete) {
    expect(reduced.complete).toBe(true);
    expect(less).toEqual(all);
    return 'all';
  }
  if (!reduced.complete) return 'nothing';
  // What a part of the states has shown, all of them have to show.
  expect(less.ends).toEqual(expect.arrayContaining(all.ends));
  for (const kind of MET) if (whole.findings[kind] !== null) expect(less.findings).toContain(kind);
  expect(reduced.races).toEqual(expect.arrayContaining(whole.races));
  return 'part';
}

const folder = new URL('../../../src/content/programs/', import.meta.url);

const compared = { all: 0, part: 0, nothing: 0 };

test.each(readdirSync(folder).filter((name) => name.endsWith('.js')))(
  '%s: the same with reduction and without',
  { timeout: 3_600_000 },
  (name) => {
    compared[compare(compile(readFileSync(new URL(name, folder), 'utf8')))]++;
  },
);

test('most programs of the site are small enough to be compared in full', () => {
  const { all, part, nothing } = compared;
  expect(all).toBeGreaterThan(0.7 * (all + part + nothing));
  if (process.env.NARANHI_EXPLORE_STATES) console.log(compared);
});

test.each([
  ['that end', generate],
  ['with loops', generateLoops],
])(
  `${PROGRAMS} generated programs %s: the same with reduction and without`,
  { timeout: 3_600_000 },
  (_, make) => {
    let inFull = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      try {
        if (compare(compile(make(seed))) === 'all') inFull++;
      } catch (error) {
        if (!(error instanceof ProgramError))
          throw new Error(`seed ${seed}\n${make(seed)}`, { cause: error });
      }
    }
    expect(inFull).toBeGreaterThan(0.8 * PROGRAMS);
  },
);
