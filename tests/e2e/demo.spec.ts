import { expect, type Locator, test } from '@playwright/test';
import { awaken, codeOf, comeTo, narrationOf, openDemo, press, stepsOf } from './demo.ts';
import { demos as all } from './demos.ts';

const demos = all.filter(({ path }) => path !== '/');

/** What a demo shows of the moment alone; the other parts know of the steps after it too. */
const MOMENT = ['[aria-live][data-end]', '[data-line]', '[aria-label="다음에 보낼 스레드"]'];
/** The views beside the code are the panel of tabs within the mode's panel, or a group; those below are groups. */
const ALL = [
  ...MOMENT,
  'header',
  '[role=tabpanel] [role=tabpanel]',
  'section[role=group][aria-label]:not([aria-label="프로그램"], [aria-label="지금부터 닿을 수 있는 결말"])',
];

/** What a demo says, as text. */
async function told(demo: Locator, parts = ALL): Promise<string> {
  // In one go: asking for each part by itself takes longer than the step.
  const texts = await demo.evaluate(
    (element, names) =>
      names.flatMap((name) => [...element.querySelectorAll<HTMLElement>(name)].map((part) => part.innerText)),
    parts,
  );
  return texts
    .join('\n---\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n');
}

/** What is no link of ours; what becomes of each of them is tested where links are decoded, too. */
const HOSTILE = [
  'run=%3Cimg%20src=x%20onerror=alert(1)%3E',
  `run=m1&code=${'A'.repeat(12_000)}`,
  'run=m1Z9',
  'run=m999999999',
  'run=m1&at=1e99',
  'run=m1&program=__proto__',
  'run=m1&set=constructor.1',
  'run=m1&code=AAAA',
];

// A value on its way from memory to a register stands in two places for a moment.
test.use({ reducedMotion: 'reduce' });

test('there are demos on six pages', () => {
  expect(new Set(demos.map(({ path }) => path)).size).toBe(6);
});

for (const { path, id, first, composition } of demos) {
  test(`${path}#${id} steps, goes back, runs to its end, and its link leads back`, {
    tag: first && composition.startsWith('한 단계씩') ? [] : ['@all'],
  }, async ({ page }) => {
    const demo = await openDemo(page, `${path}#${id}`);
    // Some demos open in another mode.
    const stepping = demo.getByRole('tab', { name: '한 단계씩' });
    if ((await stepping.count()) > 0) await stepping.click();
    // Larger strides stop where lines or turns end, which need not be where a demo begins.
    await press(demo, '설정');
    await demo.getByRole('radio', { name: '명령 단위' }).check();
    await press(demo, '설정');
    const forward = demo.getByRole('button', { name: '한 걸음', exact: true });
    if ((await forward.getAttribute('aria-disabled')) === 'true') await press(demo, '처음으로');
    const moments: string[] = [];
    for (let i = 0; i < 3; i++) {
      moments.push(await told(demo, MOMENT));
      await forward.click();
      expect(await told(demo, MOMENT)).not.toBe(moments.at(-1));
    }
    for (const moment of moments.reverse()) {
      await press(demo, '뒤로');
      expect(await told(demo, MOMENT)).toBe(moment);
    }
    await demo.getByRole('slider', { name: '시간선' }).focus();
    await page.keyboard.press('End');
    await expect(narrationOf(demo).locator('strong')).not.toBeEmpty();
    await expect(demo.locator('[aria-busy="true"]')).toHaveCount(0);
    const end = await told(demo);
    await page.keyboard.press('ArrowLeft');
    expect(await told(demo)).not.toBe(end);
    await page.keyboard.press('ArrowRight');
    expect(await told(demo)).toBe(end);

    const [step] = await stepsOf(demo);
    await expect(page).toHaveURL(new RegExp(`[?&]run=.*[?&]at=${step}\\b.*#${id}$`));
    await page.reload();
    await comeTo(demo);
    await expect.poll(() => told(demo)).toBe(end);
  });
}

