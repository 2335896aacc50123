import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Exploration, explore, type ProblemKind } from '../../../src/engine/explore/index.ts';
import { formatSchedule, Run } from '../../../src/engine/index.ts';

function exploreText(source: string): Exploration {
  return explore(compile(source));
}

function exploreFile(name: string): Exploration {
  return exploreText(
    readFileSync(new URL(`../../../src/content/programs/${name}.js`, import.meta.url), 'utf8'),
  );
}

/** Number of schedules for each last value of `counter`. */
function countsOf({ ends }: Exploration): Record<string, bigint | null> {
  return Object.fromEntries(ends.map((end) => [String(end.globals.counter), end.schedules]));
}

function problemsOf({ findings }: Exploration): string[] {
  return Object.entries(findings).flatMap(([kind, problem]) => (problem === null ? [] : [kind]));
}

const counter = (threads: number, times: number) =>
  `let counter = 0;\nfunction work() {\n${'  counter++;\n'.repeat(times)}}\nparallel(${Array(threads).fill('work').join(', ')});\nprint(counter);\n`;

describe('lost update', () => {
  test('two threads have 20 schedules, of which 2 lose nothing', () => {
    const found = exploreText(counter(2, 1));
    expect(found.schedules).toBe(20n);
    expect(countsOf(found)).toEqual({ 1: 18n, 2: 2n });
    expect(found.ends.map((end) => formatSchedule(end.schedule))).toEqual(['m1A2B3A1m2', 'm1A3B3m2']);
    expect(problemsOf(found)).toEqual(['race']);
    expect(found.findings.race?.variable).toBe('counter');
    expect(found.races).toEqual(['counter']);
  });

  test('four threads have 369,600', () => {
    const found = exploreText(counter(4, 1));
    expect(found.schedules).toBe(369_600n);
    expect(countsOf(found)).toEqual({ 1: 291_600n, 2: 74_952n, 3: 3_024n, 4: 24n });
  });

  test.each([
    [2, 1, { 1: 4n, 2: 2n }],
    [3, 1, { 1: 48n, 2: 36n, 3: 6n }],
    [2, 2, { 2: 32n, 3: 32n, 4: 6n }],
    [2, 3, { 2: 8n, 3: 300n, 4: 416n, 5: 180n, 6: 20n }],
  ])('where only load and store are steps, %i threads and %i times', (threads, times, counts) => {
    const found = explore(compile(counter(threads, times)), { granularity: 'access' });
    expect(countsOf(found)).toEqual(counts);
  });

  test('an atomic counter loses nothing', () => {
    const found = exploreFile('lost-update-atomic');
    expect(countsOf(found)).toEqual({ 2: found.schedules });
    expect(problemsOf(found)).toEqual([]);
  });
});

describe('two locks', () => {
  test('in opposite orders deadlock in 2 of 6 schedules', () => {
    const found = exploreText(`
const left = new Mutex();
const right = new Mutex();
function a() { left.lock(); right.lock(); right.unlock(); left.unlock(); }
function b() { right.lock(); left.lock(); left.unlock(); right.unlock(); }
parallel(a, b);
`);
    expect(found.schedules).toBe(6n);
    expect(found.ends.map(({ kind, schedules }) => [kind, schedules])).toEqual([
      ['finished', 4n],
      ['deadlock', 2n],
    ]);
    expect(formatSchedule(found.findings.deadlock?.schedule ?? [])).toBe('m1A1B1');
  });

  test('in one order never', () => {
    expect(problemsOf(exploreFile('two-locks-ordered'))).toEqual([]);
  });
});

/** Philosophers around a table; each takes the fork of a lower number first when `ordered`. */
const philosophers = (n: number, ordered: boolean) => {
  const eat = Array.from({ length: n }, (_, i) => {
    const [first, second] = ordered ? [i, (i + 1) % n].sort((a, b) => a - b) : [i, (i + 1) % n];
    return `function p${i}() { f${first}.lock(); f${second}.lock(); f${second}.unlock(); f${first}.unlock(); }`;
  });
  const forks = Array.from({ length: n }, (_, i) => `const f${i} = new Mutex();`);
  return [...forks, ...eat, `parallel(${eat.map((_, i) => `p${i}`).join(', ')});`, ''].join('\n');
};

