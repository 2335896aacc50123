import { describe, expect, test } from 'vitest';
import { countsAt, mostUpTo } from '../../src/results/page-counts.ts';
import { figuresOf, pagesText } from '../../src/results/run-figures.ts';
import { play, programText, showAll, shownAt } from '../components/show.ts';

const KEYS = ['frames', 'virtual', 'resident', 'proportional', 'unique'] as const;

/** Numbers of the strip by their keys. */
const metrics = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/data-metric="([^"]+)">([^<]*)</g)].map(([, key, value]) => [key, value]),
  );

describe('pages in use', () => {
  test.each(['write-after-fork', 'zombie', 'load-on-demand'])(
    'of %s are what comparisons say at its end',
    (file) => {
      const run = play(programText(file));
      const most = mostUpTo(run, run.at(run.length));
      const figures = figuresOf(run);
      for (const key of KEYS) expect(pagesText(most[key])).toBe(figures[key]);
      const shown = metrics(showAll([{ kind: 'page-counts' }], shownAt(run, run.length)));
      expect(shown).toMatchObject({
        frames: figures.frames,
        proportional: figures.proportional,
        'frames-now': '0',
      });
    },
  );

  test('at a moment are the most of all moments up to it', () => {
    const run = play(programText('write-after-fork'));
    let frames = 0;
    let resident = 0;
    for (let at = 0; at <= run.length; at++) {
      const now = countsAt(run.at(at));
      frames = Math.max(frames, now.frames);
      resident = Math.max(resident, now.resident);
      expect(mostUpTo(run, run.at(at))).toMatchObject({ frames, resident });
    }
  });

  test('are marked where the last step changed them', () => {
    const run = play(programText('write-after-fork'));
    const copied = run.effects().findIndex(({ copies }) => copies.length > 0) + 1;
    const html = showAll([{ kind: 'page-counts' }], shownAt(run, copied));
    expect(html).toMatch(/data-changed="true"><dt>쓴 프레임/);
    expect(showAll([{ kind: 'page-counts' }], shownAt(run, 0))).not.toContain('data-changed');
  });
});
