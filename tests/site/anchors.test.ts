import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { permanent } from '../content/permanent.ts';
import { places } from '../content/permanent-places.ts';
import { dist, lessons, pages } from './dist.ts';

interface Listed {
  id: string;
  title: string;
  page: string;
  kind: string;
}

const listed: Listed[] = JSON.parse(readFileSync(join(dist, 'anchors.json'), 'utf8'));
const documentOf = (page: string) => pages.find(({ path }) => path === page)?.document;

test('every place of the list is on its page, under a name, once', () => {
  expect(listed.length).toBeGreaterThan(400);
  expect(listed.filter(({ id, page }) => documentOf(page)?.getElementById(id) == null)).toEqual([]);
  expect(listed.filter(({ title }) => title.trim() === '')).toEqual([]);
  expect(listed.filter(({ id }) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  const addresses = listed.map(({ id, page }) => `${page}#${id}`);
  expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([]);
});

test.each(Object.entries(places))(
  '%s keeps the ids of its statements, tables, figures, questions and answers',
  (lesson, ids) => {
    const document = documentOf(`/${lesson}/`);
    expect(ids.filter((id) => document?.getElementById(id) == null)).toEqual([]);
  },
);

test.each(lessons)('every place of $path is among those that are kept', ({ path }) => {
  const lesson = path.replaceAll('/', '');
  const { overviews = [], sections, parts = [], demos } = permanent[lesson];
  const kept = new Set([...overviews, ...sections, ...parts, ...demos, ...places[lesson]]);
  const own = listed.filter(({ page }) => page === path).map(({ id }) => id);
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((id) => !kept.has(id))).toEqual([]);
});

test.each(lessons)('every place of $path but the demos has a mark that leads to it', ({ path, document }) => {
  const own = listed.filter(({ page, kind }) => page === path && kind !== 'demo');
  const led = new Set(
    [...document.querySelectorAll('a.anchor')].map((anchor) => anchor.getAttribute('href')?.slice(1)),
  );
  expect(own.filter(({ id }) => !led.has(id)).map(({ id }) => id)).toEqual([]);
  for (const anchor of document.querySelectorAll('a.anchor'))
    expect(anchor.getAttribute('aria-label')).toMatch(/의 링크$/);
});
