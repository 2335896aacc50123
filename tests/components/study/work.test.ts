import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeWork,
  encodeWork,
  isEmptyWork,
  LONGEST_ANSWER,
  mergedWork,
  noWork,
  type Work,
} from '../../../src/components/study/work.ts';

const id = fc.stringMatching(/^[a-z0-9-]{1,20}#[a-z0-9-]{1,20}$/);
const answer = fc.record({ given: fc.string({ maxLength: 50 }), right: fc.option(fc.boolean()) });
const work: fc.Arbitrary<Work> = fc.record({
  answers: fc.dictionary(id, answer, { noNullPrototype: true }),
  guesses: fc.dictionary(id, answer, { noNullPrototype: true }),
  goals: fc.dictionary(id, fc.stringMatching(/^run=[mA-Z0-9]{0,20}&at=[0-9]{1,3}$/), {
    noNullPrototype: true,
  }),
  sections: fc.dictionary(id, fc.constant(1 as const), { noNullPrototype: true }),
  last: fc.option(id),
});

test('what is written is read again', () => {
  fc.assert(
    fc.property(work, (one) => {
      expect(decodeWork(encodeWork(one))).toEqual(one);
    }),
  );
});

test('whatever stands there instead is no work, or work without what cannot be understood', () => {
  fc.assert(
    fc.property(fc.anything(), (rubbish) => {
      const text = JSON.stringify(rubbish) ?? '';
      expect(decodeWork(text)).toBeNull();
      const inside = JSON.stringify({
        version: 1,
        answers: rubbish,
        goals: rubbish,
        sections: rubbish,
        last: rubbish,
      });
      const read = decodeWork(inside);
      expect(decodeWork(encodeWork(read!))).toEqual(read);
    }),
  );
});

test.each([
  ['', 'nothing'],
  ['{', 'half of it'],
  ['null', 'null'],
  ['[]', 'a list'],
  ['{"version":0,"answers":{}}', 'an older version'],
  ['{"version":2,"answers":{}}', 'a newer version'],
])('%s is no work: %s', (text) => {
  expect(decodeWork(text)).toBeNull();
});

test('one bad entry costs no other', () => {
  const text = JSON.stringify({
    version: 1,
    answers: {
      'thread#good': { given: '네', right: true },
      'thread#unjudged': { given: '글', right: 'yes' },
      'thread#long': { given: 'x'.repeat(LONGEST_ANSWER + 1), right: true },
      'thread#number': { given: 3 },
      '<b>#id': { given: '네', right: true },
      __proto__: { given: '네', right: true },
    },
    goals: { demo: 'run=m1A2&at=3', bad: 'javascript:alert(1)', other: '"><script>' },
    sections: { 'thread#a': 1, 'thread#b': true },
    last: '//evil.example/',
  });
  expect(decodeWork(text)).toEqual({
    ...noWork(),
    answers: { 'thread#good': { given: '네', right: true }, 'thread#unjudged': { given: '글', right: null } },
    goals: { demo: 'run=m1A2&at=3' },
    sections: { 'thread#a': 1 },
  });
});

test('of two works the later has its way', () => {
  const [a, b] = [noWork(), noWork()];
  a.answers = { 'a#1': { given: '네', right: false }, 'a#2': { given: '네', right: true } };
  a.last = 'a#x';
  b.answers = { 'a#1': { given: '아니요', right: true } };
  expect(mergedWork(a, b).answers).toEqual({ ...a.answers, ...b.answers });
  expect(mergedWork(a, b).last).toBe('a#x');
  expect(isEmptyWork(noWork())).toBe(true);
  expect(isEmptyWork(b)).toBe(false);
});
