const UNITS: [string, number][] = [
  ['초', 1e9],
  ['ms', 1e6],
  ['µs', 1e3],
  ['ns', 1],
];

const MOST_PLACES = 4;

// To make one takes longer than to use it a hundred times.
const FORMATS = Array.from(
  { length: MOST_PLACES + 1 },
  (_, maximumFractionDigits) => new Intl.NumberFormat('ko-KR', { maximumFractionDigits }),
);

/** A number with at most three digits that count, or all digits before the point. */
export function digits(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return value === 0 ? '0' : '–';
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return FORMATS[Math.min(places, MOST_PLACES)].format(value);
}

/** A time as text. `tick` is the length of a tick in ns, or null where it has none. */
export function timeText(ticks: number, tick: number | null): string {
  if (tick === null) return `${digits(ticks)}틱`;
  const [unit, size] = unitOf(ticks, tick);
  return `${digits((ticks * tick) / size)} ${unit}`;
}

function unitOf(ticks: number, tick: number): [string, number] {
  return UNITS.find(([, size]) => Math.abs(ticks * tick) >= size * 0.9995) ?? ['ns', 1];
}

/** Marks of a time axis between two times: at most about `most`, at round numbers, all in one unit. */
export function axisOf(
  from: number,
  to: number,
  tick: number | null,
  most: number,
): { at: number; label: string }[] {
  const [unit, size] = tick === null ? ['틱', 1] : unitOf(to, tick);
  const scale = tick === null ? 1 : tick / size;
  const step = roundStep(((to - from) * scale) / Math.max(1, most));
  const marks: { at: number; label: string }[] = [];
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  for (
    let i = Math.max(0, Math.ceil((from * scale) / step - 1e-9));
    i * step <= to * scale * (1 + 1e-9);
    i++
  ) {
    const number = (i * step + 0).toLocaleString('ko-KR', { maximumFractionDigits: places });
    marks.push({ at: (i * step) / scale, label: tick === null ? `${number}틱` : `${number} ${unit}` });
  }
  return marks;
}

function roundStep(least: number): number {
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10) * power;
}

/** A share as percent. */
export function percentText(share: number): string {
  const percent = share * 100;
  const places = percent === 0 || percent >= 99.95 || percent >= 10 ? 1 : 2;
  return `${FORMATS[places].format(percent)} %`;
}
