import { expect, test } from 'vitest';
import { unattended } from '../../../../../src/components/demo/state.ts';
import { foundOf, isChosen, isReached } from '../../../../../src/components/demo/step/goal/goal.ts';
import { explore } from '../../../../../src/engine/index.ts';
import { plain } from '../../../../../src/results/explored/answer.ts';
import { play } from '../../../show.ts';
import { demo, LOST_UPDATE, spec } from '../../programs.ts';

const run = play(LOST_UPDATE, 'm1A1B3A2');

test('a goal is reached where the program has printed it, and where it has ended so', () => {
  const reached = (goal: object, at: number) => isReached({ text: '해 보기', ...goal }, run.at(at));
  expect(reached({ output: 'counter = 1' }, run.length)).toBe(true);
  expect(reached({ output: 'counter = 1' }, run.length - 2)).toBe(false);
  expect(reached({ output: 'counter = 2' }, run.length)).toBe(false);
  expect(reached({ end: 'finished' }, run.length)).toBe(true);
  expect(reached({ end: 'deadlock' }, run.length)).toBe(false);
});

test('what a demo does when it is left alone is nobody’s choice', () => {
  const alone = unattended(demo(), spec);
  expect(alone.at(alone.length).end).toBe('finished');
  for (let at = 0; at <= alone.length; at++) expect(isChosen(alone, at, alone)).toBe(false);
  const own = alone.choose({ thread: 2 }, 1);
  expect(isChosen(own, 1, alone)).toBe(false);
  expect(isChosen(own, 2, alone)).toBe(true);
});

test('a goal that is reached is told among all schedules', () => {
  const answer = plain(explore(run.program));
  const found = foundOf({ text: '', output: 'counter = 1' }, answer);
  expect(found?.schedules).toBe(18n);
  expect(found?.others.map(({ output }) => output)).toEqual([['counter = 2']]);
  expect(foundOf({ text: '', end: 'finished' }, answer)).toEqual({ schedules: 20n, others: [] });
  expect(foundOf({ text: '', end: 'finished' }, { ...answer, complete: false })).toBeNull();
});
