import { describe, expect, test } from 'vitest';
import type { Hardware } from '../../../src/engine/hardware/index.ts';
import { jobs, time } from './bench.ts';

// Where lines are and what they cost, each worked out by hand.

/** Two CPUs with a line in the first cache free, 10 from the shared one, 100 from memory, 50 from the other CPU. */
const TWO: Partial<Hardware> = {
  cpus: 2,
  instruction: 1,
  l1Lines: 4,
  l2Lines: 0,
  l3Lines: 8,
  l3Time: 10,
  memoryTime: 100,
  lineTransfer: 50,
};
const ZEROS = Array.from({ length: 64 }, () => 0).join(', ');
/** Two threads that each add one to a word of an array; word 0 stands behind the array's header. */
const add = (a: number, b: number) =>
  `const words = [${ZEROS}];\n${jobs(`words[${a}]++;`, `words[${b}]++;`)}`;

describe('a line between two CPUs, step by step', () => {
  test('8 bytes apart: loaded by both, then each store takes it from the other', () => {
    const run = time(add(0, 2), TWO);
    // Load: memory for A, the shared cache for B. Store: B at 13 takes it from A, A at 104 takes it from B.
    expect(run.counts).toMatchObject({ memory: 1, l3: 1, transfer: 2, l1: 0 });
    const [a, b] = run.tasks;
    const begun = a.firstRun!;
    expect(b.firstRun).toBe(begun);
    expect(a.finish! - begun).toBe(1 + 100 + 1 + 1 + 50);
    expect(b.finish! - begun).toBe(1 + 10 + 1 + 1 + 50);
  });

  test.each([
    [2, 8],
    [4, 16],
    [8, 32],
    [14, 56],
  ])('%i words, %i bytes apart: the same line', (gap) => {
    expect(time(add(0, gap), TWO).counts.transfer).toBe(2);
  });

  test.each([
    [15, 60],
    [16, 64],
    [32, 128],
    [63, 252],
  ])('%i words, %i bytes apart: lines of their own, as soon as the line is over', (gap) => {
    const run = time(add(0, gap), TWO);
    expect(run.counts).toMatchObject({ memory: 2, transfer: 0, l1: 2, l3: 0 });
    for (const task of run.tasks) expect(task.finish! - task.firstRun!).toBe(1 + 100 + 1 + 1);
  });

  test('a shorter line ends earlier, a longer one later', () => {
    const transfers = (gap: number, lineWords: number) =>
      time(add(0, gap), { ...TWO, lineWords }).counts.transfer;
    expect([transfers(2, 4), transfers(3, 4)]).toEqual([2, 0]);
    expect([transfers(30, 32), transfers(31, 32)]).toEqual([2, 0]);
  });

  test('both read: nothing is taken from anybody', () => {
    const source = `const words = [${ZEROS}];\n${jobs('let own = words[0];', 'let own = words[2];')}`;
    expect(time(source, TWO).counts).toMatchObject({ memory: 1, l3: 1, transfer: 0 });
  });

  test('what one has written another one reads from its cache, and a second read is at home', () => {
    const source = `const words = [${ZEROS}];
      ${jobs('words[0] = 1;', 'compute(500); let own = words[0]; own = words[1];')}`;
    const run = time(source, TWO);
    expect(run.counts).toMatchObject({ memory: 1, transfer: 1, l1: 1 });
  });

  test('one CPU: there is nobody to take it from', () => {
    const run = time(add(0, 2), { ...TWO, cpus: 1 });
    expect(run.counts).toMatchObject({ memory: 1, transfer: 0, l1: 3 });
    expect(run.kinds.cache).toBe(100);
  });

  test('a line that another CPU has written is not at home, even when that CPU has let it go since', () => {
    const reads = [16, 32, 48, 63].map((i) => `own = words[${i}];`).join(' ');
    const source = `const words = [${ZEROS}];
      ${jobs(
        'let own = words[0]; compute(2000); own = words[0];',
        `compute(300); words[1] = 1; let own = 0; ${reads}`,
      )}`;
    // B takes it from A, puts it out by four other lines; A finds it in the shared cache.
    expect(time(source, TWO).counts).toMatchObject({ memory: 5, transfer: 1, l3: 1, l1: 0 });
  });

  test('who has lost its line has lost it: the next access is a transfer, too', () => {
    const source = `const words = [${ZEROS}];
      ${jobs('words[0] = 1; compute(500); words[0] = 2;', 'compute(300); words[1] = 1;')}`;
    // A from memory; B at 301 from A; A at 602 or so from B.
    expect(time(source, TWO).counts).toMatchObject({ memory: 1, transfer: 2, l1: 0 });
  });
});

describe('caches by levels, one CPU', () => {
  const read = (indexes: number[], on: Partial<Hardware>) =>
    time(
      `const words = [${ZEROS}];\n${jobs(`let own = 0; ${indexes.map((i) => `own = words[${i}];`).join(' ')}`)}`,
      {
        lineWords: 4,
        l2Time: 3,
        l3Time: 10,
        memoryTime: 100,
        ...on,
      },
    );

  test('the header is in the first line: words 0 to 2, then four at a time', () => {
    const { counts } = read([0, 1, 2, 3, 4, 5, 6, 7], { l1Lines: 8 });
    expect(counts).toMatchObject({ memory: 3, l1: 5 });
  });

  test('one line of L1, two of L2, three of L3: each level has what the one above let go', () => {
    const lines = (...lines: number[]) => lines.map((line) => 4 * line + 3);
    const on = { l1Lines: 1, l2Lines: 2, l3Lines: 3 };
    // Lines 1 and 2 from memory; 1 from L2; 3 from memory puts 2 out of L2; 2 from L3.
    const run = read(lines(1, 2, 1, 3, 2), on);
    expect(run.counts).toMatchObject({ l1: 0, l2: 1, l3: 1, memory: 3 });
    expect(run.kinds.cache).toBe(3 + 10 + 3 * 100);
    // A fourth line is one too many for L3: what was used longest ago there has to come from memory again.
    expect(read(lines(1, 2, 3, 4, 1), on).counts).toMatchObject({ l3: 0, memory: 5 });
  });

  test('a level that is not there is passed over', () => {
    expect(read([3, 7, 3], { l1Lines: 1, l3Lines: 4 }).counts).toMatchObject({ l2: 0, l3: 1, memory: 2 });
    expect(read([3, 7, 3], { l2Lines: 2 }).counts).toMatchObject({ l1: 0, l2: 1, memory: 2 });
  });
});
