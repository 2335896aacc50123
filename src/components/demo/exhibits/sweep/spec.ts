import type { MeasureMetric } from '../../../../results/measured/metrics.ts';
import type { Dial, WorldMark } from '../../measure/spec.ts';

/** A run for each of a dial's values, drawn as a curve for each configuration. */
export interface SweepSpec {
  over: Dial;
  metric: MeasureMetric;
  /** What the curve shows, in Korean. */
  label: string;
  /** What it can show instead, of the same runs. */
  others?: { metric: MeasureMetric; label: string; best?: 'highest' | 'lowest' }[];
  /** A second metric in the same picture, on a scale of its own: what is bought with the first, or what it costs. */
  beside?: { metric: MeasureMetric; label: string };
  /** Where the value is a distance in words: cache lines of so many words are drawn above the curve. */
  lineWords?: number;
  /** Whether the values stand on a log axis. */
  log?: boolean;
  /** Which end of the metric is good; its point is marked. */
  best?: 'highest' | 'lowest';
  /** Whether the metric stands on a log axis. */
  logY?: boolean;
  /**
   * Where the world stands beside the curves: of the first metric unless it says another, in the colour of `curve`; `at` names
   * an `x` that is none of the values.
   */
  world?: (WorldMark & { x: number; at?: string; metric?: MeasureMetric; curve?: string })[];
}
