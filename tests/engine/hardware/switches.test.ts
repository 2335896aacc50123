import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Hardware, MEASURED, type Measurement, measure } from '../../../src/engine/hardware/index.ts';
import { gantt, jobs, time } from './bench.ts';

const us = 1_000;
const on = (source: string, changes: Partial<Hardware> = {}) =>
  measure(compile(source), { ...MEASURED, ...changes });

describe('what switching costs', () => {
  test('round robin loses c/(q+c) to switching: 2 µs at quanta of 10 µs to 4 ms', () => {
    const share = (quantum: number) => {
      const work = `compute(${quantum * 400});`;
      const { kinds } = time(jobs(work, work, work), { policy: 'rr', quantum, threadSwitch: 2 });
      return (100 * kinds.switch) / (kinds.switch + kinds.run);
    };
    // Per cent, as the table of the lesson has them.
    const expected: [number, number][] = [
      [10, 16.7],
      [50, 3.85],
      [100, 1.96],
      [1_000, 0.2],
      [4_000, 0.05],
    ];
    for (const [quantum, percent] of expected) expect(share(quantum)).toBeCloseTo(percent, 1);
  });

  test('a switch stands in the chart before the thread that it leads to', () => {
    const run = time(jobs('compute(5);', 'compute(5);'), { threadSwitch: 2 });
    expect(gantt(run, 0, ['run', 'switch'])).toBe('A0-5 B(switch)5-7 B7-12');
    expect(run.cpus[0]).toEqual({ busy: 10, switching: 2, stalled: 0, idle: 0 });
    expect(run.tasks[1]).toMatchObject({ firstRun: 7, waiting: 5, running: 7 });
  });

  test('only a change of the process costs a change of the address space', () => {
    const source = `function work() { compute(10); }
      const child = fork();
      if (child === 0) { compute(10); exit(0); }
      parallel(work, work);
      wait(child);`;
    const run = time(source, {
      policy: 'rr',
      quantum: 5,
      threadSwitch: 2,
      processSwitch: 3,
      addressSpaceSlots: 6,
    });
    expect(run.switches.process).toBeGreaterThan(0);
    expect(run.kinds.switch).toBe(
      2 * (run.switches.thread + run.switches.process) + 3 * run.switches.process,
    );
  });

  test('who loses its CPU is counted apart from who gives it up', () => {
    const turns = time(jobs('compute(30);', 'compute(30);'), { policy: 'rr', quantum: 10 });
    expect(turns.switches).toEqual({ thread: 5, process: 0, voluntary: 1, involuntary: 4 });
    const yields = time(jobs('compute(5); yieldNow(); compute(5);', 'compute(5); yieldNow(); compute(5);'));
    expect(yields.switches).toEqual({ thread: 3, process: 0, voluntary: 3, involuntary: 0 });
    expect(gantt(yields)).toBe('A0-5 B5-10 A10-15 B15-20');
  });
});

/** `count` threads, or processes with one thread each, that give way to each other `rounds` times. */
function ring(kind: 'thread' | 'process', count: number, rounds: number, pages = 0): string {
  const touch =
    pages > 0 ? `let sum = 0; for (let p = 0; p < ${pages}; p++) { sum = sum + data[p * 16]; }` : '';
  const turn = `function turn() { for (let i = 0; i < ${rounds}; i++) { ${touch} yieldNow(); } }`;
  const data =
    pages > 0
      ? `const data = new Array(${pages * 16});\nfor (let p = 0; p < ${pages}; p++) { data[p * 16] = 0; }\n`
      : '';
  if (kind === 'thread')
    return `${data}${turn}\nparallel(${Array.from({ length: count }, () => 'turn').join(', ')});`;
  const fork = (i: number) => `const c${i} = fork();\nif (c${i} === 0) { turn(); exit(0); }\n`;
  const all = Array.from({ length: count }, (_, i) => i);
  return `${data}${turn}\n${all.map(fork).join('')}${all.map((i) => `wait(c${i});`).join('\n')}`;
}

