import { expect, type Locator, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';
import { awaken, endsOf, openDemo, tabOf } from './demo.ts';

/** Milliseconds of a table's cell. */
const number = (text: string) => Number(text.replaceAll(/[^\d]/g, ''));

test('a computation on the page’s own thread freezes it for as long as it takes', async ({ page }) => {
  const demo = await openDemo(page, '/multi-thread/#click');
  await awaken(demo);
  await demo.getByRole('radio', { name: '1초' }).check();
  const row = demo.getByRole('row', { name: /화면의 스레드에서/ });
  await demo.getByRole('button', { name: '계산 시작' }).focus();
  // Where the button is the page is asked before: while it computes it answers nothing.
  const { x, y, width, height } = (await demo
    .getByRole('button', { name: '시작하고 바로 눌러 보세요' })
    .boundingBox())!;
  await Promise.all([page.keyboard.press('Enter'), page.mouse.click(x + width / 2, y + height / 2)]);
  await expect(row.getByRole('cell').nth(0)).toContainText('ms');
  expect(number(await row.getByRole('cell').nth(0).innerText())).toBeGreaterThanOrEqual(1000);
  await expect(row.getByRole('cell').nth(1)).toContainText('ms');
  await expect(demo.getByRole('status').filter({ hasText: '가장 오래 멈춘' })).toContainText(
    '화면의 스레드에서',
  );
});

test('frames go on being drawn while a worker computes', async ({ page }) => {
  const demo = await openDemo(page, '/multi-thread/#click');
  await awaken(demo);
  await demo.getByRole('radio', { name: '일꾼 스레드에서' }).check();
  await demo.getByRole('radio', { name: '1초' }).check();
  await demo.getByRole('button', { name: '계산 시작' }).click();
  // The computation is not over: the page answers all the same.
  await demo.getByRole('button', { name: '시작하고 바로 눌러 보세요' }).click();
  await expect(demo.getByRole('button', { name: '반응했어요' })).toBeVisible();
  await expect(
    demo
      .getByRole('row', { name: /일꾼 스레드에서/ })
      .getByRole('cell')
      .nth(1),
  ).toContainText('ms');
});

/** Where a program has a page of its own. */
const pageOf = (file: string) => `/programs/${file}/#program-${file}`;

/** Opens a demo of programs in 진짜로. */
async function openReal(page: Page, address: string): Promise<Locator> {
  const demo = await openDemo(page, address);
  await tabOf(demo, 'real').click();
  await awaken(demo);
  return demo;
}

const run = (demo: Locator) => demo.getByRole('button', { name: /^(진짜로|다시) 돌리기$/ });
const over = (demo: Locator) => demo.getByRole('status').filter({ hasText: '다 돌렸어요' });
/** What was run of it, and how often. */
const amount = async (demo: Locator) =>
  number(/([\d,]+)번 ·/.exec(await demo.locator('.real-amount').innerText())?.[1] ?? '');
const ends = (demo: Locator) => demo.getByRole('tabpanel', { name: '진짜로' }).locator('li[data-kind]');

test('a program runs on the reader’s own cores, and each end has three numbers that differ', async ({
  page,
}) => {
  const demo = await openReal(page, '/multi-thread/#lost-update');
  await expect(ends(demo)).toHaveCount(2);
  await expect(ends(demo).nth(0)).toContainText(/counter = 1.*가짓수\s*18가지\s*확률\s*75 %\s*실제\s*–/s);
  await run(demo).click();
  // It fills while it runs.
  await expect(demo.getByRole('button', { name: '멈추기' })).toBeVisible();
  await expect(ends(demo).filter({ hasText: /실제\s*[\d.]+ %/ })).not.toHaveCount(0);
  await expect(over(demo)).toBeVisible();
  expect(await amount(demo)).toBeGreaterThanOrEqual(300);
  await expect(demo.locator('.real-amount')).toContainText(/코어 \d+개/);
  await expect(demo.getByText(/가 다 나왔어요|이번에 안 나왔어요/)).toBeVisible();
  await expect(demo.locator('[data-impossible]')).toHaveCount(0);
  // What was seen is still there after another mode, and the end can be stepped.
  await tabOf(demo, 'explore').click();
  await tabOf(demo, 'real').click();
  await expect(over(demo)).toBeVisible();
  await ends(demo).nth(0).getByRole('button').click();
  await expect(tabOf(demo, 'step')).toHaveAttribute('aria-selected', 'true');
});

test('workers do all of a run: what the page shows is what they say', async ({ page }) => {
  await page.addInitScript(() => {
    const heard = { seen: 0, done: 0 };
    Object.assign(window, { heard });
    const Real = Worker;
    window.Worker = class extends Real {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener('message', ({ data }) => {
          if (data.kind !== 'seen' && data.kind !== 'done') return;
          for (const end of data.ends) heard.seen += end.seen;
          if (data.kind === 'done') heard.done++;
        });
      }
    };
  });
  const demo = await openReal(page, pageOf('two-locks'));
  await run(demo).click();
  await expect(over(demo)).toBeVisible();
  const heard = await page.evaluate(
    () => (window as unknown as { heard: { seen: number; done: number } }).heard,
  );
  expect(heard.done).toBeGreaterThanOrEqual(2);
  expect(heard.seen).toBe(await amount(demo));
});

