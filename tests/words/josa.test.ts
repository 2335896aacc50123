import { expect, test } from 'vitest';
import { josa } from '../../src/words/josa.ts';

test.each([
  ['값', '은/는', '값은'],
  ['주소', '은/는', '주소는'],
  ['A', '이/가', 'A가'],
  ['L', '이/가', 'L이'],
  ['m', '이/가', 'm이'],
  ['counter', '을/를', 'counter를'],
  ['0', '을/를', '0을'],
  ['2', '을/를', '2를'],
  ['10', '으로/로', '10으로'],
  ['11', '으로/로', '11로'],
  ['7', '으로/로', '7로'],
  ['flag[1]', '을/를', 'flag[1]을'],
  ['물', '으로/로', '물로'],
  ['힙', '으로/로', '힙으로'],
  ['거짓', '이에요/예요', '거짓이에요'],
] as const)('%s with %s is %s', (word, pair, text) => {
  expect(josa(word, pair)).toBe(text);
});
