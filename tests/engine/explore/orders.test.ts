import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Exploration, explore } from '../../../src/engine/index.ts';
import {
  add,
  factorial,
  load,
  multinomial,
  quiet,
  type Shared,
  type Step,
  store,
  take,
  ways,
  write,
} from './oracles/model.ts';

const exploreText = (source: string): Exploration => explore(compile(`${source}\n`));

/** Schedules by kind of end, and what the end shows of some variables. */
function countsOf({ ends }: Exploration, ...names: string[]): Record<string, bigint> {
  const counts: Record<string, bigint> = {};
  for (const { kind, globals, schedules } of ends) {
    const key = [kind, ...names.map((name) => globals[name])].join(' ');
    counts[key] = (counts[key] ?? 0n) + (schedules ?? 0n);
  }
  return counts;
}

const choose = (n: number, k: number): bigint => (k < 0 || k > n ? 0n : multinomial(k, n - k));

describe('a semaphore between two threads', () => {
  const program = (
    permits: number,
    releases: number,
    acquires: number,
  ) => `const s = new Semaphore(${permits});
parallel(() => { ${'s.release(); '.repeat(releases)}}, () => { ${'s.acquire(); '.repeat(acquires)}});`;

  test.each([1, 2, 3, 4, 5, 6, 7])('%i permits handed over one by one: a Catalan number of orders', (n) => {
    expect(exploreText(program(0, n, n)).schedules).toBe(choose(2 * n, n) / BigInt(n + 1));
  });

  test.each([
    [1, 1, 1],
    [1, 2, 3],
    [2, 3, 3],
    [0, 5, 2],
    [3, 1, 4],
    [2, 4, 6],
  ])('%i permits, %i given back and %i taken: the ballot theorem', (permits, releases, acquires) => {
    const found = exploreText(program(permits, releases, acquires));
    // Orders in which nobody takes what is not there, by the reflection principle.
    const orders =
      choose(releases + acquires, acquires) - choose(releases + acquires, acquires - permits - 1);
    expect(countsOf(found)).toEqual({ finished: orders });
  });

  test.each([
    [0, 1, 2],
    [0, 3, 5],
    [1, 2, 4],
    [2, 0, 3],
  ])(
    '%i permits, %i given back and %i wanted: as many orders until one is left waiting',
    (permits, releases, acquires) => {
      const found = exploreText(program(permits, releases, acquires));
      const taken = permits + releases;
      const orders = choose(releases + taken, taken) - choose(releases + taken, taken - permits - 1);
      expect(countsOf(found)).toEqual({ deadlock: orders });
      expect(found.findings.deadlock?.threads).toContain(2);
    },
  );
});

describe('rounds of a barrier', () => {
  test.each([
    [2, [1, 1]],
    [2, [3, 0, 2]],
    [3, [1, 1]],
    [3, [0, 2]],
    [4, [1, 0]],
  ])('%i threads with %j steps before each meeting: the merges of each round', (threads, rounds) => {
    const body = rounds.map((steps) => `${'k.add(1); '.repeat(steps)}b.wait();`).join(' ');
    const found = exploreText(
      `const b = new Barrier(${threads}); const k = new Atomic(0);\nfunction f() { ${body} }\nparallel(${Array(threads).fill('f').join(', ')});`,
    );
    const each = rounds.map((steps) => multinomial(...Array(threads).fill(steps + 1)));
    expect(found.schedules).toBe(each.reduce((product, merges) => product * merges, 1n));
  });
});

/** A thread's steps: what it waits for first, and whom it tells behind. */
interface Event {
  thread: number;
  text: string;
  /** Events that have to come before. */
  after: number[];
}

/**
 * Number of orders of events that keep to what has to come before what, and whether all of them can happen. Counted
 * over sets of events that have happened.
 */
function linearExtensions(events: readonly Event[]): { orders: bigint; all: boolean } {
  const masks = events.map(({ after }) => after.reduce((mask, event) => mask | (1 << event), 0));
  let possible = 0;
  for (let before = -1; before !== possible; ) {
    before = possible;
    masks.forEach((mask, event) => {
      if ((mask & possible) === mask) possible |= 1 << event;
    });
  }
  const orders = new Map<number, bigint>([[0, 1n]]);
  const count = (done: number): bigint => {
    const known = orders.get(done);
    if (known !== undefined) return known;
    let sum = 0n;
    masks.forEach((_, event) => {
      const rest = done & ~(1 << event);
      if (rest === done) return;
      // The last of them, if nothing that has happened needed it.
      if (events.every((_, other) => !((rest >> other) & 1) || !((masks[other] >> event) & 1)))
        sum += count(rest);
    });
    orders.set(done, sum);
    return sum;
  };
  return { orders: count(possible), all: possible === 2 ** events.length - 1 };
}

/** Threads of a few steps, and pairs of steps of which one waits for the other. */
const plans = fc.record({
  lengths: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 2, maxLength: 4 }),
  arrows: fc.array(fc.record({ from: fc.nat(7), to: fc.nat(7) }), { maxLength: 3 }),
});