test('a run can be stopped, and no worker is left when the mode is', async ({ page }) => {
  const demo = await openReal(page, '/multi-thread/#lost-update');
  await run(demo).click();
  await demo.getByRole('button', { name: '멈추기' }).click();
  await expect(demo.getByRole('status').filter({ hasText: '멈췄어요' })).toBeVisible();
  expect(page.workers().length).toBeGreaterThanOrEqual(3);
  await run(demo).click();
  await tabOf(demo, 'step').click();
  // The explorer's own may stay.
  await expect.poll(() => realWorkers(page)).toBe(0);
  await tabOf(demo, 'real').click();
  await run(demo).click();
  await expect(over(demo)).toBeVisible();
});

test('of a text that never ends that is said, and its runs are given up', { tag: '@all' }, async ({
  page,
}) => {
  const demo = await openReal(page, '/multi-thread/#lost-update');
  await demo.getByRole('button', { name: '고쳐 보기' }).click();
  const field = demo.getByLabel('프로그램 고치기');
  await field.fill((await field.inputValue()).replace('counter++;', 'for (;;) counter = 1;'));
  await demo.getByRole('button', { name: /이대로 돌리기/ }).click();
  await expect(demo.getByText('끝나지 않는 프로그램이에요.')).toBeVisible();
  await run(demo).click();
  await expect(over(demo)).toBeVisible();
  await expect(demo.getByText('끝까지 간 실행이 없어 그만뒀어요.')).toBeVisible();
  await expect(demo.locator('.real-amount')).toContainText('끝나지 않아 그만둔 것');
});

/** A race, a deadlock, and a program that is not in a lesson. */
const RUN = ['/multi-thread/#lost-update', '/multi-thread/#two-locks', pageOf('bounded-buffer-swapped')];

