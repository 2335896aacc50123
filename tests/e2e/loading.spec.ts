import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, type Route, test } from '@playwright/test';

/** Every script and style of the build, so that a new one cannot be forgotten here. */
const chunks: string[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../dist/chunks.json'), 'utf8'),
);

const WAYS: Record<string, (route: Route) => Promise<void>> = {
  'is cut off': (route) => route.abort(),
  'is not found': (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }),
};

/** Lets each file fail the first time that it is asked for after a page is there. */
class Failing {
  /** Files that came with a page. */
  readonly early = new Set<string>();
  /** Files that failed once. */
  readonly failed = new Set<string>();
  /** Files that came after they had failed. */
  readonly recovered = new Set<string>();
  armed = false;

  private readonly fail: (route: Route) => Promise<void>;

  constructor(fail: (route: Route) => Promise<void>) {
    this.fail = fail;
  }

  async watch(page: Page): Promise<void> {
    await page.route(/\/_astro\/[^/]+\.(js|css)$/, async (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1)!;
      if (this.armed && !this.failed.has(name) && !this.early.has(name)) {
        this.failed.add(name);
        await this.fail(route);
        return;
      }
      (this.failed.has(name) ? this.recovered : this.early).add(name);
      await route.continue();
    });
  }
}

/** Demos that between them show every view. */
const VIEWS = ['/process/#runs-of-one-program', '/multi-process/#what-gets-cold'];

const notice = (page: Page) => page.locator('.loading-notice');

/** Does something, and asks again for what fails until `there` is to be seen. */
async function until(page: Page, there: Locator, act: () => Promise<unknown>): Promise<void> {
  await act();
  await expect(async () => {
    const again = notice(page).getByRole('button', { name: '다시 불러오기' });
    if (await again.isVisible()) await again.click();
    await expect(there.first()).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** Asks again until nothing is missing any more. */
async function settle(page: Page): Promise<void> {
  const again = notice(page).getByRole('button', { name: '다시 불러오기' });
  await expect(async () => {
    if (await again.isVisible()) await again.click();
    await page.waitForLoadState('networkidle');
    expect(await again.isVisible()).toBe(false);
  }).toPass();
}

/** Opens a page, waits for one of its demos, and from then on lets files fail. */
async function open(page: Page, failing: Failing, address: string): Promise<Locator> {
  failing.armed = false;
  await page.goto('about:blank');
  await page.goto(address);
  const demo = page.locator(new URL(page.url()).hash);
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute('data-ready', 'true');
  await page.waitForLoadState('networkidle');
  failing.armed = true;
  return demo;
}

const press = (demo: Locator, name: string) => demo.getByRole('button', { name, exact: true }).click();

test.use({ reducedMotion: 'reduce' });

for (const [way, fail] of Object.entries(WAYS)) {
  test(`every late file that ${way} is told of, had again, and the demo stays`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const failing = new Failing(fail);
    await failing.watch(page);
    const told = new Set<string>();
    page.on('console', (message) => message.text().startsWith('told ') && told.add(message.text()));
    await page.addInitScript(() => {
      new MutationObserver(() => {
        const text = document.querySelector('.loading-notice p')?.textContent;
        if (text) console.log(`told ${text}`);
      }).observe(document, { childList: true, subtree: true });
    });

    let demo = await open(page, failing, '/multi-thread/#lost-update');
    const element = await demo.elementHandle();
    await press(demo, '고쳐 보기');
    await expect(notice(page)).toContainText('불러오지 못했어요. 지금 보이는 것은 그대로 있어요.');
    await expect(demo.getByRole('tab', { name: '모든 경우' })).toBeVisible();
    await until(page, demo.getByLabel('프로그램 고치기'), async () => {});
    await press(demo, '닫기');
    await until(page, demo.locator('.settings'), () => press(demo, '설정'));
    await until(page, demo.locator('.trace'), () => press(demo, '글로 보기'));
    await until(page, demo.locator('.reachable'), () => press(demo, '한 걸음'));
    await until(page, demo.locator('.code', { hasText: 'new Mutex()' }), () =>
      demo.getByRole('radio', { name: '잠금', exact: true }).check(),
    );
    await until(page, demo.locator('.ends'), () => demo.getByRole('tab', { name: '모든 경우' }).click());
    await expect(page).toHaveURL(/mode=explore/);
    await expect(notice(page)).toHaveCount(0);
    expect(await element!.evaluate((one) => one.isConnected)).toBe(true);

    demo = await open(page, failing, '/multi-thread/#workers-weighed');
    const guess = demo.locator('button:enabled', { hasText: '약 1.1배' });
    await until(page, guess, () => demo.getByRole('tab', { name: '메모리 재기' }).click());
    await guess.click();
    await until(page, demo.locator('.sweep').getByRole('img'), () =>
      demo.locator('.sweep').scrollIntoViewIfNeeded(),
    );

    demo = await open(page, failing, '/context-switching/#quantum');
    const lift = demo.locator('button:enabled', { hasText: '예측 없이 보기' });
    await until(page, lift, () => demo.locator('.demo-title').hover());
    await lift.click();
    const slider = demo.getByRole('slider', { name: '시간 할당량' });
    await until(page, demo.locator('.sweep[aria-busy=false]').getByRole('img'), async () => {
      await slider.press('Home');
      await demo.locator('.sweep').scrollIntoViewIfNeeded();
    });
    await settle(page);

    // What other demos show beside their code.
    for (const address of VIEWS) {
      demo = await open(page, failing, address);
      await demo.getByRole('tab', { name: '한 단계씩' }).click();
      const tabs = demo.locator('.state-pane [role=tab]');
      for (const tab of await tabs.all()) await tab.click();
      await until(page, demo.locator('.view'), async () => {});
      await settle(page);
    }

    await until(page, page.locator('.search__results a'), async () => {
      await page.locator('.search__open').click();
      await page.locator('#search-input').fill('스레드');
    });

    expect(errors).toEqual([]);
    expect([...failing.failed].filter((name) => !failing.recovered.has(name))).toEqual([]);
    expect(told.size).toBeGreaterThan(0);
    const reached = new Set([...failing.early, ...failing.failed]);
    expect(chunks.filter((name) => !reached.has(name))).toEqual([]);
  });
}

test('after a new deployment an open page says so, and what was being written is there after the reload', async ({
  page,
}) => {
  await page.goto('/multi-thread/#lost-update');
  const demo = page.locator('#lost-update');
  await expect(demo).toHaveAttribute('data-ready', 'true');
  const field = demo.getByLabel('프로그램 고치기');
  // The new one has other files, and whoever loads the page anew has the new one.
  let old = true;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) old = false;
  });
  await page.route('**/chunks.json', (route) =>
    old ? route.fulfill({ json: ['DemoIsland.new.js'] }) : route.continue(),
  );
  await page.route('**/_astro/compiler.*.js', (route) =>
    old ? route.fulfill({ status: 404, body: 'gone' }) : route.continue(),
  );
  await press(demo, '고쳐 보기');
  await field.fill('print("하던 것");');
  await expect.poll(() => page.evaluate(() => JSON.stringify(sessionStorage))).toContain('하던 것');
  await expect(notice(page)).toContainText('새 판이 나왔어요');
  await notice(page).getByRole('button', { name: '새로고침' }).click();
  await demo.scrollIntoViewIfNeeded();
  await expect(field).toHaveValue('print("하던 것");');
  await expect(notice(page)).toHaveCount(0);
  await demo.getByRole('button', { name: /이대로 돌리기/ }).click();
  await expect(demo.locator('.demo-title')).toContainText('고친 프로그램');
});

