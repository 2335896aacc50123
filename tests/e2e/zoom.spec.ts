import { expect, type Locator, type Page, test } from '@playwright/test';
import { comeTo } from './demo.ts';
import { demos } from './demos.ts';

test.use({ reducedMotion: 'reduce' });

/** A window of 1440 by 900 at 200 % and at 400 %, one of 1280 by 1024 at 400 %, and a phone held sideways. */
const WINDOWS = [
  [720, 450],
  [360, 225],
  [320, 256],
  [844, 390],
];

/** Part of the window that what sticks to it may take. */
const MOST = 0.25;

/** The greatest part of the window's height that something covers which does not scroll, over a page's whole length. */
function covered(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const stuck = (place: Element | null): boolean =>
      place !== null && (/sticky|fixed/.test(getComputedStyle(place).position) || stuck(place.parentElement));
    let most = 0;
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const rows = Array.from({ length: Math.floor(innerHeight / 4) }, (_, i) => i * 4 + 2);
      const taken = rows.filter((row) => stuck(document.elementFromPoint(innerWidth / 2, row)));
      most = Math.max(most, taken.length / rows.length);
    }
    return most;
  });
}

/** Controls of a demo that cannot be brought into sight, or that something covers then. */
function hidden(demo: Locator): Promise<string[]> {
  return demo.evaluate(async (element) => {
    const found: string[] = [];
    const controls = element.querySelectorAll<HTMLElement>('button, select, input, textarea, summary');
    for (const control of controls) {
      const labelled = control.matches('[type=radio], [type=checkbox]') && control.closest('label');
      const shown = labelled || control;
      if (shown.getClientRects().length === 0 || getComputedStyle(shown).visibility === 'hidden') continue;
      shown.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      // What comes into sight is laid out then, and moves what stands below it.
      let [before, rect] = [new DOMRect(), shown.getBoundingClientRect()];
      while (before.x !== rect.x || before.y !== rect.y) {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        [before, rect] = [rect, shown.getBoundingClientRect()];
      }
      if (!shown.isConnected) continue;
      const { x, y, width, height } = rect;
      const top = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, innerHeight / 2));
      if (top === null || !(shown.contains(top) || top.contains(shown)))
        found.push(`${shown.outerHTML.slice(0, 120)}: ${top?.className}`);
    }
    return found;
  });
}

for (const path of ['/', '/multi-thread/', '/programs/philosophers-naive-5/', '/glossary/']) {
  test(`nothing that sticks covers ${path} in a low window`, {
    tag: path === '/multi-thread/' ? [] : ['@all'],
  }, async ({ page }) => {
    await page.goto(path);
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      expect.soft(await covered(page), `${width} × ${height}`).toBeLessThanOrEqual(MOST);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `${width} × ${height}`).toBeLessThanOrEqual(width);
    }
  });
}

for (const { path, id } of demos) {
  test(`all of ${path}#${id} is in reach in a low window`, {
    tag: id === 'first-machine' ? [] : ['@all'],
  }, async ({ page }) => {
    await page.goto(path);
    const demo = page.locator(`figure[id="${id}"]`);
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      await comeTo(demo);
      for (const tab of await demo.locator('.mode-tabs').getByRole('tab').all()) {
        await tab.click();
        await expect(demo.locator('[data-written]')).toHaveCount(0);
        expect.soft(await hidden(demo), `${width} × ${height}, ${await tab.textContent()}`).toEqual([]);
      }
    }
  });
}
