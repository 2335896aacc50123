import {
  configurations,
  constantsOf,
  noOverrides,
  type Overrides,
  turnedTo,
} from '../../src/components/demo/measure/configuration.ts';
import type { MeasureShown } from '../../src/components/demo/measure/shown.ts';
import type { Stand } from '../../src/components/demo/measure/spec.ts';
import { jobsOfRuns, runsOf } from '../../src/components/demo/measure/useRuns.ts';
import type { DemoSpec, MeasureSpec } from '../../src/components/demo/spec.ts';
import { initialState } from '../../src/components/demo/state.ts';
import { sourceOf } from '../../src/content/sources.ts';
import { compile } from '../../src/engine/compiler.ts';
import type { Job, Result } from '../../src/results/measured/job.ts';
import { tickOf } from '../../src/results/measured/preset.ts';
import { runJob } from '../../src/results/measured/run-job.ts';

const files = import.meta.glob<{ demos: DemoSpec[] }>('../../src/content/demos/*.ts', { eager: true });

/** A demo that has something to measure. */
export type MeasuredDemo = DemoSpec & { measure: MeasureSpec };

const isMeasured = (spec: DemoSpec): spec is MeasuredDemo => spec.measure !== undefined;

/** All demos that have something to measure, with their ids. */
export const measuredDemos = Object.values(files)
  .flatMap(({ demos }) => demos)
  .filter(isMeasured)
  .map((spec) => [spec.id, spec] as const);

const known = new Map<string, Result>();

/** A job's result, sums only, measured once. */
function resultOf(job: Job): Result {
  const only = { ...job, spans: false };
  const key = JSON.stringify(only);
  const result = known.get(key) ?? runJob(only);
  known.set(key, result);
  return result;
}

/** What a demo is given when the site is built, without its colours. */
export function propsOf(spec: DemoSpec) {
  const sources = spec.programs.map(({ file }) => sourceOf(file));
  return {
    spec,
    sources,
    colours: sources.map(() => ''),
    constants: sources.map((source) => constantsOf(compile(source))),
    program: compile(sources[0]),
  };
}

/** What a demo shows with its dials at some values, without spans. */
export function shownOf(spec: MeasuredDemo, stand: Stand = {}): MeasureShown {
  const { measure } = spec;
  const props = propsOf(spec);
  const turned: Overrides = turnedTo(measure, noOverrides(measure), stand);
  const chosen = configurations(props, initialState(spec, props.program), turned);
  return {
    configurations: chosen,
    runs: runsOf(chosen, jobsOfRuns(measure, chosen).map(resultOf)),
    tick: tickOf(measure.preset),
    dials: measure.dials ?? [],
    turned,
    look: {},
  };
}
