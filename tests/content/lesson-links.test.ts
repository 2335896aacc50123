import { expect, test } from 'vitest';
import { glossary } from '../../src/content/glossary/index.ts';
import { textOf, titlesOf } from './lesson-text.ts';
import { permanent } from './permanent.ts';

const lessons = Object.keys(permanent);

/** Links to sections that name them, in quotes: `[‘title’](/lesson/#id)`. */
const named = lessons.flatMap((lesson) =>
  [...textOf(lesson).matchAll(/\[‘([^’]+)’\]\((?:\/([a-z-]+)\/)?#([a-z0-9-]+)\)/g)].map(
    ([, title, there = lesson, id]) => ({ lesson, title, there, id }),
  ),
);

test.each(named)(
  '‘$title’ in $lesson is what the section that it leads to is called',
  ({ title, there, id }) => {
    expect(titlesOf(there).get(id)).toBe(title);
  },
);

test('some links name their sections', () => {
  expect(named.length).toBeGreaterThan(3);
});

test('some lesson leads to every term of the glossary', () => {
  const led = new Set(
    lessons.flatMap((lesson) => [...textOf(lesson).matchAll(/<Term id="([^"]+)"/g)].map(([, id]) => id)),
  );
  expect(glossary.filter(({ id }) => !led.has(id)).map(({ id }) => id)).toEqual([]);
});
