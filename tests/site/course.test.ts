import { expect, test } from 'vitest';
import { lessons, pages } from './dist.ts';

const course = pages.find(({ path }) => path === '/course/');
if (course === undefined) throw new Error('There is no /course/');
const { document } = course;

/** In the order of their links in the menu of every page. */
const inOrder = [...document.querySelectorAll('.footer a')]
  .map((link) => lessons.find(({ path }) => path === link.getAttribute('href')))
  .filter((lesson) => lesson !== undefined);

const idsOf = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.id);

test('the course has every lesson, with all its sections, demos and questions, in their order', () => {
  expect(inOrder).toHaveLength(lessons.length);
  const chapters = [...document.querySelectorAll('.course__lesson')];
  expect(idsOf(document, '.course__lesson > header > h2')).toEqual(
    inOrder.map(({ path }) => `lesson-${path.replaceAll('/', '')}`),
  );
  for (const [at, lesson] of inOrder.entries()) {
    const of = (selector: string) => idsOf(lesson.document, selector);
    expect(idsOf(chapters[at], '.heading > h3')).toEqual(of('article .heading > h2'));
    expect(idsOf(chapters[at], 'figure.demo')).toEqual(of('article figure.demo'));
    expect(idsOf(chapters[at], '.course__question')).toEqual(of('article details.check'));
  }
});

test('every place of a lesson has its id there, too', () => {
  const there = new Set(idsOf(document, '[id]'));
  const places = lessons.flatMap((lesson) => idsOf(lesson.document, '.lesson__text [id]'));
  // What belongs to a term is counted by page.
  const missing = places.filter((id) => !there.has(id) && !id.startsWith('term-'));
  expect(missing).toEqual([]);
});

test('the contents lead to every section, and every question to its answer and back', () => {
  const links = [...document.querySelectorAll('.course__contents .contents a')];
  expect(links.map((link) => link.getAttribute('href')?.slice(1))).toEqual(
    idsOf(document, '.course__lesson .heading > h3').filter((id) => links.length > 0 && id !== ''),
  );
  const questions = idsOf(document, '.course__question');
  expect(questions.length).toBeGreaterThan(40);
  expect(idsOf(document, '.course__answers li[id]')).toEqual(questions.map((id) => `${id}-answer`));
  for (const answer of document.querySelectorAll('.course__answers li[id]')) {
    expect(answer.querySelector('a')?.getAttribute('href')).toBe(`#${answer.id.replace(/-answer$/, '')}`);
    expect(answer.textContent?.trim().length).toBeGreaterThan(30);
  }
});

test('links between sections stay on the page, and those that set a demo lead to where it can be set', () => {
  const hrefs = [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href') ?? '');
  const away = hrefs.filter((href) => lessons.some(({ path }) => href.startsWith(`${path}#`)));
  // Only what says where a demo can be moved leads away.
  const addresses = [...document.querySelectorAll('.demo-address a')].map((link) =>
    link.getAttribute('href'),
  );
  expect(away).toEqual(addresses);
  expect(addresses.map((href) => href?.replace(/^.*#/, ''))).toEqual(idsOf(document, 'figure.demo'));
  const tries = [...document.querySelectorAll('a.try')].map((link) => link.getAttribute('href'));
  expect(tries.length).toBeGreaterThan(5);
  for (const href of tries) expect(lessons.map(({ path }) => path)).toContain(href?.replace(/\?.*$/, ''));
});

test('no script of a demo comes with it, and every demo has its picture, its steps and a code for cameras', () => {
  expect(document.querySelectorAll('astro-island, [component-url]')).toHaveLength(0);
  const loaded = [...document.querySelectorAll('script[src], link[rel=modulepreload]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href'),
  );
  expect(loaded.filter((name) => /react|demo|island/i.test(name ?? ''))).toEqual([]);
  const demos = document.querySelectorAll('figure.demo').length;
  expect(demos).toBeGreaterThan(20);
  for (const part of ['figure.demo .demo-head', 'img.demo-qr', '.demo-address', 'details.demo-told'])
    expect(document.querySelectorAll(part), part).toHaveLength(demos);
});

test('what only a script could answer can neither be pressed nor moved', () => {
  const alive = [
    ...document.querySelectorAll('figure.demo :is(button, input, select, textarea, [role=slider])'),
  ]
    .filter(
      (control) => !control.hasAttribute('disabled') && control.getAttribute('aria-disabled') !== 'true',
    )
    .map((control) => control.outerHTML.slice(0, 80));
  expect(alive).toEqual([]);
});

test('it is not to be found in place of the lessons', () => {
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(/\/course\/$/);
});
