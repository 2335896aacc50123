import type { Result } from '../../../../results/measured/job.ts';
import type { Base } from '../../../../results/measured/metrics.ts';
import type { Summary } from '../../../../results/measured/summary.ts';

/** A metric of one configuration over the values of a sweep; not a number where it is not known (yet). */
export interface SweptCurve {
  name: string;
  points: { x: number; y: number }[];
}

/** Curves of the results of a sweep, which come configuration by configuration. */
export function curvesOf(
  results: readonly (Result | null)[],
  names: readonly string[],
  values: readonly number[],
  metric: (run: Summary, first: Summary) => number,
  base: Base = 'first',
): SweptCurve[] {
  const summaryAt = (i: number) => {
    const result = results[i] ?? null;
    return result !== null && 'summary' in result ? result.summary : null;
  };
  return names.map((name, curve) => ({
    name,
    points: values.map((x, i) => {
      const run = summaryAt(curve * values.length + i);
      const first = summaryAt({ first: 0, own: curve * values.length, beside: i }[base]);
      return { x, y: run === null || first === null ? Number.NaN : metric(run, first) };
    }),
  }));
}

/** The best point of a curve, the first where several are as good; null where nothing is known. */
export function bestOf({ points }: SweptCurve, best: 'highest' | 'lowest'): { x: number; y: number } | null {
  let found: { x: number; y: number } | null = null;
  for (const point of points) {
    if (!Number.isFinite(point.y)) continue;
    if (found === null || (best === 'highest' ? point.y > found.y : point.y < found.y)) found = point;
  }
  return found;
}
