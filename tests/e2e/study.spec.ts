import { expect, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';
import { comeTo, stepsOf } from './demo.ts';

const question = (page: Page, id: string) => page.locator(`details#${id}`);
const kept = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('work') ?? '{}'));

test('a question is answered before its answer is shown, judged by what the engine says, and kept', async ({
  page,
}) => {
  await page.goto('/multi-thread/');
  const check = question(page, 'end-in-one');
  await check.locator('summary').click();
  const answer = check.locator('.check__answer');
  await expect(check.getByRole('radio')).toHaveCount(2);
  await expect(answer).toBeHidden();
  await check.getByRole('button', { name: '답 맞춰 보기' }).click();
  await expect(check.getByRole('status')).toContainText('먼저 답해 보세요');
  await check.getByRole('radio', { name: '있어요' }).check();
  await check.getByRole('button', { name: '답 맞춰 보기' }).click();
  await expect(answer).toBeVisible();
  await expect(check.locator('.check__given')).toContainText('내 답: 있어요 · 답은 없어요');
  await expect(check.locator('.check__given')).toBeFocused();

  await page.reload();
  await expect(check.locator('.check__mark')).toHaveText('다시 볼 질문');
  await check.locator('summary').click();
  await expect(check.locator('.check__given')).toContainText('답은 없어요');
  await check.getByRole('button', { name: '다시 풀기' }).click();
  await expect(answer).toBeHidden();
  await expect(check.getByRole('radio', { name: '있어요' })).toBeFocused();
  // By the keyboard alone.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(check.locator('.check__given')).toContainText('내 답: 없어요 · 맞았어요');
  expect((await kept(page)).answers).toEqual({ 'multi-thread#end-in-one': { given: '없어요', right: true } });
});

test('several choices are right together, and what was written the reader judges', { tag: '@all' }, async ({
  page,
}) => {
  await page.goto('/multi-thread/');
  const several = question(page, 'all-ends');
  await several.locator('summary').click();
  for (const value of [2, 3, 4]) await several.getByRole('checkbox', { name: `counter = ${value}` }).check();
  await several.getByRole('button', { name: '답 맞춰 보기' }).click();
  await expect(several.locator('.check__given')).toContainText('맞았어요');

  const open = question(page, 'deadlock-or-livelock');
  await open.locator('summary').click();
  await open.getByRole('textbox', { name: '내 답' }).fill('<b>교착</b>은\n멈춰 있어요');
  await open.getByRole('button', { name: '답 맞춰 보기' }).click();
  await expect(open.locator('.check__given')).toContainText('<b>교착</b>은');
  await open.getByRole('button', { name: '달랐어요' }).click();
  await expect(open.getByRole('button', { name: '달랐어요' })).toHaveAttribute('aria-pressed', 'true');
  expect((await kept(page)).answers['multi-thread#deadlock-or-livelock']).toEqual({
    given: '<b>교착</b>은\n멈춰 있어요',
    right: false,
  });
  expect(await faults(page, 'details#deadlock-or-livelock')).toEqual([]);
});

test('a guess of a demo is there when one comes back, takes no focus, and can be made again', async ({
  page,
}) => {
  await page.goto('/multi-thread/#lost-update-twice');
  const demo = page.locator('figure#lost-update-twice');
  await demo.locator('.predict-choices').getByRole('button', { name: '2', exact: true }).click();
  await expect(demo.locator('.predict')).toContainText('맞았어요');
  await expect
    .poll(() => kept(page))
    .toMatchObject({ guesses: { 'lost-update-twice/step': { right: true } } });
  await page.goto('/multi-thread/');
  await demo.scrollIntoViewIfNeeded();
  await expect(demo.locator('.predict')).toContainText('내 예측 2');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await demo.getByRole('button', { name: '다시 예측하기' }).click();
  await expect(demo.locator('.predict-choices')).toBeVisible();
});

test('a goal that was reached stays reached, with the run that did it', { tag: '@all' }, async ({ page }) => {
  await page.goto('/?demo=first-machine&run=m1A2B3');
  const demo = page.locator('figure#first-machine');
  // A press before that would be taken back by the link.
  await expect.poll(() => stepsOf(demo)).toEqual([6, 6]);
  await demo.getByRole('button', { name: '끝까지' }).first().click();
  await expect(demo.locator('.goal')).toContainText('해냈어요');
  await expect.poll(async () => (await kept(page)).goals?.['first-machine']).toContain('run=m1A2B3');
  await page.goto('/');
  await demo.hover();
  await expect(demo.locator('.goal')).toContainText('해낸 적이 있어요');
  await demo.getByRole('button', { name: '그 순서 보기' }).click();
  await expect(demo.locator('.goal')).toContainText('해냈어요');
});

test('a goal that was reached leads to the demo that follows', async ({ page }) => {
  await page.goto('/multi-thread/#two-locks');
  const demo = page.locator('figure#two-locks');
  await comeTo(demo);
  const threads = demo.getByRole('group', { name: '다음에 보낼 스레드' });
  for (const name of ['A 보내기', 'B 보내기']) await threads.getByRole('button', { name }).click();
  await expect(demo.locator('.goal')).toContainText('해냈어요');
  const next = demo.locator('.goal').getByRole('link', { name: /^다음 데모: / });
  await next.click();
  await expect(page).toHaveURL(/#over-synchronization$/);
  await expect(page.locator('#over-synchronization')).toBeInViewport();
});

test('sections that were read are marked in the contents, in words too', async ({ page }) => {
  await page.goto('/thread/');
  await page.locator('.pair .prose > :last-child').first().scrollIntoViewIfNeeded();
  const link = page.locator('.contents-bar .contents a[href="#unit-of-execution"]');
  await expect(link).toHaveAttribute('data-read', '');
  await expect(link).toContainText('(읽었어요)');
  await page.reload();
  await expect(link).toContainText('(읽었어요)');
});

test.describe('where a browser keeps nothing', () => {
  test('everything works as long as the page is open', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto('/multi-thread/');
    const check = question(page, 'end-in-one');
    await check.locator('summary').click();
    await check.getByRole('radio', { name: '없어요' }).check();
    await check.getByRole('button', { name: '답 맞춰 보기' }).click();
    await expect(check.locator('.check__given')).toContainText('맞았어요');
    expect(errors).toEqual([]);
  });

  test('without scripts every question has its choices and its answer', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/multi-thread/');
    const check = question(page, 'end-in-one');
    await check.locator('summary').click();
    await expect(check.locator('.check__answer')).toContainText('보기: 있어요 / 없어요');
    await expect(check.locator('.check__answer')).toContainText('모든 순서를 살펴봐도');
    await context.close();
  });
});

test('the first page leads on to where one has read last', { tag: '@all' }, async ({ page }) => {
  await page.goto('/');
  const on = page.getByRole('link', { name: /^이어서 읽기/ });
  await expect(page.getByRole('link', { name: '처음부터 읽기' })).toBeVisible();
  await expect(on).toHaveCount(0);
  await page.goto('/process/#running-program');
  await expect.poll(async () => (await kept(page)).last).toBe('process#running-program');
  await page.goto('/');
  await expect(on).toHaveText('이어서 읽기: 실행 중인 프로그램');
  await on.click();
  await expect(page).toHaveURL(/\/process\/#running-program$/);
});
