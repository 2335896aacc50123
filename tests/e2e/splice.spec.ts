import { expect, type Frame, type Page, test } from '@playwright/test';
import { frameIn } from './host.ts';

const reports = (page: Page) =>
  page.evaluate(() =>
    (Reflect.get(window, 'heard') as { subject: string; score?: number }[])
      .filter(({ subject }) => subject === 'SPLICE.reportScoreAndState')
      .map(({ score }) => score),
  );

async function answer(frame: Frame, id: string, choice: string): Promise<void> {
  const check = frame.locator(`details#${id}`);
  await check.locator('summary').click();
  await check.getByRole('radio', { name: choice, exact: true }).check();
  await check.getByRole('button', { name: '답 맞춰 보기' }).click();
}

test('a host of another origin gets a score and the state, and gives the state back', async ({ page }) => {
  let frame = await frameIn(page, '/thread/');
  await expect(frame.locator('.framed-status')).toHaveText('점수와 답이 기록되고 있어요.');
  await answer(frame, 'errno-of-others', '아니요');
  await expect.poll(async () => (await reports(page)).at(-1)).toBeGreaterThan(0);
  const scores = await reports(page);
  expect(scores[0]).toBe(0);
  expect(scores.at(-1)).toBeLessThan(1);
  // What others have done on this device does not get there, nor does this stay on it.
  expect(await frame.evaluate(() => localStorage.getItem('work'))).toBeNull();

  frame = await frameIn(page, '/thread/');
  const check = frame.locator('details#errno-of-others');
  await expect(check.locator('.check__mark')).toHaveText('맞았어요');
  await check.locator('summary').click();
  await expect(check.locator('.check__given')).toContainText('내 답: 아니요 · 맞았어요');
});

test('a demo that stands alone reports what was guessed', async ({ page }) => {
  const frame = await frameIn(page, '/embed/two-locks/');
  await expect(frame.locator('.framed-status')).toHaveText('점수와 답이 기록되고 있어요.');
  await frame.getByRole('group', { name: '예측' }).getByRole('button', { name: '2' }).click();
  await expect.poll(async () => (await reports(page)).at(-1)).toBeGreaterThan(0);
});

test('who is framed by somebody who keeps nothing is told so', async ({ page }) => {
  const frame = await frameIn(page, '/thread/', { deaf: true });
  await expect(frame.locator('.framed-status')).toContainText('점수가 기록되지 않아요');
  await answer(frame, 'errno-of-others', '아니요');
  await expect.poll(() => frame.evaluate(() => localStorage.getItem('work'))).toContain('errno-of-others');
});

test('a page that stands by itself asks nobody', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/thread/');
  await expect(page.locator('.framed-status')).toHaveCount(0);
  expect(asked.filter((url) => /report\.[^/]*\.js/.test(url))).toEqual([]);
});
