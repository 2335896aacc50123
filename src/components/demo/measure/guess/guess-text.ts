import { type MeasureMetric, metricText } from '../../../../results/measured/metrics.ts';
import { ratioText } from '../result/sentence.ts';
import type { NumberToGuess } from '../spec.ts';

/** A number that is guessed, as text: a metric's, or how many times another run's it is. */
export function guessText(
  { metric, per }: Pick<NumberToGuess, 'metric' | 'per'>,
  value: number,
  tick: number | null,
): string {
  return per === undefined ? metricText(metric, value, tick) : ratioText(value);
}

/** What such a number is the number of. */
export function guessedMetric({
  metric,
  per,
}: Pick<NumberToGuess, 'metric' | 'per'>): MeasureMetric | `${MeasureMetric} ratio` {
  return per === undefined ? metric : `${metric} ratio`;
}
