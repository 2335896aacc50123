import { expect, type Locator, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';
import { endsOf, numberOf, openDemo, problemsOf, stepsOf, tabOf } from './demo.ts';

/** By itself: nothing here is about the page around it. */
const lostUpdate = '/embed/lost-update/#lost-update';
/** A demo whose programs have more states than anyone can wait for. */
const large = '/multi-process/#one-fault-three-workers';

/** Opens a page at one of its demos, and the demo at all cases. */
async function explore(page: Page, address: string): Promise<Locator> {
  const demo = await openDemo(page, address);
  await tabOf(demo, 'explore').click();
  return demo;
}

/** How far the exploration is; an editor beside it has a status too. */
const status = (demo: Locator) =>
  demo
    .getByRole('tabpanel', { name: '모든 경우' })
    .getByRole('status')
    // That of the button which copies a link is empty.
    .filter({ hasText: /\S/ })
    .last();
/** States of the picture. */
const nodes = (demo: Locator) =>
  demo.getByRole('img', { name: /^상태 \d+개와 그 사이의 걸음/ }).locator('[data-kind]');
/** The state shown, in words. */
const here = (demo: Locator) =>
  demo.getByRole('group', { name: '모든 상태' }).locator('p', { hasText: /^지금 / });

test('the lost update: 20 schedules, 18 to 1 and 2 to 2', async ({ page }) => {
  const demo = await explore(page, lostUpdate);
  await expect(status(demo)).toHaveText('모든 순서를 다 살폈어요');
  await expect(numberOf(demo, '순서')).toHaveText('20가지');
  const ends = endsOf(demo);
  await expect(ends).toHaveCount(2);
  await expect(ends.nth(0)).toContainText('counter = 1');
  await expect(ends.nth(0)).toContainText('18가지');
  await expect(ends.nth(1)).toContainText('counter = 2');
  await expect(ends.nth(1)).toContainText('2가지');
  await expect(demo.getByText('순서의 비율은 확률이 아니에요.')).toBeVisible();
  await expect(problemsOf(demo, 'found')).toContainText('데이터 경쟁');
  await expect(problemsOf(demo, 'never')).toContainText('교착 상태는 일어나지 않아요');
});

test('an end can be watched step by step', async ({ page }) => {
  const demo = await explore(page, lostUpdate);
  await endsOf(demo).nth(1).getByRole('button').click();
  await expect(tabOf(demo, 'step')).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => stepsOf(demo)).toEqual([0, 9]);
  await expect(demo.getByRole('button', { name: '한 걸음', exact: true })).toBeFocused();
  for (let step = 0; step < 9; step++) await page.keyboard.press('Enter');
  await expect.poll(() => stepsOf(demo)).toEqual([9, 9]);
  await expect(demo.getByRole('group', { name: '출력', exact: true })).toContainText('counter = 2');
});

test('another program is explored when it is chosen, and an edited one when it runs', {
  tag: '@all',
}, async ({ page }) => {
  const demo = await explore(page, lostUpdate);
  await demo.getByRole('radio', { name: '잠금', exact: true }).check();
  await expect(endsOf(demo)).toHaveCount(1);
  await expect(problemsOf(demo, 'never')).toContainText('데이터 경쟁은 없어요');

  await demo.getByRole('radio', { name: '동기화 없이', exact: true }).check();
  await expect(endsOf(demo)).toHaveCount(2);
  await demo.getByRole('button', { name: '고쳐 보기' }).click();
  const field = demo.getByLabel('프로그램 고치기');
  await field.fill((await field.inputValue()).replace('counter++;', 'counter++; counter++;'));
  await demo.getByRole('button', { name: /이대로 돌리기/ }).click();
  await expect(numberOf(demo, '순서')).toHaveText('924가지');
});

