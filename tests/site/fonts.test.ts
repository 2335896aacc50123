import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { dist, pages } from './dist.ts';

/** Both faces together: what every page loads before its text stands still. */
const BUDGET = 120 * 1024;

const root = join(import.meta.dirname, '../..');
const files = globSync('_astro/{sans,mono}.*.woff2', { cwd: dist }).sort();
const face = (name: string) => files.find((file) => file.startsWith(`_astro/${name}.`)) ?? '';
const characters = (name: string): Set<number> => {
  const font = create(readFileSync(join(dist, face(name))));
  if (font.isCollection) throw new Error(`${name} is a collection`);
  return new Set(font.characterSet);
};

const syllables = (text: string) => [...text].filter((one) => one >= '가' && one <= '힣');

test('two faces are all, and small', () => {
  expect(files).toHaveLength(2);
  const bytes = files.reduce((sum, file) => sum + readFileSync(join(dist, file)).length, 0);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
});

test('every syllable of the sources and of what was built is in the face', () => {
  const has = characters('sans');
  const sources = globSync('src/**/*.*', { cwd: root }).map((file) => join(root, file));
  const built = globSync('**/*.{html,json,js,txt}', { cwd: dist }).map((file) => join(dist, file));
  const missing = [...sources, ...built].flatMap((file) =>
    syllables(readFileSync(file, 'utf8'))
      .filter((one) => !has.has(one.codePointAt(0) ?? 0))
      .map((one) => `${one} in ${file}`),
  );
  expect(missing).toEqual([]);
  expect(has.size).toBeGreaterThan(700);
});

test('whatever a keyboard writes in code is in the mono face', () => {
  const has = characters('mono');
  for (let code = 32; code < 127; code++) expect(has, String.fromCharCode(code)).toContain(code);
});

test.each(pages)('$path asks for both faces at once, and for no other', ({ document }) => {
  const preloaded = [...document.querySelectorAll('link[rel=preload][as=font]')];
  expect(preloaded.map((link) => link.getAttribute('href'))).toEqual([
    `/${face('sans')}`,
    `/${face('mono')}`,
  ]);
  // Without it browsers load the file a second time.
  for (const link of preloaded) expect(link.hasAttribute('crossorigin')).toBe(true);
  const sheets = [...document.querySelectorAll('link[rel=stylesheet]')].map((link) =>
    readFileSync(join(dist, link.getAttribute('href') ?? ''), 'utf8'),
  );
  const named = sheets.flatMap((sheet) =>
    [...sheet.matchAll(/url\(([^)]*\.woff2)\)/g)].map(([, url]) => url),
  );
  expect(named.map((url) => url.replace(/^.*\/|["']/g, '')).sort()).toEqual(
    files.map((file) => file.replace('_astro/', '')).sort(),
  );
});
