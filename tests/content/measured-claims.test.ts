import { describe, expect, test } from 'vitest';
import type { MeasureSpec } from '../../src/components/demo/spec.ts';
import { cold, messages } from '../../src/content/measures/multi-process.ts';
import { sourceOf } from '../../src/content/sources.ts';
import type { Hardware } from '../../src/engine/index.ts';
import type { MeasureMetric } from '../../src/results/measured/metrics.ts';
import { metricOf } from '../../src/results/measured/metrics.ts';
import { hardwareOf } from '../../src/results/measured/preset.ts';
import { runJob } from '../../src/results/measured/run-job.ts';
import type { Summary } from '../../src/results/measured/summary.ts';
import { askedFor } from '../components/asked.ts';

/** The runs of a demo by their labels, with settings as a reader may turn them. */
function runsOf(spec: MeasureSpec, hardware: Partial<Hardware>): Record<string, Summary> {
  return Object.fromEntries(
    spec.compare!.map(({ label, program, constants }) => {
      const result = runJob({
        source: sourceOf(program!),
        constants: { ...spec.constants, ...constants },
        hardware: hardwareOf(spec.preset, spec.hardware, hardware),
        jobs: spec.jobs,
        spans: false,
      });
      if ('failed' in result) throw new Error(result.failed);
      return [label, result.summary];
    }),
  );
}

describe('무엇이 식나요: what a switch costs is held against the same sweep alone', () => {
  const runs = runsOf(cold, { pageScale: 8 });
  const [alone, ...others] = Object.values(runs);
  const of = (metric: MeasureMetric, run: Summary) => metricOf(metric, run, alone, 1);

  test('who sweeps alone switches never, and what it misses is no cost of switching', () => {
    expect(alone.switches.thread + alone.switches.process).toBe(0);
    expect(of('lost', alone)).toBe(0);
    expect(of('more', alone)).toBeNaN();
    // It fills its cache again with each sweep all the same.
    expect(alone.kinds.cache).toBeGreaterThan(0.9 * (alone.total - alone.idle));
  });

  test('the parts add up to what is more, and that to the turn', () => {
    for (const run of others) {
      const more = of('more', run);
      const parts = of('moreDirect', run) + of('moreTlb', run) + of('moreCache', run);
      expect(parts).toBeCloseTo(more, 6);
      expect(of('perTurn', alone) + more).toBeCloseTo(of('perTurn', run), 6);
    }
  });

  test('with the same data the cache stays warm, and with other data it does not', () => {
    const cache = (label: string) => of('moreCache', runs[label]) / of('perTurn', runs[label]);
    expect(cache('스레드, 같은 데이터')).toBeLessThan(0.05);
    expect(cache('프로세스, 같은 데이터')).toBeLessThan(0.05);
    expect(cache('스레드, 다른 데이터')).toBeGreaterThan(0.2);
    expect(of('moreTlb', runs['프로세스, 같은 데이터'])).toBeGreaterThan(
      of('moreTlb', runs['스레드, 같은 데이터']),
    );
  });
});

describe('건네고 기다리기: the lesson and the demo agree', () => {
  const [size] = messages.dials!;

  test.each(
    size.values.flatMap(({ value, label }) => [1, 2].map((cpus) => [label, cpus, Number(value)] as const)),
  )('%s on %i CPUs: threads that copy come out as shared memory does', (_, cpus, valueBytes) => {
    const runs = Object.values(runsOf(messages, { cpus, valueBytes }));
    const [pipe, shared, copied, handed] = runs.map((run) => metricOf('throughput', run, run, 1));
    expect(copied / shared).toBeGreaterThan(0.85);
    expect(copied / shared).toBeLessThan(1.15);
    expect(shared).toBeGreaterThan(1.5 * pipe);
    // Not to copy pays when there is something to copy.
    if (valueBytes >= 1024) expect(handed).toBeGreaterThan(1.1 * copied);
  });

  test('what was measured stands beside every curve from 64 B to 64 KiB', () => {
    for (const { label } of messages.compare!) {
      const marks = askedFor(messages, 'sweep')!.world!.filter(({ curve }) => curve === label);
      expect(marks.map(({ x }) => x / 1024)).toEqual([0.0625, 4, 16, 64]);
    }
  });
});
