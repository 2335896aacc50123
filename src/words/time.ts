import { digits } from './numbers.ts';

const UNITS: readonly [string, number][] = [
  ['초', 1e9],
  ['ms', 1e6],
  ['µs', 1e3],
  ['ns', 1],
];

/** The unit in which a time of so many ns is told, and its length in ns. */
export function unitOf(nanoseconds: number): readonly [unit: string, size: number] {
  return UNITS.find(([, size]) => Math.abs(nanoseconds) >= size * 0.9995) ?? ['ns', 1];
}

/** A time as text. `tick` is the length of a tick in ns, or null where it has none. */
export function timeText(ticks: number, tick: number | null): string {
  if (tick === null) return `${digits(ticks)}틱`;
  const [unit, size] = unitOf(ticks * tick);
  return `${digits((ticks * tick) / size)} ${unit}`;
}