describe('dining philosophers', () => {
  test.each([2, 3, 4, 5])('%i of them, naive, deadlock in n! schedules', (n) => {
    const found = exploreText(philosophers(n, false));
    const deadlock = found.ends.find((end) => end.kind === 'deadlock');
    expect(deadlock?.schedules).toBe([1n, 2n, 6n, 24n, 120n][n - 1]);
    expect(deadlock?.schedule.length).toBe(n + 1);
    if (n === 3) expect(found.schedules).toBe(168n);
  });

  test.each([2, 3, 4, 5])('%i of them, ordered, never do', (n) => {
    const found = exploreText(philosophers(n, true));
    expect(problemsOf(found)).toEqual([]);
    if (n === 3) expect(found.schedules).toBe(142n);
  });
});

/** Two threads in a critical section at once make the assertion fail. */
const peterson = (first: string, second: string) => `
const wants = [false, false];
let turn = 0;
let inside = 0;
function work(me) {
  const other = 1 - me;
  ${first}
  ${second}
  while (wants[other] && turn === other) {}
  inside++;
  assert(inside === 1, '둘이 함께 들어왔어요');
  inside--;
  wants[me] = false;
}
parallel(() => work(0), () => work(1));
`;

describe('Peterson', () => {
  test('lets one in at a time, and spinning is no livelock', () => {
    const found = exploreText(peterson('wants[me] = true;', 'turn = other;'));
    expect(found.complete).toBe(true);
    expect(problemsOf(found)).toEqual(['race']);
    expect(found.infinite).toBe(true);
    expect(found.schedules).toBeNull();
  });

  test('lets both in when its first two lines are swapped', () => {
    const found = exploreText(peterson('turn = other;', 'wants[me] = true;'));
    expect(problemsOf(found)).toContain('assertion');
  });
});

describe('store buffering', () => {
  test('never ends in (0, 0) where memory is sequentially consistent', () => {
    const found = exploreText(`
let x = 0; let y = 0; let r1 = -1; let r2 = -1;
parallel(() => { x = 1; r1 = y; }, () => { y = 1; r2 = x; });
`);
    const pairs = found.ends.map(({ globals }) => `${globals.r1}${globals.r2}`).sort();
    expect(pairs).toEqual(['01', '10', '11']);
  });
});

/** What a kind of trouble looks like where there is nothing else. */
const TROUBLE: [kind: ProblemKind | 'none', name: string, source: string][] = [
  [
    'livelock',
    'two polite threads',
    `
const a = new Mutex();
const b = new Mutex();
function polite(mine, yours) {
  for (;;) {
    mine.lock();
    if (yours.tryLock()) { yours.unlock(); mine.unlock(); return; }
    mine.unlock();
  }
}
parallel(() => polite(a, b), () => polite(b, a));
`,
  ],
  [
    'livelock',
    'a thread that waits for what nobody does',
    `
const go = new Atomic(0);
parallel(() => { while (go.load() === 0) {} }, () => { yieldNow(); });
`,
  ],
  [
    'starvation',
    'a lock that one takes again and again',
    `
const a = new Mutex();
const stop = new Atomic(0);
parallel(() => { while (stop.load() === 0) { a.lock(); a.unlock(); } }, () => { a.lock(); stop.store(1); a.unlock(); });
`,
  ],
  [
    'partialDeadlock',
    'a worker that takes the same lock twice',
    `
const held = new Mutex();
spawn(() => { held.lock(); held.lock(); });
print('끝');
`,
  ],
  [
    'none',
    'a flag that somebody sets',
    `
const go = new Atomic(0);
parallel(() => { while (go.load() === 0) {} }, () => { go.store(1); });
`,
  ],
  [
    'none',
    'a test-and-set lock of three',
    `
const held = new Atomic(0);
function work() { while (held.exchange(1) === 1) {} held.store(0); }
parallel(work, work, work);
`,
  ],
];

describe('never getting on', () => {
  test.each(TROUBLE)('%s: %s', (kind, _, source) => {
    const program = compile(source);
    const found = explore(program);
    expect(problemsOf(found)).toEqual(kind === 'none' ? [] : [kind]);
    const problem = kind === 'none' ? null : found.findings[kind];
    if (problem === null || problem.loop.length === 0) return;
    const around = new Run(program, [...problem.schedule, ...problem.loop]);
    expect(around.words(around.length)).toEqual(around.words(problem.schedule.length));
  });

  test('a program that never ends has no end', () => {
    const found = exploreText('parallel(() => { for (;;) {} });');
    expect([found.ends, found.endless]).toEqual([[], true]);
    expect(problemsOf(found)).toEqual([]);
  });
});
