import { expect, type Locator, type Page, test } from '@playwright/test';

const LESSON = '/multi-thread/';

/** The button of the header that opens the search. */
const opener = (page: Page) => page.getByRole('banner').getByRole('button', { name: '찾기', exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: '찾기' });
const field = (page: Page) => dialog(page).getByRole('searchbox', { name: '찾을 말' });
const menu = (page: Page) => page.getByRole('navigation', { name: '사이트' });
/** The table of contents that stays at the top of the window. */
const bar = (page: Page) => page.locator('contents-bar');
const heading = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 });
/** A section beside which there is a demo. */
const paired = (page: Page) => page.locator('section:has(> pair-demo)').first();

test('pages are isolated, so that real threads can share memory', async ({ page }) => {
  await page.goto(LESSON);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

/** The families that the page has loaded; some of the system, which stand in until then, are called by it. */
const loadedFaces = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter((font) => font.status === 'loaded')
      .map((font) => font.family.replaceAll('"', ''));
  });

test('the text is set in the bundled fonts, a file each', { tag: '@fonts' }, async ({ page }) => {
  await page.goto(LESSON);
  await expect
    .poll(async () => (await loadedFaces(page)).filter((name) => !name.includes(' of ')).sort())
    .toEqual(['Naranhi Mono', 'Naranhi Sans']);
});

test('a letter that only a reader writes comes with its own file', { tag: ['@fonts', '@all'] }, async ({
  page,
}) => {
  await page.goto(LESSON);
  await opener(page).click();
  await field(page).fill('뷁');
  await expect.poll(() => loadedFaces(page)).toContain('Pretendard Variable');
});

test('a theme is kept, and there before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  const toggle = page.getByRole('button', { name: /^화면 밝기/ });
  await expect(toggle).toHaveAccessibleName('화면 밝기: 기기 설정을 따라요');
  await toggle.click();
  await toggle.click();
  await expect(toggle).toHaveAccessibleName('화면 밝기: 어둡게');
  const dark = await paper();
  expect(dark).not.toBe(light);
  // No frame is drawn before the styles are there; body may be earlier than they are.
  await page.addInitScript(() =>
    requestAnimationFrame(() => {
      const { backgroundColor } = getComputedStyle(document.documentElement);
      Object.assign(window, { firstPaper: backgroundColor });
    }),
  );
  await page.reload();
  expect(await page.evaluate(() => Reflect.get(window, 'firstPaper'))).toBe(dark);
  await toggle.click();
  expect(await paper()).toBe(light);
});

test.describe('search', () => {
  test('finds by keyboard alone', async ({ page }) => {
    await page.goto('/');
    await expect(opener(page)).toBeVisible();
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.type('교착상태');
    const results = dialog(page).getByRole('listitem').getByRole('link');
    await expect(results.first()).toBeVisible();
    await expect(dialog(page).getByRole('status')).toContainText('찾았어요');
    await page.keyboard.press('ArrowDown');
    await expect(results.first()).toBeFocused();
    const href = await results.first().getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  });

  test('closes with Esc and gives the focus back', async ({ page }) => {
    await page.goto('/');
    await opener(page).click();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
  });

  test('says so when there is nothing, and takes markup for text', { tag: '@all' }, async ({ page }) => {
    await page.goto('/');
    await opener(page).click();
    await field(page).fill('쀍쀏');
    await expect(dialog(page).getByRole('status')).toContainText('찾지 못했어요');
    await field(page).fill('<img src=x onerror=alert(1)> 스레드');
    await expect(dialog(page).getByRole('status')).toContainText('찾');
    await expect(dialog(page).getByRole('listitem').locator('img')).toHaveCount(0);
  });
});

