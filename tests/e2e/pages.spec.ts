import { globSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, type Response, test } from '@playwright/test';
import { faults } from './axe.ts';
import { comeTo, demosOf, wake } from './demo.ts';

const dist = join(import.meta.dirname, '../../dist');

/** A page of each template, lessons and programs among them, but the long one of the whole course; `npm run test:all` looks at all pages at more widths. */
const EACH = [
  '/',
  '/404.html',
  '/accessibility/',
  '/glossary/',
  '/process/',
  '/programs/',
  '/programs/crash-processes/',
  '/review/',
];
const WIDTHS = process.env.NARANHI_ALL === '1' ? [320, 360, 390, 768, 1100, 1440, 1920] : [320, 390, 1100];

const paths = globSync('**/*.html', { cwd: dist })
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  // A program alone is its page under /programs/ without what stands beside it.
  .filter((path) => !path.startsWith('/embed/program-') || EACH.includes(path))
  .sort();

/** What is folded must be as good as the rest, and is not looked at while it is closed. */
async function unfold(page: Page, which: string): Promise<void> {
  await page.evaluate((selector) => {
    for (const fold of document.querySelectorAll(`article details${selector}`))
      if (fold.closest('contents-bar') === null) fold.setAttribute('open', '');
  }, which);
}

/** Demos come to life when they are seen. */
async function read(page: Page): Promise<void> {
  for (const demo of await demosOf(page).all()) {
    await comeTo(demo);
  }
  await page.waitForLoadState('networkidle');
}

/** They do so wholly when a reader comes to them; one that does so meanwhile would be looked at half and half. */
async function wakeAll(page: Page): Promise<void> {
  for (const demo of await demosOf(page).all()) await wake(demo);
  await page.waitForLoadState('networkidle');
}

/** What scripts may cost a reader who only reads, compressed: what keeps the reading comes late. */
const BUDGET = 114 * 1024;

/** Holds what a page asked for to what its scripts may cost. */
async function expectLight(responses: Response[]): Promise<void> {
  const scripts = new Map(responses.map((response) => [new URL(response.url()).pathname, response]));
  const sizes: [name: string, bytes: number][] = [];
  for (const [name, response] of scripts)
    if (name.endsWith('.js')) sizes.push([name, gzipSync(await response.body()).length]);
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(total).toBeGreaterThan(0);
  expect(total, sizes.map(([name, bytes]) => `${bytes} ${name}`).join('\n')).toBeLessThanOrEqual(BUDGET);
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

/** Words that are drawn smaller than 12 px, those of pictures as they are scaled. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small = new Set<string>();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      const element = text.parentElement!;
      if (!text.textContent?.trim() || element.getClientRects().length === 0) continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < 11.95)
        small.add(`${element.tagName} ${size.toFixed(1)}: ${text.textContent.trim().slice(0, 20)}`);
    }
    return [...small].slice(0, 10);
  });
}

test('there is a page of each template', () => {
  expect(EACH.filter((path) => !paths.includes(path))).toEqual([]);
});

for (const path of paths) {
  test(`${path} is light to read, wakes without an error, is accessible, legible, and fits`, {
    tag: EACH.includes(path) ? ['@fonts'] : ['@fonts', '@all'],
  }, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const responses: Response[] = [];
    page.context().on('response', (response) => responses.push(response));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    // Who opens a question does more than read: its form comes with a script of its own.
    await unfold(page, ':not(.check)');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 });
      await expect.poll(() => tooWide(page), `${width} px, as it was written`).toEqual([]);
      expect(await tooSmall(page), `${width} px, as it was written`).toEqual([]);
    }
    // A demo that does not take over what the server wrote is made anew, and loses the place and the focus of its reader.
    const written = await demosOf(page).elementHandles();
    await read(page);
    await expectLight(responses);
    await unfold(page, '.check');
    await wakeAll(page);
    for (const demo of written) expect(await demo.evaluate((element) => element.isConnected)).toBe(true);
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => tooWide(page), '390 px, awake').toEqual([]);
    expect(await tooSmall(page), '390 px, awake').toEqual([]);
    expect(errors).toEqual([]);
  });
}
