import { expect, test } from 'vitest';
import { Remembered } from '../../../../../src/components/demo/explore/run/remembered.ts';

test('of what was found so much is kept, and the oldest goes first', () => {
  const known = new Remembered<number>(2);
  known.keep('a', 1);
  known.keep('b', 2);
  // What is found anew is the newest.
  known.keep('a', 3);
  known.keep('c', 4);
  expect(['a', 'b', 'c'].map((name) => known.get(name))).toEqual([3, undefined, 4]);
});
