import { type MeasureMetric, metricText } from '../../../results/measured/metrics.ts';
import type { MeasureShown, NamedRun } from './shown.ts';
import { shownMetric } from './shown-metric.ts';

interface MetricValueProps {
  metric: MeasureMetric;
  run: NamedRun;
  shown: Pick<MeasureShown, 'runs' | 'tick'>;
}

/** A number of a run, with what it is the number of. */
export function MetricValue({ metric, run, shown }: MetricValueProps) {
  return (
    <b className="metric" data-metric={metric} data-setting={run.setting}>
      {metricText(metric, shownMetric(metric, run, shown), shown.tick)}
    </b>
  );
}
