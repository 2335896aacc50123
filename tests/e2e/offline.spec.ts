import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { StaticHost } from './serving/site.ts';

test.use({ serviceWorkers: 'allow' });

const dist = join(import.meta.dirname, '../../dist');
const WORKER = '/service-worker.js';

/** Reads a page until the site has been kept. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve));
  });
}

async function steps(page: Page, id: string): Promise<void> {
  const demo = page.locator(`#${id}`);
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute('data-ready', 'true');
  await demo.getByRole('button', { name: '한 걸음', exact: true }).click();
  await expect(demo.locator('.demo-steps').first()).toHaveText(/^[1-9]\d* \//);
}

test('after one visit, lessons and demos work with the server stopped', async ({ page }) => {
  const site = new StaticHost(dist);
  const origin = await site.open();
  await visit(page, `${origin}/thread/`);
  await site.close();
  await page.goto(`${origin}/multi-thread/?demo=lost-update&run=m1A1&at=1#lost-update`);
  await expect(page.locator('h1')).toContainText('멀티 스레드');
  await steps(page, 'lost-update');
  await page.locator('#lost-update').getByRole('tab', { name: '모든 경우' }).click();
  await expect(page.locator('#lost-update')).toContainText('20가지');
  await page.goto(`${origin}/glossary/#mutex`);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('뮤텍스');
  await expect(page.locator('.search__results a').first()).toBeVisible();
});

test('where the host sends no headers, the site is isolated from the second page on', {
  tag: '@all',
}, async ({ page }) => {
  const site = new StaticHost(dist, { headers: false });
  const origin = await site.open();
  await visit(page, `${origin}/thread/`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await page.goto(`${origin}/process/`);
  expect(await page.evaluate(() => [crossOriginIsolated, typeof SharedArrayBuffer])).toEqual([
    true,
    'function',
  ]);
  // A page that is not kept is isolated as well.
  await page.goto(`${origin}/programs/lost-update/`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await site.close();
});

test('a new version is told of once it is there in full, and is taken over as a whole', async ({ page }) => {
  const site = new StaticHost(dist);
  const origin = await site.open();
  await visit(page, `${origin}/thread/`);
  await page.goto(`${origin}/thread/`);
  await steps(page, 'who-is-left');
  // Another build, in which one page says something else.
  const before = readFileSync(join(dist, 'process/index.html'), 'utf8');
  site.instead.set('/process/', before.replaceAll('<h1>', '<h1>새 판의 '));
  const worker = readFileSync(join(dist, WORKER), 'utf8');
  const renewed = worker.replace(/(url:\s*[`"']\/process\/[`"'],\s*revision:\s*[`"'])\w+/, '$1new');
  expect(renewed).not.toBe(worker);
  site.instead.set(WORKER, renewed);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const told = page.locator('.loading-notice');
  await expect(told).toContainText('새 판이 나왔어요');
  await expect(told).toHaveCount(1);
  // What was begun goes on with the old one.
  const other = await page.context().newPage();
  await other.goto(`${origin}/process/`);
  await expect(other.locator('h1')).not.toContainText('새 판의');
  await other.close();
  const loaded = page.waitForEvent('load');
  await told.getByRole('button', { name: '새로고침' }).click();
  await loaded;
  await page.goto(`${origin}/process/`);
  await expect(page.locator('h1')).toContainText('새 판의');
  await site.close();
});
