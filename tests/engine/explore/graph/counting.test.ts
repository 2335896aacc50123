import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compiler.ts';
import { type Exploration, explore } from '../../../../src/engine/index.ts';
import { add, factorial, load, multinomial, quiet, store, total, ways, write } from '../oracles/model.ts';

type Granularity = 'instruction' | 'access';

function exploreText(source: string, granularity: Granularity = 'instruction'): Exploration {
  return explore(compile(`${source}\n`), { granularity });
}

/** Schedules by the last value of some variables. */
function byGlobals({ ends }: Exploration, ...names: string[]): Record<string, bigint> {
  const counts: Record<string, bigint> = {};
  for (const { globals, schedules } of ends) {
    const key = names.map((name) => globals[name]).join();
    counts[key] = (counts[key] ?? 0n) + (schedules ?? 0n);
  }
  return counts;
}

/** Threads that only write to a variable of their own, so many times each. */
function strangers(lengths: readonly number[]): string {
  return [
    ...lengths.map((_, i) => `let x${i} = 0;`),
    ...lengths.map((n, i) => `function f${i}() { ${`x${i} = 1; `.repeat(n)}}`),
    `parallel(${lengths.map((_, i) => `f${i}`).join(', ')});`,
  ].join('\n');
}

describe('threads that have nothing to do with each other', () => {
  test.each([
    [[1, 1]],
    [[1, 5]],
    [[2, 2]],
    [[3, 4]],
    [[6, 6]],
    [[9, 2]],
    [[1, 1, 1]],
    [[2, 2, 2]],
    [[1, 2, 3]],
    [[4, 4, 4]],
    [[1, 1, 1, 1]],
    [[2, 1, 3, 2]],
    [[1, 1, 1, 1, 1]],
    [[2, 2, 2, 2, 2]],
  ])('%j steps go in as many orders as they can be merged', (lengths) => {
    const found = exploreText(strangers(lengths));
    expect(found.schedules).toBe(multinomial(...lengths));
    expect(found.ends).toHaveLength(1);
    expect(found.ends[0].kind).toBe('finished');
    expect(found.races).toEqual([]);
  });

  test.each([[[3, 4]], [[2, 2, 2]], [[5, 1, 1]]])(
    '%j steps have as many states as there are places to stand',
    (lengths) => {
      const found = exploreText(strangers(lengths));
      const places = lengths.reduce((product, n) => product * (n + 1), 1);
      // Each thread takes each of its steps wherever the others stand; `parallel` comes before all.
      const steps = lengths.reduce((sum, n) => sum + (places / (n + 1)) * n, 0);
      expect(found.transitions).toBe(steps + 1);
      // A variable that is written again with what it holds changes nothing but the place.
      expect(found.states).toBe(places + 1);
    },
  );

  test('more schedules than a double can hold are counted to the last', () => {
    const lengths = [30, 30, 30];
    const exact = multinomial(...lengths);
    expect(exact > BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(exploreText(strangers(lengths)).schedules).toBe(exact);
  });

  test('states that are too wide for a few words are kept apart, all of them', () => {
    const n = 40;
    const own = (thread: string) => Array.from({ length: n }, (_, i) => `${thread}${i}`);
    const threads = ['a', 'b', 'c'].map(own);
    const source = [
      ...threads.flat().map((name) => `let ${name} = 0;`),
      `parallel(${threads.map((names) => `() => { ${names.map((name) => `${name} = 1;`).join(' ')} }`).join(', ')});`,
    ].join('\n');
    const found = exploreText(source);
    expect(found.states).toBe((n + 1) ** 3 + 1);
    expect(found.transitions).toBe(3 * n * (n + 1) ** 2 + 1);
    expect(found.schedules).toBe(multinomial(n, n, n));
    expect(found.ends.map(({ globals }) => Object.values(globals))).toEqual([Array(3 * n).fill(1)]);
    // Nobody has to give way before the end.
    expect(
      found.ends[0].schedule.filter(({ thread }, i, all) => i > 1 && thread !== all[i - 1].thread),
    ).toHaveLength(2);
  });

  test.each([1, 2, 3, 4, 5])('%i threads that print end in each order of the lines once', (n) => {
    const workers = Array.from({ length: n }, (_, i) => `() => { print(${i}); }`);
    const found = exploreText(`parallel(${workers.join(', ')});`);
    expect(found.ends).toHaveLength(Number(factorial(n)));
    expect(found.ends.every(({ schedules }) => schedules === 1n)).toBe(true);
    const orders = new Set(found.ends.map(({ output }) => output.join('')));
    expect(orders.size).toBe(found.ends.length);
    for (const order of orders) expect([...order].sort().join('')).toBe('01234'.slice(0, n));
  });

  test('lines of one thread keep their order: as many ends as merges', () => {
    const found = exploreText(
      'parallel(() => { print(1); print(2); print(3); }, () => { print(4); print(5); });',
    );
    expect(found.ends).toHaveLength(Number(multinomial(3, 2)));
    for (const { output } of found.ends) {
      expect(output.filter((line) => line < '4')).toEqual(['1', '2', '3']);
      expect(output.filter((line) => line > '3')).toEqual(['4', '5']);
    }
  });

  test('nested pairs: the inner one fits into what its creator leaves', () => {
    // Creator: `parallel`, then two inner steps in 2 orders; the other thread's step goes anywhere: 3 + 1 places.
    const found = exploreText(`let x = 0; let y = 0; let z = 0;
parallel(() => { parallel(() => { x = 1; }, () => { y = 1; }); }, () => { z = 1; });`);
    expect(found.schedules).toBe(multinomial(2) * 2n * 4n);
  });
});

const increments = (times: readonly number[]) => {
  const body = (n: number) => `{ ${'counter++; '.repeat(n)}}`;
  return `let counter = 0;\nparallel(${times.map((n) => `() => ${body(n)}`).join(', ')});\nprint(counter);`;
};

/** The same as loads and stores, and the sum as a step between them or not. */
function incrementsModel(times: readonly number[], granularity: Granularity): Record<string, bigint> {
  const once =
    granularity === 'access'
      ? [load('counter'), store('counter', 1)]
      : [load('counter'), quiet, store('counter', 1)];
  const start = Object.fromEntries([['counter', 0], ...times.map((_, i) => [`r${i}`, 0])]);
  return ways(
    times.map((n) => Array.from({ length: n }, () => once).flat()),
    start,
    ({ counter }) => String(counter),
  );
}

describe('lost updates', () => {
  test.each([
    [[1, 2]],
    [[1, 3]],
    [[2, 3]],
    [[4, 4]],
    [[5, 2]],
    [[1, 1, 2]],
    [[1, 2, 2]],
    [[2, 2, 2]],
    [[1, 1, 1, 1]],
  ])('threads that add one %j times, load and store a step each', (times) => {
    const found = exploreText(increments(times), 'access');
    expect(byGlobals(found, 'counter')).toEqual(incrementsModel(times, 'access'));
    expect(found.schedules).toBe(multinomial(...times.map((n) => 2 * n)));
    for (const { globals, output } of found.ends) expect(output).toEqual([String(globals.counter)]);
  });

  test.each([[[1, 2]], [[2, 2]], [[3, 2]], [[3, 3]], [[1, 1, 1]], [[1, 1, 2]]])(
    'threads that add one %j times, load, sum and store a step each',
    (times) => {
      const found = exploreText(increments(times));
      expect(byGlobals(found, 'counter')).toEqual(incrementsModel(times, 'instruction'));
      expect(found.schedules).toBe(multinomial(...times.map((n) => 3 * n)));
    },
  );

  test.each([2, 3, 4, 5])('two threads that add one %i times each keep 2 at the least', (times) => {
    const found = exploreText(increments([times, times]), 'access');
    const values = found.ends.map(({ globals }) => Number(globals.counter)).sort((a, b) => a - b);
    expect(values).toEqual(Array.from({ length: 2 * times - 1 }, (_, i) => i + 2));
    // Nothing is lost only where the pairs of load and store do not overlap at all.
    const kept = found.ends.find(({ globals }) => globals.counter === 2 * times);
    expect(kept?.schedules).toBe(multinomial(times, times));
  });

  test.each([
    [1, 1],
    [2, 1],
    [2, 3],
    [3, 3],
  ])('the last of %i writes of one and %i of another thread decides', (first, second) => {
    const found = exploreText(
      `let x = 0;\nparallel(() => { ${'x = 1; '.repeat(first)}}, () => { ${'x = 2; '.repeat(second)}});`,
    );
    expect(byGlobals(found, 'x')).toEqual({
      1: multinomial(first - 1, second),
      2: multinomial(first, second - 1),
    });
  });

  test('a reader sees what a prefix of the writes has left', () => {
    const found = exploreText(
      'let x = 0; let seen = -1;\nparallel(() => { x = 1; x = 2; x = 3; }, () => { seen = x; });',
    );
    const model = ways(
      [[1, 2, 3].map((value) => write('x', value)), [load('x'), store('seen')]],
      { x: 0, seen: -1, r0: 0, r1: 0 },
      ({ seen }) => String(seen),
    );
    expect(byGlobals(found, 'seen')).toEqual(model);
    // Behind the load there are four places less those before it for the store.
    expect(model).toEqual({ 0: 4n, 1: 3n, 2: 2n, 3: 1n });
  });

  test('message passing and load buffering under sequential consistency', () => {
    const passing = exploreText(
      'let data = 0; let flag = 0; let f = -1; let d = -1;\nparallel(() => { data = 1; flag = 1; }, () => { f = flag; d = data; });',
    );
    const reader = [load('flag'), store('f'), load('data'), store('d')];
    const start = { data: 0, flag: 0, f: -1, d: -1, r0: 0, r1: 0 };
    const model = ways([[write('data', 1), write('flag', 1)], reader], start, ({ f, d }) => `${f},${d}`);
    expect(byGlobals(passing, 'f', 'd')).toEqual(model);
    expect(Object.keys(model)).not.toContain('1,0');
    const buffering = exploreText(
      'let x = 0; let y = 0; let a = -1; let b = -1;\nparallel(() => { a = x; y = 1; }, () => { b = y; x = 1; });',
    );
    expect(Object.keys(byGlobals(buffering, 'a', 'b')).sort()).toEqual(['0,0', '0,1', '1,0']);
    expect(buffering.schedules).toBe(multinomial(3, 3));
  });
});

describe('atomic variables', () => {
  test.each([[[1, 1]], [[2, 3]], [[1, 2, 3]], [[2, 2, 2]]])('%j additions lose none', (times) => {
    const workers = times.map((n) => `() => { ${'n.add(1); '.repeat(n)}}`);
    const found = exploreText(`const n = new Atomic(0);\nparallel(${workers.join(', ')});`);
    const sum = times.reduce((a, b) => a + b, 0);
    expect(byGlobals(found, 'n')).toEqual({ [sum]: multinomial(...times) });
    expect(found.races).toEqual([]);
  });

  test('load and store apart lose updates though each is atomic, without a race', () => {
    const worker = '() => { n.store(n.load() + 1); }';
    const found = exploreText(`const n = new Atomic(0);\nparallel(${worker}, ${worker});`, 'access');
    expect(byGlobals(found, 'n')).toEqual(incrementsModel([1, 1], 'access'));
    expect(found.findings.race).toBeNull();
  });

  test.each([2, 3, 4])('of %i threads that compare and exchange exactly one wins', (n) => {
    const workers = Array.from(
      { length: n },
      (_, i) => `() => { if (n.compareExchange(0, ${i + 1}) === 0) print(${i + 1}); }`,
    );
    const found = exploreText(`const n = new Atomic(0);\nparallel(${workers.join(', ')});`, 'access');
    expect(found.ends.map(({ output }) => output.join()).sort()).toEqual(
      Array.from({ length: n }, (_, i) => String(i + 1)),
    );
    // Each is one step, and the winner prints in one more: somewhere behind the first of the others.
    const each = factorial(n - 1) * BigInt(n);
    for (const { schedules } of found.ends) expect(schedules).toBe(each);
    for (const { globals, output } of found.ends) expect(String(globals.n)).toBe(output[0]);
  });

  test.each([2, 3, 4])('%i exchanges hand on the value in a chain', (n) => {
    const workers = Array.from({ length: n }, (_, i) => `() => { print(n.exchange(${i + 1})); }`);
    const found = exploreText(`const n = new Atomic(0);\nparallel(${workers.join(', ')});`);
    for (const { output, globals } of found.ends) {
      const values = [...output.map(Number), Number(globals.n)].sort();
      expect(values).toEqual(Array.from({ length: n + 1 }, (_, i) => i));
    }
    expect(found.schedules).toBe(multinomial(...Array(n).fill(2)));
  });

  test('additions of different sizes meet every sum of some of them', () => {
    const found = exploreText(
      'const n = new Atomic(0); let seen = -1;\nparallel(() => { n.add(1); }, () => { n.add(2); }, () => { n.add(4); }, () => { seen = n.load(); });',
    );
    const model = ways(
      [[add('n', 1)], [add('n', 2)], [add('n', 4)], [load('n'), store('seen')]],
      { n: 0, seen: -1, r0: 0, r1: 0, r2: 0, r3: 0 },
      ({ seen }) => String(seen),
    );
    expect(byGlobals(found, 'seen')).toEqual(model);
    expect(Object.keys(model)).toHaveLength(8);
    expect(found.schedules).toBe(total(model));
  });
});