test('a link leads back to a machine that forgets the PC, and to how it is turned', { tag: '@all' }, async ({
  page,
}) => {
  const demo = await openDemo(page, '/context-switching/#swap');
  await press(demo, '처음으로');
  await press(demo, '설정');
  await demo.getByRole('checkbox', { name: 'PC를 저장하지 않으면?' }).check();
  await demo.getByRole('radio', { name: '무작위' }).check();
  await press(demo, '다른 씨앗');
  await press(demo, '설정');
  for (let i = 0; i < 9; i++) await press(demo, '한 걸음');
  const there = await told(demo);
  await expect(page).toHaveURL(/[?&]turns=random\.2\b.*[?&]pc=forgotten\b.*[?&]at=9\b/);
  await page.reload();
  await demo.scrollIntoViewIfNeeded();
  await expect.poll(() => told(demo)).toBe(there);
  await expect(demo.getByRole('alert')).toHaveCount(0);
  await press(demo, '설정');
  await expect(demo.getByRole('checkbox', { name: 'PC를 저장하지 않으면?' })).toBeChecked();
  await expect(demo.getByText('씨앗 2')).toBeVisible();
});

test('a link leads back to what is measured', async ({ page }) => {
  const demo = await openDemo(page, '/context-switching/#quantum');
  await awaken(demo);
  await demo.getByRole('button', { name: '예측 없이 보기' }).click();
  const quantum = demo.getByRole('slider', { name: '시간 할당량' });
  await quantum.press('End');
  const turned = await quantum.inputValue();
  await expect(page).toHaveURL(/[?&]mode=measure&with=.*#quantum$/);
  await page.reload();
  await demo.scrollIntoViewIfNeeded();
  await expect(quantum).toBeEnabled();
  await expect(quantum).toHaveValue(turned);
  // What a link has shown is not hidden again.
  await press(demo, '처음 값으로');
  await expect(quantum).not.toHaveValue(turned);
  await expect(quantum).toBeVisible();
  await expect(demo.locator('[data-veiled]')).toHaveCount(0);
});

test.describe('the lost update', () => {
  const address = '/multi-thread/#lost-update';

  test('can be made with the keyboard alone', async ({ page }) => {
    const demo = await openDemo(page, address);
    await demo.focus();
    for (const key of ['Home', 'm', 'a', 'b', 'b', 'b', 'a', 'a', 'End']) await page.keyboard.press(key);
    await expect(demo.getByRole('group', { name: '출력', exact: true })).toContainText('counter = 1');
    await page.keyboard.press('Home');
    await expect.poll(() => stepsOf(demo)).toEqual([0, 9]);
    await page.keyboard.press('m');
    await page.keyboard.press('m');
    await expect(narrationOf(demo)).toContainText('기다려요');
  });

  test('leaves Tab to the browser', { tag: '@all' }, async ({ page }) => {
    const demo = await openDemo(page, address);
    await demo.focus();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      if (await demo.evaluate((element) => !element.contains(document.activeElement))) return;
    }
    throw new Error('the focus never left the demo');
  });

  test('plays and stops by Space', { tag: '@all' }, async ({ page }) => {
    const demo = await openDemo(page, address);
    await demo.focus();
    await page.keyboard.press('Space');
    await expect(demo.getByRole('button', { name: '멈춤' })).toBeVisible();
    const [at] = await stepsOf(demo);
    await expect.poll(async () => (await stepsOf(demo))[0]).toBe(at + 1);
    await page.keyboard.press('Space');
    await expect(demo.getByRole('button', { name: '재생' })).toBeVisible();
  });

  test('can be scrubbed with a pointer', { tag: '@all' }, async ({ page }) => {
    const demo = await openDemo(page, address);
    const memory = demo.getByRole('group', { name: '메모리', exact: true });
    const written = await memory.innerText();
    await press(demo, '끝까지');
    // What stands above the track has its last height only when its code has come.
    await expect(memory).not.toHaveText(written, { useInnerText: true });
    const track = (await demo.getByRole('slider', { name: '시간선' }).boundingBox())!;
    await page.mouse.move(track.x + track.width - 2, track.y + 10);
    await page.mouse.down();
    await page.mouse.move(track.x + 2, track.y + 10, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => stepsOf(demo)).toEqual([0, 9]);
  });

  test('is told as a table', async ({ page }) => {
    const demo = await openDemo(page, address);
    await press(demo, '끝까지');
    await demo.getByRole('tab', { name: '글로 보기' }).click();
    await expect(
      demo.getByRole('group', { name: '실행 과정 표' }).locator('tbody').getByRole('row'),
    ).toHaveCount(9);
    await demo
      .getByRole('button', { name: /^4\s*걸음 보기$/ })
      .first()
      .click();
    await expect.poll(() => stepsOf(demo)).toEqual([4, 9]);
  });

  test('takes another program, a link to it, and says so when a link is out of date', {
    tag: '@all',
  }, async ({ page }) => {
    const demo = await openDemo(page, address);
    await demo.getByRole('radio', { name: '잠금', exact: true }).check();
    await expect(codeOf(demo)).toContainText('new Mutex()');
    await press(demo, '끝까지');
    await expect(demo.getByRole('group', { name: '출력', exact: true })).toContainText('counter = 2');
    const [, last] = await stepsOf(demo);
    await expect(page).toHaveURL(new RegExp(`program=.*at=${last}\\b`));
    const link = page.url();
    await page.reload();
    await expect(demo.getByRole('group', { name: '출력', exact: true })).toContainText('counter = 2');

    await openDemo(page, link.replace(/sum=\w+/, 'sum=0000000'));
    await expect(demo.getByRole('alert')).toContainText('프로그램이 바뀌었어요');
    await expect(codeOf(demo)).not.toContainText('new Mutex()');
  });

  test('can be edited; an error is told and loses nothing', async ({ page }) => {
    const demo = await openDemo(page, address);
    await press(demo, '고쳐 보기');
    const field = demo.getByLabel('프로그램 고치기');
    const text = (await field.inputValue()).replace('counter++;', 'counter++\n  counter +* 1;');
    await field.fill(text);
    await demo.getByRole('button', { name: /이대로 돌리기/ }).click();
    // What is wrong is said of the field.
    await expect(field).toHaveAccessibleDescription(/5줄 \d+칸/);
    expect(await field.inputValue()).toBe(text);
    await expect(demo.getByText('고친 프로그램')).toHaveCount(0);

    await field.fill(text.replace('\n  counter +* 1;', ';\n  counter++;'));
    await demo.getByRole('button', { name: /이대로 돌리기/ }).click();
    await expect(field).toHaveAccessibleDescription('');
    await press(demo, '끝까지');
    await expect.poll(() => stepsOf(demo)).toEqual([15, 15]);
    await expect(page).toHaveURL(/code=/);
    await page.reload();
    await expect(demo.getByText('고친 프로그램')).toBeVisible();
    await press(demo, '원래대로');
    await expect(demo.getByText('고친 프로그램')).toHaveCount(0);
  });

  test('opens at its start from hostile links', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    const start = await stepsOf(await openDemo(page, address));
    for (const query of HOSTILE.filter((_, i) => i < 2 || process.env.NARANHI_ALL === '1')) {
      await test.step(query.slice(0, 40), async () => {
        const demo = await openDemo(page, `/multi-thread/?${query}#lost-update`);
        await expect(demo.getByRole('alert')).toBeVisible();
        expect(await stepsOf(demo)).toEqual(start);
        await press(demo, '한 걸음');
        await expect.poll(() => stepsOf(demo)).toEqual(start.map((step) => step + 1));
        expect(errors).toEqual([]);
      });
    }
  });
});

