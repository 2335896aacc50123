import type { Origin } from '../../components/demo/measure/spec.ts';
import { NOTES } from '../../engine/index.ts';
import { josa } from '../../words/josa.ts';

/** Measured for this site. */
export const vm: Origin = { origin: 'measured', source: '2-vCPU 가상 머신, 리눅스 6.18, 2026' };

/** A value of a dial and what it is called. */
export interface NamedValue {
  value: number;
  label: string;
}

/** Values that are shown as they are, with what they count. */
export function counts(unit: string, ...numbers: number[]): NamedValue[] {
  return numbers.map((value) => ({ value, label: `${value}${unit}` }));
}

/** Times in µs as the engine has them, in ns; from 1000 µs they are shown in ms. */
export function micros(...numbers: number[]): NamedValue[] {
  return numbers.map((number) => ({
    value: number * 1000,
    label: number >= 1000 ? `${number / 1000} ms` : `${number} µs`,
  }));
}

/** 1, 2, 5, 10 … from one number to another. */
export function steps(from: number, to: number): number[] {
  const found: number[] = [];
  for (let power = 1; power <= to; power *= 10) {
    for (const factor of [1, 2, 5]) {
      if (factor * power >= from && factor * power <= to) found.push(factor * power);
    }
  }
  return found;
}

/** Sizes in KiB as bytes. */
export function sizes(...kib: number[]): NamedValue[] {
  return kib.map((number) => ({
    value: number * 1024,
    label: number < 1 ? `${number * 1024} B` : `${number} KiB`,
  }));
}

/** Where the model and the world differ by what is known, and why, as a sentence under the charts. */
export function mismatch(about: string): string {
  const [note, ...others] = NOTES.filter((one) => one.about.includes(about));
  if (note === undefined || others.length > 0) throw new Error(`not one note about ${about}`);
  return `${note.about}: 모형은 ${note.model}, 잰 값은 ${josa(note.world, '이에요/예요')}. ${note.why}`;
}
