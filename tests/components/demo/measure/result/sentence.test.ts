import { expect, test } from 'vitest';
import {
  ratioText,
  sentenceFor,
  sentencePieces,
} from '../../../../../src/components/demo/measure/result/sentence.ts';
import { measuredDemos, shownOf } from '../../../measured.ts';

const [, quantum] = measuredDemos.find(([id]) => id === 'quantum') ?? measuredDemos[0];
const shown = shownOf(quantum);
const text = (sentence: string) =>
  sentencePieces(sentence, shown)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

test('places are filled with where dials stand, with numbers, and with the particles that fit', () => {
  expect(text('할당량 {quantum}')).toBe('할당량 1 ms');
  expect(text('{lost|이/가} 사라져요')).toBe('0.2 %가 사라져요');
  expect(text('{total@긴 계산 셋/긴 계산 셋|이에요/예요}')).toBe('1배예요');
  expect(sentencePieces('{lost}', shown)).toEqual([
    { text: '0.2 %', metric: 'lost', setting: shown.runs[0].setting },
  ]);
});

test('what nothing is called is an error, and not an empty place', () => {
  expect(() => text('{nothing}')).toThrow('nothing is called nothing');
  expect(() => text('{total@아무도}')).toThrow('no run is called 아무도');
});

test('the first sentence that is true is said', () => {
  const tellings = [{ when: { quantum: 10_000 }, say: 'a' }, { when: { quantum: 1_000_000 }, say: 'b' }, 'c'];
  expect(sentenceFor(tellings, shown)).toBe('b');
  expect(sentenceFor(tellings, shownOf(quantum, { quantum: 10_000 }))).toBe('a');
  expect(sentenceFor(tellings.slice(0, 1), shown)).toBeNull();
});

test('multiples have three digits that count', () => {
  expect([1.0612, 8.05, 28.345, 1964.4].map(ratioText)).toEqual(['1.06배', '8.05배', '28.3배', '1,964배']);
});
