import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import {
  type Exploration,
  type ExplorationProgress,
  type ExploreOptions,
  explorationOf,
  explore,
  findings,
  type ProblemKind,
  type Program,
  Run,
} from '../../../../src/engine/index.ts';
import { generateLoops } from '../generated/generate-loops.ts';
import { multinomial } from '../oracles/model.ts';

/** What a schedule of its own shows, whatever else there may be. */
const SHOWN = {
  deadlock: 'deadlock',
  race: 'race',
  assertion: 'assertion',
  fault: 'fault',
  lostWakeup: 'lostWakeup',
} as const;
/** What only a graph that is known in full can tell. */
const OF_ALL: readonly ProblemKind[] = ['livelock', 'starvation', 'partialDeadlock'];

const PROGRAMS: [name: string, source: string][] = [
  ['increments', 'let x = 0;\nfunction f() { x++; x++; }\nparallel(f, f, f);\nprint(x);\n'],
  [
    'locks in a circle',
    'const a = new Mutex(); const b = new Mutex(); const c = new Mutex();\nfunction f(p, q) { p.lock(); q.lock(); q.unlock(); p.unlock(); }\nparallel(() => f(a, b), () => f(b, c), () => f(c, a));\n',
  ],
  [
    'a division that may fail',
    'const n = new Atomic(2);\nparallel(() => { n.add(-1); n.add(-1); n.add(-1); }, () => { print(Math.trunc(6 / n.load())); });\n',
  ],
  [
    'a signal that may be lost',
    'const m = new Mutex(); const c = new Condition(m);\nparallel(() => { m.lock(); c.wait(); m.unlock(); }, () => { m.lock(); c.signal(); m.unlock(); });\n',
  ],
  ...[2, 9, 23, 37, 44].map((seed): [string, string] => [`loops of seed ${seed}`, generateLoops(seed)]),
];

const endKeys = ({ ends }: Exploration) =>
  ends.map(({ kind, output, globals }) => JSON.stringify([kind, output, globals]));

/** What a part may say: nothing but what it has seen, and nothing that needs all. */
function expectHonest(program: Program, part: Exploration, whole: Exploration): void {
  expect(part.complete).toBe(false);
  expect([part.schedules, part.infinite]).toEqual([null, false]);
  expect(part.states).toBeLessThanOrEqual(whole.states);
  expect(endKeys(whole)).toEqual(expect.arrayContaining(endKeys(part)));
  for (const { kind, output, schedules, schedule } of part.ends) {
    expect(schedules).toBeNull();
    const moment = new Run(program, schedule).at(schedule.length);
    expect([moment.end, moment.output.map(({ text }) => text)]).toEqual([kind, output]);
  }
  for (const kind of OF_ALL) expect(part.findings[kind]).toBeNull();
  for (const [kind, name] of Object.entries(SHOWN)) {
    const problem = part.findings[kind as ProblemKind];
    if (problem === null) continue;
    expect(whole.findings[kind as ProblemKind]).not.toBeNull();
    expect(findings(new Run(program, problem.schedule)).map((finding) => finding.kind)).toContain(name);
  }
  expect(whole.races).toEqual(expect.arrayContaining(part.races));
}

describe.each(PROGRAMS)('a part of %s', (_, source) => {
  const program = compile(source);
  const whole = explore(program);

  test('at every limit of states claims only what it has seen', () => {
    const limits = Array.from({ length: 12 }, (_, i) => Math.ceil((whole.states * i) / 12) || 1);
    for (const maxStates of limits) {
      const part = explore(program, { maxStates });
      if (part.complete) continue;
      expect(part.stopped).toBe('states');
      expectHonest(program, part, whole);
      // The states that the last ones lead to are known as well.
      expect(part.states).toBeGreaterThanOrEqual(maxStates);
      expect(part.states).toBeLessThanOrEqual(2 * maxStates + 3);
    }
    expect(whole.complete).toBe(true);
  });

  test('reduced, it is as honest', () => {
    const reduced = explore(program, { reduce: true });
    expect(endKeys(reduced).sort()).toEqual(endKeys(whole).sort());
    for (const maxStates of [1, 2, 5, Math.ceil(reduced.states / 2)]) {
      const part = explore(program, { reduce: true, maxStates });
      expect(endKeys(whole)).toEqual(expect.arrayContaining(endKeys(part)));
      if (!part.complete) expect([part.stopped, part.schedules]).toEqual(['states', null]);
      for (const kind of Object.keys(part.findings) as ProblemKind[])
        if (part.findings[kind] !== null) expect(whole.findings[kind], kind).not.toBeNull();
    }
  });
});

