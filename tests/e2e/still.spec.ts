import { expect, type Page, test } from '@playwright/test';
import { comeTo, press } from './demo.ts';
import { demos } from './demos.ts';

test.use({ reducedMotion: 'reduce' });

/** Parts in which things move because the machine does: there a line unfolds, a cell is added, a thread goes on. */
const MACHINE = '.code-scroll, .step-exhibit, .timeline, .dock-says';

/** Notes what moves without being scrolled, from before the first paint on. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript((machine) => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    const told = ({ x, y, width, height }: DOMRectReadOnly) =>
      `${[x, y].map(Math.round)} ${[width, height].map(Math.round).join('×')}`;
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as (PerformanceEntry & {
        sources: { node?: Node; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
      })[])
        for (const { node, previousRect, currentRect } of sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          // What is gone by now has nothing to be told by.
          if (element == null || element.closest(machine) !== null) continue;
          // A number that grows stays where it is.
          if (previousRect.x === currentRect.x && previousRect.y === currentRect.y) continue;
          moved.push(
            `${element.localName}.${element.className}: ${told(previousRect)} → ${told(currentRect)}`,
          );
        }
    }).observe({ type: 'layout-shift', buffered: true });
  }, MACHINE);
}

/** What has moved so far; forgets it. */
const moved = (page: Page) => page.evaluate(() => (window as unknown as { moved: string[] }).moved.splice(0));

/** Scrolls a page through as a reader does, and waits at each demo until it can be used. */
async function read(page: Page): Promise<void> {
  for (const demo of await page.locator('astro-island > figure').all()) await comeTo(demo);
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
  });
  await page.waitForLoadState('networkidle');
}

const SIZES = [
  [1440, 900],
  [390, 844],
];

for (const path of new Set([...demos.map((demo) => demo.path), '/programs/lost-update/', '/glossary/'])) {
  test(`nothing moves while ${path} comes and is read`, {
    tag: '@all',
  }, async ({ page }) => {
    await watch(page);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await read(page);
      expect.soft(await moved(page), `${width} × ${height}`).toEqual([]);
      await page.goto('about:blank');
    }
  });
}

for (const { path, id } of demos) {
  test(`around the machine of ${path}#${id} nothing moves while it is stepped`, {
    tag: id === 'first-machine' ? [] : ['@all'],
  }, async ({ page }) => {
    await watch(page);
    await page.goto(path);
    const demo = page.locator(`figure[id="${id}"]`);
    await comeTo(demo);
    const stepping = demo.getByRole('tab', { name: '한 단계씩' });
    if ((await stepping.count()) > 0) await stepping.click();
    await expect(demo.locator('[data-written]')).toHaveCount(0);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      // What is to be chosen first is folded by the first step on a phone.
      await demo.getByRole('slider', { name: '시간선' }).press('Home');
      await press(demo, '한 걸음');
      await demo.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
      await page.waitForLoadState('networkidle');
      await moved(page);
      await demo.evaluate(async (element) => {
        const button = (name: string) => element.querySelector<HTMLElement>(`button[aria-label="${name}"]`)!;
        const drawn = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
        for (let i = 0; i < 60 && button('한 걸음').ariaDisabled !== 'true'; i++) {
          button('한 걸음').click();
          await drawn();
        }
        button('끝까지').click();
        for (let i = 0; i < 3; i++) await drawn();
      });
      expect.soft(await moved(page), `${width} × ${height}`).toEqual([]);
    }
  });
}
