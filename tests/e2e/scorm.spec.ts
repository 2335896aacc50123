import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { launchScript } from '../../scripts/scorm/launch-page.ts';
import { scormPackage } from '../../scripts/scorm/package.ts';
import { targetOf } from '../../scripts/scorm/target.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const runtime = readFileSync(join(root, 'node_modules/scorm-again/dist/scorm12.min.js'), 'utf8');

const TYPES: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  woff2: 'font/woff2',
};

/** A learning management system: keeps what was committed for as long as its tab is open. */
const LMS = `<!doctype html><title>lms</title><script>${runtime}</script><script>
  window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
  const kept = JSON.parse(sessionStorage.getItem('kept') ?? '{}');
  API.loadFromJSON({ cmi: { ...kept, core: { ...kept.core, entry: 'resume' } } });
  API.on('LMSCommit', () => sessionStorage.setItem('kept', JSON.stringify({
    suspend_data: API.cmi.suspend_data,
    core: { lesson_status: API.cmi.core.lesson_status, score: { raw: API.cmi.core.score.raw } },
  })));
</script><iframe name="package" width="1000" height="700" src="/course/1/index.html"></iframe>`;

interface Kept {
  suspend_data: string;
  core: { lesson_status: string; score: { raw: string } };
}

const keptBy = (page: Page): Promise<Kept | null> =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem('kept') ?? 'null'));

/** Serves a package as a learning management system does: in a folder of its own, with no headers of the site. */
async function serve(page: Page, kind: string, id: string): Promise<string[]> {
  const files = unzipSync(scormPackage(dist, targetOf(dist, kind, id), await launchScript(root)));
  const missing: string[] = [];
  await page.route('**/*', (route) => {
    const { host, pathname } = new URL(route.request().url());
    if (host === 'lms.example' && pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: LMS });
    const bytes = host === 'lms.example' ? files[pathname.replace('/course/1/', '')] : undefined;
    if (bytes !== undefined)
      return route.fulfill({
        contentType: TYPES[pathname.split('.').at(-1) ?? ''],
        body: Buffer.from(bytes),
      });
    missing.push(route.request().url());
    return route.fulfill({ status: 404 });
  });
  return missing;
}

async function answerFirst(frame: Frame): Promise<void> {
  const check = frame.locator('details.check[data-right]').first();
  const right = JSON.parse((await check.getAttribute('data-right')) ?? '[]');
  await check.locator('summary').click();
  for (const choice of right) await check.getByRole('radio', { name: choice, exact: true }).check();
  await check.getByRole('button', { name: '답 맞춰 보기' }).click();
}

async function open(page: Page): Promise<Frame> {
  await page.goto('http://lms.example/');
  await expect.poll(() => page.frames().find((one) => one.url().includes('page.html'))).toBeDefined();
  const frame = page.frames().find((one) => one.url().includes('page.html'));
  if (frame === undefined) throw new Error('no page');
  await expect(frame.locator('.framed-status')).toHaveText('점수와 답이 기록되고 있어요.');
  return frame;
}

test('a packed section is scored, and goes on where it was left', async ({ page }) => {
  const missing = await serve(page, 'section', 'unit-of-execution');
  let frame = await open(page);
  await expect(frame.locator('.lesson__text > .pair')).toHaveCount(1);
  await frame.locator('figure.demo').first().scrollIntoViewIfNeeded();
  await frame.locator('details.check').first().scrollIntoViewIfNeeded();
  await answerFirst(frame);
  await expect.poll(async () => Number((await keptBy(page))?.core.score.raw)).toBeGreaterThan(0);
  expect((await keptBy(page))?.core.lesson_status).toBe('incomplete');

  frame = await open(page);
  await expect(frame.locator('.check__mark').first()).toHaveText('맞았어요');
  expect(missing).toEqual([]);
});

test('a packed demo keeps what was guessed, and works without the site', async ({ page }) => {
  const missing = await serve(page, 'demo', 'two-locks');
  const frame = await open(page);
  await frame.getByRole('group', { name: '예측' }).getByRole('button', { name: '2' }).click();
  await expect.poll(async () => Number((await keptBy(page))?.core.score.raw)).toBe(50);
  const kept = await keptBy(page);
  expect(kept?.suspend_data.length).toBeLessThanOrEqual(4096);
  // All orders are found by a worker, which has to be found itself.
  await frame.getByRole('tab', { name: '모든 경우' }).click();
  await expect(frame.locator('li[data-kind=deadlock]')).toContainText('2가지');

  await open(page);
  await expect.poll(async () => Number((await keptBy(page))?.core.score.raw)).toBe(50);
  expect(missing).toEqual([]);
});