/** Five threads that have nothing to do with each other: many states, and a number of schedules that is known. */
const wide = compile(
  `${[0, 1, 2, 3, 4].map((i) => `let x${i} = 0;`).join(' ')}\nparallel(${[0, 1, 2, 3, 4]
    .map((i) => `() => { ${`x${i} = 1; `.repeat(9)}}`)
    .join(', ')});\n`,
);
const WIDE_STATES = 10 ** 5 + 1;

describe('whoever asks', () => {
  test.each([1, 2, 7, 20])('may stop it at the %ith time that it is asked', (times) => {
    let asked = 0;
    const part = explore(wide, { shouldStop: () => ++asked === times });
    expect([part.complete, part.stopped, asked]).toEqual([false, 'caller', times]);
    expect([part.schedules, part.infinite]).toEqual([null, false]);
    // A run that goes straight on ends at once, and nobody has counted what else ends so.
    expect(part.ends.map(({ kind, schedules }) => [kind, schedules])).toEqual([['finished', null]]);
    expect(new Run(wide, part.ends[0].schedule).globals()).toEqual(part.ends[0].globals);
    expect(part.states).toBeLessThan(WIDE_STATES);
  });

  test('hears of all three phases in order, and of every state', () => {
    const seen: ExplorationProgress[] = [];
    const found = explore(wide, { onProgress: (progress) => seen.push(progress) });
    expect(found.states).toBe(WIDE_STATES);
    expect(found.schedules).toBe(multinomial(9, 9, 9, 9, 9));
    const phases = seen.map(({ phase }) => phase);
    expect(phases.filter((phase, i) => phase !== phases[i - 1])).toEqual(['search', 'count', 'analyse']);
    const behind = seen.filter(({ phase }) => phase !== 'search');
    expect(new Set(behind.map(({ frontier }) => frontier))).toEqual(new Set([0]));
    for (const { states } of behind) expect(found.states - states).toBeLessThanOrEqual(1);
  });

  test('may leave at any pause, and a new exploration knows nothing of it', () => {
    for (const pauses of [1, 40]) {
      const left = explorationOf(wide);
      for (let i = 0; i < pauses && !left.next().done; i++);
      left.return(undefined as never);
      expect(left.next().done).toBe(true);
    }
    expect(explore(wide).schedules).toBe(multinomial(9, 9, 9, 9, 9));
  });

  test('may take turns with another that is on the way', () => {
    const other = compile('let x = 0;\nfunction f() { x++; }\nparallel(f, f, f);\nprint(x);\n');
    const both = [explorationOf(wide), explorationOf(other)];
    const answers = new Map<number, Exploration>();
    while (answers.size < 2) {
      both.forEach((exploring, i) => {
        const next = exploring.next();
        if (next.done && next.value !== undefined) answers.set(i, next.value);
      });
    }
    expect([0, 1].map((i) => answers.get(i)?.schedules)).toEqual([
      multinomial(9, 9, 9, 9, 9),
      multinomial(3, 3, 3),
    ]);
  });
});

describe('memory', () => {
  test('is kept to, and more of it shows more', () => {
    const limits = [1, 100_000, 1_000_000, 100_000_000];
    const found = limits.map((maxMemory) => explore(wide, { maxMemory }));
    expect(found.map(({ stopped }) => stopped)).toEqual(['memory', 'memory', 'memory', null]);
    const states = found.map((one) => one.states);
    expect(states).toEqual([...states].sort((a, b) => a - b));
    expect(states[3]).toBe(WIDE_STATES);
  });

  test('whichever limit comes first is told', () => {
    const told = (options: ExploreOptions) => explore(wide, options).stopped;
    expect(told({ maxStates: 3000, maxMemory: 10 ** 9, shouldStop: () => false })).toBe('states');
    expect(told({ maxStates: 10 ** 6, maxMemory: 1, shouldStop: () => false })).toBe('memory');
    expect(told({ maxStates: 10 ** 6, maxMemory: 10 ** 9, shouldStop: () => true })).toBe('caller');
  });
});
