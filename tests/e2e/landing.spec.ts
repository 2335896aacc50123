import { expect, type Page, test } from '@playwright/test';
import { permanent } from '../content/permanent.ts';

test.use({ reducedMotion: 'reduce' });

const LESSON = 'multi-thread';

/** Where links to a lesson lead: its headings. */
const places = (lesson: string) => {
  const { overviews = [], sections, parts = [] } = permanent[lesson];
  return [...overviews, ...sections, ...parts];
};

/** How far a place is from where it has to come to rest; nothing where the page ends before. */
const off = (page: Page, id: string) =>
  page.evaluate((id) => {
    const place = document.getElementById(id);
    if (place === null) throw new Error(`there is no ${id}`);
    const { top } = place.getBoundingClientRect();
    const wanted = Number.parseFloat(getComputedStyle(place).scrollMarginTop);
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    return atEnd && top > wanted ? 0 : Math.abs(top - wanted);
  }, id);

const follow = (page: Page, id: string) =>
  page.evaluate((id) => {
    const link = document.createElement('a');
    link.href = `#${id}`;
    document.body.append(link);
    link.click();
    link.remove();
  }, id);

/** Follows a link to each place, from the top of a page whose sections out of sight have not been laid out. */
async function landsOn(page: Page, lesson: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await page.goto(`/${lesson}/`);
    await follow(page, id);
    await expect.poll(() => off(page, id), `#${id} from the top`).toBeLessThanOrEqual(8);
    await page.goto('about:blank');
    await page.goto(`/${lesson}/#${id}`);
    await expect.poll(() => off(page, id), `#${id} from elsewhere`).toBeLessThanOrEqual(8);
    await page.goto('about:blank');
  }
}

test('a section far below is come to at its heading', async ({ page }) => {
  const ids = places(LESSON);
  await landsOn(page, LESSON, [ids[Math.floor(ids.length / 2)], ids[ids.length - 1]]);
});

test('what is out of sight is not laid out, is found and is printed all the same', { tag: '@all' }, async ({
  page,
}) => {
  await page.goto(`/${LESSON}/`);
  const last = page.locator('.lesson__text > .pair').last();
  expect(await last.evaluate((section) => getComputedStyle(section).contentVisibility)).toBe('auto');
  const words =
    (await last.locator('.pair__prose > p:not(.crumb)').first().textContent())?.trim().slice(0, 16) ?? '';
  expect(words).not.toBe('');
  expect(
    await page.evaluate((words) => (window as unknown as { find(text: string): boolean }).find(words), words),
  ).toBe(true);
  await page.pdf();
  expect(await last.evaluate((section) => getComputedStyle(section).contentVisibility)).toBe('visible');
});

test.describe('every permanent id', { tag: '@all' }, () => {
  for (const lesson of Object.keys(permanent))
    test(`of /${lesson}/ is come to`, async ({ page }) => landsOn(page, lesson, places(lesson)));
});