test.describe('at 390 px', { tag: '@fonts' }, () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the menu leads to every lesson, the programs and the glossary', async ({ page }) => {
    await page.goto(LESSON);
    await expect(menu(page)).toBeHidden();
    await page.getByRole('banner').getByRole('button', { name: '메뉴' }).tap();
    await expect(menu(page).getByRole('link')).toHaveCount(8);
    await menu(page).getByRole('link').first().tap();
    await expect(page).toHaveURL(/\/process\/$/);
  });

  test('the first tap on a term shows its definition, the second leads to it', { tag: '@all' }, async ({
    page,
  }) => {
    await page.goto(LESSON);
    const term = page.locator('glossary-term').first();
    await term.getByRole('link').tap();
    const tip = term.getByRole('tooltip');
    await expect(tip).toBeVisible();
    const box = await tip.boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
    await term.getByRole('link').tap();
    await expect(page).toHaveURL(/\/glossary\/#/);
  });
});

/** A page of each template. */
const PAGES = [LESSON, '/', '/glossary/', '/programs/', '/programs/lost-update/', '/404.html'];

for (const path of PAGES) {
  test(`search and menu are in reach at the end of ${path}, at every width`, { tag: '@fonts' }, async ({
    page,
  }) => {
    await page.goto(path);
    for (const width of [320, 390, 820, 1020]) {
      await page.setViewportSize({ width, height: 740 });
      await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      const inReach = page.getByRole('button', { name: '찾기', exact: true });
      const lists = page.getByRole('button', { name: '메뉴', exact: true });
      await expect.poll(() => seen(inReach), `찾기, ${width} px`).toBe(1);
      await expect.poll(() => seen(lists), `메뉴, ${width} px`).toBe(1);
    }
  });
}

/** How many of them the window shows, with nothing over them. */
const seen = (buttons: Locator) =>
  buttons.evaluateAll(
    (all) =>
      all.filter((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }).length,
  );

test('the contents of a lesson hold a button that searches, however wide the window', {
  tag: '@all',
}, async ({ page }) => {
  await page.goto(LESSON);
  for (const width of [1100, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => window.scrollTo({ top: 5000, behavior: 'instant' }));
    await expect.poll(() => seen(page.getByRole('button', { name: '찾기', exact: true }))).toBe(1);
  }
  await page.getByRole('navigation', { name: '이 글의 차례' }).getByRole('button', { name: '찾기' }).click();
  await expect(field(page)).toBeFocused();
});

test('on a phone the bar of a lesson searches, lists the pages, and is made for fingers', {
  tag: '@touch',
}, async ({ page }) => {
  await page.goto(LESSON);
  await page.evaluate(() => window.scrollTo({ top: 5000, behavior: 'instant' }));
  for (const name of ['찾기', '메뉴']) {
    const box = await bar(page).getByRole('button', { name }).boundingBox();
    expect(Math.min(box!.width, box!.height), name).toBeGreaterThanOrEqual(44);
  }
  await bar(page).getByRole('button', { name: '찾기' }).tap();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await bar(page).getByRole('button', { name: '메뉴' }).tap();
  await expect(menu(page).getByRole('link')).toHaveCount(8);
  await menu(page).getByRole('link', { name: '용어집' }).tap();
  await expect(page).toHaveURL(/\/glossary\/$/);
});

test('a part that begins a pair stands at its place, and not under empty room', {
  tag: ['@fonts', '@all'],
}, async ({ page }) => {
  await page.goto(LESSON);
  for (const id of ['counter-twice', 'deadlock']) {
    const part = page.locator(`h3#${id}`);
    const crumb = part.locator('xpath=../preceding-sibling::p[1]');
    await part.scrollIntoViewIfNeeded();
    const [above, below] = [(await crumb.boundingBox())!, (await part.boundingBox())!];
    expect(below.y - above.y - above.height, id).toBeLessThan(16);
  }
});

