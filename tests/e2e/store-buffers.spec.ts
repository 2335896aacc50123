import { expect, test } from '@playwright/test';
import { faults } from './axe.ts';
import { awaken, endsOf, narrationOf, openDemo, tabOf } from './demo.ts';

const ADDRESS = '/programs/store-buffer/#program-store-buffer';

test('with store buffers, a store comes to memory by a step of its own, which the link keeps', {
  tag: '@fonts',
}, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const demo = await openDemo(page, ADDRESS);
  await awaken(demo);
  await demo.getByRole('radio', { name: '있음' }).check();
  await demo.getByRole('tab', { name: '메모리' }).click();
  await demo.getByRole('button', { name: 'A 보내기' }).click();
  const buffer = demo.getByRole('list', { name: 'A의 저장 버퍼' });
  await expect(buffer).toContainText('x = 1');
  await expect(narrationOf(demo)).toContainText('아직 저장 버퍼에 있어서');
  expect(await faults(page, '#program-store-buffer')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await demo.getByRole('button', { name: '메모리로 내보내기' }).first().click();
  await expect(narrationOf(demo)).toContainText('메모리로 나갔어요');
  await expect(page).toHaveURL(/buffers=on.*run=m1A1(~|%7E)A1/);
  await page.reload();
  await expect(narrationOf(demo)).toContainText('메모리로 나갔어요');
});

test('with store buffers there is an end more', async ({ page }) => {
  const demo = await openDemo(page, ADDRESS);
  await tabOf(demo, 'explore').click();
  await expect(endsOf(demo)).toHaveCount(3);
  await demo.getByRole('radio', { name: '있음' }).check();
  await expect(endsOf(demo)).toHaveCount(4);
  await expect(endsOf(demo).filter({ hasText: '0 0' })).toHaveCount(1);
});
