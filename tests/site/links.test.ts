import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, pages } from './dist.ts';

const ids = new Map(
  pages.map((page) => [page.path, new Set([...page.document.querySelectorAll('[id]')].map(({ id }) => id))]),
);

function broken(from: string, href: string): boolean {
  const url = new URL(href, `https://site${from}`);
  if (url.origin !== 'https://site') return false;
  const there = ids.get(url.pathname);
  if (there === undefined) {
    // Pages that are not among those that are looked at, such as embeds, are there as files.
    const file = url.pathname.replace(/\/$/, '/index.html');
    return !existsSync(join(dist, decodeURIComponent(file)));
  }
  return url.hash !== '' && !there.has(decodeURIComponent(url.hash.slice(1)));
}

describe.each(pages)('links of $path', ({ path, document }) => {
  test('lead somewhere', () => {
    const targets = [...document.querySelectorAll('[href], [src]')]
      // In SVG, href may name a part of the drawing.
      .filter((element) => element.closest('svg') === null)
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
    expect(targets.filter((target) => broken(path, target))).toEqual([]);
  });
});
