import { expect, type Locator, test } from '@playwright/test';
import { stepsOf } from './demo.ts';
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

for (const { path, id, first } of demos) {
  test(`the first tap on ${path}#${id} does what it says`, {
    tag: first ? ['@touch'] : ['@touch', '@all'],
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
