import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import { explore, type ProblemKind } from '../../../../src/engine/explore/index.ts';
import { findings, type Program, ProgramError, Run } from '../../../../src/engine/index.ts';
import { generate } from '../generated/generate.ts';
import { generateAnswers } from '../generated/generate-answers.ts';
import { generateForks } from '../generated/generate-forks.ts';
import { costOf, type Naive, TooMany, walk } from './naive.ts';

/** Programs to compare by default, and schedules that one may have. */
const PROGRAMS = Number(process.env.NARANHI_EXPLORE_PROGRAMS ?? (process.env.NARANHI_ALL === '1' ? 100 : 30));
const FIRST_SEED = Number(process.env.NARANHI_EXPLORE_SEED ?? 1);
const MAX_SCHEDULES = process.env.NARANHI_ALL === '1' ? 2500 : 1000;
/** Programs with forks to compare for each other one: they have more schedules. */
const FORKS = 0.4;
/** Programs about what those who wait are answered, for each other one: the same. */
const ANSWERS = 0.2;

/** Programs to compare on a machine with store buffers, where each has many more schedules. */
const BUFFERED = Number(process.env.NARANHI_BUFFER_PROGRAMS ?? (process.env.NARANHI_ALL === '1' ? 60 : 30));
const MAX_BUFFERED_SCHEDULES = 4000;

/** Seeds that once failed. */
const KEPT: [make: (seed: number) => string, seed: number][] = [
  [generate, 159], // a thread that ended with its last parallel hid what was done in it
  [generate, 502], // a thread that ended behind a barrier never moved again, and was not stuck
  [generate, 602], // a thread that was stuck before the last one was started was found a step too late
  [generateForks, 2], // a thread's stack was written before the process that it was in, where others come first
  [generateForks, 310], // a lock was let go before another thread's fork could copy it
  [generateForks, 552], // the same
  [generate, 430795], // the mutex was given up in a step that nobody saw, and a signal before it counted as lost
  [generateForks, 10904], // by access, a return took back a lent local together with the access before it
];

const COMPARED: ProblemKind[] = ['deadlock', 'race', 'assertion', 'fault', 'partialDeadlock', 'lostWakeup'];

function programOf(text: string, storeBuffers = false): Program | null {
  try {
    return compile(text, { storeBuffers });
  } catch (error) {
    if (error instanceof ProgramError) return null;
    throw error;
  }
}

/** Compares one program, unless it has too many schedules to walk over. */
function compare(program: Program): boolean {
  let naive: Naive;
  try {
    naive = walk(program, program.storeBuffers ? MAX_BUFFERED_SCHEDULES : MAX_SCHEDULES);
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
  if (!program.storeBuffers) compareReduced(program, naive);
  return true;
}

/** What leaves out orders of steps has the same ends and findings, with schedules that lead there. */
function compareReduced(program: Program, naive: Naive): void {
  const reduced = explore(program, { reduce: true, maxWholeStates: 0 });
  const answered = explore(program, { reduce: true });
  const byAccess = explore(program, { granularity: 'access' });
  expect([answered.complete, byAccess.complete]).toEqual([true, true]);
  expect(byAccess.schedules).toBe(naive.accessSchedules);
  const wanted = [...naive.ends.keys()].sort();
  const shown = (kind: ProblemKind) => naive.findings.has(kind);
  for (const found of [reduced, answered, byAccess]) {
    const ends = found.ends.map(({ kind, output, globals }) => JSON.stringify([kind, output, globals]));
    expect(ends.sort()).toEqual(wanted);
    for (const { kind, output, globals, schedule } of found.ends) {
      const run = new Run(program, schedule);
      expect([run.at(run.length).end, run.globals()]).toEqual([kind, globals]);
      expect(run.at(run.length).output.map(({ text }) => text)).toEqual(output);
    }
    for (const kind of COMPARED) {
      // Only the whole graph tells who is left behind.
      if (kind === 'partialDeadlock' && found !== answered) continue;
      expect(found.findings[kind] !== null, kind).toBe(shown(kind));
    }
  }
}

function byKey(a: unknown[], b: unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

describe('exploring agrees with walking over every schedule', () => {
  test.each(KEPT)('for the program %o of seed %i, which once failed', (make, seed) => {
    const program = programOf(make(seed));
    expect(program !== null && compare(program)).toBe(true);
  });

  test.each([
    [PROGRAMS, '', generate],
    [FORKS * PROGRAMS, ' in which processes fork', generateForks],
    [ANSWERS * PROGRAMS, ' about what those who wait are answered', generateAnswers],
  ])('for %i generated programs%s', { timeout: 3_600_000 }, (programs, _, make) => {
    let compared = 0;
    for (let seed = FIRST_SEED; compared < programs; seed++) {
      const program = programOf(make(seed));
      if (program === null) continue;
      try {
        if (compare(program)) compared++;
      } catch (error) {
        throw new Error(`seed ${seed}\n${make(seed)}`, { cause: error });
      }
    }
  });

  test.each([
    [0.7 * BUFFERED, '', generate],
    [0.3 * BUFFERED, ' in which processes fork', generateForks],
  ])('for %i generated programs%s with store buffers', { timeout: 3_600_000 }, (programs, _, make) => {
    let compared = 0;
    for (let seed = FIRST_SEED; compared < programs; seed++) {
      const program = programOf(make(seed), true);
      if (program === null) continue;
      try {
        if (compare(program)) compared++;
      } catch (error) {
        throw new Error(`seed ${seed}\n${make(seed)}`, { cause: error });
      }
    }
  });
});