test('the tabs turn by the arrow keys alone', { tag: '@all' }, async ({ page }) => {
  const demo = await explore(page, lostUpdate);
  const [step, all] = [tabOf(demo, 'step'), tabOf(demo, 'explore')];
  await all.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(step).toBeFocused();
  await expect(step).toHaveAttribute('aria-selected', 'true');
  await expect(demo.getByRole('slider', { name: '시간선' })).toBeVisible();
  await page.keyboard.press('End');
  await expect(tabOf(demo, 'real')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(all).toBeFocused();
  await expect(demo.getByRole('tabpanel', { name: '모든 경우' })).toContainText('결말 2가지');
  await expect.poll(() => stepsOf(demo)).toEqual([1, 1]);
});

test('the picture of the states follows the run, and leads to any state', async ({ page }) => {
  const demo = await explore(page, lostUpdate);
  await expect(nodes(demo)).toHaveCount(26);
  await demo.focus();
  for (const key of ['Home', 'm', 'a', 'b']) await page.keyboard.press(key);
  await expect(here(demo)).toContainText('add r0, r0, 1');
  await expect(demo.locator('[data-here]')).toHaveCount(1);

  await nodes(demo).and(page.locator('[data-kind="finished"]')).last().click();
  await expect(here(demo)).toContainText('끝남');
  await expect.poll(() => stepsOf(demo)).toEqual([9, 9]);

  await demo.getByRole('radio', { name: '글', exact: true }).check();
  const rows = demo
    .getByRole('table', { name: /^상태마다/ })
    .locator('tbody')
    .getByRole('row');
  await expect(rows).toHaveCount(26);
  await demo.getByRole('button', { name: '상태 3 보기' }).click();
  await expect(rows.and(page.locator('[aria-current]'))).toContainText('3');
});

test('a deadlock shows who waits for whom', async ({ page }) => {
  const demo = await explore(page, '/multi-thread/#two-locks');
  await demo.getByText('누가 누구를 기다리나요?').click();
  await expect(demo.locator('figcaption')).toContainText('서로 원을 그리며 기다려요');
});

test('from each moment it is told which ends are left', async ({ page }) => {
  const demo = await openDemo(page, lostUpdate);
  const reach = demo.getByRole('group', { name: '지금부터 닿을 수 있는 결말' });
  const one = reach.getByRole('listitem').nth(0);
  const two = reach.getByRole('listitem').nth(1);
  await expect(reach).toContainText('한 걸음 가면');
  await demo.focus();
  await page.keyboard.press('a');
  await expect(one).toContainText('남은 순서 9가지');
  await expect(two).toContainText('남은 순서 1가지');
  await page.keyboard.press('b');
  await expect(one).toContainText('남은 순서 6가지');
  await expect(two).toContainText('이제 닿을 수 없음');
  await page.keyboard.press('ArrowLeft');
  await expect(two).toContainText('남은 순서 1가지');
  await page.keyboard.press('End');
  await expect(reach).toContainText('닿았어요');
});

test('a program with more schedules than can be counted still gets its verdict', { tag: '@all' }, async ({
  page,
}) => {
  const demo = await explore(page, '/context-switching/#one-core');
  await expect(status(demo)).toHaveText('결말과 문제를 다 살폈어요');
  await expect(demo.getByText('순서가 너무 많아 세지 않고')).toBeVisible();
  await expect(problemsOf(demo, 'never')).toContainText('교착 상태는 일어나지 않아요');
});

test('what is too large is answered in part, says so, and can be looked at further and cancelled', {
  tag: '@fonts',
}, async ({ page }) => {
  const demo = await explore(page, lostUpdate);
  await demo.getByRole('button', { name: '고쳐 보기' }).click();
  const field = demo.getByLabel('프로그램 고치기');
  const many = (await field.inputValue())
    .replace('counter++;', 'for (let i = 0; i < 9; i++) counter++;')
    .replace('parallel(work, work)', 'parallel(work, work, work, work, work, work, work)');
  await field.fill(many);
  await demo.getByRole('button', { name: /이대로 돌리기/ }).click();
  await expect(status(demo)).toContainText(/상태 [\d,]+개에서 멈췄어요/);
  await expect(problemsOf(demo, 'unseen')).toContainText('없다는 뜻은 아니에요');
  await expect(problemsOf(demo, 'found')).toContainText('데이터 경쟁');
  await expect(problemsOf(demo, 'never')).toHaveCount(0);
  const states = demo.getByText(/^상태 [\d,]+개까지$/);
  await demo.getByRole('button', { name: '한도를 늘려 다시' }).click();
  // Told again and again, and the page draws in between: the work is another thread's.
  let before = '';
  for (let i = 0; i < 3; i++) {
    await expect(states).toContainText(/[1-9][\d,]*개/);
    await expect(states).not.toHaveText(before);
    before = await states.innerText();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
  expect(page.workers()).toHaveLength(1);
  await demo.getByRole('button', { name: '취소' }).click();
  await expect(status(demo)).toHaveText('취소했어요');
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(demo.getByRole('button', { name: '다시 살피기' })).toBeVisible();
});

test('exploring leaves the page free: a worker finds the states and says where to draw them', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const Real = Worker;
    window.Worker = class extends Real {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener('message', ({ data: { part } }) => {
          if (part) heard.push(`${part.type} ${part.picture?.nodes?.length ?? ''}`.trim());
        });
      }
    };
  });
  const demo = await explore(page, '/multi-thread/#lost-update-twice');
  await expect(nodes(demo)).toHaveCount(123);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.filter((one) => !one.startsWith('progress'))).toEqual(['answer', 'drawn 123']);
});

test('all cases have no accessibility faults on a phone', { tag: ['@fonts', '@all'] }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of [lostUpdate, '/multi-thread/#two-locks', large]) {
    const demo = await explore(page, address);
    await expect(problemsOf(demo, 'found')).toBeVisible();
    const id = new URL(page.url()).hash;
    expect(await faults(page, id)).toEqual([]);
    const table = demo.getByRole('radio', { name: '글', exact: true });
    if ((await table.count()) > 0) {
      await table.check();
      expect(await faults(page, id)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});