/** Ticks of one hop of a ring in its steady state: what twice as many rounds take longer. */
function hop(kind: 'thread' | 'process', count: number, pages = 0, changes: Partial<Hardware> = {}): number {
  const key = JSON.stringify([kind, count, pages, changes]);
  if (!hops.has(key)) hops.set(key, measureHop(kind, count, pages, changes));
  return hops.get(key)!;
}

const hops = new Map<string, number>();

function measureHop(
  kind: 'thread' | 'process',
  count: number,
  pages: number,
  changes: Partial<Hardware>,
): number {
  const rounds = 10;
  const once = on(ring(kind, count, rounds, pages), changes).total;
  const twice = on(ring(kind, count, 2 * rounds, pages), changes).total;
  return (twice - once) / (rounds * count);
}

const ratio = (count: number, pages = 0) => hop('process', count, pages) / hop('thread', count, pages);

describe('threads and processes taking turns, at the measured values', () => {
  test('two: a process costs 1.00 to 1.06 times a thread', () => {
    expect(ratio(2)).toBeGreaterThanOrEqual(1);
    expect(ratio(2)).toBeLessThanOrEqual(1.06);
  });

  test('seven and more: 1.2 to 1.6 times', () => {
    for (const count of [7, 8, 12]) {
      expect(ratio(count)).toBeGreaterThanOrEqual(1.2);
      expect(ratio(count)).toBeLessThanOrEqual(1.6);
    }
    expect(ratio(8, 64)).toBeLessThanOrEqual(1.6);
  });

  test('with six slots the step is between six and seven address spaces', () => {
    const difference = (count: number) => hop('process', count) - hop('thread', count);
    for (const count of [2, 4, 6]) expect(difference(count)).toBeLessThan(0.15 * us);
    for (const count of [7, 8, 12]) expect(difference(count)).toBeGreaterThan(0.75 * us);
  });

  test('pages that are touched have to be looked up again: 2.7 ns each', () => {
    const difference = (pages: number) => hop('process', 8, pages) - hop('thread', 8, pages);
    expect((difference(96) - difference(32)) / 64).toBeCloseTo(2.7, 1);
  });

  test('without slots the step is gone, because every change forgets; with 16 it comes later', () => {
    const two = (addressSpaceSlots: number, count: number) => hop('process', count, 0, { addressSpaceSlots });
    expect(two(0, 2)).toBeGreaterThan(two(6, 2) + 0.7 * us);
    expect(two(16, 8)).toBeLessThan(two(6, 8) - 0.7 * us);
  });
});

describe('making threads and processes, at the measured values', () => {
  const count = 20;
  const threads = `function nothing() {}
    function one() { let x = 0; x++; }
    for (let i = 0; i < ${count}; i++) { const t = spawn(one); join(t); }`;
  const processes = `for (let i = 0; i < ${count}; i++) {
      const child = fork();
      if (child === 0) { exit(0); }
      wait(child);
    }`;
  const each = (run: Measurement) => run.total / count;

  test('a thread takes 19.8 µs with its join', () => {
    expect(each(on(threads)) / us).toBeGreaterThan(19);
    expect(each(on(threads)) / us).toBeLessThan(20.6);
  });

  test('thread : fork = 1 : 7.9', () => {
    expect(each(on(processes)) / each(on(threads))).toBeCloseTo(7.9, 1);
  });

  test('fork costs more the more its parent has in memory, a thread does not', () => {
    const big = (text: string) => `const data = new Array(3200);
      for (let p = 0; p < 200; p++) { data[p * 16] = 0; }
      ${text}`;
    const grown = on(big(processes)).kinds.create - on(processes).kinds.create;
    // 200 pages, and a few that remember which words were never written.
    expect(grown / count / 150).toBeGreaterThanOrEqual(200);
    expect(grown / count / 150).toBeLessThanOrEqual(210);
    expect(on(big(threads)).kinds.create).toBe(on(threads).kinds.create);
  });
});
