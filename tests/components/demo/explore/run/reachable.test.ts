import { expect, test } from 'vitest';
import { reachableEnds } from '../../../../../src/components/demo/explore/run/reachable.ts';
import { parseSchedule } from '../../../../../src/engine/index.ts';
import { answerTo, programOf } from '../asked.ts';

const program = programOf('lost-update');
const whole = answerTo(program);

test.each([
  ['', '18', '2'],
  ['m1', '18', '2'],
  ['m1A1', '9', '1'],
  ['m1A1B1', '6', null],
  ['m1A3', null, '1'],
  ['m1A1B3A2', '1', null],
])('after %s schedules are left: %s to 1, %s to 2', (from, one, two) => {
  const ends = reachableEnds(whole, answerTo(program, { from: parseSchedule(from) }));
  expect(ends).toEqual([one, two].map((schedules) => ({ reachable: schedules !== null, schedules })));
});

test('without counts what can be reached is still known', () => {
  const spin = programOf('publish-reordered');
  const ends = reachableEnds(answerTo(spin), answerTo(spin, { from: parseSchedule('m1') }));
  expect(ends).toEqual([
    { reachable: true, schedules: null },
    { reachable: true, schedules: null },
  ]);
});

test('lines printed before the moment belong to its ends', () => {
  const program = programOf('main-returns-first');
  const whole = answerTo(program);
  for (const { schedule } of whole.ends) {
    const ends = reachableEnds(whole, answerTo(program, { from: parseSchedule(schedule) }));
    expect(ends.filter(({ reachable }) => reachable).length).toBe(1);
  }
});
