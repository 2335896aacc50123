import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, type Route, test } from '@playwright/test';
import { codeOf, endsOf, openDemo, press, stepsOf, tabOf, wake } from './demo.ts';
import { frameIn } from './host.ts';

const dist = join(import.meta.dirname, '../../dist');
/** What pages themselves ask for, before they are shown. */
const asked = new Set(
  globSync('**/*.html', { cwd: dist }).flatMap((page) =>
    [...readFileSync(join(dist, page), 'utf8').matchAll(/(?:src|href)="\/_astro\/([^"]+)"/g)].map(
      ([, name]) => name,
    ),
  ),
);
/** Every script and style of the build that is late, so that a new one cannot be forgotten here. */
const chunks: string[] = JSON.parse(readFileSync(join(dist, 'chunks.json'), 'utf8')).filter(
  (name: string) => /\.(js|css)$/.test(name) && !asked.has(name),
);

/** Ways to fail; to the page both are the same file that is not there. */
const WAYS: Record<string, (route: Route) => Promise<void>> = {
  'is not found': (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }),
  'is cut off': (route) => route.abort(),
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
  /** Names of the files that may fail, where others must not. */
  only = /./;

  private readonly fail: (route: Route) => Promise<void>;

  constructor(fail: (route: Route) => Promise<void>) {
    this.fail = fail;
  }

  async watch(page: Page): Promise<void> {
    await page.route(/\/_astro\/[^/]+\.(js|css)$/, async (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1)!;
      if (this.armed && this.only.test(name) && !this.failed.has(name) && !this.early.has(name)) {
        this.failed.add(name);
        await this.fail(route);
        return;
      }
      (this.failed.has(name) ? this.recovered : this.early).add(name);
      await route.continue();
    });
  }
}

/** Demos that between them show every exhibit beside the code. */
const VIEWS = [
  '/process/#runs-of-one-program',
  '/thread/#who-is-left',
  '/multi-process/#what-gets-cold',
  '/multi-thread/#hand-over',
  '/multi-thread/#two-locks',
];

/** Demos that measure, one of each picture that answers. */
const MEASURED = [
  '/process/#states-and-zombies',
  '/thread/#whose-turn',
  '/multi-process/#messages-and-switches',
  '/multi-process/#what-gets-cold',
  '/context-switching/#quantum',
  '/multi-thread/#workers-weighed',
  '/multi-thread/#create-one',
  '/multi-thread/#lock-range',
  '/thread-vs-process/#same-job',
  '/thread-vs-process/#three-servers',
];

/** What stands over the page, or over its dialog; demos have alerts of their own inside of them. */
const notice = (page: Page) => page.locator(':is(body, dialog, [popover]) > [role=alert]');

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
  const demo = await openDemo(page, address);
  await page.waitForLoadState('networkidle');
  failing.armed = true;
  return demo;
}

test.use({ reducedMotion: 'reduce' });

