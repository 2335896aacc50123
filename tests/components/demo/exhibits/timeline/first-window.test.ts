import { expect, test } from 'vitest';
import { firstWindow } from '../../../../../src/components/demo/exhibits/timeline/first-window.ts';
import { sourceOf } from '../../../../../src/content/sources.ts';
import { hardwareOf } from '../../../../../src/results/measured/preset.ts';
import { runJob } from '../../../../../src/results/measured/run-job.ts';

function runOf(quantum: number) {
  const hardware = hardwareOf('measured', { cpus: 1, quantum });
  const result = runJob({ source: sourceOf('long-tasks'), constants: {}, hardware, spans: true });
  if ('failed' in result) throw new Error(result.failed);
  return { ...result, label: '', setting: '', base: result.summary };
}

test('a run of many turns opens on a dozen of them, about the instant', () => {
  const run = runOf(1_000_000);
  const { total } = run.summary;
  const { from, to } = firstWindow([run], total, total / 2);
  expect((to - from) / 1_000_000).toBeGreaterThan(10);
  expect((to - from) / 1_000_000).toBeLessThan(14);
  expect((from + to) / 2).toBeCloseTo(total / 2, 0);
  for (const about of [0, total]) {
    const window = firstWindow([run], total, about);
    expect(window.from).toBeGreaterThanOrEqual(0);
    expect(window.to).toBeLessThanOrEqual(total);
  }
});

test('a run whose turns can be told apart is shown whole', () => {
  const run = runOf(10_000_000);
  expect(firstWindow([run], run.summary.total, 0)).toEqual({ from: 0, to: run.summary.total });
});

test('runs beside each other are shown by the longest turns', () => {
  const [many, few] = [runOf(1_000_000), runOf(10_000_000)];
  const total = Math.max(many.summary.total, few.summary.total);
  expect(firstWindow([many, few], total, 0)).toEqual({ from: 0, to: total });
});
