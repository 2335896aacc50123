import { expect, type Locator, test } from '@playwright/test';
import { comeTo, stepsOf } from './demo.ts';
import { demos } from './demos.ts';

test.use({ reducedMotion: 'reduce' });

/** What a finger would press first: a guess, else a step, else another value of what can be turned. */
async function firstOf(demo: Locator) {
  const choice = demo.getByRole('group', { name: '예측', exact: true }).getByRole('button').first();
  const guess = demo.locator('.guess');
  if ((await choice.isVisible()) && (await guess.isVisible()))
    return { kind: 'guess', control: choice } as const;
  if (await choice.isVisible()) return { kind: 'choice', control: choice } as const;
  const lift = demo.getByRole('button', { name: '예측 없이 보기' });
  if (await lift.isVisible()) return { kind: 'lift', control: lift } as const;
  const forward = demo.getByRole('button', { name: '한 걸음', exact: true });
  if (!(await forward.isVisible()))
    return { kind: 'turn', control: demo.getByRole('radio', { checked: false }).first() } as const;
  if ((await forward.getAttribute('aria-disabled')) !== 'true')
    return { kind: 'step', control: forward } as const;
  return { kind: 'back', control: demo.getByRole('button', { name: '뒤로' }) } as const;
}

for (const { path, id, firstToStart } of demos) {
  test(`the first tap on ${path}#${id} does what it says`, {
    tag: firstToStart ? ['@touch'] : ['@touch', '@all'],
  }, async ({ page }) => {
    await page.goto(path);
    const demo = page.locator(`figure#${id}`);
    const { kind, control } = await firstOf(demo);
    const [at] = kind === 'step' || kind === 'back' ? await stepsOf(demo) : [0];
    // A radio button is pressed by its label.
    const pressed = kind === 'turn' ? control.locator('..') : control;
    const name = ((await pressed.textContent()) ?? '').trim();
    await pressed.tap();
    if (kind === 'choice') {
      const told = demo.getByRole('status').filter({ hasText: '내 예측' });
      await expect(told).toContainText(name);
      await expect(told).toContainText(/맞았어요|답은/);
    } else if (kind === 'guess') {
      // The guess stays, beside what came out.
      await expect(control).toHaveCount(0);
      await expect(demo.getByText('내 예측').locator('..')).toContainText(name);
    } else if (kind === 'lift') {
      await expect(control).toHaveCount(0);
      await expect(demo.locator('[data-veiled]')).toHaveCount(0);
    } else if (kind === 'turn') {
      await expect(demo.getByRole('radio', { name, exact: true }).first()).toBeChecked();
      await page.waitForLoadState('networkidle');
      await expect(demo.locator('[data-written]')).toHaveCount(0);
      await expect(demo.getByRole('radio', { name, exact: true }).first()).toBeChecked();
    } else {
      // One press is one step, whenever the script comes.
      await expect.poll(async () => (await stepsOf(demo))[0]).toBe(kind === 'step' ? at + 1 : at - 1);
      await page.waitForLoadState('networkidle');
      expect((await stepsOf(demo))[0]).toBe(kind === 'step' ? at + 1 : at - 1);
    }
  });
}

test('no button, slider or list of a demo is written as one that cannot be used', {
  tag: ['@touch'],
}, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  for (const path of new Set(demos.map((demo) => demo.path))) {
    await page.goto(path);
    await expect(page.locator('.demo :is(button, input, select, fieldset):disabled')).toHaveCount(0);
  }
  await context.close();
});

/** Controls of a part that are less than 44 px high, by what they are called. */
function small(part: Locator): Promise<string[]> {
  return part.evaluate((element) =>
    [...element.querySelectorAll('button, select, input, a, summary')].flatMap((control) => {
      // What is checked is pressed by its label.
      const isChecked = control instanceof HTMLInputElement && /radio|checkbox/.test(control.type);
      const shown = (isChecked && control.labels?.[0]) || control;
      const { width, height } = shown.getBoundingClientRect();
      if (width === 0 || height >= 43.5 || getComputedStyle(shown).visibility === 'hidden') return [];
      // What stands in a line of text or of a table has the height of the line, and a larger control that does the same.
      if (shown.closest('.code-dial, td, th, .printed, .visually-hidden') !== null) return [];
      return [`${control.getAttribute('aria-label') ?? shown.textContent}: ${Math.round(height)}`];
    }),
  );
}

test('what a finger presses is 44 px high', { tag: ['@touch'] }, async ({ page }) => {
  for (const [path, id] of [
    ['/multi-thread/', 'lost-update'],
    ['/multi-thread/', 'crash-box'],
    ['/context-switching/', 'quantum'],
  ]) {
    await page.goto(path);
    const demo = page.locator(`figure#${id}`);
    await comeTo(demo);
    await demo.locator('header').tap({ position: { x: 4, y: 4 } });
    await expect(demo.locator('[data-written]')).toHaveCount(0);
    expect.soft(await small(demo), id).toEqual([]);
    for (const tab of await demo.getByRole('tablist', { name: '볼 것' }).getByRole('tab').all()) {
      await tab.tap();
      // What the tab shows comes late.
      await page.waitForLoadState('networkidle');
      expect.soft(await small(demo), `${id}, ${await tab.textContent()}`).toEqual([]);
    }
  }
  expect(await small(page.getByRole('contentinfo'))).toEqual([]);
});

test('on a phone a text is written at 16 px, and what moves the machine makes way for its keyboard', {
  tag: ['@touch'],
}, async ({ page }) => {
  await page.goto('/multi-thread/');
  const demo = page.locator('figure#lost-update');
  await comeTo(demo);
  await demo.getByRole('button', { name: '고쳐 보기' }).tap();
  const field = demo.getByLabel('프로그램 고치기');
  await field.tap();
  expect(await field.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBe(16);
  await expect(demo.locator('.dock')).toBeHidden();
  await field.blur();
  await expect(demo.locator('.dock')).toBeVisible();
});
