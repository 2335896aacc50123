import { useMemo } from 'react';
import { baseOf, type MeasureMetric, metricOf } from '../../../../results/measured/metrics.ts';
import { jobAt } from '../../measure/configuration.ts';
import { useMeter } from '../../measure/run/useMeter.ts';
import type { MeasureShown } from '../../measure/shown.ts';
import type { Dial } from '../../measure/spec.ts';
import { curvesOf, type SweptCurve } from './sweep.ts';

const NONE: never[] = [];

/**
 * Metrics over the values of a dial, for each a curve for each configuration; `busy` while some of it is still that of
 * the settings before. Nothing is measured before it is `wanted`.
 */
export function useCurves(
  { over, metrics }: { over: Dial; metrics: readonly MeasureMetric[] },
  { configurations, tick }: Pick<MeasureShown, 'configurations' | 'tick'>,
  wanted: boolean,
): { curves: SweptCurve[][]; busy: boolean } {
  const { values } = over;
  const jobs = useMemo(
    () =>
      wanted ? configurations.flatMap(({ job }) => values.map(({ value }) => jobAt(job, over, value))) : NONE,
    [wanted, configurations, over, values],
  );
  const { results, busy } = useMeter(jobs);
  const curves = useMemo(
    () =>
      metrics.map((metric) =>
        curvesOf(
          results,
          configurations.map(({ label }) => label),
          values.map(({ value }) => Number(value)),
          (run, first) => metricOf(metric, run, first, tick),
          baseOf(metric),
        ),
      ),
    [results, configurations, values, metrics, tick],
  );
  return { curves, busy };
}
