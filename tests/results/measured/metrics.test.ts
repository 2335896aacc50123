import { expect, test } from 'vitest';
import { sourceOf } from '../../../src/content/sources.ts';
import {
  baseOf,
  labelOf,
  METRICS,
  type MeasureMetric,
  metricOf,
  metricText,
} from '../../../src/results/measured/metrics.ts';
import { hardwareOf } from '../../../src/results/measured/preset.ts';
import { runJob } from '../../../src/results/measured/run-job.ts';
import type { Summary } from '../../../src/results/measured/summary.ts';

const all = Object.keys(METRICS) as MeasureMetric[];

function summaryWith(quantum: number): Summary {
  const hardware = hardwareOf('measured', { quantum });
  const result = runJob({ source: sourceOf('long-tasks'), constants: {}, hardware, spans: false });
  if ('failed' in result) throw new Error(result.failed);
  return result.summary;
}

const first = summaryWith(1_000_000);
const run = summaryWith(50_000);

test.each([
  ['total', 31, '31틱', '31 ns'],
  ['useful', 0.5, '50 %', '50 %'],
  ['ofFirst', 1.934, '1.93배', '1.93배'],
  ['copied', 4096, '4 KiB', '4 KiB'],
  ['throughput', 20_000, '2만 건/1000틱', '2만 건/초'],
  ['switchRate', 12, '12번/1000틱', '12번/초'],
  ['most', 3, '3개', '3개'],
  ['switches', 1200, '1,200번', '1,200번'],
] as const)('%s is written in its unit', (metric, value, ticks, time) => {
  expect(metricText(metric, value, null)).toBe(ticks);
  expect(metricText(metric, value, 1)).toBe(time);
});

test('where there is no number there is a dash, whatever the unit', () => {
  for (const metric of all) expect(metricText(metric, Number.NaN, 1)).toBe('–');
});

test('only what is counted in a time is called otherwise where a tick is none', () => {
  const other = all.filter((metric) => labelOf(metric, null) !== labelOf(metric, 1));
  expect(other.map((metric) => [labelOf(metric, null), labelOf(metric, 1)])).toEqual([
    ['1000틱당 교환', '초당 교환'],
  ]);
});

test('what depends on the first run says against which run of a sweep', () => {
  const compared = all.filter((metric) => {
    const [own, other] = [run, first].map((one) => metricOf(metric, run, one, 1));
    return !Object.is(own, other);
  });
  const told = all.filter((metric) => 'against' in METRICS[metric]);
  expect(compared).toEqual(expect.arrayContaining(['speedup', 'gain', 'ofFirst', 'more']));
  expect(told).toEqual(expect.arrayContaining(compared));
  expect(baseOf('gain')).toBe('own');
  expect(baseOf('more')).toBe('beside');
  expect(baseOf('total')).toBe('first');
});

test('what a switch costs more is the sum of its parts', () => {
  const [more, ...parts] = (['more', 'moreDirect', 'moreTlb', 'moreCache'] as const).map((metric) =>
    metricOf(metric, run, first, 1),
  );
  expect(more).toBeGreaterThan(0);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(more, 6);
});
