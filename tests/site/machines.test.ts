import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteOf } from '../../scripts/address.ts';
import { dist, lessons, pages } from './dist.ts';

const site = siteOf(process.env);
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const whole = pages.filter(({ path }) => !path.endsWith('.html'));
/** Pages that are no page of their own: an older name, and all lessons once more. */
const UNLISTED = ['/programs/lock-ranges/', '/course/'];

/** Width and height of a PNG, as its head says. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(join(dist, file));
  expect(bytes.subarray(1, 4).toString(), file).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe.each(whole)('what machines read of $path', ({ path, document }) => {
  const content = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';

  test('has one address, without a query', () => {
    const address = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
    expect(new URL(address).origin).toBe(new URL(site).origin);
    expect(content('og:url')).toBe(address);
    expect(address).not.toMatch(/[?#]/);
    // A page that is kept under an older name says which one it is.
    const { pathname } = new URL(address);
    expect(pages.map((page) => page.path)).toContain(pathname);
    if (path !== '/programs/lock-ranges/') expect(pathname).toBe(path);
  });

  test('has a picture that is there', () => {
    const { pathname } = new URL(content('og:image'));
    expect(sizeOf(pathname)).toEqual([1200, 630]);
    expect(content('og:image:alt')).not.toBe('');
    for (const name of ['og:title', 'og:description']) expect(content(name)).not.toBe('');
  });

  test('says what it is', () => {
    const about = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    expect(about).toMatchObject({ '@context': 'https://schema.org', inLanguage: 'ko' });
    expect(about.name).not.toBe('');
  });
});

test('a page that says that there is none is not to be found', () => {
  const lost = pages.find(({ path }) => path === '/404.html')?.document;
  expect(lost?.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(lost?.querySelector('link[rel=canonical]')).toBeNull();
});

test('the map of the site has every page once, and robots are told where it is', () => {
  const [, map] = /^Sitemap: (.*)$/m.exec(read('robots.txt')) ?? [];
  expect(existsSync(join(dist, new URL(map).pathname))).toBe(true);
  const mapped = [...read('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address]) => new URL(address).pathname,
  );
  // What other pages say already is not to be found a second time.
  const own = whole.map(({ path }) => path).filter((path) => !UNLISTED.includes(path));
  expect(mapped.filter((path) => path !== '/programs/lock-ranges/').sort()).toEqual(own.sort());
});

test('the site can be installed: its icons are there, in their sizes', () => {
  const { icons, start_url, lang } = JSON.parse(read('manifest.webmanifest'));
  expect([start_url, lang]).toEqual(['/', 'ko']);
  for (const { src, sizes, type } of icons) {
    expect(existsSync(join(dist, src)), src).toBe(true);
    if (type === 'image/png') expect(sizeOf(src).join('x')).toBe(sizes);
  }
  expect(sizeOf('icons/180.png')).toEqual([180, 180]);
});

test.each(lessons)('$path is there as Markdown, in full', ({ path, document }) => {
  const link = document.querySelector('link[type="text/markdown"]')?.getAttribute('href') ?? '';
  expect(link).toBe(`${path.slice(0, -1)}.md`);
  const markdown = read(link);
  for (const heading of document.querySelectorAll('article h2'))
    expect(markdown).toContain(`## ${heading.childNodes[0]?.textContent?.trim()}`);
  for (const question of document.querySelectorAll('.fold__title'))
    expect(markdown.replaceAll('\\', '')).toContain(question.textContent?.trim());
  for (const demo of document.querySelectorAll('figure.demo'))
    expect(markdown).toContain(`${path}#${demo.id})`);
  expect(markdown).not.toMatch(/<\/?[a-z][a-z-]*[ >]|&#x|\[object |undefined|NaN/);
});

test('what there is is listed for programs that read, with links that lead somewhere', () => {
  const text = read('llms.txt');
  expect(text).toMatch(/^# 나란히\n\n> /);
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, href]) => new URL(href).pathname);
  expect(links.length).toBeGreaterThan(lessons.length + 100);
  const missing = links.filter(
    (path) => !existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path)),
  );
  expect(missing).toEqual([]);
});

test('the feed tells of changes that can be seen', () => {
  const feed = read('changes.xml');
  const links = [...feed.matchAll(/<link>([^<]*)<\/link>/g)].map(([, href]) => new URL(href).pathname);
  expect(links.length).toBeGreaterThan(1);
  for (const path of links) expect(pages.map((page) => page.path)).toContain(path);
});
