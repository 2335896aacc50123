import { expect, test } from 'vitest';
import { permanent } from '../content/permanent.ts';
import { lessons } from './dist.ts';

test.each(Object.entries(permanent))(
  '%s keeps its section ids',
  (lesson, { overviews = [], sections, parts = [] }) => {
    const document = lessons.find((page) => page.path === `/${lesson}/`)?.document;
    const ids = [...overviews, ...sections, ...parts];
    expect(ids.filter((id) => document?.getElementById(id) == null)).toEqual([]);
  },
);

test.each(lessons)('every section of $path has an id of its own choice', ({ document }) => {
  const ids = [...document.querySelectorAll('article h2')].map((heading) => heading.id);
  expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
});