test('the contents name the section under the upper third of the window, back and forth and at a jump', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 300 });
  await page.goto(LESSON);
  const marked = page.locator('.contents-side .contents a[aria-current=location]');
  const now = page.locator('.contents-bar__now');
  await expect(marked).toHaveCount(0);
  const titles = page.locator('.lesson h2');
  // To the last one at once, to one before it, to the first.
  for (const title of [titles.last(), titles.nth(4), titles.first()]) {
    await title.evaluate((heading) => heading.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const id = await title.getAttribute('id');
    await expect(marked).toHaveAttribute('href', `#${id}`);
    expect(await title.textContent()).toContain(await now.textContent());
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect(marked).toHaveCount(0);
  await expect(now).toHaveText('');
  // The folded ones lead to a section too, and fold again.
  await page.setViewportSize({ width: 1440, height: 900 });
  await bar(page).locator('summary').click();
  await bar(page).locator('a').nth(1).click();
  await expect(now).toHaveText((await bar(page).locator('a').nth(1).textContent())!.trim());
  await expect(bar(page).locator('details')).not.toHaveAttribute('open');
});

test('in forced colours one sees where one is', { tag: '@all' }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(LESSON);
  await page.setViewportSize({ width: 1920, height: 900 });
  const links = page.locator('.contents-side .contents a');
  const edge = (current: string) =>
    links
      .locator(`visible=true`)
      .and(page.locator(`a${current}`))
      .first()
      .evaluate((link) => getComputedStyle(link).borderLeft);
  await page.evaluate(() => window.scrollTo({ top: 3000, behavior: 'instant' }));
  // What comes into sight is laid out then, and the mark may move on to the next section.
  await expect.poll(() => edge('[aria-current]')).toMatch(/^4px/);
  expect(await edge(':not([aria-current])')).toMatch(/^1px/);
  const here = menu(page).getByRole('link', { name: '멀티 스레드' });
  await expect(here).toHaveCSS('text-decoration-line', 'underline');
  await expect(page.locator('.figure__kind').first()).toBeVisible();
  expect(
    await page
      .locator('.figure__kind')
      .first()
      .evaluate((mark) => getComputedStyle(mark, '::before').forcedColorAdjust),
  ).toBe('none');
});

test('a term shows its definition on focus and puts it away with Esc', async ({ page }) => {
  await page.goto(LESSON);
  const term = page.locator('glossary-term').first();
  await term.getByRole('link').focus();
  await expect(term.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(term.getByRole('tooltip')).toBeHidden();
});

test('a demo stays in view while its section scrolls', { tag: ['@fonts', '@all'] }, async ({ page }) => {
  await page.goto(LESSON);
  const pair = paired(page);
  await pair.evaluate((element) => {
    // Tall enough to scroll, however short its text is.
    element.querySelector<HTMLElement>(':scope > :not(pair-demo)')!.style.minHeight = '3000px';
    window.scrollTo({
      top: element.getBoundingClientRect().top + window.scrollY + 1000,
      behavior: 'instant',
    });
  });
  await expect(pair.locator('pair-demo')).toBeInViewport({ ratio: 0.3 });
});

test('a demo taller than the window can be seen to its end', { tag: ['@fonts', '@all'] }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  await page.goto(LESSON);
  const pair = paired(page);
  await pair.evaluate((element) => {
    element.querySelector<HTMLElement>(':scope > :not(pair-demo)')!.style.minHeight = '4000px';
    element.querySelector<HTMLElement>('pair-demo')!.style.minHeight = '1200px';
  });
  // The page learns of the new height by an observer, some frames later.
  await expect
    .poll(() =>
      pair.evaluate((element) => {
        window.scrollTo({
          top: element.getBoundingClientRect().top + window.scrollY + 2000,
          behavior: 'instant',
        });
        return element.querySelector('pair-demo')!.getBoundingClientRect().bottom;
      }),
    )
    .toBeLessThanOrEqual(500);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson can be read and left', async ({ page }) => {
    await page.goto(LESSON);
    await expect(heading(page).first()).toBeVisible();
    await expect(opener(page)).toBeHidden();
    await bar(page).locator('summary').click();
    await expect(bar(page).getByRole('link').first()).toBeVisible();
    await menu(page).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/process\/$/);
  });
});
