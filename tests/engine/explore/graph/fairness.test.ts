import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import {
  type ExploreOptions,
  explore,
  type ProblemKind,
  type Program,
} from '../../../../src/engine/index.ts';
import { generateLoops } from '../generated/generate-loops.ts';
import { compareWithStates, KINDS } from '../oracles/compare-states.ts';
import { merged, type Node, stateSpace, TooLarge } from '../oracles/state-space.ts';

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

/** Programs in which what goes on for ever and what is stuck lie apart, and what is found in each. */
const APART: [name: string, has: ProblemKind[], source: string][] = [
  [
    'beside a thread that is stuck, others spin only until one more has its turn',
    ['deadlock', 'livelock'],
    `const n = new Atomic(0); const k = new Atomic(0); const s = new Semaphore(0);
parallel(
  () => { while (n.load() === 1) yieldNow(); s.acquire(); },
  () => { n.store(1); },
  () => { while (k.load() === 0) {} },
  () => { k.store(1); },
);`,
  ],
  [
    'beside a thread that is stuck, another goes on for ever',
    ['partialDeadlock'],
    `const s = new Semaphore(0);
parallel(() => { s.acquire(); }, () => { for (;;) yieldNow(); });`,
  ],
  [
    'a thread goes on for ever that others wait for',
    [],
    `const a = new Mutex();
parallel(() => { a.lock(); for (;;) yieldNow(); });`,
  ],
  [
    'a lock is kept by a thread that goes on for ever',
    ['partialDeadlock'],
    `const a = new Mutex();
parallel(() => { a.lock(); for (;;) yieldNow(); }, () => { a.lock(); a.unlock(); });`,
  ],
  [
    'a lock is given back and taken again, while another never comes by',
    ['starvation'],
    `const a = new Mutex();
parallel(() => { for (;;) { a.lock(); a.unlock(); } }, () => { a.lock(); a.unlock(); });`,
  ],
  [
    'a sleeper who is woken after all, and then waits for something else',
    ['deadlock'],
    `const m = new Mutex(); const c = new Condition(m); const awake = new Atomic(0); const s = new Semaphore(0);
parallel(
  () => { m.lock(); c.wait(); m.unlock(); awake.store(1); s.acquire(); },
  () => { c.signal(); while (awake.load() === 0) c.broadcast(); },
);`,
  ],
  [
    'two spin until the other has left, and both can',
    [],
    `const n = new Atomic(0); const k = new Atomic(0);
parallel(() => { n.store(1); while (k.load() === 0) yieldNow(); }, () => { k.store(1); while (n.load() === 0) yieldNow(); });`,
  ],
  [
    'a thread that spins when it is the last dies with its process',
    [],
    `const n = new Atomic(0);
spawn(() => { while (n.load() === 0) {} });
print(1);`,
  ],
];

describe('programs that can go on for ever', () => {
  test.each(APART)('%s', (_, has, source) => {
    const program = compile(`${source}\n`);
    const { findings } = compareWithStates(program, merged(stateSpace(program, MAX_STATES)));
    const found = (Object.keys(findings) as ProblemKind[]).filter((kind) => findings[kind] !== null);
    expect(found.sort()).toEqual(has);
  });

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

describe('other ways of exploring', () => {
  const polite = compile(`const wants = [new Atomic(0), new Atomic(0)];
function work(me) {
  wants[me].store(1);
  while (wants[1 - me].load() === 1) { wants[me].store(0); wants[me].store(1); }
  wants[me].store(0);
}
parallel(() => work(0), () => work(1));
`);

  test('a livelock that was not looked for is not said to be none', () => {
    expect(explore(polite, { granularity: 'access' }).findings.livelock?.canBeLeft).toBe(true);
    expect(explore(polite, { reduce: true }).findings.livelock?.canBeLeft).toBe(true);
    const part = explore(polite, { reduce: true, maxWholeStates: 10 });
    expect([part.complete, part.findings.livelock]).toEqual([false, null]);
  });

  test('that a program never ends is said only of what was looked at as a whole', () => {
    const serves = compile('const n = new Atomic(0);\nfor (;;) { n.store(1 - n.load()); }\n');
    const endless = (options: ExploreOptions) => explore(serves, options).endless;
    expect([endless({}), endless({ granularity: 'access' }), endless({ reduce: true })]).toEqual([
      true,
      true,
      true,
    ]);
    expect([endless({ maxStates: 2 }), endless({ reduce: true, maxWholeStates: 2 })]).toEqual([false, false]);
  });
});
