import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { dist, lessons, type Page } from './dist.ts';

/** What a reader on a phone pays before touching anything. */
const BUDGET = 112 * 1024;

const size = (code: string): number => gzipSync(code, { level: 9 }).length;

function staticImports(code: string): string[] {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  return body.flatMap((node) =>
    'source' in node && typeof node.source?.value === 'string' ? [node.source.value] : [],
  );
}

/** What has to come before the last word of a lesson can be read. */
const TEXT = 81 * 1024;

test.each(lessons)('$path is at most 81 kB of HTML', ({ html }) => {
  expect(size(html)).toBeLessThanOrEqual(TEXT);
});

/** Every script that loads with the page: named, preloaded, or of an island, and what those import at once. */
function scripts({ path, document }: Page): Map<string, number> {
  const found = new Map<string, number>();
  const add = (url: string): void => {
    const { pathname } = url.startsWith('/')
      ? new URL(url, 'https://site')
      : new URL(url, `https://site${path}`);
    if (found.has(pathname)) return;
    const file = join(dist, pathname);
    if (!existsSync(file)) throw new Error(`${path} loads ${pathname}, which is not there`);
    const code = readFileSync(file, 'utf8');
    found.set(pathname, size(code));
    for (const each of staticImports(code)) add(new URL(each, `https://site${pathname}`).pathname);
  };
  for (const element of document.querySelectorAll('script, link[rel=modulepreload], astro-island')) {
    for (const name of ['src', 'href', 'component-url', 'renderer-url', 'before-hydration-url']) {
      const url = element.getAttribute(name);
      if (url) add(url);
    }
    const type = element.getAttribute('type');
    if (
      element.localName === 'script' &&
      !element.hasAttribute('src') &&
      (type === null || type === 'module')
    ) {
      const code = element.textContent ?? '';
      found.set(`inline ${found.size}`, size(code));
      if (type === 'module') for (const each of staticImports(code)) add(each);
    }
  }
  return found;
}

test.each(lessons)('$path loads at most 112 KiB of scripts before a demo is touched', (page) => {
  const found = scripts(page);
  const total = [...found.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(total, [...found].map(([url, bytes]) => `${url}: ${bytes}`).join('\n')).toBeLessThanOrEqual(BUDGET);
});
