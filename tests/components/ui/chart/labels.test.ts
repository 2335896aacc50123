import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marginsOf, WIDTHS, widthOf, xLabels } from '../../../../src/components/ui/chart/labels.ts';

const at = (places: number[], text = '16 KiB') => places.map((at) => ({ at, text }));

const band = (width: number) => WIDTHS.findLast((least) => least <= width);

test('on a narrow chart fewer labels are shown, and the last one always', () => {
  const decades = ['10 µs', '20 µs', '50 µs', '100 µs', '200 µs', '500 µs', '1 ms', '2 ms', '5 ms', '10 ms'];
  const places = [0, 10, 23.3, 33.3, 43.3, 56.7, 66.7, 76.7, 90, 100];
  const labels = xLabels(
    places.map((at, i) => ({ at, text: decades[i] })),
    82,
  );
  const shown = (width: number) =>
    labels.filter(({ widths }) => widths.includes(Number(band(width)))).map(({ text }) => text);
  expect(shown(260)).toEqual(['10 µs', '100 µs', '1 ms', '10 ms']);
  expect(shown(310)).toEqual(shown(260));
  expect(shown(800)).toEqual(decades);
  expect(xLabels(at([0, 1, 100]), 82).map(({ at }) => at)).toEqual([1, 100]);
  expect(xLabels([], 82)).toEqual([]);
});

test('at no width do two labels touch', () => {
  const label = fc.record({
    at: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
    text: fc.string({ maxLength: 12 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(label, { minLength: 1, maxLength: 14, selector: ({ at }) => at }),
      fc.integer({ min: 40, max: 200 }),
      fc.integer({ min: WIDTHS[0], max: 1600 }),
      (found, beside, width) => {
        const labels = found.toSorted((a, b) => a.at - b.at);
        const shown = xLabels(labels, beside).filter(({ widths }) => widths.includes(Number(band(width))));
        expect(shown.at(-1)?.at).toBe(labels.at(-1)?.at);
        for (const [i, { at, text }] of shown.entries()) {
          if (i === 0) continue;
          const before = shown[i - 1];
          const distance = ((at - before.at) / 100) * (width - beside);
          expect(distance).toBeGreaterThanOrEqual((widthOf(text) + widthOf(before.text)) / 2);
        }
      },
    ),
  );
});

test('labels have room beside the plot', () => {
  const { left, right } = marginsOf(['0', '1,000만 건/초'], ['없음', '6 µs (1996)']);
  expect(left).toBeGreaterThanOrEqual(widthOf('1,000만 건/초') + 9);
  expect(right).toBeGreaterThanOrEqual(widthOf('6 µs (1996)') / 2);
  expect(marginsOf([], [])).toEqual({ left: 12, right: 18 });
  // A label of the x axis may be wider than all of the y axis.
  expect(marginsOf(['0'], ['가장 작은 작업 집합', '2']).left).toBeGreaterThan(50);
});

test('the stylesheet chooses by the same widths', () => {
  const css = readFileSync(new URL('../../../../src/components/ui/chart/Chart.css', import.meta.url), 'utf8');
  const rules = [
    ...css.matchAll(/@container \((.+)\) \{\s*\.chart \[data-widths\]:not\(\[data-widths~="(\d+)"\]\)/g),
  ];
  expect(rules.map(([, condition, width]) => [condition, Number(width)])).toEqual(
    WIDTHS.map((width, i) => {
      const next = WIDTHS[i + 1];
      if (i === 0) return [`width < ${next}px`, width];
      return [next === undefined ? `width >= ${width}px` : `${width}px <= width < ${next}px`, width];
    }),
  );
});
