import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { explore, type ProblemKind } from '../../../src/engine/explore/index.ts';
import { findings, type Program, ProgramError, Run } from '../../../src/engine/index.ts';
import { generate } from './generate.ts';
import { costOf, TooMany, walk } from './naive.ts';

/** Programs to compare by default, and schedules that one may have. */
const PROGRAMS = Number(process.env.NARANHI_EXPLORE_PROGRAMS ?? 100);
const FIRST_SEED = Number(process.env.NARANHI_EXPLORE_SEED ?? 1);
const MAX_SCHEDULES = 2500;

/** Seeds that once failed. */
const KEPT = [
  159, // a thread that ended with its last parallel hid what was done in it
  502, // a thread that ended behind a barrier never moved again, and was not stuck
  602, // a thread that was stuck before the last one was started was found a step too late
];

const COMPARED: ProblemKind[] = ['deadlock', 'race', 'assertion', 'fault', 'partialDeadlock', 'lostWakeup'];

function programOf(seed: number): Program | null {
  try {
    return compile(generate(seed));
  } catch (error) {
    if (error instanceof ProgramError) return null;
    throw error;
  }
}

/** Compares one program, unless it has too many schedules to walk over. */
function compare(program: Program): boolean {
  let naive: ReturnType<typeof walk>;
  try {
    naive = walk(program, MAX_SCHEDULES);
  } catch (error) {
    if (error instanceof TooMany) return false;
    throw error;
  }
  const found = explore(program);
  expect(found.complete).toBe(true);
  expect(found.schedules).toBe(naive.schedules);
  const ends = found.ends.map((end) => [
    JSON.stringify([end.kind, end.output, end.globals]),
    end.schedules,
    costOf(end.schedule),
  ]);
  const wanted = [...naive.ends].map(([key, { schedules, cost }]) => [key, schedules, cost]);
  expect(ends.sort(byKey)).toEqual(wanted.sort(byKey));
  for (const end of found.ends) {
    const run = new Run(program, end.schedule);
    expect(run.at(run.length).end).toBe(end.kind);
    expect(run.at(run.length).output.map(({ text }) => text)).toEqual(end.output);
  }
  for (const kind of COMPARED) {
    const problem = found.findings[kind];
    expect(problem === null ? null : costOf(problem.schedule), kind).toEqual(
      naive.findings.get(kind) ?? null,
    );
    if (problem === null || kind === 'partialDeadlock') continue;
    const shown = findings(new Run(program, problem.schedule)).map((finding) => finding.kind);
    expect(shown).toContain(kind);
    expect(problem.message).not.toBe('');
  }
  expect([found.findings.livelock, found.findings.starvation, found.infinite]).toEqual([null, null, false]);
  return true;
}

function byKey(a: unknown[], b: unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

describe('exploring agrees with walking over every schedule', () => {
  test.each(KEPT)('for the program of seed %i, which once failed', (seed) => {
    const program = programOf(seed);
    expect(program !== null && compare(program)).toBe(true);
  });

  test(`for ${PROGRAMS} generated programs`, { timeout: 3_600_000 }, () => {
    let compared = 0;
    for (let seed = FIRST_SEED; compared < PROGRAMS; seed++) {
      const program = programOf(seed);
      if (program === null) continue;
      try {
        if (compare(program)) compared++;
      } catch (error) {
        throw new Error(`seed ${seed}\n${generate(seed)}`, { cause: error });
      }
    }
  });
});
