import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { Timeline } from '../../../../../src/components/demo/exhibits/timeline/Timeline.tsx';
import { timeText } from '../../../../../src/words/time.ts';
import { measuredDemos, shownOf } from '../../../measured.ts';
import { render } from '../../../show.ts';

const act = { turn() {}, look() {} };

test('of runs that take very different times, it opens on an instant at which all are at work', () => {
  const [, spec] = measuredDemos.find(([id]) => id === 'overlap-on-one-cpu') ?? [];
  if (spec === undefined) throw new Error('there is no such demo');
  const shown = shownOf(spec, { WORKERS: 8 });
  const { document } = parseHTML(`<main>${render(Timeline, { spec: {}, shown, act })}</main>`);
  const totals = shown.runs.map(({ summary }) => summary.total);
  expect(Math.max(...totals) / Math.min(...totals)).toBeGreaterThan(4);
  expect(document.querySelector('.timeline-instant label span')?.textContent).toBe(
    `한 순간 ${timeText(Math.min(...totals) / 2, shown.tick)}`,
  );
});
