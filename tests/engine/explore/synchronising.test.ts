import { describe, expect, test } from 'vitest';
import { add, factorial, multinomial, type Shared, take, total, ways, when, write } from './oracles/model.ts';
import { byKind, copies, expectSame, exploreText, kindOf, par } from './oracles/same.ts';

describe('locks', () => {
  test.each([1, 2, 3, 4, 5, 6])('%i critical sections go in n! orders', (n) => {
    const found = exploreText(
      `const a = new Mutex(); let x = 0;\nfunction w() { a.lock(); x++; a.unlock(); }\n${par(copies(n, 'w'))}`,
    );
    expect(found.schedules).toBe(factorial(n));
    expect(found.ends.map(({ globals }) => globals.x)).toEqual([n]);
    expect(found.races).toEqual([]);
  });

  test.each([
    [2, 2],
    [2, 4],
    [3, 2],
  ])('%i threads with %i critical sections each merge them', (threads, times) => {
    const found = exploreText(
      `const a = new Mutex();\nfunction w() { ${'a.lock(); a.unlock(); '.repeat(times)}}\n${par(copies(threads, 'w'))}`,
    );
    expect(found.schedules).toBe(multinomial(...copies(threads, times)));
  });

  test.each([
    [1, 1],
    [2, 1],
    [2, 3],
  ])('%i steps before and %i behind the lock overlap with the other thread', (before, behind) => {
    const steps = (n: number, me: number) => `x${me} = 1; `.repeat(n);
    const source = [0, 1].map(
      (me) => `function f${me}() { ${steps(before, me)}a.lock(); a.unlock(); ${steps(behind, me)}}`,
    );
    const own = (n: number, me: number) => copies(n, write(`x${me}`, 1));
    expectSame(
      `const a = new Mutex(); let x0 = 0; let x1 = 0;\n${source.join('\n')}\n${par(['f0', 'f1'])}`,
      [0, 1].map((me) => [...own(before, me), take('a'), add('a'), ...own(behind, me)]),
      { a: 1, x0: 0, x1: 0 },
    );
  });

  test.each([
    ['ab ba', true],
    ['ab ab', false],
    ['abc bca', true],
    ['abc abc', false],
    ['ab bc ca', true],
    ['ab bc ac', false],
    ['ab ba ab', true],
    ['ab cd dc', true],
  ])('locks taken in the orders %s', (text, deadlocks) => {
    const orders = text.split(' ');
    const names = [...new Set(text.replaceAll(' ', ''))];
    const source = orders.map(
      (order, i) =>
        `function f${i}() { ${[...order].map((name) => `${name}.lock(); `).join('')}${[...order].map((name) => `${name}.unlock(); `).join('')}}`,
    );
    const found = expectSame(
      `${names.map((name) => `const ${name} = new Mutex();`).join(' ')}\n${source.join('\n')}\n${par(orders.map((_, i) => `f${i}`))}`,
      orders.map((order) => [
        ...[...order].map((name) => take(name)),
        ...[...order].map((name) => add(name)),
      ]),
      Object.fromEntries(names.map((name) => [name, 1])),
    );
    expect(found.findings.deadlock !== null).toBe(deadlocks);
  });

  test('a recursive lock is taken as often as its owner likes, by one thread', () => {
    const found = exploreText(
      `const a = new Mutex({ recursive: true });\nfunction w() { a.lock(); a.lock(); a.unlock(); a.unlock(); }\n${par(copies(3, 'w'))}`,
    );
    expect(found.schedules).toBe(factorial(3));
    expect(found.findings.deadlock).toBeNull();
  });
});

describe('semaphores', () => {
  test.each([
    [2, 1],
    [3, 1],
    [2, 2],
    [3, 2],
    [4, 2],
    [4, 3],
    [3, 3],
    [5, 2],
  ])('%i threads and %i permits', (threads, permits) => {
    const found = expectSame(
      `const s = new Semaphore(${permits});\nfunction w() { s.acquire(); s.release(); }\n${par(copies(threads, 'w'))}`,
      copies(threads, [take('s'), add('s')]),
      { s: permits },
    );
    if (permits === 1) expect(found.schedules).toBe(factorial(threads));
    if (permits >= threads) expect(found.schedules).toBe(multinomial(...copies(threads, 2)));
  });

  test.each([
    [1, 1],
    [2, 2],
    [3, 1],
    [1, 3],
    [3, 3],
  ])('a bounded buffer of %i places for %i goods', (places, goods) => {
    expectSame(
      `const empty = new Semaphore(${places}); const full = new Semaphore(0);
parallel(() => { ${'empty.acquire(); full.release(); '.repeat(goods)}}, () => { ${'full.acquire(); empty.release(); '.repeat(goods)}});`,
      [
        copies(goods, [take('empty'), add('full')]).flat(),
        copies(goods, [take('full'), add('empty')]).flat(),
      ],
      { empty: places, full: 0 },
    );
  });

  test.each([1, 2, 3])('%i who want two permits each of two deadlock or not', (threads) => {
    const found = expectSame(
      `const s = new Semaphore(2);\nfunction w() { s.acquire(); s.acquire(); s.release(); s.release(); }\n${par(copies(threads, 'w'))}`,
      copies(threads, [take('s'), take('s'), add('s'), add('s')]),
      { s: 2 },
    );
    expect(found.findings.deadlock !== null).toBe(threads > 1);
  });
});

describe('meetings', () => {
  test.each([
    [2, 1, 1],
    [2, 2, 1],
    [3, 1, 1],
    [2, 3, 2],
  ])('%i at a barrier: %i steps before it and %i behind never overlap', (n, before, behind) => {
    const found = exploreText(
      `const b = new Barrier(${n}); const k = new Atomic(0);
function w() { ${'k.add(1); '.repeat(before)}b.wait(); ${'k.add(1); '.repeat(behind)}}\n${par(copies(n, 'w'))}`,
    );
    expect(found.schedules).toBe(multinomial(...copies(n, before + 1)) * multinomial(...copies(n, behind)));
  });

  test('a barrier serves again for the next round', () => {
    const found = exploreText(
      `const b = new Barrier(2);\nfunction w() { b.wait(); b.wait(); b.wait(); }\n${par(['w', 'w'])}`,
    );
    expect(found.schedules).toBe(2n ** 3n);
  });

  test('one too few at a barrier wait for ever', () => {
    const found = exploreText(`const b = new Barrier(3);\nfunction w() { b.wait(); }\n${par(['w', 'w'])}`);
    expect(byKind(found)).toEqual({ deadlock: 2n });
  });

  test.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [2, 2],
    [3, 3],
  ])('a latch of %i lets %i go when all have counted', (counts, waiters) => {
    const counters = copies(counts, '() => { l.countDown(); }');
    const found = exploreText(
      `const l = new Latch(${counts}); const k = new Atomic(0);
function w() { l.wait(); k.add(1); }\n${par([...counters, ...copies(waiters, 'w')])}`,
    );
    expect(found.schedules).toBe(throughLatch(counts, waiters));
    // All counts come first; the waiters' two steps each merge.
    expect(found.schedules).toBe(factorial(counts) * multinomial(...copies(waiters, 2)));
  });
});

/** Ways through a latch: a waiter cannot take its step while the latch is closed. */
function throughLatch(counts: number, waiters: number): bigint {
  const left = (shared: Shared) => shared.l > 0;
  const counter = [add('l', -1)];
  const waiter = [when((shared) => !left(shared), write('seen', 1)), add('k')];
  return total(
    ways([...copies(counts, counter), ...copies(waiters, waiter)], { l: counts, seen: 0, k: 0 }, kindOf),
  );
}
