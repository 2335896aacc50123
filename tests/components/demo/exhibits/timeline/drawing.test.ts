import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf } from '../../../../../src/components/demo/exhibits/timeline/axis.ts';
import { drawLane, pan, zoom } from '../../../../../src/components/demo/exhibits/timeline/lane.ts';
import type { Span } from '../../../../../src/engine/index.ts';
import { packSpans, spanAt } from '../../../../../src/results/measured/spans.ts';
import { timeText } from '../../../../../src/words/time.ts';

/** Spans of CPU 0, one behind the other, by turns of two threads with a switch between. */
function turns(count: number, run: number, gap: number): Span[] {
  return Array.from({ length: count }, (_, i): Span[] => {
    const from = i * (run + gap);
    return [
      { cpu: 0, task: i % 2 === 0 ? 'A' : 'B', kind: 'run', from, to: from + run },
      { cpu: 0, task: i % 2 === 0 ? 'B' : 'A', kind: 'switch', from: from + run, to: from + run + gap },
    ];
  }).flat();
}

/** Pixels that an outline covers. */
function area(d: string): number {
  return [...d.matchAll(/h([\d.]+)v([\d.]+)/g)].reduce(
    (sum, [, width, height]) => sum + Number(width) * Number(height),
    0,
  );
}

test('spans that are wide enough are blocks with a letter, and a switch is a gap that can be told apart', () => {
  const spans = packSpans({ spans: turns(4, 90, 10) }, 1);
  const closed = drawLane(spans, 0, { from: 0, to: 400 }, 400, false);
  expect(closed.paths.map(({ fill }) => fill)).toEqual([1, 'gap', 2]);
  // Letters stand on the runs, which are every second piece.
  expect(closed.blocks.filter(({ width }) => width > 50).map(({ piece }) => spans.thread[piece])).toEqual([
    1, 2, 1, 2,
  ]);
  const open = drawLane(spans, 0, { from: 0, to: 400 }, 400, true);
  expect(open.paths.map(({ fill }) => fill)).toContain('switch');
});

test('what is drawn has the area of the time that it stands for, however narrow the spans are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
      (count, run, gap) => {
        const spans = packSpans({ spans: turns(count, run, gap) }, 1);
        const { paths } = drawLane(spans, 0, { from: 0, to: count * (run + gap) }, 500, false);
        const gaps = area(paths.find(({ fill }) => fill === 'gap')?.d ?? '');
        expect(gaps / 500).toBeCloseTo(gap / (run + gap), 1);
      },
    ),
    { numRuns: 50 },
  );
});

test('100,000 spans are drawn with as many pieces as there are pixels', () => {
  const spans = packSpans({ spans: turns(50_000, 10, 2) }, 1);
  const { paths } = drawLane(spans, 0, { from: 0, to: 600_000 }, 600, true);
  expect(paths.reduce((pieces, { d }) => pieces + d.split('z').length - 1, 0)).toBeLessThan(600 * 4);
});

test('an instant has at most one thread a CPU, and none between the spans', () => {
  const spans = packSpans(
    { spans: [...turns(2, 90, 10), { cpu: 1, task: 'C', kind: 'run', from: 50, to: 60 }] },
    2,
  );
  expect(spanAt(spans, 0, 0)).toEqual({ thread: 1, kind: 'run' });
  expect(spanAt(spans, 0, 95)).toEqual({ thread: 2, kind: 'switch' });
  expect(spanAt(spans, 1, 49)).toBeNull();
  expect(spanAt(spans, 1, 50)).toEqual({ thread: 3, kind: 'run' });
  expect(spanAt(spans, 1, 60)).toBeNull();
});

describe('the window', () => {
  test('zooms about a time, which stays where it is, and never leaves the run', () => {
    expect(zoom({ from: 0, to: 100 }, 2, 50, 100)).toEqual({ from: 25, to: 75 });
    expect(zoom({ from: 0, to: 100 }, 2, 0, 100)).toEqual({ from: 0, to: 50 });
    expect(zoom({ from: 25, to: 75 }, 0.1, 50, 100)).toEqual({ from: 0, to: 100 });
    expect(pan({ from: 25, to: 75 }, 1000, 100)).toEqual({ from: 50, to: 100 });
    expect(pan({ from: 25, to: 75 }, -1000, 100)).toEqual({ from: 0, to: 50 });
  });
});

test('times are told in the unit that fits, and an axis in round steps of one unit', () => {
  expect(timeText(130, 1)).toBe('130 ns');
  expect(timeText(2_000, 1)).toBe('2 µs');
  expect(timeText(4_000_000, 1)).toBe('4 ms');
  expect(timeText(1_500_000_000, 1)).toBe('1.5 초');
  expect(timeText(31, null)).toBe('31틱');
  expect(axisOf(0, 120_000_000, 1, 6).map(({ label }) => label)).toEqual([
    '0 ms',
    '20 ms',
    '40 ms',
    '60 ms',
    '80 ms',
    '100 ms',
    '120 ms',
  ]);
});
