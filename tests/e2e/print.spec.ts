import { expect, type Page, test } from '@playwright/test';
import { demosOf } from './demo.ts';

/** A page whose demos have been read, as a printer gets it. */
async function onPaper(page: Page, path: string): Promise<void> {
  // As wide as A4 is between its margins.
  await page.setViewportSize({ width: 695, height: 1017 });
  await page.goto(path);
  for (const demo of await demosOf(page).all()) {
    await demo.scrollIntoViewIfNeeded();
    await expect(demo).toHaveAttribute('data-ready', 'true');
  }
  await page.emulateMedia({ media: 'print' });
}

for (const [path, tag] of [
  ['/process/', []],
  ['/programs/philosophers-naive-5/', []],
  ['/multi-thread/', ['@all']],
  ['/multi-process/', ['@all']],
] as const) {
  test(`on paper ${path} has all that can be read, and nothing that can only be pressed`, {
    tag: [...tag],
  }, async ({ page }) => {
    await onPaper(page, path);
    const demos = await demosOf(page).all();
    expect(demos.length).toBeGreaterThan(0);
    for (const demo of demos) {
      const pressed = demo.locator('button:not(.thread-button, .predict-choices *, .guess *, .printed *)');
      const shown = await pressed.evaluateAll((all) =>
        all
          .filter(
            (one) => one.getClientRects().length > 0 && one.matches('.demo-button, .demo-quiet, [role=tab]'),
          )
          .map((one) => one.textContent),
      );
      expect(shown).toEqual([]);
      // Nothing is cut: neither the program nor what stands beside it.
      const cut = await demo.evaluate((element) =>
        [...element.querySelectorAll('.code-scroll, .step-exhibit, .demo-stage, .demo-frame, .dock-says')]
          .filter((box) => box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2)
          .map((box) => `${box.className}: ${box.scrollWidth} × ${box.scrollHeight}`),
      );
      expect(cut, (await demo.getAttribute('id'))!).toEqual([]);
      const id = await demo.getAttribute('id');
      await expect(page.locator(`.demo-address[data-demo="${id}"]`)).toContainText(`${path}#${id}`);
    }
    const colours = page.locator('.timeline-piece, .chart rect, .thread-badge').first();
    await expect(colours).toHaveCSS('print-color-adjust', 'exact');
  });
}

test('a lesson fills the paper, and its questions keep their answers to themselves', async ({ page }) => {
  await onPaper(page, '/process/');
  const paper = await page.evaluate(() => document.documentElement.clientWidth);
  for (const part of await page.locator('.pair__prose, .pair__demo .demo').all())
    expect((await part.boundingBox())!.width).toBeGreaterThan(0.97 * paper);
  for (const name of ['banner', 'contentinfo'] as const) await expect(page.getByRole(name)).toBeHidden();
  const check = page.locator('.check').first();
  await expect(check.locator('.fold__body')).toBeHidden();
  await expect(page.locator('.more .fold__body').first()).toBeVisible();
  await expect(page.locator('.answer30 .fold__body').first()).toBeVisible();
  await check.evaluate((fold) => fold.setAttribute('open', ''));
  await expect(check.locator('.fold__body')).toBeVisible();
});

test('the address beside a demo leads to what it shows', async ({ page }) => {
  await page.goto('/programs/lost-update/');
  const demo = page.locator('figure#program-lost-update');
  await demo.getByRole('button', { name: '한 걸음', exact: true }).click();
  await demo.getByRole('button', { name: '한 걸음', exact: true }).click();
  await expect(page).toHaveURL(/run=/);
  await expect(page.locator('.demo-address')).toHaveText(page.url());
});

test('no page of a lesson is left half empty', async ({ page }) => {
  await page.goto('/process/');
  const pages = async () =>
    (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)!.length;
  const printed = await pages();
  // On one endless sheet all takes as much room as it needs.
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 695, height: 1017 });
  const needed = await page.evaluate(() => document.documentElement.scrollHeight / 1017);
  expect(printed).toBeLessThanOrEqual(Math.ceil(needed) + 1);
});
