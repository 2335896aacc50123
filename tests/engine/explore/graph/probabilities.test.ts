import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import { type Exploration, explore, type Program, ProgramError } from '../../../../src/engine/index.ts';
import { generate } from '../generated/generate.ts';
import { generateAnswers } from '../generated/generate-answers.ts';
import { generateForks } from '../generated/generate-forks.ts';
import { generateLoops } from '../generated/generate-loops.ts';
import { endProbabilities } from '../oracles/markov.ts';
import { type Node, stateSpace, TooLarge } from '../oracles/state-space.ts';

/** Programs to compare in all, and states that one may have. */
const PROGRAMS = Number(process.env.NARANHI_PROBABILITY_PROGRAMS ?? 60);
const FIRST_SEED = Number(process.env.NARANHI_EXPLORE_SEED ?? 1);
const MAX_STATES = 300;
/** Relative error that is allowed. */
const ERROR = 1e-9;

const COUNTER = 'let counter = 0;\nfunction f() { counter++; }\nparallel(f, f);\nprint(counter);\n';
const SPIN =
  'let x = 0; const go = new Atomic(0);\nparallel(() => { while (go.load() === 0) {} x = 1; }, () => { go.store(1); });\n';

function stateSpaceOf(text: string, storeBuffers: boolean): { program: Program; nodes: Node[] } | null {
  try {
    const program = compile(text, { storeBuffers });
    return { program, nodes: stateSpace(program, MAX_STATES) };
  } catch (error) {
    if (error instanceof ProgramError || error instanceof TooLarge) return null;
    throw error;
  }
}

function expectNear(found: number | null, wanted: number, what: string): void {
  expect(Math.abs((found ?? Number.NaN) / wanted - 1), `${what}: ${found}, not ${wanted}`).toBeLessThan(
    ERROR,
  );
}

/** Compares all ends of an exploration, and what is left over. */
function compare(found: Exploration, wanted: ReadonlyMap<string, number>): void {
  expect(found.complete).toBe(true);
  expect(found.ends.length).toBe(wanted.size);
  for (const { kind, output, globals, probability } of found.ends) {
    const key = JSON.stringify([kind, output, globals]);
    expectNear(probability, wanted.get(key) ?? 0, key);
  }
  const rest = 1 - wanted.values().reduce((sum, one) => sum + one, 0);
  expect(found.neverEnds).toBeCloseTo(rest, 9);
}

describe('when each next thread is drawn evenly', () => {
  test('the counter of two threads ends in 2 with 1/4', () => {
    const { ends, neverEnds } = explore(compile(COUNTER));
    expect(ends.map(({ output, probability }) => [output, probability])).toEqual([
      [['1'], 0.75],
      [['2'], 0.25],
    ]);
    expect(neverEnds).toBe(0);
  });

  test('a spin ends for certain, a loop that is entered in half of the runs keeps them', () => {
    expect(explore(compile(SPIN))).toMatchObject({ ends: [{ probability: 1 }], neverEnds: 0 });
    const half = 'let x = 0;\nparallel(() => { x = 1; }, () => { while (x === 0) { for (;;) {} } });\n';
    const found = explore(compile(half));
    expect([found.ends.map(({ probability }) => probability), found.neverEnds]).toEqual([[0.5], 0.5]);
  });

  test('which waiter a signal wakes is drawn, too', () => {
    const text = `const m = new Mutex(); const c = new Condition(m); let first = 0; let waits = 0;
function sleeper(id) { m.lock(); waits++; c.wait(); if (first === 0) first = id; m.unlock(); c.signal(); }
function a() { sleeper(1); }
function b() { sleeper(2); }
parallel(a, b, () => { for (;;) { m.lock(); if (waits === 2) break; m.unlock(); } c.signal(); m.unlock(); });
print(first);
`;
    const found = explore(compile(text));
    expect(found.ends.map(({ output }) => output[0]).sort()).toEqual(['1', '2']);
    for (const { probability } of found.ends) expectNear(probability, 0.5, 'each sleeper');
  });

  test('a walk that comes back very often loses nothing to rounding', () => {
    // Up and down, one step at a time: from 1 to 0 is much more probable than to the other end.
    const text = `const at = new Atomic(1); let won = false;
function up() { for (;;) { const n = at.load(); if (n === 0 || n === 12) return; at.compareExchange(n, n + 1); } }
function down() { for (;;) { const n = at.load(); if (n === 0 || n === 12) return; at.compareExchange(n, n - 1); } }
parallel(up, down);
won = at.load() === 12;
`;
    const { ends, neverEnds } = explore(compile(text));
    const sum = ends.reduce((total, { probability }) => total + (probability ?? 0), 0);
    expectNear(sum, 1, 'all ends');
    expect(neverEnds).toBe(0);
  });

  test.each([
    ['cut short', { maxStates: 20 }],
    ['reduced', { reduce: true, maxWholeStates: 0 }],
    ['by accesses', { granularity: 'access' }],
  ] as const)('an exploration %s has no number', (_, options) => {
    const found = explore(compile(COUNTER), options);
    expect(found.neverEnds).toBeNull();
    expect(found.ends.length).toBeGreaterThan(0);
    for (const { probability } of found.ends) expect(probability).toBeNull();
  });

  test('a reduced one that looks at the whole graph as well has one', () => {
    expect(explore(compile(COUNTER), { reduce: true }).ends.map(({ probability }) => probability)).toEqual(
      expect.arrayContaining([0.75, 0.25]),
    );
  });
});

describe('probabilities are those of the Markov chain over all states', () => {
  test.each([
    [0.4, 'that go on', generateLoops, false],
    [0.3, 'that all end', generate, false],
    [0.2, 'in which processes fork', generateForks, false],
    [0.1, 'about what those who wait are answered', generateAnswers, false],
    [0.1, 'that go on, with store buffers', generateLoops, true],
    [0.1, 'that all end, with store buffers', generate, true],
  ] as const)(
    'for a share of %f of generated programs %s',
    { timeout: 3_600_000 },
    (share, _, make, buffers) => {
      let compared = 0;
      for (let seed = FIRST_SEED; compared < share * PROGRAMS; seed++) {
        const text = make(seed);
        const space = stateSpaceOf(text, buffers);
        if (space === null) continue;
        try {
          compare(explore(space.program), endProbabilities(space.nodes));
        } catch (error) {
          throw new Error(`seed ${seed}\n${text}`, { cause: error });
        }
        compared++;
      }
    },
  );
});
