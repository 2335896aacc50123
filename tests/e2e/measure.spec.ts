import { expect, type Locator, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';
import {
  awaken,
  codeOf,
  measured,
  more,
  numberOf,
  openDemo,
  resultOf,
  stepsOf,
  sweepOf,
  tabOf,
} from './demo.ts';

/** Opens a demo that opens in 시간 재기, and waits until it has measured. */
async function open(page: Page, address: string): Promise<Locator> {
  const demo = await openDemo(page, address);
  await expect(tabOf(demo, 'measure')).toHaveAttribute('aria-selected', 'true');
  // It wakes when somebody comes to it; until then it is the picture that the page was written with.
  await awaken(demo);
  const unveil = demo.getByRole('button', { name: '예측 없이 보기' });
  if ((await unveil.count()) > 0) await unveil.click();
  await measured(demo);
  // The curve is measured when it comes into view.
  if ((await sweepOf(demo).count()) > 0) await sweepOf(demo).scrollIntoViewIfNeeded();
  return demo;
}

/** A large number of the first run. */
const headline = (demo: Locator, name: string) => numberOf(demo, name).innerText();

test('a slider measures again, and the curve marks where it stands', { tag: '@all' }, async ({ page }) => {
  const demo = await open(page, '/context-switching/#quantum');
  await more(demo, '숫자');
  expect(await headline(demo, '쓸모 있는 CPU')).toBe('99.8 %');
  await demo.getByRole('slider', { name: '시간 할당량' }).press('Home');
  await expect.poll(() => headline(demo, '쓸모 있는 CPU')).toMatch(/^83\.\d %$/);
  await expect(sweepOf(demo).getByRole('img')).toBeVisible();
  await demo.getByRole('button', { name: '곡선을 표로 보기' }).click();
  await expect(demo.getByRole('row', { name: /^10 µs/ }).first()).toContainText('83.');
});

test('a picture comes after a guess, of what was guessed; both stay beside each other', async ({ page }) => {
  await page.goto('/context-switching/#quantum');
  const demo = page.locator('#quantum');
  await awaken(demo);
  const result = resultOf(demo);
  await expect(result).toBeHidden();
  const guess = demo.getByRole('slider', { name: /몇 %를 교환에 쓸까요/ });
  await expect(guess).toBeEnabled();
  // No number is suggested.
  await expect(guess).toHaveAttribute('aria-valuetext', '아직 고르지 않았어요');
  await guess.press('Home');
  await demo.getByRole('button', { name: '예측하고 재기' }).click();
  await expect(result).toBeFocused();
  await expect(numberOf(demo, '내 예측')).toHaveText('0.1 %');
  await expect(numberOf(demo, '나온 값')).toHaveText('16.7 %');
  await expect(demo.getByText('시간 할당량을 10 µs로 놓았어요')).toBeVisible();
  await expect(result).toContainText('CPU의 16.7 %가 교환으로');
  await demo.getByRole('slider', { name: '시간 할당량' }).press('End');
  await expect(result).toContainText('할당량 100 ms에서는');
  await expect(numberOf(demo, '내 예측')).toHaveText('0.1 %');
});

test('a child that nobody waits for is seen as a zombie, in the lane of its thread and in numbers', {
  tag: '@all',
}, async ({ page }) => {
  const demo = await open(page, '/process/#states-and-zombies');
  await more(demo, '상태마다');
  const zombie = demo.getByRole('row', { name: /^A/ }).getByRole('cell').last();
  await expect(zombie).toContainText('µs');
  await demo.getByRole('radio', { name: '안 불러요' }).check();
  await expect(zombie).toContainText('66 ms');
  await expect(
    demo.locator('svg[data-thread]').nth(1).locator('[data-state="zombie"]').first(),
  ).toBeAttached();
});

test('keys zoom and pan the timeline, and the demo does not step meanwhile', async ({ page }) => {
  const demo = await open(page, '/context-switching/#quantum');
  await more(demo, '시간선');
  const chart = demo.getByRole('group', { name: /CPU 시간선/ });
  await chart.focus();
  await page.keyboard.press('0');
  const whole = await chart.getAttribute('aria-label');
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  const zoomed = await chart.getAttribute('aria-label');
  expect(zoomed).not.toBe(whole);
  await page.keyboard.press('0');
  await expect(chart).toHaveAttribute('aria-label', whole!);
});

test('at no instant do more threads run than there are CPUs', { tag: '@all' }, async ({ page }) => {
  const demo = await open(page, '/context-switching/#one-core');
  const slider = demo.getByRole('slider', { name: /한 순간/ });
  for (let i = 0; i < 12; i++) {
    await slider.press('PageUp');
    const [running, cpus] = (await demo.getByText(/^실행 중인 스레드 \d+ ≤ CPU \d+\./).innerText())
      .match(/\d+/g)!
      .map(Number);
    expect(running).toBeLessThanOrEqual(cpus);
  }
});

test('the hardware is turned, says where it has its numbers from, and goes back', { tag: '@all' }, async ({
  page,
}) => {
  const demo = await open(page, '/multi-thread/#switch-both-ways');
  await more(demo, '숫자');
  const cell = demo
    .getByRole('table', { name: '나란히 비교하기' })
    .getByRole('row')
    .nth(2)
    .getByRole('cell')
    .first();
  await expect(cell).toHaveText('2.83 µs');
  await more(demo, '하드웨어');
  const panel = demo.getByRole('group', { name: '하드웨어 설정' });
  await expect(panel).toContainText('2026');
  await panel.getByRole('slider', { name: /문맥 교환의 직접 비용/ }).press('Home');
  await expect(cell).toHaveText(/^83\d ns$/);
  await demo.getByRole('button', { name: '처음 값으로' }).click();
  await expect(cell).toHaveText('2.83 µs');
});

test('a measured run can be stepped', async ({ page }) => {
  const demo = await open(page, '/context-switching/#quantum');
  const code = await more(demo, '코드');
  await expect(code).toContainText('const WORK = 40000000;');
  await code.getByRole('button', { name: '이 실행을 한 걸음씩 보기' }).click();
  await expect(tabOf(demo, 'step')).toHaveAttribute('aria-selected', 'true');
  await expect(codeOf(demo)).toContainText('WORK');
  expect((await stepsOf(demo))[0]).toBe(0);
  await expect(demo.getByRole('button', { name: '한 걸음', exact: true })).toBeFocused();
});

test('100,000 spans are measured and drawn while the page goes on answering', {
  tag: ['@fonts', '@all'],
}, async ({ page }) => {
  // Jobs five times as long make as many spans at the shortest quantum.
  await page.route('**/demos/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace('WORK = 40000000', 'WORK = 200000000'),
    });
  });
  const demo = await open(page, '/context-switching/#quantum');
  await more(demo, '숫자');
  await more(demo, '시간선');
  expect(await headline(demo, '끝날 때까지')).toBe('601 ms');
  const chart = demo.getByRole('group', { name: /CPU 시간선/ });
  await demo.getByRole('slider', { name: '시간 할당량' }).press('Home');
  await expect.poll(() => headline(demo, '쓸모 있는 CPU')).toMatch(/^83/);
  await measured(demo);
  await chart.focus();
  for (const key of ['+', '+', 'ArrowRight', 'ArrowRight', '-', '0']) {
    await page.keyboard.press(key);
    // Whatever is in sight, a lane is drawn in as many pieces as it has columns.
    expect(await chart.locator('*').count()).toBeLessThan(10_000);
  }
});

