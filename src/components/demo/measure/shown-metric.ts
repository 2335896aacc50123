import { baseOf, type MeasureMetric, metricOf } from '../../../results/measured/metrics.ts';
import type { MeasureShown, NamedRun } from './shown.ts';

/** A metric of a run, held against what the section holds it against: it is the same number wherever it stands. */
export function shownMetric(
  metric: MeasureMetric,
  run: NamedRun,
  { runs, tick }: Pick<MeasureShown, 'runs' | 'tick'>,
): number {
  const base = { first: runs[0].base, own: run.base, beside: runs[0].summary }[baseOf(metric)];
  return metricOf(metric, run.summary, base, tick);
}
