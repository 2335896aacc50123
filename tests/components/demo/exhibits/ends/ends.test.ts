import { expect, test } from 'vitest';
import { endLabels, formatGlobals } from '../../../../../src/components/demo/exhibits/ends/ends.ts';
import { answerTo, programOf } from '../../explore/asked.ts';

type Ends = Parameters<typeof endLabels>[0];
const end = (output: string[], globals = {}, kind: Ends[number]['kind'] = 'finished') => ({
  kind,
  output,
  globals,
});
const texts = (ends: Ends) =>
  endLabels(ends).map(({ kind, text }) => [kind, text].filter(Boolean).join(': '));

test('the last line is enough where it tells ends apart', () => {
  expect(texts([end(['start', 'counter = 1']), end(['start', 'counter = 2'])])).toEqual([
    'counter = 1',
    'counter = 2',
  ]);
});

test('every line is said where the last one is the same', () => {
  expect(texts([end(['A', 'B', 'done']), end(['B', 'A', 'done'])])).toEqual(['A · B · done', 'B · A · done']);
});

test('variables that differ are said where the lines are the same', () => {
  expect(texts([end(['done'], { a: 1, b: 7 }), end(['done'], { a: 2, b: 7 })])).toEqual([
    'done — a = 1',
    'done — a = 2',
  ]);
});

test('how it ended comes first', () => {
  expect(texts([end([], {}, 'deadlock'), end([], {}, 'fault'), end([])])).toEqual([
    '교착 상태',
    '고장',
    '출력 없이 끝남',
  ]);
});

test('values are short', () => {
  expect(formatGlobals({ list: [1, 2], node: { value: 1, next: null }, held: false })).toBe(
    'list = [1, 2], node = {value: 1, next: null}, held = false',
  );
});

test.each([
  'lost-update',
  'two-locks',
  'click-worker',
  'pass-local-returned',
  'main-returns-first',
  'last-seat',
])('ends of %s have names of their own', (file) => {
  const labels = texts(answerTo(programOf(file)).ends);
  expect(new Set(labels).size).toBe(labels.length);
});
