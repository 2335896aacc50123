import { describe, expect, test } from 'vitest';
import {
  configurations,
  constantsOf,
  jobAt,
  noOverrides,
} from '../../src/components/demo/measure/configuration.ts';
import { settingOf } from '../../src/components/demo/measure/settings.ts';
import type { DemoSpec } from '../../src/components/demo/spec.ts';
import { initialState } from '../../src/components/demo/state.ts';
import { sourceOf } from '../../src/content/sources.ts';
import { compile } from '../../src/engine/compiler.ts';
import { hardwareOf } from '../../src/results/measured/preset.ts';
import { runJob } from '../../src/results/measured/run-job.ts';
import { askedFor } from '../components/asked.ts';

const files = import.meta.glob<{ demos: DemoSpec[] }>('../../src/content/demos/*.ts', { eager: true });
const demos = Object.values(files)
  .flatMap((file) => file.demos ?? [])
  .filter(({ measure }) => measure !== undefined);

/** The runs that a demo shows first. */
function runsOf(spec: DemoSpec) {
  const sources = spec.programs.map(({ file }) => sourceOf(file));
  const program = compile(sources[0]);
  const constants = sources.map((source) => constantsOf(compile(source)));
  return configurations(
    { spec, sources, constants },
    initialState(spec, program),
    noOverrides(spec.measure!),
  );
}

test('there is something to measure in at least sixteen sections', () => {
  expect(demos.length).toBeGreaterThanOrEqual(16);
});

describe.each(demos.map((spec) => [spec.id, spec] as const))('%s', (_, spec) => {
  const measure = spec.measure!;
  const sweep = askedFor(measure, 'sweep');
  const headline = askedFor(measure, 'headline');

  test('names programs, constants and settings that there are', () => {
    for (const { program } of measure.compare ?? [])
      expect(spec.programs.map(({ file }) => file)).toContain(program);
    const runs = runsOf(spec);
    for (const dial of [...(measure.dials ?? []), ...(sweep ? [sweep.over] : [])]) {
      if (dial.constant === undefined) continue;
      const known = runs.some(({ known }) => dial.constant in known);
      expect(known, dial.constant).toBe(true);
    }
    for (const key of measure.offer) {
      const now = hardwareOf(measure.preset, measure.hardware ?? {})[key];
      const values = settingOf(key, measure.preset, now).options.map(({ value }) => value);
      expect(values, key).toContain(now);
      expect(values.length, key).toBeGreaterThan(1);
    }
  });

  test('the world stands beside curves, runs and settings that there are, and a guess can come near the model', () => {
    const runs = runsOf(spec);
    const marks = [...(headline?.world ?? []), ...(sweep?.world ?? [])];
    const dials = [...(measure.dials ?? []), ...(sweep ? [sweep.over] : [])];
    for (const mark of marks) {
      const named = 'curve' in mark ? mark.curve : 'run' in mark ? mark.run : undefined;
      if (named !== undefined) expect(runs.map(({ label }) => label)).toContain(named);
      for (const [name, wanted] of Object.entries(mark.when ?? {})) {
        if (measure.offer.some((key) => key === name)) continue;
        const offered = dials.filter((dial) => dial.constant === name || dial.hardware === name);
        const values = offered.flatMap((dial) => dial.values.map(({ value }) => value));
        for (const value of [wanted].flat()) expect(values, name).toContain(value);
      }
    }
    if (measure.estimate === undefined) return;
    const { values, model, world } = measure.estimate;
    expect(model).toBeGreaterThanOrEqual(values[0]);
    expect(model).toBeLessThanOrEqual(values.at(-1)!);
    expect(world.length).toBeGreaterThan(0);
  });

  test('measures at both ends of every dial, and programs for measuring stand last', () => {
    const [first] = runsOf(spec);
    for (const { job } of runsOf(spec)) expect(runJob({ ...job, spans: false })).toHaveProperty('summary');
    for (const dial of [...(measure.dials ?? []), ...(sweep ? [sweep.over] : [])]) {
      for (const { value } of [dial.values[0], dial.values.at(-1)!]) {
        const result = runJob(jobAt(first.job, dial, value));
        expect('summary' in result && result.summary.end, `${dial.label} ${value}`).toBe('finished');
      }
    }
    const places = spec.programs.map(({ measured }) => measured === true);
    expect(places).toEqual([...places].sort((a, b) => Number(a) - Number(b)));
  });
});
