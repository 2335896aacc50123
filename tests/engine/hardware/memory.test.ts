import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Hardware, MEASURED, measure } from '../../../src/engine/hardware/index.ts';
import { gantt, time } from './bench.ts';

const CACHES: Partial<Hardware> = {
  lineWords: 16,
  l1Lines: 2,
  l2Lines: 4,
  l3Lines: 8,
  l2Time: 1,
  l3Time: 10,
  memoryTime: 100,
};

const ZEROS = Array.from({ length: 160 }, () => 0).join(', ');

/** A program that reads the words at these indexes of an array that fills pages of its own. */
const reads = (...indexes: number[]) => `const data = [${ZEROS}];
function work() {
  let own = 0;
  ${indexes.map((i) => `own = own + data[${i}];`).join('\n  ')}
}
parallel(work);`;

describe('caches', () => {
  test('free when there are none', () => {
    expect(time(reads(0, 16, 32)).kinds).toMatchObject({ cache: 0, tlb: 0 });
  });

  test('a line comes from memory once, and is then there', () => {
    const run = time(reads(0, 1, 2, 3, 0), CACHES);
    // The array begins behind its header, so that words 0 to 3 are in one line.
    expect(run.counts).toMatchObject({ memory: 1, l1: 4, l2: 0, l3: 0 });
    expect(run.kinds.cache).toBe(100);
  });

  test('the line used longest ago goes first, to the next level down', () => {
    // Three lines do not fit into two: the first is found in the second cache again.
    expect(time(reads(0, 16, 32, 0), CACHES).counts).toMatchObject({ memory: 3, l2: 1, l1: 0 });
    expect(time(reads(0, 16, 0, 32, 0), CACHES).counts).toMatchObject({ memory: 3, l2: 0, l1: 2 });
    // Five lines do not fit into four, but into the shared eight.
    expect(time(reads(0, 16, 32, 48, 64, 0), CACHES).counts).toMatchObject({ memory: 5, l3: 1 });
  });

  test('a sweep over more lines than fit misses always, one over fewer never again', () => {
    const sweep = (lines: number) => {
      const all = Array.from({ length: lines }, (_, i) => 16 * i);
      return time(reads(...all, ...all), { ...CACHES, l1Lines: 4, l2Lines: 0, l3Lines: 0 }).counts;
    };
    expect(sweep(4)).toMatchObject({ memory: 4, l1: 4 });
    expect(sweep(5)).toMatchObject({ memory: 10, l1: 0 });
  });

  const shared = `const data = new SharedMemory(64);
    function sweep() { let own = 0; for (let i = 0; i < 64; i = i + 16) { own = own + data[i]; } yieldNow(); }
    const child = fork();
    for (let n = 0; n < 5; n++) { sweep(); }
    if (child === 0) { exit(0); }
    wait(child);`;

  test('a change of process empties no cache with physical tags: the same data stay warm for both', () => {
    const { counts, switches } = time(shared, { ...CACHES, l1Lines: 64 });
    expect(switches.process).toBeGreaterThan(5);
    // Four or five lines of the mapping, fetched once for both, and a line of globals for each.
    expect(counts.memory).toBeLessThanOrEqual(7);
  });

  test('with virtual tags it empties them every time: the world in which that is said', () => {
    const warm = time(shared, { ...CACHES, l1Lines: 64, l3Lines: 0 }).counts.memory;
    const { counts } = time(shared, { ...CACHES, l1Lines: 64, l3Lines: 0, cacheTags: 'virtual' });
    expect(counts.memory).toBeGreaterThan(5 * warm);
  });
});