for (const [i, address] of RUN.entries())
  test(`what runs for real at ${address} has no accessibility faults, and fits a phone and a window`, {
    tag: i === 0 ? ['@fonts'] : ['@fonts', '@all'],
  }, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const demo = await openReal(page, address);
    await run(demo).press('Enter');
    await expect(over(demo)).toBeVisible();
    const id = await demo.getAttribute('id');
    expect(await faults(page, `#${id}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(async () => (await demo.boundingBox())?.height).toBeLessThanOrEqual(690);
  });

/** What can be measured of the device, and where. */
const MEASURED = [
  { address: '/multi-thread/#lost-update', name: '백만 번 올리기' },
  { address: '/multi-thread/#hand-over', name: '떨어진 두 카운터' },
  { address: '/multi-thread/#publish', name: '평범하게 읽고 쓰기' },
  { address: '/multi-process/#messages-and-switches', name: '복사·넘기기·공유' },
];

/** Opens what a demo can measure. */
async function openDevice(page: Page, { address, name }: (typeof MEASURED)[number]): Promise<Locator> {
  const demo = await openReal(page, address);
  await demo.getByRole('button', { name }).click();
  return demo;
}

const deviceWorkers = (page: Page) =>
  page.workers().filter((worker) => worker.url().includes('device.worker')).length;

for (const measured of MEASURED)
  test(`two workers measure the device, and are gone then: ${measured.name}`, {
    tag: '@all',
  }, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const demo = await openDevice(page, measured);
    await demo.getByRole('button', { name: '이 기기에서 재기' }).press('Enter');
    await expect.poll(() => deviceWorkers(page)).toBe(2);
    await expect(demo.getByRole('status').filter({ hasText: '다 쟀어요' })).toBeVisible({ timeout: 120_000 });
    await expect.poll(() => deviceWorkers(page)).toBe(0);
    await demo.getByRole('button', { name: '곡선을 표로 보기' }).click();
    for (const cell of await demo.locator('.device-results td').allInnerTexts()) expect(cell).toMatch(/\d/);
    await expect(demo.getByRole('list', { name: '잰 값과 문헌' })).toContainText('2-vCPU 가상 머신');
    const id = await demo.getAttribute('id');
    expect(await faults(page, `#${id}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

test('a measurement of the device can be stopped, and no worker is left', async ({ page }) => {
  const demo = await openDevice(page, MEASURED[0]);
  await demo.getByRole('button', { name: '이 기기에서 재기' }).click();
  await expect.poll(() => deviceWorkers(page)).toBe(2);
  await demo.getByRole('button', { name: '멈추기' }).click();
  await expect(demo.getByRole('status').filter({ hasText: '멈췄어요' })).toBeVisible();
  await expect.poll(() => deviceWorkers(page)).toBe(0);
  await demo.getByRole('button', { name: '다시 재기' }).click();
  await expect.poll(() => deviceWorkers(page)).toBe(2);
  await tabOf(demo, 'step').click();
  await expect.poll(() => deviceWorkers(page)).toBe(0);
});

/** Programs whose runs are looked at in a browser: of every theme some. */
const PROGRAMS = [
  'lost-update',
  'lost-update-lock',
  'lost-update-atomic',
  'lost-update-processes',
  'publish-flag',
  'peterson',
  'dekker',
  'spin-lock',
  'philosophers-naive',
  'philosophers-ordered',
  'fork-under-lock',
  'condition-if',
  'lost-wakeup',
  'bounded-buffer-conditions',
  'semaphore-turns',
  'barrier-reuse',
  'pipe-producer-consumer',
  'wait-any-child',
  'write-after-fork',
  'crash-threads',
];

for (const file of PROGRAMS)
  test(`300 runs of ${file} end only as was explored`, { tag: '@all' }, async ({ page }) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const demo = await openReal(page, pageOf(file));
    await run(demo).click();
    await expect(over(demo)).toBeVisible({ timeout: 300_000 });
    expect(await amount(demo)).toBeGreaterThanOrEqual(300);
    await expect(demo.locator('[data-impossible]')).toHaveCount(0);
    expect(errors).toEqual([]);
  });

/** What does not end as it should, and what does. */
const STUBBORN = {
  deadlock:
    'const a = new Mutex(); const b = new Barrier(3);\nparallel(() => { a.lock(); b.wait(); }, () => { a.lock(); b.wait(); });\n',
  'endless loop': 'let x = 0;\nparallel(() => { for (;;) x++; }, () => { while (x >= 0) { x = 1; } });\n',
  fault: 'let x = 0;\nparallel(() => { for (;;) x = 1; }, () => { assert(x === 2, "no"); });\n',
};
const RIGHT =
  'const n = new Atomic(0);\nparallel(() => { n.add(1); }, () => { n.add(1); });\nprint(n.load());\n';
/** Of each kind; of all together a hundred. */
const TIMES = 25;

const realWorkers = (page: Page) =>
  page.workers().filter((worker) => worker.url().includes('real.worker')).length;

/** Lets a text run in place of what the open editor has; it stays open. */
async function write(demo: Locator, text: string): Promise<void> {
  await demo.getByLabel('프로그램 고치기').fill(text);
  await demo.getByRole('button', { name: /이대로 돌리기/ }).click();
}

/** Begins a run: one that ends at once has begun and is over before a test could look. */
async function begin(demo: Locator): Promise<void> {
  const stops = await demo.evaluateHandle((element) => ({
    offered: new Promise<void>((done) => {
      new MutationObserver((_, observer) => {
        if (![...element.querySelectorAll('button')].some((button) => button.textContent === '멈추기'))
          return;
        observer.disconnect();
        done();
      }).observe(element, { childList: true, characterData: true, subtree: true });
    }),
  }));
  await run(demo).click();
  await stops.evaluate(({ offered }) => offered);
}

for (const kind of ['deadlock', 'endless loop', 'fault', 'cancel'] as const)
  test(`a ${kind} ends again and again, leaves no worker behind, and the next run works`, {
    tag: '@all',
  }, async ({ page }) => {
    test.setTimeout(1_800_000);
    const demo = await openReal(page, '/multi-thread/#lost-update');
    await demo.getByRole('button', { name: '고쳐 보기' }).click();
    await write(demo, STUBBORN[kind === 'cancel' ? 'endless loop' : kind]);
    for (let i = 0; i < TIMES; i++) {
      await begin(demo);
      if (kind === 'cancel') {
        await expect(demo.getByRole('status').filter({ hasText: '돌리고 있어요' })).toBeVisible();
        await demo.getByRole('button', { name: '멈추기' }).click();
        await expect(demo.getByRole('status').filter({ hasText: '멈췄어요' })).toBeVisible();
      } else await expect(over(demo)).toBeVisible();
      expect(realWorkers(page)).toBe(3);
    }
    await write(demo, RIGHT);
    await run(demo).click();
    await expect(over(demo)).toBeVisible();
    expect(await amount(demo)).toBeGreaterThanOrEqual(300);
    await tabOf(demo, 'step').click();
    await expect.poll(() => realWorkers(page)).toBe(0);
  });

/** Serves pages without the headers that isolate them. */
async function withoutIsolation(page: Page): Promise<void> {
  await page.route(
    () => true,
    async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      delete headers['cross-origin-opener-policy'];
      delete headers['cross-origin-embedder-policy'];
      await route.fulfill({ response, headers });
    },
  );
}

test('without isolation the mode says why, shows a recording as that, and all else works', {
  tag: '@fonts',
}, async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', ({ message }) => errors.push(message));
  await withoutIsolation(page);
  const demo = await openReal(page, '/multi-thread/#lost-update');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await expect(demo.getByText('이 페이지에서는 진짜로 돌릴 수 없어요.')).toBeVisible();
  await expect(run(demo)).toHaveCount(0);
  await expect(demo.getByRole('link', { name: /새 탭에서 열기/ })).toBeVisible();
  await expect(demo.getByRole('button', { name: '다시 불러오기' })).toBeVisible();
  await expect(demo.getByText(/\d+년 \d+월 \d+일에 다른 기기.*기록/)).toBeVisible();
  await expect(ends(demo).filter({ hasText: /실제\s*[\d.]+ %/ })).not.toHaveCount(0);
  expect(await faults(page, '#lost-update')).toEqual([]);
  await demo.getByRole('button', { name: MEASURED[0].name }).click();
  await expect(demo.getByText(/다른 기기\(.*\)에서 잰 기록이에요/)).toBeVisible();
  await demo.getByRole('button', { name: '곡선을 표로 보기' }).click();
  for (const cell of await demo.locator('.device-results td').allInnerTexts()) expect(cell).toMatch(/\d/);
  await expect(demo.getByRole('button', { name: '이 기기에서 재기' })).toHaveCount(0);
  await tabOf(demo, 'step').click();
  await demo.getByRole('button', { name: '한 걸음', exact: true }).click();
  await tabOf(demo, 'explore').click();
  await expect(endsOf(demo)).toHaveCount(2);
  expect(errors).toEqual([]);
});
