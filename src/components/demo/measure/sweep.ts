import type { Result } from './protocol.ts';
import type { Summary } from './summary.ts';

/** A metric of one configuration over the values of a sweep; not a number where it is not known (yet). */
export interface Curve {
  name: string;
  points: { x: number; y: number }[];
}

/**
 * Curves of the results of a sweep, which come configuration by configuration. What a metric compares with is the
 * first configuration's first point, or with `each` the first point of the same curve.
 */
export function curvesOf(
  results: readonly (Result | null)[],
  names: readonly string[],
  values: readonly number[],
  metric: (run: Summary, first: Summary) => number,
  each = false,
): Curve[] {
  const summaryAt = (i: number) => {
    const result = results[i] ?? null;
    return result !== null && 'summary' in result ? result.summary : null;
  };
  const first = summaryAt(0);
  return names.map((name, curve) => ({
    name,
    points: values.map((x, i) => {
      const run = summaryAt(curve * values.length + i);
      const base = each ? summaryAt(curve * values.length) : first;
      return { x, y: run === null || base === null ? Number.NaN : metric(run, base) };
    }),
  }));
}

/** Values whose marks on an axis of some width keep so many pixels from each other, the last one always among them. */
export function marksOf(values: readonly number[], log: boolean, width: number, apart: number): number[] {
  const place = (value: number) => (log ? Math.log(value) : value);
  const [first, last] = [place(values[0]), place(values[values.length - 1])];
  const kept: number[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (const value of [...values].reverse()) {
    const at = ((place(value) - first) / (last - first)) * width;
    if (next - at < apart) continue;
    kept.unshift(value);
    next = at;
  }
  return kept;
}

/** The best point of a curve, the first where several are as good; null where nothing is known. */
export function bestOf({ points }: Curve, best: 'highest' | 'lowest'): { x: number; y: number } | null {
  let found: { x: number; y: number } | null = null;
  for (const point of points) {
    if (!Number.isFinite(point.y)) continue;
    if (found === null || (best === 'highest' ? point.y > found.y : point.y < found.y)) found = point;
  }
  return found;
}