test('a demo that breaks down keeps its last picture and can be had again', async ({ page }) => {
  await page.route('**/_astro/Settings.*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export function Settings() { throw new Error("made up"); }',
    }),
  );
  await page.goto('/multi-thread/#lost-update');
  const demo = page.locator('#lost-update');
  await expect(demo).toHaveAttribute('data-ready', 'true');
  await press(demo, '한 걸음');
  await expect(demo.locator('.steps')).toContainText('2 / 2');
  await press(demo, '설정');
  const alert = page.getByRole('alert').filter({ hasText: '데모가 멈췄어요' });
  await expect(alert).toBeVisible();
  await expect(demo.locator('.steps')).toContainText('2 / 2');
  await expect(demo.locator('.code')).toContainText('counter++');
  await expect(page).toHaveURL(/at=2/);
  await alert.getByRole('button', { name: '다시 불러오기' }).click();
  await expect(alert).toHaveCount(0);
  await expect(demo.locator('.steps')).toContainText('2 / 2');
  await press(demo, '뒤로');
  await expect(demo.locator('.steps')).toContainText('1 / 2');
});

test('a browser without WebAssembly is told why nothing can be explored', async ({ page }) => {
  await page.addInitScript(() => {
    delete (window as { WebAssembly?: unknown }).WebAssembly;
  });
  await page.route('**/_astro/explore.worker*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete self.WebAssembly;${await response.text()}` });
  });
  await page.goto('/multi-thread/#lost-update');
  const demo = page.locator('#lost-update');
  await expect(demo).toHaveAttribute('data-ready', 'true');
  await demo.getByRole('tab', { name: '모든 경우' }).click();
  await expect(demo.locator('.totals-status')).toContainText('WebAssembly가 있어야 하는데');
  await expect(demo.getByRole('button', { name: '다시 살피기' })).toBeVisible();
});

test('a text that is too long is refused as a whole, and the one that was there stays', async ({ page }) => {
  await page.goto('/multi-thread/#lost-update');
  const demo = page.locator('#lost-update');
  await expect(demo).toHaveAttribute('data-ready', 'true');
  await press(demo, '고쳐 보기');
  const field = demo.getByLabel('프로그램 고치기');
  const text = await field.inputValue();
  const paste = (length: number) =>
    field.evaluate((element, letters) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', 'x'.repeat(letters));
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      return element.dispatchEvent(event);
    }, length);
  expect(await paste(2 ** 20)).toBe(false);
  await expect(demo.locator('.editor')).toContainText('65,536자까지 적을 수 있어요');
  await expect(field).toHaveValue(text);
  expect(await paste(100)).toBe(true);
  // By another way than pasting; typing it in would take Chromium minutes.
  const put = (value: string) =>
    field.evaluate((element, written) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
      set!.call(element, written);
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }, value);
  await put(`// ${'x'.repeat(65_536)}`);
  await expect(demo.locator('.editor')).toContainText('65,536자까지 적을 수 있어요');
  await expect(field).toHaveValue(text);
  await put('let x = 0;\n'.repeat(5_000));
  await expect(demo.locator('.editor')).not.toContainText('65,536자까지');
  await expect(field).toHaveValue(/^let x = 0;\n/);
  // Lines' numbers and text, each in one piece.
  await expect(demo.locator('.editor-text *')).toHaveCount(3);
});