for (const [way, fail] of Object.entries(WAYS)) {
  test.describe
    .serial(`every late file that ${way} is told of, had again, and the demo stays`, () => {
      const failing = new Failing(fail);
      const told = new Set<string>();
      const errors: string[] = [];

      test.beforeEach(async ({ page }) => {
        await failing.watch(page);
        page.on('pageerror', ({ message }) => errors.push(message));
        page.on('console', (message) => message.text().startsWith('told ') && told.add(message.text()));
        await page.addInitScript(() => {
          new MutationObserver(() => {
            const text = document.querySelector(
              ':is(body, dialog, [popover]) > [role=alert] > p',
            )?.textContent;
            if (text) console.log(`told ${text}`);
          }).observe(document, { childList: true, subtree: true });
        });
      });

      test.afterEach(() => expect(errors).toEqual([]));

      test('while a program is stepped, explored and edited', {
        tag: way === 'is not found' ? [] : '@all',
      }, async ({ page }) => {
        const demo = await open(page, failing, '/multi-thread/#lost-update');
        const element = await demo.elementHandle();
        await press(demo, '고쳐 보기');
        await expect(notice(page)).toContainText('불러오지 못했어요. 지금 보이는 것은 그대로 있어요.');
        await expect(demo.getByRole('tab', { name: '모든 경우' })).toBeVisible();
        await until(page, demo.getByLabel('프로그램 고치기'), async () => {});
        await press(demo, '닫기');
        await until(page, demo.getByRole('group', { name: '재생 속도' }), () => press(demo, '설정'));
        await until(page, demo.getByRole('group', { name: '실행 과정 표' }), () =>
          demo.getByRole('tab', { name: '글로 보기' }).click(),
        );
        await demo.getByRole('tab', { name: '메모리' }).click();
        const reach = demo.getByRole('group', { name: '지금부터 닿을 수 있는 결말' }).getByRole('listitem');
        await until(page, reach, () => press(demo, '한 걸음'));
        await until(page, codeOf(demo).filter({ hasText: 'new Mutex()' }), () =>
          demo.getByRole('radio', { name: '잠금', exact: true }).check(),
        );
        await until(page, endsOf(demo), () => tabOf(demo, 'explore').click());
        await expect(page).toHaveURL(/mode=explore/);
        await expect(notice(page)).toHaveCount(0);
        expect(await element!.evaluate((one) => one.isConnected)).toBe(true);
      });

      test('while programs are measured', { tag: '@all' }, async ({ page }) => {
        for (const address of MEASURED) {
          const demo = await open(page, failing, address);
          await demo.getByRole('tab', { name: /재기$/ }).click();
          const rest = demo.getByRole('group', { name: '더 보기' }).getByRole('button');
          const lift = demo.getByRole('button', { name: '예측 없이 보기' });
          await until(page, lift.or(rest.first()), () => wake(demo));
          await settle(page);
          if (await lift.isVisible()) await lift.click();
          await until(page, demo.locator('.measure-answer > *'), async () => {});
          for (const button of await rest.all()) {
            const panel = demo.getByRole('region', { name: await button.innerText(), exact: true });
            await until(page, panel.locator('> *'), () => button.click());
          }
          const curve = demo.getByRole('button', { name: '비율의 곡선' });
          if (await curve.isVisible())
            await until(page, demo.getByRole('group', { name: '자기 메모리에 따른 비율', exact: true }), () =>
              curve.click(),
            );
          const watch = demo.getByRole('button', { name: '지켜보기' });
          if (await watch.isVisible())
            await until(page, demo.getByRole('button', { name: '그림으로' }), () => watch.click());
          await settle(page);
        }
      });

      test('while a program runs for real, or may not', { tag: '@all' }, async ({ page }) => {
        let demo = await open(page, failing, '/multi-thread/#lost-update');
        const real = demo.getByRole('button', { name: '진짜로 돌리기' });
        await until(page, real, () => tabOf(demo, 'real').click());
        await settle(page);
        await until(page, demo.getByRole('status').filter({ hasText: '다 돌렸어요' }), () => real.click());
        const device = demo.getByRole('button', { name: '이 기기에서 재기' });
        await until(page, device, () => press(demo, '백만 번 올리기'));
        await settle(page);
        await until(page, demo.getByRole('status').filter({ hasText: '다 쟀어요' }), () => device.click());
        await settle(page);
        demo = await open(page, failing, '/multi-thread/#two-locks');
        await page.evaluate(() => Object.defineProperty(window, 'crossOriginIsolated', { value: false }));
        await until(page, demo.getByText(/다른 기기.*기록/), () => tabOf(demo, 'real').click());
      });

      test('while everything beside the code is looked at, a goal is won, and the device itself is asked', {
        tag: '@all',
      }, async ({ page }) => {
        for (const address of VIEWS) {
          const demo = await open(page, failing, address);
          await demo.getByRole('tab', { name: '한 단계씩' }).click();
          const tabs = demo.getByRole('tablist', { name: '볼 것' }).getByRole('tab');
          for (const tab of await tabs.all()) await tab.click();
          const view = demo.locator('[role=tabpanel] [role=tabpanel] > *');
          await until(page, view, async () => {});
          await settle(page);
        }

        let demo = await open(page, failing, '/multi-thread/#two-locks');
        await demo.getByRole('tab', { name: '한 단계씩' }).click();
        const threads = demo.getByRole('group', { name: '다음에 보낼 스레드' });
        for (const name of ['A 보내기', 'B 보내기']) await threads.getByRole('button', { name }).click();
        await until(page, demo.getByRole('button', { name: '모든 경우 보기' }), async () => {});

        demo = await open(page, failing, '/multi-thread/#click');
        const thread = demo.getByRole('radio', { name: '일꾼 스레드에서' });
        await until(page, thread, () => wake(demo));
        await settle(page);
        await until(page, thread.and(page.locator(':checked')), () => thread.click());
        await until(page, demo.getByRole('button', { name: '계산하는 중' }), () => press(demo, '계산 시작'));
      });

      test('while a moment, a place and a stand are had', { tag: '@all' }, async ({ page }) => {
        let demo = await open(page, failing, '/multi-thread/#two-locks');
        const shared = page.getByRole('group', { name: /: 공유$/ });
        await until(page, shared, () => press(demo, '공유'));
        await until(page, shared.getByRole('img', { name: /QR/ }), () =>
          shared.getByRole('button', { name: 'QR' }).click(),
        );
        await page.keyboard.press('Escape');
        const anchor = page.getByRole('link', { name: '이 절의 링크' }).first();
        const had = page.getByRole('group', { name: '이 절의 링크' });
        // The demo beside it wants files of its own, and to ask for those again closes a menu.
        await anchor.scrollIntoViewIfNeeded();
        await settle(page);
        await until(page, had, () => anchor.click());
        await page.evaluate(() => Object.assign(window, { print: () => document.body.append('인쇄했어요') }));
        await until(page, page.getByText('인쇄했어요'), () =>
          had.getByRole('button', { name: /인쇄/ }).click(),
        );

        demo = await open(page, failing, '/multi-thread/#lost-update');
        const tries = page.locator('[data-try="lost-update"]');
        const prose = page.locator('.pair__prose', { has: tries });
        await prose.locator('code', { hasText: 'counter' }).last().hover();
        await settle(page);
        await until(page, endsOf(demo), () => tries.filter({ hasText: '모든 경우' }).click());

        demo = await open(page, failing, '/programs/store-buffer/#program-store-buffer');
        const buffers = demo.getByRole('list', { name: /의 저장 버퍼$/ });
        await until(page, buffers, () => demo.getByRole('radio', { name: '있음', exact: true }).click());
        await settle(page);
      });

      test('while a page stands in a frame', { tag: '@all' }, async ({ page }) => {
        failing.only = /^report/;
        failing.armed = true;
        const frame = await frameIn(page, '/thread/');
        const again = frame.getByRole('button', { name: '다시 불러오기' });
        await again.click();
        await expect(frame.locator('.framed-status')).toHaveText('점수와 답이 기록되고 있어요.');
        failing.only = /./;
      });

      test('while somebody comes back', { tag: '@all' }, async ({ page }) => {
        failing.only = /^home/;
        await open(page, failing, '/process/#runs-of-one-program');
        await page.evaluate(() =>
          localStorage.setItem('work', JSON.stringify({ version: 1, last: 'process#loaded-program' })),
        );
        await page.goto('/');
        await until(page, page.getByRole('link', { name: /^이어서 읽기/ }), async () => {});
        failing.only = /./;
      });

      test('while something is looked for', { tag: '@all' }, async ({ page }) => {
        await open(page, failing, '/multi-thread/#two-locks');
        const search = page.getByRole('dialog', { name: '찾기' });
        await until(page, search.getByRole('listitem').getByRole('link'), async () => {
          await page.getByRole('banner').getByRole('button', { name: '찾기' }).click();
          await search.getByRole('searchbox').fill('스레드');
        });
      });

      test('and none was forgotten', { tag: '@all' }, () => {
        expect([...failing.failed].filter((name) => !failing.recovered.has(name))).toEqual([]);
        expect(told.size).toBeGreaterThan(0);
        const reached = new Set([...failing.early, ...failing.failed]);
        expect(chunks.filter((name) => !reached.has(name))).toEqual([]);
      });
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
  await expect(demo.getByText('고친 프로그램')).toBeVisible();
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
  await expect.poll(() => stepsOf(demo)).toEqual([2, 2]);
  await press(demo, '설정');
  const alert = page.getByRole('alert').filter({ hasText: '데모가 멈췄어요' });
  await expect(alert).toBeVisible();
  await expect.poll(() => stepsOf(demo)).toEqual([2, 2]);
  await expect(codeOf(demo)).toContainText('counter++');
  await expect(page).toHaveURL(/at=2/);
  await alert.getByRole('button', { name: '다시 불러오기' }).click();
  await expect(alert).toHaveCount(0);
  await expect.poll(() => stepsOf(demo)).toEqual([2, 2]);
  await press(demo, '뒤로');
  await expect.poll(() => stepsOf(demo)).toEqual([1, 2]);
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
  await expect(
    demo.getByRole('tabpanel', { name: '모든 경우' }).getByRole('status').filter({ hasText: /\S/ }),
  ).toContainText('WebAssembly가 있어야 하는데');
  await expect(demo.getByRole('button', { name: '다시 살피기' })).toBeVisible();
});

test('a text that is too long is refused as a whole, and the one that was there stays', async ({ page }) => {
  await page.goto('/multi-thread/#lost-update');
  const demo = page.locator('#lost-update');
  await expect(demo).toHaveAttribute('data-ready', 'true');
  await press(demo, '고쳐 보기');
  const field = demo.getByLabel('프로그램 고치기');
  const tooLong = demo.getByRole('alert').filter({ hasText: '65,536자까지 적을 수 있어요' });
  const text = await field.inputValue();
  const paste = (length: number) =>
    field.evaluate((element, letters) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', 'x'.repeat(letters));
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      return element.dispatchEvent(event);
    }, length);
  expect(await paste(2 ** 20)).toBe(false);
  await expect(tooLong).toBeVisible();
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
  await expect(tooLong).toBeVisible();
  await expect(field).toHaveValue(text);
  await put('let x = 0;\n'.repeat(5_000));
  await expect(tooLong).toHaveCount(0);
  await expect(field).toHaveValue(/^let x = 0;\n/);
  // Lines' numbers and text, each in one piece.
  await expect(field.locator('xpath=../*[@aria-hidden]//*')).toHaveCount(3);
});
