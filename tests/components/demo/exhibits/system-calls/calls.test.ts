import { expect, test } from 'vitest';
import { countOf, grouped } from '../../../../../src/components/demo/exhibits/system-calls/calls.ts';
import { creation } from '../../../../../src/content/measures/multi-thread.ts';
import { askedFor } from '../../../asked.ts';

test('a thread makes ten system calls and fork four, and what was not traced has no number', () => {
  expect(askedFor(creation, 'system-calls')!.rows.map(countOf)).toEqual([10, 4, null]);
});

test('every row has its run', () => {
  const labels = creation.compare!.map(({ label }) => label);
  expect(askedFor(creation, 'system-calls')!.rows.map(({ run }) => run)).toEqual(labels);
});

test('calls that follow each other stand together, in order', () => {
  expect(grouped(['a', 'a', 'b', 'a'])).toEqual([
    { name: 'a', times: 2 },
    { name: 'b', times: 1 },
    { name: 'a', times: 1 },
  ]);
});
