import { extent } from 'd3-array';
import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale';

/** From a value to its place: across in percent of the plot's width, down in pixels from its top. */
export type AxisPlace = (value: number) => number;

/** Height of the plot without its axes, in pixels. */
export const HEIGHT = 182;

/** Powers of ten that have room above each other. */
const MOST_POWERS = 10;

/** Whether a number has a place on an axis. */
export function hasPlace(value: number, log = false): boolean {
  return Number.isFinite(value) && (!log || value > 0);
}

/** Places on an axis from the least to the greatest value. */
export function acrossOf(values: readonly number[], log = false): AxisPlace {
  const [least = 1, greatest = 1] = extent(values.filter((x) => hasPlace(x, log)));
  return placeOn((log ? scaleLog : scaleLinear)([least, greatest], [0, 100]));
}

/** Places and ticks of an axis between round numbers about all values; 0 is among them unless it is a log axis. */
export function downOf(values: readonly number[], log = false): { down: AxisPlace; ticks: number[] } {
  const known = values.filter((y) => hasPlace(y, log));
  if (log) {
    const [least = 1, greatest = 10] = extent(known);
    const scale = scaleLog([least, greatest], [HEIGHT, 0]).nice();
    return { down: placeOn(scale), ticks: powersIn(scale.domain()) };
  }
  const [least = 0, greatest = 0] = extent([0, ...known]);
  const scale = scaleLinear([least, least === greatest ? 1 : greatest], [HEIGHT, 0]).nice();
  return { down: placeOn(scale), ticks: scale.ticks(4) };
}

/** Powers of ten in a domain between two of them. */
function powersIn(domain: readonly number[]): number[] {
  const [least, greatest] = domain.map((y) => Math.round(Math.log10(y)));
  const step = Math.ceil((greatest - least + 1) / MOST_POWERS);
  return Array.from(
    { length: Math.floor((greatest - least) / step) + 1 },
    (_, i) => 10 ** (least + i * step),
  );
}

/** Finer than a screen shows is only longer. */
function placeOn(scale: ScaleContinuousNumeric<number, number>): AxisPlace {
  return (value) => Math.round(scale(value) * 100) / 100;
}
