import { expect, test } from 'vitest';
import { bestOf, curvesOf } from '../../../src/components/demo/exhibits/sweep/sweep.ts';
import { configurations, jobAt, noOverrides } from '../../../src/components/demo/measure/configuration.ts';
import { settingOf } from '../../../src/components/demo/measure/settings.ts';
import { measuredWith } from '../../../src/components/demo/measured-with.ts';
import { sourceOf } from '../../../src/content/sources.ts';
import { compile } from '../../../src/engine/compiler.ts';
import { Run } from '../../../src/engine/index.ts';
import type { Job, Measured } from '../../../src/results/measured/job.ts';
import { metricOf, metricText } from '../../../src/results/measured/metrics.ts';
import { hardwareOf } from '../../../src/results/measured/preset.ts';
import { runJob } from '../../../src/results/measured/run-job.ts';
import { unpackSchedule } from '../../../src/results/measured/schedule.ts';
import { demo, spec } from '../../components/demo/programs.ts';

function measured(job: Partial<Job> & { source: string }): Measured {
  const result = runJob({ constants: {}, hardware: hardwareOf('measured'), spans: true, ...job });
  if ('failed' in result) throw new Error(result.failed);
  return result;
}

const long = sourceOf('long-tasks');

test('the share lost to switching is c/(q+c)', () => {
  for (const [quantum, lost] of [
    [10_000, 1 / 6],
    [50_000, 2 / 52],
    [100_000, 2 / 102],
    [1_000_000, 2 / 1002],
  ]) {
    const { summary } = measured({ source: long, hardware: hardwareOf('measured', { quantum }) });
    expect(metricOf('lost', summary, summary, 1)).toBeCloseTo(lost, 3);
  }
});

test('a metric says the same number as text, in the unit of the preset', () => {
  const { summary } = measured({ source: long });
  expect(metricText('total', 120_000_000, 1)).toBe('120 ms');
  expect(metricText('total', 31, null)).toBe('31틱');
  expect(metricText('useful', metricOf('useful', summary, summary, 1), 1)).toMatch(/^99\.\d %$/);
  expect(metricText('speedup', 1.934, 1)).toBe('1.93배');
  expect(metricText('response', Number.NaN, 1)).toBe('–');
});

test('what is measured can be stepped: its schedule leads to the same end', () => {
  const source = sourceOf('crew-processes');
  const { schedule, summary } = measured({ source, hardware: hardwareOf('measured', { cpus: 2 }) });
  const run = new Run(compile(source), unpackSchedule(schedule!));
  expect(run.at(run.length).end).toBe(summary.end);
});

test('an error in the text and hardware that cannot be are told as sentences', () => {
  const job = { constants: {}, hardware: hardwareOf('measured'), spans: false };
  expect(runJob({ ...job, source: 'let x = ;' })).toHaveProperty('failed');
  expect(runJob({ ...job, source: long, hardware: hardwareOf('measured', { cpus: 0 }) })).toHaveProperty(
    'failed',
  );
});

test('a dial turns what no variant fixes, and a sweep goes over it', () => {
  const measure = {
    question: '',
    preset: 'textbook' as const,
    sees: '',
    answer: { kind: 'headline' as const, metrics: [] },
    result: [],
    more: [],
    offer: [],
    dials: [{ hardware: 'cpus' as const, label: 'CPU', values: [{ value: 2, label: '2' }] }],
    compare: [{ label: '하나', hardware: { cpus: 1 } }, { label: '여럿' }],
  };
  const props = {
    spec: { ...spec, measure },
    sources: [long, long],
    colours: [],
    constants: [],
    program: compile(long),
  };
  const turned = { ...noOverrides(measure), dials: { 0: 2 } };
  const runs = configurations(props, demo(), turned);
  expect(runs.map(({ job }) => job.hardware.cpus)).toEqual([1, 2]);
  expect(jobAt(runs[1].job, measure.dials[0], 4).hardware.cpus).toBe(4);
  expect(measuredWith({ ...spec, measure }, 'N', 1)).toBe(false);
});

test('curves know their best point, and a gain is against the curve’s own start', () => {
  const results = [100, 50, 80, 20].map((total) => ({
    ...measured({ source: long }),
    summary: { ...measured({ source: long }).summary, total },
  }));
  const metric = (run: { total: number }, first: { total: number }) => first.total / run.total;
  const curves = curvesOf(results, ['a', 'b'], [1, 2], metric, 'own');
  expect(curves.map(({ points }) => points.map(({ y }) => y))).toEqual([
    [1, 2],
    [1, 4],
  ]);
  expect(bestOf(curves[1], 'highest')).toEqual({ x: 2, y: 4 });
  expect(curvesOf([null], ['a'], [1], metric)[0].points[0].y).toBeNaN();
});

test('a run that got stuck has no throughput', () => {
  const source = sourceOf('pool-served');
  const { summary } = measured({
    source,
    constants: { CRASH: 2 },
    hardware: hardwareOf('measured', { cpus: 4 }),
  });
  expect(summary.end).toBe('deadlock');
  expect(metricText('throughput', metricOf('throughput', summary, summary, 1), 1)).toBe('–');
});

test('every setting offers the value that it has', () => {
  for (const preset of ['textbook', 'measured'] as const) {
    const hardware = hardwareOf(preset);
    for (const key of Object.keys(hardware) as (keyof typeof hardware)[]) {
      if (key === 'priorities' || key === 'arrivals') continue;
      const { options } = settingOf(key, preset, hardware[key]);
      expect(
        options.map(({ value }) => value),
        key,
      ).toContain(hardware[key]);
    }
  }
});