describe('coherence', () => {
  const TIMES = 400;
  /** Two threads that add to counters so many words apart. */
  const counters = (
    distance: number,
    add: string,
  ) => `const words = [${Array.from({ length: 80 }, () => 0).join(', ')}];
    const a = new Atomic(0);
    const between = [${Array.from({ length: Math.max(1, distance - 3) }, () => 0).join(', ')}];
    const b = new Atomic(0);
    function one() { for (let i = 0; i < ${TIMES}; i++) { ${add.replace('X', '15').replace('Y', 'a')} } }
    function two() { for (let i = 0; i < ${TIMES}; i++) { ${add.replace('X', String(15 + distance)).replace('Y', 'b')} } }
    parallel(one, two);`;
  const cost = (source: string, cpus = 2) => {
    const program = compile(source);
    const empty = compile(source.replace(/words\[\d+\]\+\+;|[ab]\.add\(1\);/g, ''));
    const on: Hardware = {
      ...MEASURED,
      cpus,
      threadSwitch: 0,
      threadCreate: 0,
      wakeUp: 0,
      pageFault: 0,
      systemCall: 0,
    };
    return (measure(program, on).total - measure(empty, on).total) / TIMES;
  };
  const plain = (distance: number) => cost(counters(distance, 'words[X]++;'));
  const atomic = (distance: number) => cost(counters(distance, 'Y.add(1);'));

  test('what one CPU writes is gone from the other’s cache, and comes from there', () => {
    const on = { ...CACHES, cpus: 2, lineTransfer: 50, instruction: 1 };
    expect(time(counters(1, 'words[X]++;'), on).counts.transfer).toBeGreaterThan(100);
    expect(time(counters(1, 'words[X]++;'), { ...on, cpus: 1 }).counts.transfer).toBe(0);
  });

  test('reading what nobody writes is no reason to fight over a line', () => {
    const on = { ...CACHES, cpus: 2, lineTransfer: 50, instruction: 1 };
    expect(time(counters(1, 'i = i + words[X];'), on).counts.transfer).toBe(0);
  });

  test('false sharing bends at the length of a line: 64 bytes', () => {
    for (const distance of [1, 2, 8]) expect(plain(distance) / plain(32)).toBeGreaterThan(3);
    for (const distance of [16, 20, 48]) expect(plain(distance) / plain(32)).toBeCloseTo(1, 1);
  });

  test('at the measured values it costs 3.4 to 7.0 times, for atomics 2.6 to 3.1 times', () => {
    expect(plain(2) / plain(32)).toBeGreaterThanOrEqual(3.4);
    expect(plain(2) / plain(32)).toBeLessThanOrEqual(7.0);
    expect(atomic(4) / atomic(32)).toBeGreaterThanOrEqual(2.6);
    expect(atomic(4) / atomic(32)).toBeLessThanOrEqual(3.1);
  });
});

describe('translations', () => {
  test('are looked up once for each page, and again when there is no room for all', () => {
    expect(time(reads(0, 1, 16, 0, 16), { tlbMiss: 5 }).counts.tlbMisses).toBe(2);
    expect(time(reads(0, 1, 16, 0, 16), { tlbMiss: 5, tlbEntries: 1 }).counts.tlbMisses).toBe(4);
    expect(time(reads(0, 1, 16), { tlbMiss: 5 }).kinds.tlb).toBe(10);
  });

  test('first touches and copies of pages cost', () => {
    const source = `const data = [1, 2, 3];
      const child = fork();
      if (child === 0) { data[0] = 9; exit(0); }
      wait(child);`;
    const run = time(source, { copyPage: 7 });
    expect(run.counts.pagesCopied).toBeGreaterThanOrEqual(1);
    expect(run.kinds.page).toBe(7 * run.counts.pagesCopied);
    const threads = time('function f() { compute(1); }\nparallel(f, f);', { pageFault: 3 });
    // A stack each.
    expect(threads.kinds.page).toBe(6);
  });
});

describe('a page that stands for more', () => {
  test('sizes are divided, prices multiplied, and what is not there stays away', () => {
    const four = reads(0, 16, 32, 48, 0, 16, 32, 48);
    const on = { ...CACHES, l1Lines: 4, l2Lines: 0, l3Lines: 0 };
    expect(time(four, on).kinds.cache).toBe(4 * 100);
    // Four lines that stand for two each do not fit into two, and each costs twice as much.
    const doubled = time(four, { ...on, pageScale: 2 });
    expect(doubled.counts).toMatchObject({ memory: 8, l1: 0 });
    expect(doubled.kinds.cache).toBe(8 * 200);
    expect(time(four, { ...on, l1Lines: 2, pageScale: 0.5 }).kinds.cache).toBe(4 * 50);
    expect(time(four, { pageScale: 4, tlbMiss: 3, pageFault: 5 }).kinds).toMatchObject({
      cache: 0,
      tlb: 4 * 4 * 3,
      page: 4 * 5,
    });
  });
});

test('stalls stand in the chart by their kind', () => {
  const run = time(reads(0, 16), { ...CACHES, instruction: 1, tlbMiss: 3 });
  expect(gantt(run, 0, ['cache', 'tlb'])).toMatch(
    /A\(tlb\)\d+-\d+ A\(cache\)\d+-\d+ A\(tlb\)\d+-\d+ A\(cache\)\d+-\d+/,
  );
});
