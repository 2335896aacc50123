import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Hardware, MEASURED, measure, START_CALLS } from '../../../src/engine/hardware/index.ts';
import { jobs, time } from './bench.ts';

const us = 1_000;
const COUNT = 20;
const THREADS = `function one() { let x = 0; x++; }
for (let i = 0; i < ${COUNT}; i++) { const t = spawn(one); join(t); }`;
const PROCESSES = `for (let i = 0; i < ${COUNT}; i++) {
  const child = fork();
  if (child === 0) { exit(0); }
  wait(child);
}`;
const PAGES_OF_A_MIB = 256;

/** Microseconds from starting one to having waited for it, on one CPU at the measured values. */
const each = (source: string, changes: Partial<Hardware> = {}) =>
  measure(compile(source), { ...MEASURED, ...changes }).total / COUNT / us;
const parent = (mib: number) => ({ parentPages: mib * PAGES_OF_A_MIB });

describe('starting threads and processes by the size of the parent, at the measured values', () => {
  // Microseconds that were measured for a parent of so many MiB.
  test.each([
    [0, 155.6],
    [64, 2_600],
    [256, 10_000],
    [1024, 39_500],
  ])('fork with a parent of %i MiB: %d µs', (mib, expected) => {
    expect(each(PROCESSES, parent(mib)) / expected).toBeGreaterThan(0.99);
    expect(each(PROCESSES, parent(mib)) / expected).toBeLessThan(1.01);
  });

  test('a new program takes 410 µs, 20.7 times a thread, whatever its parent has', () => {
    const exec = (mib: number) => each(PROCESSES, { ...parent(mib), processStart: 'exec' });
    expect(exec(0)).toBeCloseTo(410, 0);
    expect(exec(1024)).toBe(exec(0));
    expect(exec(0) / each(THREADS)).toBeCloseTo(20.7, 0);
  });

  test('a thread does not ask for the size of its process', () => {
    expect(each(THREADS, parent(1024))).toBe(each(THREADS));
  });

  test('what is cheaper is not what makes fewer calls: ten for a thread, four for a copy', () => {
    const calls = (kind: 'thread' | 'fork') =>
      START_CALLS[kind].parent.length + START_CALLS[kind].child.length;
    expect([calls('thread'), calls('fork')]).toEqual([10, 4]);
    expect(each(THREADS)).toBeLessThan(each(PROCESSES) / 7);
  });

  test('from which size on a new program is started faster than a copy', () => {
    const faster = (mib: number) =>
      each(PROCESSES, { ...parent(mib), processStart: 'exec' }) < each(PROCESSES, parent(mib));
    // (403.3 − 148.7) µs for 0.15 µs a page are some 1,700 pages.
    expect([4, 6, 7, 8].map(faster)).toEqual([false, false, true, true]);
  });

  test('on two CPUs both take longer, because the other CPU has to be woken', () => {
    expect(each(THREADS, { cpus: 2 })).toBeGreaterThan(each(THREADS) + MEASURED.wakeUp / us);
    expect(each(PROCESSES, { cpus: 2 })).toBeGreaterThan(each(PROCESSES) + MEASURED.wakeUp / us);
  });
});

describe('what starting consists of, by hand', () => {
  const costs: Partial<Hardware> = { fork: 100, forkPage: 3, exec: 70, threadCreate: 11, systemCall: 1 };

  test('fork: itself, and each page of the parent', () => {
    // The globals' page and the stack's; then 500 pages more.
    const source = 'let x = 1;\nconst child = fork();\nif (child === 0) { exit(0); }\nwait(child);';
    expect(time(source, costs).kinds.create).toBe(100 + 2 * 3);
    expect(time(source, { ...costs, parentPages: 500 }).kinds.create).toBe(100 + 502 * 3);
    expect(time(source, { ...costs, processStart: 'exec', parentPages: 500 }).kinds.create).toBe(70);
  });

  test('a child that forks has what its parent had', () => {
    const source = `if (fork() === 0) { const own = fork(); if (own === 0) { exit(0); } wait(own); exit(0); }
      compute(1);`;
    const { create } = time(source, { ...costs, parentPages: 500 }).kinds;
    // Each time the stack's page and the 500.
    expect(create).toBe(2 * (100 + 501 * 3));
  });

  test('threads: each of `parallel` and each `spawn`, and no page', () => {
    const run = time(`${jobs('compute(1);', 'compute(1);')}\nconst t = spawn(job0);\njoin(t);`, {
      ...costs,
      parentPages: 500,
    });
    expect(run.kinds.create).toBe(3 * 11);
  });

  test('a copy pays for the pages that both write to, a new program for its first touches', () => {
    const source = `const data = [1, 2, 3];
      const child = fork();
      if (child === 0) { data[0] = 9; exit(0); }
      data[1] = 8;
      wait(child);`;
    const fork = time(source, { copyPage: 7, pageFault: 5 });
    const exec = time(source, { copyPage: 7, pageFault: 5, processStart: 'exec' });
    expect(exec.counts.pagesCopied).toBe(0);
    // The machine copies the array's page and the stack's for whoever writes first; with a new program the parent
    // keeps its own, and the child touches its own for the first time.
    expect(fork.kinds.page).toBe(7 * fork.counts.pagesCopied + 5 * fork.counts.pageFaults);
    expect(exec.kinds.page).toBe(5 * exec.counts.pageFaults);
    expect(exec.kinds.page).toBeLessThan(fork.kinds.page);
    expect([exec.output, exec.globals]).toEqual([fork.output, fork.globals]);
  });
});

describe('what the kernel keeps of memory until somebody writes, by hand', () => {
  const PAGE = 16;
  const source = (child: string, after = '') => `const data = new Array(${4 * PAGE}).fill(1);
    const child = fork();
    if (child === 0) { ${child} exit(0); }
    wait(child);
    ${after}`;
  const copies = (child: string, after?: string) => time(source(child, after)).counts.pagesCopied;
  const none = copies('');

  test('reading copies nothing, each page that is written to is copied once', () => {
    expect(copies(`let x = data[0] + data[${PAGE}];`)).toBe(copies('let x = 0;'));
    expect(copies('data[0] = 9;') - none).toBe(1);
    expect(copies('data[0] = 9; data[1] = 9;') - none).toBe(1);
    expect(copies(`data[0] = 9; data[${2 * PAGE}] = 9;`) - none).toBe(2);
  });

  test('who is left alone with a page writes to it without a copy', () => {
    // The child has ended: its parent is the only one that has them.
    expect(copies('', 'data[0] = 9;')).toBe(none);
  });

  test('each of two children copies for itself', () => {
    const two = `const data = new Array(${PAGE}).fill(0);
      const first = fork();
      if (first === 0) { compute(50); data[0] = 1; exit(0); }
      const second = fork();
      if (second === 0) { compute(50); data[0] = 2; exit(0); }
      wait(first); wait(second); print(data[0]);`;
    const run = time(two, { cpus: 3 });
    const without = time(two.replaceAll(/data\[0\] = \d;/g, ''), { cpus: 3 });
    expect(run.counts.pagesCopied - without.counts.pagesCopied).toBe(2);
    expect(run.output).toEqual(['0']);
  });
});
