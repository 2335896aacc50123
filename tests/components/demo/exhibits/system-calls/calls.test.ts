import { expect, test } from 'vitest';
import { countOf, groupCalls } from '../../../../../src/components/demo/exhibits/system-calls/calls.ts';
import { creation } from '../../../../../src/content/measures/multi-thread.ts';
import { askedFor } from '../../../asked.ts';

test('the calls of all who make some are counted, repeated ones each time, and what was not traced has no number', () => {
  const by = [
    { who: '부모', names: ['mmap', 'clone', 'futex', 'futex'] },
    { who: '자식', names: ['exit'] },
  ];
  expect(countOf({ run: '스레드', by })).toBe(5);
  expect(countOf({ run: '스레드', by: [] })).toBeNull();
});

test('every row has its run', () => {
  const labels = creation.compare!.map(({ label }) => label);
  expect(askedFor(creation, 'system-calls')!.rows.map(({ run }) => run)).toEqual(labels);
});

test('calls that follow each other stand together, in order', () => {
  expect(groupCalls(['a', 'a', 'b', 'a'])).toEqual([
    { name: 'a', times: 2 },
    { name: 'b', times: 1 },
    { name: 'a', times: 1 },
  ]);
});
