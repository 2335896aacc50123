import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { dist, pages } from './dist.ts';

const read = (file: string) => readFileSync(join(dist, file), 'utf8');

test('the list of files has every script, every style and what every demo is given', () => {
  const there = globSync(['_astro/*.{js,css}', 'demos/*.json'], { cwd: dist })
    .map((file) => basename(file))
    .sort();
  expect(JSON.parse(read('chunks.json'))).toEqual(there);
  expect(there.length).toBeGreaterThan(20);
});

test('every import is fetched first, and none is preloaded, which browsers would remember as failed', () => {
  const scripts = globSync('_astro/*.js', { cwd: dist }).map(read);
  expect(scripts.filter((code) => code.includes('vite:preloadError'))).toEqual([]);
  const importing = scripts.filter((code) => /\bimport\(`\.\//.test(code));
  expect(importing.length).toBeGreaterThan(3);
  for (const code of importing) expect(code).toMatch(/from\s*["'`]\.\/loading\./);
});

test('all pages have the same style sheets, and no more than two', () => {
  const sheets = pages.map(({ document }) =>
    [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href')),
  );
  expect(new Set(sheets.map((hrefs) => hrefs.sort().join(' '))).size).toBe(1);
  expect(sheets[0].length).toBeLessThanOrEqual(2);
  expect(globSync('_astro/*.css', { cwd: dist })).toHaveLength(sheets[0].length);
});

test('every file that a script asks for was written', () => {
  const there = new Set(globSync('_astro/*.{js,css}', { cwd: dist }));
  const asked = [...there]
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...read(file).matchAll(/_astro\/[\w.-]+\.(?:js|css)/g)].map(([name]) => name));
  expect(asked.length).toBeGreaterThan(50);
  expect([...new Set(asked)].filter((file) => !there.has(file))).toEqual([]);
});

test('what was made by others is named with its licence', () => {
  const text = read('licenses.txt');
  const named = [...text.matchAll(/^(@?[a-z][\w./-]*) \d+\.\d+\.\d+\S* \((.+)\)$/gm)].map(([, name]) => name);
  const shipped = [
    'react',
    'react-dom',
    'scheduler',
    'acorn',
    '@dagrejs/dagre',
    'd3-array',
    'd3-scale',
    'd3-shape',
  ];
  const others = ['fflate', 'minisearch', 'pretendard', '@fontsource-variable/jetbrains-mono', 'astro'];
  expect(named).toEqual(expect.arrayContaining([...shipped, ...others]));
  // What only builds the site is not shipped with it.
  for (const tool of ['vite', 'playwright', 'linkedom', 'shiki', 'typescript'])
    expect(named).not.toContain(tool);
  for (const words of [
    'SIL OPEN FONT LICENSE',
    'Kil Hyung-jin',
    'Permission is hereby granted',
    'Copyright (c) Meta',
  ])
    expect(text).toContain(words);
});

test('static hosts are told the headers, and every page keeps to them', () => {
  const headers = read('_headers');
  expect(headers).toMatch(/^ {2}Content-Security-Policy: default-src 'none'; .*frame-ancestors 'none'$/m);
  expect(headers).not.toMatch(/(script|style)-src [^;]*'unsafe-inline'/);
  const hashes = new Set(headers.match(/sha256-[^']+/g));
  for (const { path, document } of pages)
    for (const { textContent } of document.querySelectorAll(
      'style, script:not([src], [type="application/ld+json"])',
    ))
      expect(hashes, path).toContain(
        `sha256-${createHash('sha256')
          .update(textContent ?? '')
          .digest('base64')}`,
      );
  expect(headers).toContain('Cross-Origin-Embedder-Policy: require-corp');
  for (const { path, document } of pages) {
    for (const element of document.querySelectorAll('[src], link[href]:not([rel=canonical])')) {
      const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
      expect(address, path).toMatch(/^(\/(?!\/)|data:|#)/);
    }
    expect(
      [...document.querySelectorAll('*')]
        .flatMap((one) => one.getAttributeNames())
        .filter((name) => name.startsWith('on')),
      path,
    ).toEqual([]);
  }
});
