import { decimal } from '../../../../words/numbers.ts';
import { unitOf } from '../../../../words/time.ts';

/** Marks of a time axis between two times: at most about `most`, at round numbers, all in one unit. */
export function axisOf(
  from: number,
  to: number,
  tick: number | null,
  most: number,
): { at: number; label: string }[] {
  const [unit, size] = tick === null ? ['틱', 1] : unitOf(to * tick);
  const scale = tick === null ? 1 : tick / size;
  const step = roundStep(((to - from) * scale) / Math.max(1, most));
  const marks: { at: number; label: string }[] = [];
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  for (
    let i = Math.max(0, Math.ceil((from * scale) / step - 1e-9));
    i * step <= to * scale * (1 + 1e-9);
    i++
  ) {
    const number = decimal(i * step + 0, Math.min(places, 4));
    marks.push({ at: (i * step) / scale, label: tick === null ? `${number}틱` : `${number} ${unit}` });
  }
  return marks;
}

function roundStep(least: number): number {
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10) * power;
}
