import { describe, expect, test } from 'vitest';
import {
  CONSTANTS,
  constantOf,
  KINDS_OF_WORKERS,
  MEASURED,
  MEASURED_PAGES,
  TEXTBOOK,
  workerMemory,
} from '../../../src/engine/hardware/index.ts';

const ratios = (own: number) => {
  const [thread, ...others] = KINDS_OF_WORKERS.map((kind) => workerMemory(kind, 500, own).total);
  return others.map((total) => Number((total / thread).toFixed(1)));
};
const unique = (own: number) => {
  const [thread, ...others] = KINDS_OF_WORKERS.map((kind) => workerMemory(kind, 500, own).unique);
  return others.map((kib) => Number((kib / thread).toFixed(1)));
};

describe('memory of a worker', () => {
  test('idle: thread : fork : exec = 1 : 3.1 : 4.7, kernel included', () => {
    expect(ratios(0)).toEqual([3.1, 4.7]);
  });

  test('with 64 KiB of its own, as processes are charged for it: 1 : 1.4 : 2.2', () => {
    expect(unique(64)).toEqual([1.4, 2.2]);
  });

  test('the more each works on, the less it matters how it came to be', () => {
    const [fork, exec] = ratios(100 * 1024);
    expect([fork, exec]).toEqual([1, 1]);
  });

  test('a thread reserves a thousand times what it has', () => {
    const { reserved, resident } = workerMemory('thread', 100);
    expect(reserved / resident).toBeGreaterThan(900);
  });

  test('resident counts shared pages for everybody, proportional once', () => {
    for (const kind of KINDS_OF_WORKERS) {
      const { resident, proportional, unique: own } = workerMemory(kind, 500);
      expect(own).toBeLessThanOrEqual(proportional);
      expect(proportional).toBeLessThanOrEqual(resident);
      expect(proportional - own).toBeLessThan(3);
    }
    expect(workerMemory('fork', 500).resident).toBeCloseTo(524, 0);
    expect(workerMemory('exec', 500).resident).toBeCloseTo(1197, 0);
  });
});

describe('constants', () => {
  test('each has a source and a year or says what was measured, and lies in its range', () => {
    for (const { name, value, range, source, origin } of CONSTANTS) {
      expect(value, name).toBeGreaterThanOrEqual(range[0]);
      expect(value, name).toBeLessThanOrEqual(range[1]);
      expect(source.length, name).toBeGreaterThan(5);
      if (origin === 'measured') expect(source, name).toContain('측정');
    }
  });

  test('no two set the same, and the measured machine has them all', () => {
    const keys = CONSTANTS.flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(MEASURED[key]).toBe(constantOf(key)!.value);
    expect(constantOf('policy')).toBeUndefined();
  });

  test('every cost of the model has its constant', () => {
    const set = new Set<string>(CONSTANTS.flatMap(({ key }) => key ?? []));
    const choices = ['cpus', 'levels', 'allotment', 'growth', 'boost', 'aging'];
    const missing = Object.entries(TEXTBOOK).filter(
      ([key, value]) => typeof value === 'number' && !set.has(key) && !choices.includes(key),
    );
    expect(missing).toEqual([]);
  });

  test('pages stand for 64 lines: caches of the same size', () => {
    expect([MEASURED_PAGES.l1Lines, MEASURED_PAGES.l2Lines, MEASURED_PAGES.l3Lines]).toEqual([12, 256, 2048]);
  });
});

describe('memory of workers by hand, in KiB', () => {
  test('a thread: 8 MiB and a guard reserved, 8.3 of its own, 26.7 in the kernel', () => {
    expect(workerMemory('thread', 500)).toEqual({
      kind: 'thread',
      reserved: 8_196,
      resident: 8.3,
      proportional: 8.3,
      unique: 8.3,
      kernel: 16 + 4 + 6.7,
      total: 8.3 + 16 + 4 + 6.7,
    });
  });

  test.each([
    ['fork', 1, 36 + 488 / 2],
    ['fork', 3, 36 + 488 / 4],
    ['exec', 1, 93 + 1_104 / 2],
    ['exec', 99, 93 + 1_104 / 100],
  ] as const)(
    '%s, %i of them: what is shared is divided by them and their parent',
    (kind, workers, expected) => {
      expect(workerMemory(kind, workers).proportional).toBeCloseTo(expected, 10);
    },
  );

  test.each([
    ['fork', 36 + 488, 36, 16 + 45 + 12.5],
    ['exec', 93 + 1_104, 93, 16 + 40 + 15],
  ] as const)('%s: resident in full, unique alone, the kernel’s part', (kind, resident, unique, kernel) => {
    expect(workerMemory(kind, 10)).toMatchObject({ resident, unique, kernel, total: unique + kernel });
  });

  test('what each works on adds to all but the kernel’s part', () => {
    for (const kind of ['thread', 'fork', 'exec'] as const) {
      const [idle, busy] = [workerMemory(kind, 8), workerMemory(kind, 8, 64)];
      for (const part of ['reserved', 'resident', 'proportional', 'unique', 'total'] as const)
        expect(busy[part] - idle[part]).toBeCloseTo(64, 10);
      expect(busy.kernel).toBe(idle.kernel);
    }
  });
});
