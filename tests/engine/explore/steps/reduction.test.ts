import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import { type Exploration, explore, type ProblemKind } from '../../../../src/engine/explore/index.ts';
import { type Program, ProgramError } from '../../../../src/engine/index.ts';
import { generate } from '../generated/generate.ts';
import { generateAnswers } from '../generated/generate-answers.ts';
import { generateForks } from '../generated/generate-forks.ts';
import { generateLoops } from '../generated/generate-loops.ts';

const PROGRAMS = Number(process.env.NARANHI_EXPLORE_PROGRAMS ?? (process.env.NARANHI_ALL === '1' ? 150 : 40));
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
    // That answer may be the whole graph's; the reduced one has to know as much by itself.
    const alone = explore(program, { reduce: true, maxWholeStates: 0 });
    expect(alone.states).toBeLessThanOrEqual(whole.states);
    expect(verdictOf(alone).ends).toEqual(all.ends);
    for (const kind of MET) expect(alone.findings[kind] !== null, kind).toBe(whole.findings[kind] !== null);
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

const folder = new URL('../../../../src/content/programs/', import.meta.url);

const compared = { all: 0, smaller: 0, part: 0, nothing: 0 };

/** The program with no constant above a cap: the same text, with fewer threads and fewer rounds. */
function capped(source: string, cap: number): Program | null {
  const { constants } = compile(source);
  const lower = Object.fromEntries(
    constants.flatMap(({ name, type, value }) =>
      type === 'number' && value > cap ? [[name, cap] as const] : [],
    ),
  );
  if (Object.keys(lower).length === 0) return null;
  try {
    return compile(source, { constants: lower });
  } catch (error) {
    // A text may need a constant as it is, for its arrays.
    if (error instanceof ProgramError) return null;
    throw error;
  }
}

test.each(readdirSync(folder).filter((name) => name.endsWith('.js')))(
  '%s: the same with reduction and without',
  { timeout: 3_600_000 },
  (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const whole = compare(compile(source));
    const smaller = whole === 'all' ? [] : [1, 2, 3, 4, 5].map((cap) => capped(source, cap));
    // From the smallest on: where one is too large, so are those behind it.
    let largest: 'all' | 'smaller' | 'part' | 'nothing' = whole;
    for (const program of smaller) {
      if (program === null) continue;
      if (compare(program) !== 'all') break;
      largest = 'smaller';
    }
    compared[largest]++;
  },
);

test('nearly all programs of the site are compared in full, the large ones with smaller constants', () => {
  const { all, smaller, part, nothing } = compared;
  const total = all + smaller + part + nothing;
  if (process.env.NARANHI_EXPLORE_STATES) console.log(compared);
  expect(all).toBeGreaterThanOrEqual(0.7 * total);
  expect(all + smaller).toBeGreaterThanOrEqual(0.9 * total);
});

/** Steps that seem to matter to nobody, and programs that see them all the same. */
const SEEN: [name: string, source: string, outputs: string[]][] = [
  [
    'a lock held for a moment, by who only tries',
    'const a = new Mutex();\nparallel(() => { a.lock(); a.unlock(); }, () => { if (a.tryLock()) { print(1); a.unlock(); } else print(0); });\n',
    ['0', '1'],
  ],
  [
    'a permit taken for a moment, by who only tries',
    'const s = new Semaphore(1);\nparallel(() => { s.acquire(); s.release(); }, () => { if (s.tryAcquire()) { print(1); s.release(); } else print(0); });\n',
    ['0', '1'],
  ],
  [
    'a value that is there for a moment under a lock, by who ends the process',
    'const m = new SharedMemory(1); const a = new Mutex(); m[0] = 0;\nconst c = fork();\nif (c === 0) { parallel(() => { a.lock(); m[0] = 1; m[0] = 2; a.unlock(); }, () => { exit(0); }); }\nwait(c);\nprint(m[0]);\n',
    ['0', '1', '2'],
  ],
  [
    'a value that is there for a moment under a lock, by who fails',
    "let x = 0; const a = new Mutex();\nparallel(() => { a.lock(); x = 1; x = 2; a.unlock(); }, () => { throw 'x'; });\n",
    ['x = 0', 'x = 1', 'x = 2'],
  ],
  [
    'a value that is there for a moment under a lock, by main that does not wait',
    'let x = 0; const a = new Mutex();\nspawn(() => { a.lock(); x = 1; x = 2; a.unlock(); });\nyieldNow();\n',
    ['x = 0', 'x = 1', 'x = 2'],
  ],
  [
    'a lock held for a moment, by who forks a process that wants it',
    'let x = 0; const m = new Mutex(); const s = new SharedMemory(1);\nparallel(() => { const p = fork(); if (p === 0) { m.lock(); s[0] = 1; } else { yieldNow(); x = s[0] === 0 ? 0 : 1; } }, () => { m.lock(); m.unlock(); });\n',
    ['x = 0', 'x = 0', 'x = 1'],
  ],
  [
    'the order of prints under different locks',
    'const a = new Mutex(); const b = new Mutex();\nparallel(() => { a.lock(); print(1); a.unlock(); }, () => { b.lock(); print(2); b.unlock(); });\n',
    ['1 2', '2 1'],
  ],
];

test.each(SEEN)('reduction does not lose %s', (_, source, outputs) => {
  const program = compile(source);
  for (const reduce of [false, true]) {
    const { ends } = explore(program, { reduce });
    const seen = ends.map(({ output, globals }) =>
      output.length > 0 ? output.join(' ') : `x = ${globals.x}`,
    );
    expect(seen.sort(), `reduce: ${reduce}`).toEqual(outputs);
  }
});

test.each([
  ['ends', '', true],
  ['spins', 'while (go.load() === 0) {}', false],
])(
  'where the whole graph is too large and the program %s, the reduced one is enough or not',
  (_, spin, enough) => {
    const work = '() => { a.lock(); x++; a.unlock(); b.lock(); y++; b.unlock(); }';
    const program = compile(
      `const go = new Atomic(0); const a = new Mutex(); const b = new Mutex(); let x = 0; let y = 0;\nparallel(${work}, ${work}, ${work}, () => { ${spin} }, () => { go.store(1); });\n`,
    );
    const whole = explore(program, { count: false });
    const reduced = explore(program, { reduce: true, maxWholeStates: 0 });
    expect(reduced.complete).toBe(enough);
    expect(explore(program, { reduce: true }).complete).toBe(true);
    // As many states as the reduced graph needs, and fewer than the whole has.
    const maxStates = Math.ceil(whole.states / 2);
    expect(reduced.states).toBeLessThan(maxStates);
    const part = explore(program, { reduce: true, maxStates });
    expect([part.complete, part.stopped]).toEqual([enough, enough ? null : 'states']);
    expect(verdictOf(part).ends).toEqual(verdictOf(whole).ends);
  },
);

test.each([
  ['that end', generate],
  ['with loops', generateLoops],
  ['in which processes fork', generateForks],
  ['about what those who wait are answered', generateAnswers],
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
