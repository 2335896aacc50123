import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEIGHT } from '../../../../src/components/ui/chart/axes.ts';
import { widthOf } from '../../../../src/components/ui/chart/labels.ts';
import { markLabels } from '../../../../src/components/ui/chart/mark-labels.ts';

const margins = { left: 60, right: 18 };
const label = (at: number, top: number, text = '계산 넷 1.7배') =>
  markLabels([{ text, at, top }], margins)[0];

test('words stand above their mark, those of the first beside it', () => {
  expect(label(50, 60)).toMatchObject({ at: 50, y: 47, dx: 0, anchor: 'middle' });
  expect(label(100, 60).anchor).toBe('end');
  expect(label(0, 60)).toMatchObject({ y: 71, dx: 11, anchor: 'start' });
  expect(label(0, HEIGHT).y).toBeLessThan(HEIGHT);
  expect(label(25, 60, '아주 길어서 왼쪽으로는 자리가 없는 말').anchor).toBe('start');
});

test('words of marks close to each other stand above each other', () => {
  const texts = ['대기 3.98배', '섞음 3.5–3.7배', '계산 1배'];
  const found = markLabels(
    [140, 144, 170].map((top, i) => ({ text: texts[i], at: 30, top })),
    margins,
  );
  expect(found.map(({ text, y }) => [text, y])).toEqual([
    ['계산 1배', 157],
    ['섞음 3.5–3.7배', 131],
    ['대기 3.98배', 117],
  ]);
});

test('no two are over each other on a phone', () => {
  const words = fc.record({
    text: fc.constantFrom('1배', '섞음 3.5–3.7배', '공유 메모리에 복사 1,266만 건/초'),
    at: fc.integer({ min: 0, max: 100 }),
    top: fc.integer({ min: 0, max: HEIGHT }),
  });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), (all) => {
      const plot = 300 - margins.left - margins.right;
      const found = markLabels(all, margins).map(({ text, at, y, dx, anchor }) => {
        const width = widthOf(text);
        const from = (at / 100) * plot + dx - { start: 0, middle: width / 2, end: width }[anchor];
        return { from, to: from + width, y };
      });
      expect(found).toHaveLength(all.length);
      for (const [i, a] of found.entries())
        for (const b of found.slice(i + 1))
          expect(a.from >= b.to || b.from >= a.to || Math.abs(a.y - b.y) >= 14).toBe(true);
    }),
  );
});
