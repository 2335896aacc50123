import { expect, test } from 'vitest';
import {
  type Experiment,
  longestGap,
  reaction,
} from '../../../../../src/components/demo/exhibits/freeze/experiment.ts';

const seen: Experiment = { place: 'page', frames: [16, 33, 2050, 2066], over: 2048, press: null };

test('the longest time without a frame counts from the start on', () => {
  expect(longestGap(seen)).toBe(2017);
  expect(longestGap({ ...seen, frames: [500, 516] })).toBe(500);
  expect(longestGap({ ...seen, frames: [] })).toBe(0);
});

test('a press is answered when the page gets to it', () => {
  expect(reaction(seen)).toBeNull();
  expect(reaction({ ...seen, press: { at: 400, answered: 2050 } })).toBe(1650);
});
