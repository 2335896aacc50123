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

test('answers stand at the end of what is printed, and go away again', async ({ page }) => {
  await onPaper(page, '/process/');
  const questions = await page.locator('details.check .fold__title').allTextContents();
  // What the browser does when it prints.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const end = page.locator('.printed-answers');
  await expect(end.locator('li > b')).toHaveText(questions);
  await expect(end).toContainText('프로그램은 하나, 프로세스는 둘이에요');
  await expect(page.locator('.lesson__text > :last-child')).toHaveClass('printed-answers');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(end).toHaveCount(0);
});

test('a section is printed alone, with its own answers', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      Object.assign(window, { printing: true });
    };
  });
  await page.goto('/process/');
  await page.locator('h2#running-program').scrollIntoViewIfNeeded();
  await page.locator('a.anchor[href="#running-program"]').click();
  await page.getByRole('button', { name: '이 절만 인쇄' }).click();
  await page.waitForFunction(() => 'printing' in window);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('h2#running-program')).toBeVisible();
  await expect(page.locator('h2#loaded-program')).toBeHidden();
  await expect(page.locator('.printed-answers li')).toHaveCount(3);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('h2#loaded-program')).toBeVisible();
});

test('the address beside a demo leads to what it shows', { tag: '@all' }, async ({ page }) => {
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

test('codes for cameras come when a lesson is printed, and not before', { tag: '@all' }, async ({ page }) => {
  const codes: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.ok() && pathname.startsWith('/qr/')) codes.push(pathname);
  });
  await page.goto('/process/');
  const demo = demosOf(page).last();
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute('data-ready', 'true');
  expect(codes).toEqual([]);
  await page.pdf();
  const ids = await demosOf(page).evaluateAll((all) => all.map(({ id }) => `/qr/${id}.svg`));
  expect(codes.sort()).toEqual(ids.sort());
});
