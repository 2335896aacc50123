import fc from 'fast-check';
import { type ComponentProps, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { HEIGHT } from '../../../../src/components/ui/chart/axes.ts';
import { Chart } from '../../../../src/components/ui/chart/Chart.tsx';
import { seriesStyle } from '../../../../src/components/ui/chart/series.ts';

type Props = ComponentProps<typeof Chart>;

const numbers = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, ...found]) => found.map(Number));

/** What a chart draws: places are percents across and pixels down. */
function drawn(
  props: Partial<Omit<Props, 'x' | 'y'>> & { x?: Partial<Props['x']>; y?: Partial<Props['y']> },
) {
  const { x, y, ...others } = props;
  const html = renderToStaticMarkup(
    createElement(Chart, {
      label: '곡선',
      series: [],
      ...others,
      x: { values: [], text: String, ...x },
      y: { text: (value) => `${value}배`, ...y },
    }),
  );
  return {
    html,
    signs: numbers(html, /translate\(([^%]+)%, ([^p]+)px\)/g),
    curves: [...html.matchAll(/class="chart-curve" d="([^"]*)"/g)].map(([, d]) =>
      numbers(d, /([\d.e-]+),([\d.e-]+)/g),
    ),
    rings: numbers(html, /<circle cx="([^%]+)%" cy="([^"]+)"/g),
    across: [...html.matchAll(/<text x="([^%"]+)%" y="191"[^>]*>([^<]*)/g)].map(([, at, text]) => [
      Number(at),
      text,
    ]),
    down: [...html.matchAll(/<text x="-9" y="([^"]+)"[^>]*>([^<]*)/g)].map(([, at, text]) => [
      Number(at),
      text,
    ]),
    dial: numbers(html, /class="chart-dial" x1="([^%]+)%"/g).flat(),
    words: [...html.matchAll(/<text class="chart-mark"[^>]*>([^<]*)/g)].map(([, text]) => text),
  };
}

const curve = (points: [number, number][], place = 0) => ({
  name: `curve ${place}`,
  style: seriesStyle(place),
  points: points.map(([x, y]) => ({ x, y })),
});

test('plain axes begin at 0 and end at a round number', () => {
  const { across, down, signs, curves, html } = drawn({
    x: { values: [1, 2, 5] },
    series: [
      curve([
        [1, 2],
        [2, 4],
        [5, 8],
      ]),
    ],
  });
  expect(down).toEqual([
    [182, '0배'],
    [136.5, '2배'],
    [91, '4배'],
    [45.5, '6배'],
    [0, '8배'],
  ]);
  expect(across).toEqual([
    [0, '1'],
    [25, '2'],
    [100, '5'],
  ]);
  expect(signs).toEqual([
    [0, 136.5],
    [25, 91],
    [100, 0],
  ]);
  expect(curves).toEqual([signs]);
  expect(html).toContain('role="img" aria-label="곡선"');
});

test('log axes have powers of ten at equal distances, and no 0', () => {
  const { across, down, signs, html } = drawn({
    x: { values: [1, 10, 1000], log: true },
    y: { log: true },
    series: [
      curve([
        [1, 20],
        [10, 0],
        [1000, 2000],
      ]),
    ],
  });
  expect(down).toEqual([
    [182, '10배'],
    [121.33, '100배'],
    [60.67, '1000배'],
    [0, '10000배'],
  ]);
  expect(across.map(([at]) => at)).toEqual([0, 33.33, 100]);
  expect(signs).toEqual([
    [0, 163.74],
    [100, 42.4],
  ]);
  expect(html).not.toContain('chart-zero');
  const wide = drawn({
    y: { log: true },
    x: { values: [1, 2] },
    series: [
      curve([
        [1, 1e-9],
        [2, 1e9],
      ]),
    ],
  });
  expect(wide.down.map(([, text]) => text)).toEqual([
    '1e-9배',
    '1e-7배',
    '0.00001배',
    '0.001배',
    '0.1배',
    '10배',
    '1000배',
    '100000배',
    '10000000배',
    '1000000000배',
  ]);
});

test('below 0 the line of 0 is where 0 is', () => {
  const { down, html } = drawn({
    x: { values: [1, 2] },
    series: [
      curve([
        [1, -2],
        [2, 2],
      ]),
    ],
  });
  expect(down).toContainEqual([91, '0배']);
  expect(html).toContain('<line class="chart-zero" x2="100%" y1="91" y2="91"');
});

test('a point alone stands in the middle', () => {
  for (const log of [false, true]) {
    const { across, signs } = drawn({ x: { values: [7], log }, y: { log }, series: [curve([[7, 100]])] });
    expect(across).toEqual([[50, '7']]);
    expect(signs).toEqual([[50, log ? 91 : 0]]);
  }
});

