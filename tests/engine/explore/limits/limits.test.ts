import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import {
  type ExplorationProgress,
  explorationOf,
  explore,
  type ProblemKind,
} from '../../../../src/engine/explore/index.ts';
import { follow, parseSchedule, Run } from '../../../../src/engine/index.ts';

const four = compile(`
let counter = 0;
function work() { counter++; counter++; }
parallel(work, work, work, work);
print(counter);
`);

describe('limits', () => {
  test.each(['states', 'memory', 'time', 'caller'] as const)(
    'past the limit of %s the answer is partial and says so',
    (limit) => {
      const limits = {
        states: { maxStates: 1000 },
        memory: { maxMemory: 200_000 },
        time: { shouldStop: () => 'time' as const },
        caller: { shouldStop: () => true },
      };
      const found = explore(four, limits[limit]);
      expect(found.complete).toBe(false);
      expect(found.stopped).toBe(limit);
      expect(found.schedules).toBeNull();
      // What it has seen is true all the same.
      const race = found.findings.race;
      expect(race?.variable).toBe('counter');
      expect(new Run(four, race?.schedule ?? []).length).toBeGreaterThan(0);
    },
  );

  test('what was cut short claims no cycle and no end that it has not seen', () => {
    const spin = compile(
      'const go = new Atomic(0);\nparallel(() => { while (go.load() === 0) {} }, () => { go.store(1); });\n',
    );
    for (let maxStates = 1; maxStates < 8; maxStates++) {
      const found = explore(spin, { maxStates });
      expect([found.findings.livelock, found.findings.deadlock, found.infinite]).toEqual([
        null,
        null,
        found.complete,
      ]);
      for (const end of found.ends)
        expect(new Run(spin, end.schedule).at(end.schedule.length).end).toBe(end.kind);
    }
  });

  test('a worker hears of progress in between, and may stop asking', () => {
    const exploring = explorationOf(four);
    const seen: ExplorationProgress[] = [];
    for (let i = 0; i < 5; i++) {
      const next = exploring.next();
      if (!next.done) seen.push(next.value);
    }
    expect(seen.map(({ phase }) => phase)).toEqual(Array(5).fill('search'));
    expect(seen[4].states).toBeGreaterThan(seen[0].states);
  });
});

describe('from the middle of a run', () => {
  test('only what can still happen is told, with whole schedules', () => {
    const two = compile(
      'let counter = 0;\nfunction work() { counter++; }\nparallel(work, work);\nprint(counter);\n',
    );
    const both = explore(two, { from: parseSchedule('m1A3') });
    expect(both.ends.map(({ globals, schedules }) => [globals.counter, schedules])).toEqual([[2, 1n]]);
    const lost = explore(two, { from: parseSchedule('m1A1B1') });
    expect(lost.ends.map(({ globals }) => globals.counter)).toEqual([1]);
    expect(lost.schedules).toBe(6n);
    for (const end of lost.ends)
      expect(new Run(two, end.schedule).at(end.schedule.length).end).toBe('finished');
    const over = explore(two, { from: parseSchedule('m1A3B3m2') });
    expect([over.states, over.schedules, over.ends.length]).toEqual([1, 1n, 1]);
    expect(over.ends[0].output).toEqual(['2']);
  });
});

describe('step within explore', () => {
  test('the ends of random runs are among the explored ones', () => {
    const source = `
let x = 0;
let y = 0;
const a = new Mutex();
const c = new Condition(a);
const n = new Atomic(0);
function sleeper() { a.lock(); if (x === 0) c.wait(); y = x; a.unlock(); n.add(y); }
function go() { x++; a.lock(); x = x + 2; c.signal(); a.unlock(); print(n.load()); }
parallel(sleeper, go, sleeper);
assert(y < 3, '많아요');
`;
    const program = compile(source);
    const found = explore(program);
    const ends = new Set(
      found.ends.map(({ kind, output, globals }) => JSON.stringify([kind, output, globals])),
    );
    const met = new Set<string>();
    for (let seed = 0; seed < 500; seed++) {
      const run = follow(new Run(program), { kind: 'random', seed });
      const moment = run.at(run.length);
      met.add(JSON.stringify([moment.end, moment.output.map(({ text }) => text), run.globals()]));
    }
    expect([...met].filter((end) => !ends.has(end))).toEqual([]);
    expect(met.size).toBeGreaterThan(3);
  });
});

test('a condition that may wake by itself is explored with those wakes', () => {
  const kinds = (options: string): ProblemKind[] => {
    const program = compile(`
let ready = 0;
const a = new Mutex();
const c = new Condition(a${options});
function sleeper() { a.lock(); if (ready === 0) c.wait(); assert(ready === 1, '아직이에요'); a.unlock(); }
function go() { a.lock(); ready = 1; c.signal(); a.unlock(); }
parallel(sleeper, go);
`);
    const { findings } = explore(program);
    return (Object.keys(findings) as ProblemKind[]).filter((kind) => findings[kind] !== null);
  };
  expect(kinds('')).toEqual([]);
  expect(kinds(', { spurious: true }')).toContain('assertion');
});
