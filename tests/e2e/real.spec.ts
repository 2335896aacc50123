import { expect, test } from '@playwright/test';
import { awaken, openDemo } from './demo.ts';

/** Milliseconds of a table's cell. */
const number = (text: string) => Number(text.replaceAll(/[^\d]/g, ''));

test('a computation on the page’s own thread freezes it for as long as it takes', async ({ page }) => {
  const demo = await openDemo(page, '/multi-thread/#click');
  await awaken(demo);
  await demo.getByRole('radio', { name: '1초' }).check();
  const row = demo.getByRole('row', { name: /화면의 스레드에서/ });
  await demo.getByRole('button', { name: '계산 시작' }).click();
  await demo.getByRole('button', { name: '시작하고 바로 눌러 보세요' }).click({ noWaitAfter: true });
  await expect(row.getByRole('cell').nth(0)).toContainText('ms');
  expect(number(await row.getByRole('cell').nth(0).innerText())).toBeGreaterThanOrEqual(1000);
  await expect(row.getByRole('cell').nth(1)).toContainText('ms');
  await expect(demo.getByRole('status').filter({ hasText: '가장 오래 멈춘' })).toContainText(
    '화면의 스레드에서',
  );
});

test('frames go on being drawn while a worker computes', async ({ page }) => {
  const demo = await openDemo(page, '/multi-thread/#click');
  await awaken(demo);
  await demo.getByRole('radio', { name: '일꾼 스레드에서' }).check();
  await demo.getByRole('radio', { name: '1초' }).check();
  await demo.getByRole('button', { name: '계산 시작' }).click();
  // The computation is not over: the page answers all the same.
  await demo.getByRole('button', { name: '시작하고 바로 눌러 보세요' }).click();
  await expect(demo.getByRole('button', { name: '반응했어요' })).toBeVisible();
  await expect(
    demo
      .getByRole('row', { name: /일꾼 스레드에서/ })
      .getByRole('cell')
      .nth(1),
  ).toContainText('ms');
});
