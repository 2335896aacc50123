import { expect, test } from 'vitest';
import {
  keyMove,
  movedTo,
  placeNumber,
  placeOf,
  placesOf,
} from '../../../../../src/components/demo/exhibits/lock-band/band.ts';
import { hardwareOf } from '../../../../../src/components/demo/measure/run/preset.ts';
import { runJob } from '../../../../../src/components/demo/measure/run/run-job.ts';
import { lockRange } from '../../../../../src/content/measures/multi-thread.ts';
import { sourceOf } from '../../../../../src/content/sources.ts';
import { askedFor } from '../../../asked.ts';

test('a place is one number, and there are as many as pairs of lines and one for none', () => {
  const places = placesOf(4);
  expect(places).toHaveLength(1 + 10);
  for (const place of places) expect(placeOf(placeNumber(place))).toEqual(place);
});

test('the ends of a lock stay on the lines and do not pass each other', () => {
  const place = { lock: 2, unlock: 3 };
  expect([-1, 1, 3, 4].map((to) => movedTo('lock', to, place, 4))).toEqual([1, 1, 3, 3]);
  expect([1, 2, 4, 9].map((to) => movedTo('unlock', to, place, 4))).toEqual([2, 2, 4, 4]);
  expect(['ArrowUp', 'ArrowDown', 'Home', 'End', 'a'].map((key) => keyMove(key, 2, 4))).toEqual([
    1,
    3,
    1,
    4,
    null,
  ]);
});

test('the answer is right in all schedules just where reading, adding and writing are under one lock', () => {
  const { verdicts } = askedFor(lockRange, 'lock-band')!;
  const right = verdicts.filter((verdict) => verdict.right).map(placeNumber);
  expect(right).toEqual([14, 24]);
  for (const { ends, right } of verdicts) {
    expect(ends[0]).toBe('total = 2');
    expect(ends.length > 1).toBe(!right);
  }
});

test('a wrong place loses no time, and a wide one gains none', () => {
  const total = (RANGE: number, THREADS: number) => {
    const constants = { ...lockRange.constants, RANGE, THREADS };
    const hardware = hardwareOf('measured', { cpus: 2 });
    const result = runJob({ source: sourceOf('lock-lines'), constants, hardware, spans: false });
    if ('failed' in result) throw new Error(result.failed);
    return result.summary.total;
  };
  const one = total(24, 1);
  expect(one / total(14, 2)).toBeLessThan(1);
  expect(one / total(24, 2)).toBeGreaterThan(1.9);
  expect(one / total(33, 2)).toBeGreaterThan(1.9);
});
