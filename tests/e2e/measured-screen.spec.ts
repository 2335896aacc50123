import { expect, type Locator, test } from '@playwright/test';
import { comeTo, measured, more, openDemo } from './demo.ts';
import { demos } from './demos.ts';

test.use({ reducedMotion: 'reduce' });

/** Height that guess, knobs, picture and result have at most. */
const MOST = 690;
const WIDE = [
  [1440, 900],
  [1366, 768],
];
const [PHONE, HIGH] = [390, 844];

/** From the top of what is measured to the end of its result, or of the question in its place; from the window's top. */
async function extent(demo: Locator): Promise<{ demo: number; top: number; bottom: number }> {
  await measured(demo);
  return demo.evaluate((element) => {
    (element.closest('section')?.querySelector('h2, h3') ?? element).scrollIntoView({
      block: 'start',
      behavior: 'instant',
    });
    const seen = (selector: string) =>
      [...element.querySelectorAll(selector)]
        .map((part) => part.getBoundingClientRect())
        .filter(({ height }) => height > 0);
    const { top } = element.querySelector('.measure')!.getBoundingClientRect();
    const parts = seen('.guess, .measure-results > :not(.measure-more, .measure-panel)');
    return {
      demo: element.getBoundingClientRect().top,
      top,
      bottom: Math.max(...parts.map(({ bottom }) => bottom)),
    };
  });
}

/** Guesses as a reader does, or says what there is to see without one. */
async function guess(demo: Locator): Promise<void> {
  const estimate = demo.getByRole('button', { name: '예측하고 재기' });
  const choice = demo.locator('.guess .guess-choices').getByRole('button').first();
  if (await estimate.isVisible()) {
    await demo.locator('.guess').getByRole('slider').press('ArrowRight');
    await estimate.click();
  } else if (await choice.isVisible()) await choice.click();
  await expect(demo.locator('.guess')).toHaveCount(0);
}

for (const { path, id, measures } of demos) {
  if (!measures) continue;
  test(`${path}#${id} asks, is turned, answers and says so on one screen`, {
    tag: id === 'what-gets-cold' ? [] : ['@all'],
  }, async ({ page }) => {
    const demo = await openDemo(page, `${path}#${id}`);
    await demo.getByRole('tab', { name: /재기$/ }).click();
    await expect(demo.locator('[data-written]')).toHaveCount(0);
    for (const stands of ['asking', 'answered']) {
      if (stands === 'answered') await guess(demo);
      for (const [width, height] of WIDE) {
        await page.setViewportSize({ width, height });
        const { top, bottom } = await extent(demo);
        const size = `${stands}, ${width} × ${height}`;
        expect.soft(Math.round(bottom - top), size).toBeLessThanOrEqual(MOST);
        expect.soft(top, size).toBeGreaterThanOrEqual(0);
        expect.soft(Math.round(bottom), size).toBeLessThanOrEqual(height);
      }
      await page.setViewportSize({ width: PHONE, height: HIGH });
      const { demo: from, bottom } = await extent(demo);
      expect.soft(Math.round(bottom - from), `${stands}, on a phone`).toBeLessThanOrEqual(2 * HIGH);
    }
    // The program is a press away: beside what was measured, or in another mode where it takes no run.
    const code = demo.getByRole('group', { name: '더 보기' }).getByRole('button', { name: '코드' });
    if ((await code.count()) > 0)
      await expect((await more(demo, '코드')).locator('code').first()).toBeVisible();
    else {
      await demo.getByRole('tab', { name: '한 단계씩' }).click();
      await comeTo(demo);
      await expect(demo.locator('[data-line]').first()).toBeAttached();
    }
  });
}
