import { expect, type Locator, type Page, test } from '@playwright/test';
import { narrationOf } from './demo.ts';
import { demos } from './demos.ts';

test.use({ reducedMotion: 'reduce' });

/** Presses a key; the focus is somewhere after it, also when all that follows has been drawn. */
async function key(page: Page, name: string): Promise<void> {
  await page.keyboard.press(name);
  const place = await page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
    return document.activeElement?.localName;
  });
  expect(place, `the focus after ${name}`).not.toBe('body');
}

/** Goes to a control with Tab. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let i = 0; i < 100; i++) {
    // In one question: between two, another element may take its place.
    if ((await control.and(page.locator(':focus')).count()) > 0) return;
    await key(page, 'Tab');
  }
  throw new Error('Tab never came there');
}

for (const { path, id, firstToStart } of demos) {
  test(`${path}#${id} goes from a guess to its end by keys alone`, {
    tag: firstToStart ? [] : ['@all'],
  }, async ({ page }) => {
    await page.goto(path);
    const demo = page.locator(`figure#${id}`);
    await demo.focus();
    const choice = demo.getByRole('group', { name: '예측', exact: true }).getByRole('button').first();
    const estimate = demo.getByRole('button', { name: '예측하고 재기' });
    if (await choice.isVisible()) {
      await tabTo(page, choice);
      await key(page, 'Enter');
    } else if (await estimate.isVisible()) {
      await tabTo(page, demo.locator('.guess').getByRole('slider'));
      await key(page, 'ArrowRight');
      await tabTo(page, estimate);
      await key(page, 'Enter');
      await expect(estimate).toHaveCount(0);
    }
    await expect(demo.locator('[data-veiled]')).toHaveCount(0);
    const forward = demo.getByRole('button', { name: '한 걸음', exact: true });
    if (await forward.isVisible()) {
      await tabTo(page, forward);
      await key(page, 'Home');
      await key(page, 'Enter');
      await key(page, 'End');
      await expect(narrationOf(demo).locator('strong')).not.toBeEmpty();
    } else {
      const turned = demo.getByRole('radio').or(demo.getByRole('slider')).or(demo.getByRole('tab')).last();
      await turned.focus();
      await key(page, 'ArrowRight');
    }
    await page.waitForLoadState('networkidle');
    await key(page, 'Shift');
    expect(await demo.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });
}
