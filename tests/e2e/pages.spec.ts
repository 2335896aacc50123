import { globSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';

const dist = join(import.meta.dirname, '../../dist');

/** Pages of programs are all made from one template: these are the plainest, the longest and the odd ones of them. */
const sample = [
  'bounded-buffer-conditions',
  'crash-processes',
  'fork-copies-caller',
  'lost-update',
  'peterson',
  'two-locks',
].map((file) => `/programs/${file}/`);

const paths = globSync('**/*.html', { cwd: dist })
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .filter((path) => !/^\/programs\/./.test(path) || sample.includes(path))
  .sort();

/** What is folded must be as good as the rest, and is not looked at while it is closed. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('.lesson__text details')) fold.setAttribute('open', '');
  });
}

/** Demos come to life when they are seen, and wholly when a reader comes to them; one that does so meanwhile would be looked at half and half. */
async function wake(page: Page): Promise<void> {
  for (const demo of await page.locator('.demo').all()) {
    await demo.scrollIntoViewIfNeeded();
    await expect(demo).toHaveAttribute('data-ready', 'true');
    await demo.locator('.demo-title').hover();
  }
  await page.waitForLoadState('networkidle');
}

/** What scripts may cost a reader who only reads, compressed. */
const BUDGET = 120 * 1024;
const lessons = [
  'process',
  'thread',
  'multi-process',
  'context-switching',
  'multi-thread',
  'thread-vs-process',
];

for (const path of ['/', ...lessons.map((name) => `/${name}/`)]) {
  test(`${path} transfers at most 120 kB of scripts to one who only reads`, async ({ page, context }) => {
    const scripts = new Map<string, Promise<number>>();
    context.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js'))
        scripts.set(
          pathname,
          response.body().then((body) => gzipSync(body).length),
        );
    });
    await page.goto(path);
    for (const demo of await page.locator('.demo').all()) {
      await demo.scrollIntoViewIfNeeded();
      await expect(demo).toHaveAttribute('data-ready', 'true');
    }
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all([...scripts].map(async ([name, size]) => [name, await size] as const));
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(total).toBeGreaterThan(0);
    expect(total, sizes.map(([name, size]) => `${size} ${name}`).join('\n')).toBeLessThanOrEqual(BUDGET);
  });
}

/** Elements that reach beyond the window. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > limit + 0.5)
      .map((element) => `${element.tagName}.${element.className}`)
      .slice(0, 10);
  });
}

for (const path of paths) {
  test(`${path} wakes without an error, is accessible, and fits`, async ({ page }) => {
    test.setTimeout(300_000); // a page of demos has thousands of elements
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await unfold(page);
    for (const width of [390, 1100]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await tooWide(page), `${width} px, as it was written`).toEqual([]);
    }
    // A demo that does not take over what the server wrote is made anew, and loses the place and the focus of its reader.
    const written = await page.locator('.demo').elementHandles();
    await wake(page);
    for (const demo of written) expect(await demo.evaluate((element) => element.isConnected)).toBe(true);
    expect(errors).toEqual([]);
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await tooWide(page), '390 px, awake').toEqual([]);
  });
}
