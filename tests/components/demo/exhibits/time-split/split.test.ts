import { describe, expect, test } from 'vitest';
import { againOf, splitOf } from '../../../../../src/components/demo/exhibits/time-split/split.ts';
import { sourceOf } from '../../../../../src/content/sources.ts';
import type { Hardware } from '../../../../../src/engine/index.ts';
import { hardwareOf } from '../../../../../src/results/measured/preset.ts';
import { runJob } from '../../../../../src/results/measured/run-job.ts';

const WORK = 200_000;

function summary(file: string, constants: Record<string, number>, hardware: Partial<Hardware> = {}) {
  const job = { source: sourceOf(file), constants: { WORK, ...constants } };
  const result = runJob({ ...job, hardware: hardwareOf('measured', hardware), spans: false });
  if ('failed' in result) throw new Error(result.failed);
  expect(result.summary.end).toBe('finished');
  expect(result.summary.output).toContain('합 300');
  return result.summary;
}

const files = ['errands-threads', 'errands-shared', 'errands-pipes'];

describe.each(files)('%s', (file) => {
  test.each([
    { WORKERS: 4, REUSE: 1, FAULTS: 2, cpus: 1 },
    { WORKERS: 16, REUSE: 0, FAULTS: 4, cpus: 4 },
    { WORKERS: 1, REUSE: 0, FAULTS: 0, cpus: 2 },
  ])('what the time went to adds up to all of it, %o', ({ cpus, ...constants }) => {
    const run = summary(file, constants, { cpus, valueBytes: 65_536 });
    const without = summary(file, { ...constants, FAULTS: 0 }, { cpus, valueBytes: 65_536 });
    const parts = splitOf(run, without);
    const sum = Object.values(parts).reduce((sum, ticks) => sum + ticks, 0);
    expect(sum).toBeCloseTo(run.total * cpus, 3);
    if (constants.FAULTS === 0) expect(parts.lost).toBe(0);
    else expect(parts.lost).toBeGreaterThan(againOf(run, without));
  });

  test('the job is done with every number of faults, and each takes more', () => {
    const totals = [0, 1, 2, 4].map((FAULTS) => summary(file, { FAULTS }).total);
    expect([...totals].sort((a, b) => a - b)).toEqual(totals);
  });
});

test('a fault costs processes the job that was under way, and threads all jobs so far', () => {
  const again = (file: string) =>
    againOf(summary(file, { WORKERS: 1, FAULTS: 1 }), summary(file, { WORKERS: 1, FAULTS: 0 })) / WORK;
  expect(again('errands-shared')).toBeCloseTo(1, 2);
  expect(again('errands-pipes')).toBeCloseTo(1, 2);
  // Twelve were done when the thirteenth broke.
  expect(again('errands-threads')).toBeCloseTo(13, 2);
});

test('workers that are used again are made once, and new ones for each job as often as there are jobs', () => {
  const { create: once } = summary('errands-shared', {}).kinds;
  const { create: always } = summary('errands-shared', { REUSE: 0 }).kinds;
  expect(always / once).toBeCloseTo(24 / 4, 0);
});

test('threads and processes copy as much into shared memory, and more through a pipe', () => {
  const [threads, shared, pipes] = files.map((file) => summary(file, {}, { valueBytes: 65_536 }).kinds.copy);
  expect(shared).toBe(threads);
  expect(pipes).toBeGreaterThan(1.3 * shared);
});
