import { expect, type Locator, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';
import { measured, more, numberOf, openDemo } from './demo.ts';

/** Opens what a demo measures, without a prediction, and waits until it has measured. */
async function open(page: Page, address: string): Promise<Locator> {
  const demo = await openDemo(page, address);
  await demo.getByRole('tab', { name: /재기$/ }).click();
  const lift = demo.getByRole('button', { name: '예측 없이 보기' });
  if ((await lift.count()) > 0) await lift.click();
  await measured(demo);
  return demo;
}

const WEIGHTS = '/multi-thread/#workers-weighed';
const CREATION = '/multi-thread/#create-one';
const LOCK = '/multi-thread/#lock-range';
const JOB = '/thread-vs-process/#same-job';
const SERVERS = '/thread-vs-process/#three-servers';

test('workers are weighed after a prediction, and with memory of their own all weigh the same', async ({
  page,
}) => {
  await page.goto(WEIGHTS);
  const demo = page.locator('#workers-weighed');
  const ratios = demo.getByRole('group', { name: /^일꾼 \d+명의 메모리/ }).getByText(/^[\d.]+배$/);
  await expect(demo).toHaveAttribute('data-ready', 'true');
  await expect(ratios.first()).toBeHidden();
  // What nobody touches stays as it was written.
  await demo.getByRole('tab', { name: '메모리 재기' }).click();
  await demo.getByRole('button', { name: '약 1.1배' }).click();
  await expect(numberOf(demo, '나온 값')).toContainText('맞았어요');
  await expect(ratios).toHaveText(['1배', '3.1배', '4.7배']);
  await demo.getByRole('slider', { name: '일꾼마다 쓰는 자기 메모리' }).press('End');
  await expect(ratios).toHaveText(['1배', '1배', '1배']);
  await demo.getByRole('button', { name: '처음 값으로' }).click();
  await demo.getByRole('radio', { name: '예약(VSZ)' }).check();
  await expect(ratios.nth(1)).toHaveText('0.3배');
  await demo.getByRole('button', { name: '비율의 곡선' }).click();
  await demo.getByText('곡선을 표로 보기').click();
  await expect(demo.getByRole('row', { name: /^100 MiB/ })).toBeVisible();
});

test('a larger parent makes fork slower, with as few system calls as before', { tag: '@all' }, async ({
  page,
}) => {
  const demo = await open(page, CREATION);
  const rows = demo.getByRole('group', { name: '시스템 콜과 시간' }).getByRole('listitem');
  await expect(rows.nth(0)).toContainText('10번');
  await expect(rows.nth(0)).toContainText('20.1 µs');
  await expect(rows.nth(1)).toContainText('4번');
  await expect(rows.nth(1)).toContainText('161 µs');
  await demo.getByRole('radio', { name: '1024 MiB' }).check();
  await expect(rows.nth(1)).toContainText('39.5 ms');
  await expect(rows.nth(0)).toContainText('20.1 µs');
  await expect(rows.nth(2)).toContainText('412 µs');
});

test('the ends of a lock are dragged by keys and by pointer, and the answer is told for all schedules', async ({
  page,
}) => {
  const demo = await open(page, LOCK);
  await more(demo, '숫자');
  const lock = demo.getByRole('slider', { name: '잠그는 자리' });
  const unlock = demo.getByRole('slider', { name: '푸는 자리' });
  const band = demo.getByRole('group', { name: '잠그는 범위' });
  const verdict = band.getByRole('status');
  const speedup = demo
    .getByRole('row', { name: /^고른 범위/ })
    .locator('td')
    .first();
  await expect(verdict).toContainText('답이 늘 맞아요');
  await expect(speedup).toHaveText('0.99배');
  await lock.press('ArrowDown');
  await expect(lock).toHaveAttribute('aria-valuetext', '2번 줄 앞');
  await expect(speedup).toHaveText('1.92배');
  await expect(verdict).toContainText('답이 늘 맞아요');
  const handle = (await unlock.boundingBox())!;
  const middle = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
  const { height } = (await band.getByRole('listitem').first().boundingBox())!;
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x, middle.y - height, { steps: 4 });
  await page.mouse.up();
  await expect(unlock).toHaveAttribute('aria-valuetext', '3번 줄 뒤');
  await expect(verdict).toContainText('답이 틀릴 수 있어요');
  await demo.getByRole('button', { name: '잠그지 않기' }).click();
  await expect(lock).toHaveCount(0);
  await expect(verdict).toContainText('total = 1');
});

test('a job is split by what its time was for, and without faults nothing is lost to them', {
  tag: '@all',
}, async ({ page }) => {
  const demo = await open(page, JOB);
  const split = demo.getByRole('group', { name: 'CPU 시간을 무엇에 썼나', exact: true });
  const lost = split.getByRole('row', { name: /^고장으로 더 든 것/ });
  await expect(lost).toHaveCount(0);
  await demo.getByRole('button', { name: '고장 네 번' }).click();
  await expect(lost).toBeVisible();
  await demo.getByRole('button', { name: '계속 쓰기' }).click();
  await expect(lost).toHaveCount(0);
  const made = split
    .getByRole('row', { name: /^만들기/ })
    .locator('td')
    .nth(1);
  const once = await made.innerText();
  await demo.getByRole('button', { name: '일마다 새로 만들기' }).click();
  await expect(made).not.toHaveText(once);
  await expect(made).toContainText('ms');
});

test('how far a bad request reaches depends on the design and on the language', { tag: '@all' }, async ({
  page,
}) => {
  const demo = await open(page, SERVERS);
  const designs = demo.getByRole('group', { name: '시간, 메모리, 고장의 범위' }).getByRole('listitem');
  // Where nothing went wrong, everybody was answered.
  for (const place of [0, 1, 2]) await expect(designs.nth(place)).toContainText('16명 중 16명 응답');
  await demo.getByRole('button', { name: '나쁜 요청이 와요' }).click();
  await expect(designs.nth(0)).toContainText('16명 중 15명 응답');
  await expect(designs.nth(1)).toContainText('16명 중 0명 응답');
  // How long a server took that died says nothing.
  await expect(designs.nth(2)).toContainText('서버가 죽었어요');
  await expect(designs.nth(2)).not.toContainText('ms');
  await demo.getByRole('button', { name: '나쁜 요청, Java' }).click();
  await expect(designs.nth(1)).toContainText('16명 중 15명 응답');
  await expect(designs.nth(2)).toContainText('서버는 계속해요');
  const memory = designs.nth(2).locator('b').nth(1);
  await expect(memory).toHaveText('64 KiB');
  await demo
    .getByRole('group', { name: '클라이언트마다 자기 메모리' })
    .getByRole('radio', { name: '64 KiB' })
    .check();
  await expect(memory).toHaveText('1 MiB');
});

test('axe finds nothing in the views of sections on a phone', { tag: ['@fonts', '@all'] }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of [WEIGHTS, CREATION, LOCK, JOB, SERVERS]) {
    const demo = await open(page, address);
    // The curve comes when it is looked at; what says so meanwhile is pale.
    const coming = demo
      .getByText(/^곡선을 (재는|그리는) 중이에요$/)
      .or(demo.locator('[aria-busy="true"]'))
      .first();
    await expect(async () => {
      if ((await coming.count()) > 0) await coming.scrollIntoViewIfNeeded({ timeout: 2_000 });
      await expect(coming).toHaveCount(0, { timeout: 2_000 });
    }).toPass();
    expect(await faults(page, `#${await demo.getAttribute('id')}`), address).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});