test('axe finds nothing on a phone, whatever is opened', { tag: ['@fonts', '@all'] }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const demo = await open(page, '/thread-vs-process/#same-job');
  for (const button of await demo.getByRole('group', { name: '더 보기' }).getByRole('button').all()) {
    await button.click();
    const table = demo.getByRole('button', { name: '곡선을 표로 보기' });
    if ((await table.count()) > 0) await table.click();
    expect(await faults(page, '#same-job'), await button.innerText()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await button.click();
  }
});

test('a thread arrives when the reader says, and a link opens it so', async ({ page }) => {
  const demo = await open(page, '/context-switching/#one-core');
  await more(demo, '숫자');
  await more(demo, '하드웨어');
  await demo.getByRole('textbox', { name: 'C 도착, 틱' }).fill('500');
  await demo.getByRole('textbox', { name: 'C 도착, 틱' }).press('Enter');
  await expect.poll(() => headline(demo, '끝날 때까지')).toMatch(/^5\d\d틱$/);
  await expect(page).toHaveURL(/arrivalC\.500/);
  await demo.getByRole('textbox', { name: 'C 도착, 틱' }).fill('-4');
  await demo.getByRole('textbox', { name: 'C 도착, 틱' }).press('Enter');
  await expect(demo.getByRole('alert')).toHaveText('0 이상의 수를 적어 주세요.');
  const again = await open(page, page.url());
  await more(again, '숫자');
  expect(await headline(again, '끝날 때까지')).toMatch(/^5\d\d틱$/);
  await more(again, '하드웨어');
  expect(await faults(page, '#one-core')).toEqual([]);
});
