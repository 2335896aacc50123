import { expect, test } from 'vitest';
import {
  keyMove,
  movedTo,
  placeNumber,
  placeOf,
  placesOf,
} from '../../../../../src/components/demo/exhibits/lock-band/band.ts';
import { lockRange } from '../../../../../src/content/measures/multi-thread.ts';
import { sourceOf } from '../../../../../src/content/sources.ts';
import { hardwareOf } from '../../../../../src/results/measured/preset.ts';
import { runJob } from '../../../../../src/results/measured/run-job.ts';
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

/** Sums that two threads can come to which each add one by the four lines, with a lock around some: all orders, one by one. */
function sums(lock: number, unlock: number): number[] {
  const acts = [1, 2, 3, 4].flatMap((line) => [
    ...(line === lock ? ['lock'] : []),
    `line ${line}`,
    ...(line === unlock ? ['unlock'] : []),
  ]);
  const found = new Set<number>();
  const go = (places: number[], seen: number[], total: number, holder: number) => {
    if (places.every((place) => place === acts.length)) found.add(total);
    places.forEach((place, me) => {
      const act = acts[place];
      if (act === undefined || (act === 'lock' && holder >= 0)) return;
      go(
        places.with(me, place + 1),
        act === 'line 2' ? seen.with(me, total) : act === 'line 3' ? seen.with(me, seen[me] + 1) : seen,
        act === 'line 4' ? seen[me] : total,
        act === 'lock' ? me : act === 'unlock' ? -1 : holder,
      );
    });
  };
  go([0, 0], [0, 0], 0, -1);
  return [...found].sort((a, b) => a - b);
}

test('the answer is right in all schedules just where reading, adding and writing are under one lock', () => {
  const { verdicts } = askedFor(lockRange, 'lock-band')!;
  const right = verdicts.filter((verdict) => verdict.right).map(placeNumber);
  expect(right).toEqual([14, 24]);
  for (const { lock, unlock, ends, right } of verdicts) {
    const possible = sums(lock, unlock);
    expect([...ends].sort(), `${lock}–${unlock}`).toEqual(possible.map((sum) => `total = ${sum}`));
    expect(right).toBe(possible.join() === '2');
    // The right one is told first.
    expect(ends[0]).toBe('total = 2');
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
