import { expect, test } from '@playwright/test';

const LESSON = '/multi-thread/';

test('pages are isolated, so that real threads can share memory', async ({ page }) => {
  await page.goto(LESSON);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('the text is set in the bundled fonts', { tag: '@fonts' }, async ({ page }) => {
  await page.goto(LESSON);
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family);
  });
  expect(loaded.join()).toContain('Pretendard');
  expect(loaded.join()).toContain('JetBrains Mono');
});

test('a theme is kept, and there before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  const toggle = page.locator('theme-toggle button');
  await expect(toggle).toHaveAccessibleName('화면 밝기: 기기 설정을 따라요');
  await toggle.click();
  await toggle.click();
  await expect(toggle).toHaveAccessibleName('화면 밝기: 어둡게');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.body !== null);
  expect(await paper()).toBe(dark);
  await toggle.click();
  expect(await paper()).toBe(light);
});

test.describe('search', () => {
  test('finds by keyboard alone', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.search__open')).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog', { name: '찾기' })).toBeVisible();
    await page.keyboard.type('교착상태');
    const results = page.locator('.search__results a');
    await expect(results.first()).toBeVisible();
    await expect(page.locator('.search__status')).toContainText('찾았어요');
    await page.keyboard.press('ArrowDown');
    await expect(results.first()).toBeFocused();
    const href = await results.first().getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  });

  test('closes with Esc and gives the focus back', async ({ page }) => {
    await page.goto('/');
    await page.locator('.search__open').click();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog.search')).toBeHidden();
    await expect(page.locator('.search__open')).toBeFocused();
  });

  test('says so when there is nothing, and takes markup for text', async ({ page }) => {
    await page.goto('/');
    await page.locator('.search__open').click();
    await page.locator('#search-input').fill('쀍쀏');
    await expect(page.locator('.search__status')).toContainText('찾지 못했어요');
    await page.locator('#search-input').fill('<img src=x onerror=alert(1)> 스레드');
    await expect(page.locator('.search__status')).toContainText('찾');
    await expect(page.locator('.search__results img')).toHaveCount(0);
  });
});

test.describe('at 390 px', { tag: '@fonts' }, () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the menu leads to every lesson, the programs and the glossary', async ({ page }) => {
    await page.goto(LESSON);
    await expect(page.locator('.header__nav')).toBeHidden();
    await page.getByRole('button', { name: '메뉴' }).tap();
    await expect(page.locator('.header__nav a')).toHaveCount(8);
    await page.locator('.header__nav a').first().tap();
    await expect(page).toHaveURL(/\/process\/$/);
  });

  test('the first tap on a term shows its definition, the second leads to it', async ({ page }) => {
    await page.goto(LESSON);
    const term = page.locator('.term').first();
    await term.locator('a').tap();
    const tip = term.getByRole('tooltip');
    await expect(tip).toBeVisible();
    const box = await tip.boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
    await term.locator('a').tap();
    await expect(page).toHaveURL(/\/glossary\/#/);
  });
});

test('a term shows its definition on focus and puts it away with Esc', async ({ page }) => {
  await page.goto(LESSON);
  const term = page.locator('.term').first();
  await term.locator('a').focus();
  await expect(term.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(term.getByRole('tooltip')).toBeHidden();
});

test('the contents name the section being read', async ({ page }) => {
  await page.goto(LESSON);
  const heading = page.locator('.lesson h2').nth(1);
  await page.goto(`${LESSON}#${await heading.getAttribute('id')}`);
  const title = (await page.locator('.contents-bar .contents a').nth(1).textContent())!.trim();
  await expect(page.locator('.contents-bar__now')).toHaveText(title);
  await page.locator('.contents-bar summary').click();
  await page.locator('.contents-bar .contents a').first().click();
  await expect(page.locator('.contents-bar details')).not.toHaveAttribute('open');
});

test('a demo stays in view while its section scrolls', { tag: '@fonts' }, async ({ page }) => {
  await page.goto(LESSON);
  const pair = page
    .locator('.pair')
    .filter({ has: page.locator('.pair__demo') })
    .first();
  await pair.evaluate((element) => {
    // Tall enough to scroll, however short its text is.
    element.querySelector<HTMLElement>('.pair__prose')!.style.minHeight = '3000px';
    window.scrollTo({
      top: element.getBoundingClientRect().top + window.scrollY + 1000,
      behavior: 'instant',
    });
  });
  await expect(pair.locator('.pair__demo')).toBeInViewport({ ratio: 0.3 });
});

test('a demo taller than the window can be seen to its end', { tag: '@fonts' }, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  await page.goto(LESSON);
  const pair = page
    .locator('.pair')
    .filter({ has: page.locator('.pair__demo') })
    .first();
  await pair.evaluate((element) => {
    element.querySelector<HTMLElement>('.pair__prose')!.style.minHeight = '4000px';
    element.querySelector<HTMLElement>('.pair__demo')!.style.minHeight = '1200px';
  });
  // The page learns of the new height by an observer, some frames later.
  await expect
    .poll(() =>
      pair.evaluate((element) => {
        window.scrollTo({
          top: element.getBoundingClientRect().top + window.scrollY + 2000,
          behavior: 'instant',
        });
        return element.querySelector('.pair__demo')!.getBoundingClientRect().bottom;
      }),
    )
    .toBeLessThanOrEqual(500);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson can be read and left', async ({ page }) => {
    await page.goto(LESSON);
    await expect(page.locator('.lesson h2').first()).toBeVisible();
    await expect(page.locator('.search__open')).toBeHidden();
    await page.locator('.contents-bar summary').click();
    await expect(page.locator('.contents-bar .contents a').first()).toBeVisible();
    await page.locator('.header__nav a').first().click();
    await expect(page).toHaveURL(/\/process\/$/);
  });
});