/** The plan as a program, in which each arrow is a semaphore, and as events. */
function planned({ lengths, arrows }: { lengths: number[]; arrows: { from: number; to: number }[] }) {
  const steps = lengths.flatMap((length, thread) => Array.from({ length }, () => thread));
  const events: Event[] = [];
  const released = new Map<number, number>();
  const acquired: { event: number; arrow: number }[] = [];
  const put = (thread: number, text: string): number => {
    const before = events.findLastIndex((event) => event.thread === thread);
    events.push({ thread, text, after: before < 0 ? [] : [before] });
    return events.length - 1;
  };
  steps.forEach((thread, step) => {
    arrows.forEach(({ to }, arrow) => {
      if (to % steps.length === step) acquired.push({ event: put(thread, `s${arrow}.acquire();`), arrow });
    });
    put(thread, `x${thread} = 1;`);
    arrows.forEach(({ from }, arrow) => {
      if (from % steps.length === step) released.set(arrow, put(thread, `s${arrow}.release();`));
    });
  });
  for (const { event, arrow } of acquired) events[event].after.push(released.get(arrow) as number);
  const body = (thread: number) =>
    events
      .filter((event) => event.thread === thread)
      .map(({ text }) => text)
      .join(' ');
  const source = [
    ...arrows.map((_, arrow) => `const s${arrow} = new Semaphore(0);`),
    ...lengths.map((_, thread) => `let x${thread} = 0;`),
    `parallel(${lengths.map((_, thread) => `() => { ${body(thread)} }`).join(', ')});`,
  ].join('\n');
  return { source, events };
}

describe('steps that wait for others by semaphores', () => {
  test('go in as many orders as the partial order has linear extensions', () => {
    let circles = 0;
    fc.assert(
      fc.property(plans, (plan) => {
        const { source, events } = planned(plan);
        const { orders, all } = linearExtensions(events);
        const found = exploreText(source);
        if (!all) circles++;
        expect(countsOf(found)).toEqual({ [all ? 'finished' : 'deadlock']: orders });
        expect(found.races).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(circles).toBeGreaterThan(20);
  });

  test('reduced, there is still one end, of the same kind', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { source, events } = planned(plan);
        const { all } = linearExtensions(events);
        const reduced = explore(compile(`${source}\n`), { reduce: true });
        expect(reduced.ends.map(({ kind }) => kind)).toEqual([all ? 'finished' : 'deadlock']);
      }),
      { numRuns: 100, seed: 2 },
    );
  });
});

/** A process: how many steps before each fork, and the child that it makes there. */
interface Family {
  steps: number;
  children: Family[];
}

/** Families of so many generations at most. */
const families = (generations: number): fc.Arbitrary<Family> =>
  fc.record({
    steps: fc.integer({ min: 0, max: 2 }),
    children: generations === 1 ? fc.constant([]) : fc.array(families(generations - 1), { maxLength: 2 }),
  });

/** Each child branches and exits; its creator forks and branches. */
function familyText({ steps, children }: Family): string {
  const forks = children.map((child) => `if (fork() === 0) { ${familyText(child)}exit(0); } `);
  return `${'x = 1; '.repeat(steps)}${forks.join('')}`;
}

/** The tree of all steps: sizes of the trees below each of them, itself included. */
function subtrees({ steps, children }: Family, extra: number): { size: number; sizes: number[] } {
  // Backwards: what a process does last has nothing behind it.
  const sizes: number[] = [];
  let size = 0;
  const alone = (n: number) => {
    for (let i = 0; i < n; i++) sizes.push(++size);
  };
  alone(extra);
  for (const child of children.toReversed()) {
    alone(1);
    const below = subtrees(child, 1);
    // The child's branch comes first of all that it does.
    const whole = below.size + 1;
    sizes.push(...below.sizes, whole);
    size += whole;
    alone(1);
  }
  alone(steps);
  return { size, sizes };
}

test('families of processes take their steps in as many orders as the hook-length formula of trees says', () => {
  let largest = 0;
  fc.assert(
    fc.property(families(3), (root) => {
      const { size, sizes } = subtrees(root, 0);
      fc.pre(size > 0 && size <= 14);
      largest = Math.max(largest, size);
      const exact = factorial(size) / sizes.reduce((product, one) => product * BigInt(one), 1n);
      const found = exploreText(`let x = 0;\n${familyText(root)}`);
      expect(found.schedules).toBe(exact);
    }),
    { numRuns: 150, seed: 3 },
  );
  expect(largest).toBeGreaterThan(10);
});

/** What a thread may do, as text and as a model. */
const DEEDS: { text: string; steps: Step[] }[] = [
  { text: 's.acquire();', steps: [take('s')] },
  { text: 's.release();', steps: [add('s')] },
  { text: 't.acquire();', steps: [take('t')] },
  { text: 't.release();', steps: [add('t')] },
  { text: 'n.add(1);', steps: [add('n')] },
  { text: 'x++;', steps: [load('x'), quiet, store('x', 1)] },
  { text: 'x = 5;', steps: [write('x', 5)] },
];

test('threads that take and give permits and count end as a model of them does, equally often', () => {
  const thread = fc.array(fc.nat(DEEDS.length - 1), { minLength: 1, maxLength: 4 });
  const kinds = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(thread, { minLength: 2, maxLength: 3 }),
      fc.nat(2),
      fc.nat(2),
      (threads, permits, others) => {
        const deeds = threads.map((one) => one.map((deed) => DEEDS[deed]));
        const found = exploreText(
          `const s = new Semaphore(${permits}); const t = new Semaphore(${others}); const n = new Atomic(0); let x = 0;
parallel(${deeds.map((one) => `() => { ${one.map(({ text }) => text).join(' ')} }`).join(', ')});`,
        );
        const start: Shared = {
          s: permits,
          t: others,
          n: 0,
          x: 0,
          ...Object.fromEntries(threads.map((_, i) => [`r${i}`, 0])),
        };
        const model = ways(
          deeds.map((one) => one.flatMap(({ steps }) => steps)),
          start,
          ({ n, x }, stuck) => [stuck ? 'deadlock' : 'finished', n, x].join(' '),
        );
        expect(countsOf(found, 'n', 'x')).toEqual(model);
        for (const { kind } of found.ends) kinds.add(kind);
      },
    ),
    { numRuns: 300, seed: 4 },
  );
  expect([...kinds].sort()).toEqual(['deadlock', 'finished']);
});