test('what is chosen is seen in forced colours too, and so are the signs of states', { tag: '@all' }, async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const demo = await openDemo(page, '/process/#states-and-zombies');
  await awaken(demo);
  const ground = (part: Locator) =>
    part.first().evaluate((element) => getComputedStyle(element).backgroundColor);
  const tabs = demo.locator('.mode-tabs').getByRole('tab');
  expect(await ground(tabs.and(page.locator('[aria-selected="true"]')))).not.toBe(
    await ground(tabs.and(page.locator('[aria-selected="false"]'))),
  );
  expect(await ground(demo.locator('.segmented input:checked + span'))).not.toBe(
    await ground(demo.locator('.segmented input:not(:checked) + span')),
  );
  const signs = demo.locator('.state-swatch');
  await expect(signs.first()).toBeVisible();
  const adjusted = await signs.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).forcedColorAdjust),
  );
  expect(new Set(adjusted)).toEqual(new Set(['none']));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a demo shows its first state and tells its run', async ({ page }) => {
    await page.goto('/multi-thread/#lost-update');
    const demo = page.locator('#lost-update');
    await expect(codeOf(demo)).toContainText('counter++');
    await expect(demo.getByRole('group', { name: '메모리' })).toContainText('counter');
    // What could only be pressed is not there.
    await expect(demo.getByRole('button', { name: '한 걸음' })).toBeHidden();
    await expect(page.locator('astro-island:has(#lost-update) ~ noscript ol')).toContainText('출력했어요');
  });
});
