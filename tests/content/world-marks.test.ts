import { expect, test } from 'vitest';
import {
  type Configuration,
  configurations,
  constantsOf,
  isMeasuredWith,
  jobAt,
  noOverrides,
  type Overrides,
} from '../../src/components/demo/measure/configuration.ts';
import type { WorldMark } from '../../src/components/demo/measure/spec.ts';
import type { DemoSpec, MeasureSpec } from '../../src/components/demo/spec.ts';
import { initialState } from '../../src/components/demo/state.ts';
import { sourceOf } from '../../src/content/sources.ts';
import { compile } from '../../src/engine/compiler.ts';
import { KINDS_OF_WORKERS, workerMemory } from '../../src/engine/index.ts';
import type { Job } from '../../src/results/measured/job.ts';
import type { MeasureMetric } from '../../src/results/measured/metrics.ts';
import { baseOf, metricOf } from '../../src/results/measured/metrics.ts';
import { tickOf } from '../../src/results/measured/preset.ts';
import { runJob } from '../../src/results/measured/run-job.ts';
import type { Summary } from '../../src/results/measured/summary.ts';
import { askedFor } from '../components/asked.ts';

const ALL = process.env.NARANHI_ALL === '1';
/** Marks of a demo that are held against the model by default, spread over all of them. */
const FEW = 8;

const files = import.meta.glob<{ demos: DemoSpec[] }>('../../src/content/demos/*.ts', { eager: true });
const demos = Object.values(files)
  .flatMap((file) => file.demos ?? [])
  .filter(({ measure }) => measure !== undefined)
  .map((spec) => [spec.id, spec, spec.measure!] as const);

/** Whether the model comes out as the world does, but for its noise: rounds on one CPU were within 5 % of each other. */
function agrees(model: number, y: WorldMark['y']): boolean {
  const [least, greatest] = typeof y === 'number' ? [y, y] : y;
  // What few rounds found apart, one more would have found farther apart.
  const beyond = (greatest - least) / 10;
  const noise = (value: number) => Math.max(beyond, value * 0.05);
  return model >= least - noise(least) && model <= greatest + noise(greatest);
}

const measured = new Map<string, Summary>();

function summaryOf(job: Job): Summary {
  const key = JSON.stringify(job);
  const known = measured.get(key);
  if (known !== undefined) return known;
  const result = runJob({ ...job, spans: false });
  if ('failed' in result) throw new Error(result.failed);
  measured.set(key, result.summary);
  return result.summary;
}

/** A demo as a reader turns it to what a mark was measured with. */
function turnedTo(measure: MeasureSpec, { when = {} }: WorldMark): Overrides {
  const turned = noOverrides(measure);
  for (const [name, wanted] of Object.entries(when)) {
    const [value] = [wanted].flat();
    const place = (measure.dials ?? []).findIndex((dial) => (dial.constant ?? dial.hardware) === name);
    if (place >= 0) turned.dials[place] = value;
    else turned.hardware = { ...turned.hardware, [name]: value };
  }
  return turned;
}

interface Held {
  mark: WorldMark & { curve?: string; run?: string };
  metric: MeasureMetric;
  /** Place of the mark in a sweep; null in the headline. */
  x: number | null;
}

/** What is shown where a mark stands. */
function modelAt(spec: DemoSpec, { mark, metric, x }: Held): number {
  const measure = spec.measure!;
  const sources = spec.programs.map(({ file }) => sourceOf(file));
  const program = compile(sources[0]);
  const constants = sources.map((source) => constantsOf(compile(source)));
  const runs = configurations(
    { spec, sources, constants },
    initialState(spec, program),
    turnedTo(measure, mark),
  );
  const name = mark.run ?? mark.curve;
  const shown = runs.filter(
    (run) => (name === undefined || run.label === name) && isMeasuredWith(run, mark.when),
  );
  expect(shown.map(({ label }) => label)).toHaveLength(1);
  const at = ({ job }: Configuration, place: number | null) =>
    summaryOf(place === null ? job : jobAt(job, askedFor(measure, 'sweep')!.over, place));
  const start = x === null ? null : Number(askedFor(measure, 'sweep')!.over.values[0].value);
  const base = baseOf(metric);
  const first = at(base === 'own' ? shown[0] : runs[0], base === 'beside' ? x : start);
  return metricOf(metric, at(shown[0], x), first, tickOf(measure.preset));
}

function marksOf(measure: MeasureSpec): Held[] {
  const { world = [] } = askedFor(measure, 'headline') ?? {};
  const sweep = askedFor(measure, 'sweep');
  const swept = sweep?.world ?? [];
  return [
    ...world.map((mark) => ({ mark, metric: mark.metric, x: null })),
    ...swept.map((mark) => ({ mark, metric: mark.metric ?? sweep!.metric, x: mark.x })),
  ];
}

const wordsOf = ({ notes = [], estimate }: MeasureSpec) => [...notes, estimate?.because ?? ''];
const guessedOf = ({ estimate }: MeasureSpec) => estimate?.world ?? [];
const weighedOf = (measure: MeasureSpec) => askedFor(measure, 'worker-memory')?.world ?? [];

test.each(demos)('%s: every difference that a mark names is told once', (_, __, measure) => {
  const marks = [...marksOf(measure).map(({ mark }) => mark), ...guessedOf(measure), ...weighedOf(measure)];
  for (const { differs } of marks) {
    if (differs === undefined) continue;
    expect(
      wordsOf(measure).filter((text) => text.includes(differs)),
      differs,
    ).toHaveLength(1);
  }
});

test.each(demos.filter(([, , measure]) => marksOf(measure).length > 0))(
  '%s: the model meets each mark, or the mark names the note that says why not',
  (_, spec, measure) => {
    const marks = marksOf(measure);
    const step = ALL ? 1 : Math.ceil(marks.length / FEW);
    const met = new Map<string, boolean>();
    for (const held of marks.filter((_, place) => place % step === 0)) {
      const { y, differs } = held.mark;
      const model = modelAt(spec, held);
      const agreed = agrees(model, y);
      if (differs !== undefined) met.set(differs, agreed && met.get(differs) !== false);
      else expect(agreed, `${JSON.stringify(held)} is ${model} in the model`).toBe(true);
    }
    // A note outlives no difference.
    if (ALL) expect([...met].filter(([, agreed]) => agreed)).toEqual([]);
  },
);

test.each(demos.filter(([, , measure]) => guessedOf(measure).length > 0))(
  '%s: what is guessed comes out as in the world, or the text says why not',
  (_, __, measure) => {
    const { model } = measure.estimate!;
    for (const { y, differs } of guessedOf(measure))
      expect(agrees(model, y), `${y} is ${model} in the model`).toBe(differs === undefined);
  },
);

test.each(demos.filter(([, , measure]) => weighedOf(measure).length > 0))(
  '%s: workers weigh what was measured, or a note says why not',
  (_, __, measure) => {
    const { workers } = askedFor(measure, 'worker-memory')!.start;
    for (const { weight, own, differs, ...of } of weighedOf(measure)) {
      const agreed = KINDS_OF_WORKERS.map((kind) => {
        const kib = [of[kind]].flat();
        return agrees(workerMemory(kind, workers, own)[weight], [Math.min(...kib), Math.max(...kib)]);
      });
      expect(!agreed.includes(false), `${weight}, ${own} KiB`).toBe(differs === undefined);
    }
  },
);