test('what is not known is left out, and its value keeps its place', () => {
  const points: [number, number][] = [
    [1, 1],
    [2, Number.NaN],
    [3, Number.POSITIVE_INFINITY],
    [5, 1],
  ];
  const { across, curves } = drawn({ x: { values: [1, 2, 3, 5] }, series: [curve(points)] });
  expect(across.map(([, text]) => text)).toEqual(['1', '2', '3', '5']);
  expect(curves).toEqual([
    [
      [0, 0],
      [100, 0],
    ],
  ]);
  for (const log of [false, true]) {
    const none = drawn({
      x: { values: [1, 2] },
      y: { log },
      series: [
        curve([
          [1, Number.NaN],
          [2, Number.NaN],
        ]),
      ],
    });
    expect(none.signs).toEqual([]);
    expect(none.down.length).toBeGreaterThan(1);
    expect(none.html).not.toContain('NaN');
  }
  expect(drawn({}).html).not.toContain('NaN');
});

test('the best point has a ring, and the dial a line where it stands at a value', () => {
  const points = curve([
    [0, 5],
    [10, 10],
  ]);
  const at = (dial?: number) =>
    drawn({ x: { values: [0, 10] }, series: [{ ...points, best: { x: 0, y: 5 } }], dial });
  expect(at().rings).toEqual([[0, 91]]);
  expect(at(10).dial).toEqual([100]);
  expect(at(5).dial).toEqual([]);
  expect(at().dial).toEqual([]);
  expect(drawn({ x: { values: [0, 10] }, series: [{ ...points, best: null }] }).rings).toEqual([]);
});

test('marks stand at their numbers, ranges between two signs, and widen the axes, named where they lie further out', () => {
  const mark = { shape: 'times', hue: 'var(--ink)' } as const;
  const { signs, html, words, across } = drawn({
    x: { values: [0, 5] },
    marks: [
      { ...mark, x: 10, y: [5, 10], label: '계산 넷 5–10배' },
      { ...mark, x: 0, y: 2.5 },
      { ...mark, x: 5, y: [5, 5] },
      { ...mark, x: 5, y: Number.NaN },
    ],
  });
  expect(signs).toEqual([
    [100, 91],
    [100, 0],
    [0, 136.5],
    [50, 91],
  ]);
  expect(html).toContain('<line x1="100%" x2="100%" y1="91" y2="0" stroke-width="2"');
  expect(across).toEqual([
    [0, '0'],
    [50, '5'],
    [100, '10'],
  ]);
  expect(words).toEqual(['계산 넷 5–10배']);
  expect(html).toMatch(/<text class="chart-mark" x="100%" y="-13"[^>]* text-anchor="end">계산 넷/);
  expect(
    drawn({ y: { log: true }, x: { values: [1, 2] }, marks: [{ ...mark, x: 1, y: [0, 5] }] }).signs,
  ).toEqual([]);
});

test('curves differ by dashes, by shapes and by colours', () => {
  const styles = Array.from({ length: 6 }, (_, place) => seriesStyle(place));
  for (const part of ['hue', 'dash', 'shape'] as const)
    expect(new Set(styles.map((style) => style[part])).size).toBe(6);
});

test('all that is drawn is in the plot, in the order of the numbers', () => {
  const y = fc.oneof(
    fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.constant(Number.NaN),
  );
  const xs = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(
      xs,
      fc.array(fc.array(y, { minLength: 14, maxLength: 14 }), { maxLength: 4 }),
      fc.tuple(y, y),
      fc.boolean(),
      fc.boolean(),
      (found, heights, range, logX, logY) => {
        const values = found.toSorted((a, b) => a - b);
        const { signs, curves, across, down } = drawn({
          x: { values, log: logX },
          y: { log: logY },
          series: heights.map((ys, place) =>
            curve(
              values.map((x, i) => [x, ys[i]]),
              place,
            ),
          ),
          marks: [{ x: values[0], y: range, shape: 'plus', hue: 'red' }],
        });
        for (const [at, top] of [...signs, ...curves.flat()]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(100);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top).toBeLessThanOrEqual(HEIGHT);
        }
        const tops = down.map(([at]) => at);
        expect(tops).toEqual(tops.toSorted((a, b) => Number(b) - Number(a)));
        expect(new Set(tops).size).toBe(tops.length);
        const sides = across.map(([at]) => at);
        expect(sides).toEqual(sides.toSorted((a, b) => Number(a) - Number(b)));
        for (const [place, spots] of curves.entries()) {
          const known = heights[place]
            .slice(0, values.length)
            .filter((one) => Number.isFinite(one) && !(logY && one <= 0));
          expect(spots.length).toBe(known.length);
          for (const [i, [at, top]] of spots.entries()) {
            if (i === 0) continue;
            expect(at).toBeGreaterThanOrEqual(spots[i - 1][0]);
            const [before, here] = [known[i - 1], known[i]];
            if (here > before) expect(top).toBeLessThanOrEqual(spots[i - 1][1]);
            if (here < before) expect(top).toBeGreaterThanOrEqual(spots[i - 1][1]);
          }
        }
      },
    ),
  );
});
