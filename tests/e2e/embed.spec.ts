import { join } from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { hostPage, StaticHost } from './serving/site.ts';

const dist = join(import.meta.dirname, '../../dist');
const DEMO = 'lost-update';

const site = new StaticHost(dist);
let origin = '';
test.beforeAll(async () => {
  origin = await site.open('localhost');
});
test.afterAll(() => site.close());

/** A page that has the demo in a frame and keeps what the frame tells it. */
const around = (attributes: string, query = '') => `<!doctype html><title>수업</title>
  <script>messages = []; addEventListener('message', ({ data }) => {
    messages.push(data);
    if (data.subject === 'lti.frameResize') document.querySelector('iframe').height = data.height;
  });</script>
  <iframe src="${origin}/embed/${DEMO}/${query}" title="데모" width="800" height="300" ${attributes}></iframe>`;

async function framed(page: Page): Promise<Frame> {
  const frame = page.frames().find((one) => one.url().includes('/embed/'));
  if (frame === undefined) throw new Error('there is no frame');
  await frame.waitForSelector('.demo[data-ready]');
  return frame;
}

const KINDS: { name: string; attributes: string; headers: Record<string, string> }[] = [
  { name: 'on a plain page', attributes: '', headers: {} },
  {
    name: 'on a page that is isolated itself',
    attributes: '',
    headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  },
  { name: 'in a frame without an origin', attributes: 'sandbox="allow-scripts allow-popups"', headers: {} },
];

for (const { name, attributes, headers } of KINDS) {
  test(`${name} a demo loads, tells its height, steps and leads back`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const host = await hostPage(around(attributes), headers);
    await page.goto(host.address);
    const frame = await framed(page);
    await frame.getByRole('button', { name: '한 걸음', exact: true }).click();
    await expect(frame.locator('.demo-steps').first()).toHaveText(/^[1-9]\d* \/ \d+ 걸음$/);
    const back = frame.getByRole('link', { name: '나란히에서 열기' });
    expect(new URL((await back.getAttribute('href')) ?? '', origin).href).toBe(
      `${origin}/multi-thread/#${DEMO}`,
    );
    const told = () =>
      page.evaluate(() => (globalThis as unknown as { messages: { height?: number }[] }).messages);
    await expect.poll(async () => (await told()).length).toBeGreaterThan(1);
    const messages = await told();
    expect(messages).toContainEqual({ subject: 'lti.frameResize', height: expect.any(Number) });
    expect(messages).toContainEqual({ type: 'naranhi.height', demo: DEMO, height: expect.any(Number) });
    // The host has followed: nothing is left to scroll in the frame.
    await expect
      .poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight))
      .toBeLessThanOrEqual(0);
    await frame.getByRole('tab', { name: '모든 경우' }).click();
    await expect(frame.locator('.demo')).toContainText('20가지');
    expect(errors).toEqual([]);
    host.close();
  });
}

test('a demo works where the storage throws', { tag: '@all' }, async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
  });
  const host = await hostPage(around(''));
  await page.goto(host.address);
  const frame = await framed(page);
  await frame.getByRole('button', { name: '한 걸음', exact: true }).click();
  await expect(frame.locator('.demo-steps').first()).toHaveText(/^[1-9]/);
  expect(errors).toEqual([]);
  host.close();
});

test('a frame of another site is isolated by itself', async ({ page }) => {
  const host = await hostPage(around(''));
  await page.goto(host.address);
  const frame = await framed(page);
  expect(await frame.evaluate(() => [crossOriginIsolated, typeof SharedArrayBuffer])).toEqual([
    true,
    'function',
  ]);
  host.close();
});

test('the site that is started here may be framed where its hosts let it be', async ({ request }) => {
  for (const path of ['', 'multi-thread/', `embed/${DEMO}/`, 'favicon.svg']) {
    const [here, there] = await Promise.all(
      [`/${path}`, `${origin}/${path}`].map(async (address) => (await request.get(address)).headers()),
    );
    for (const name of ['opener', 'embedder', 'resource'].map((whose) => `cross-origin-${whose}-policy`))
      if (there[name] !== undefined) expect(here[name], `${path} ${name}`).toBe(there[name]);
    expect(here['document-isolation-policy'], path).toBe(there['document-isolation-policy']);
    const policy = there['content-security-policy']?.split('; ') ?? [];
    for (const part of policy.filter((said) => /^(frame-ancestors|worker-src)/.test(said)))
      expect(here['content-security-policy'].split('; '), path).toContain(part);
  }
});

test('whoever embeds a demo says how it opens and what cannot be changed', async ({ page }) => {
  await page.goto(`${origin}/embed/${DEMO}/?steps=2-4&lock=modes,programs,edit,threads,settings`);
  await page.waitForSelector('.demo[data-ready]');
  await expect(page.locator('.demo-steps').first()).toHaveText(/^2 \//);
  for (const hidden of ['.mode-tabs', '.demo-programs', '.thread-buttons'])
    for (const part of await page.locator(hidden).all()) await expect(part).toBeHidden();
  await expect(page.getByRole('button', { name: '고쳐 보기' })).toBeHidden();
  const step = page.getByRole('button', { name: '한 걸음', exact: true });
  for (let pressed = 0; pressed < 4; pressed++) await step.click({ force: true });
  await expect(page.locator('.demo-steps').first()).toHaveText(/^4 \//);
  await expect(step).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: '처음으로' }).click();
  await expect(page.locator('.demo-steps').first()).toHaveText(/^2 \//);
  await page.goto(`${origin}/embed/${DEMO}/?mode=explore`);
  await page.waitForSelector('.demo[data-ready][data-mode=explore]');
});

test('a demo is shared by one menu: links, code, a QR code, a picture and a table', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${origin}/embed/${DEMO}/?run=m1A1B1&at=2`);
  await page.waitForSelector('.demo[data-ready]');
  await expect(page.locator('.demo-steps').first()).toHaveText(/^2 \//);
  const open = page.getByRole('button', { name: '공유' }).first();
  const menu = page.locator('.share');
  const copied = async (name: string) => {
    if (!(await menu.isVisible())) await open.click();
    await menu.getByRole('button', { name }).click();
    await expect(menu.getByRole('status')).toHaveText('복사했어요.');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const link = await copied('이 순간의 링크 복사');
  expect(link).toContain(`${origin}/multi-thread/?demo=${DEMO}&run=m1A1B1&at=2`);
  expect(await copied('Markdown 링크 복사')).toMatch(/^\[.+\]\(http/);
  expect(await copied('퍼가기 코드')).toContain(`src="${origin}/embed/${DEMO}/?demo=${DEMO}&amp;run=m1A1B1`);
  expect(await copied('걸음을 표로')).toMatch(/^\*\*.+\*\*\n\n\| 걸음 \| 스레드 \|/);
  await menu.getByRole('button', { name: 'QR' }).click();
  await expect(menu.getByRole('img', { name: /QR 코드/ })).toBeVisible();
  for (const kind of ['SVG', 'PNG']) {
    const saving = page.waitForEvent('download');
    await menu.getByRole('button', { name: kind }).click();
    expect((await saving).suggestedFilename()).toBe(`${DEMO}-2.${kind.toLowerCase()}`);
  }
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(open).toBeFocused();
  await page.goto(link);
  await page.waitForSelector(`#${DEMO}[data-ready]`);
  await expect(page.locator(`#${DEMO} .demo-steps`).first()).toHaveText(/^2 \/ 3/);
});
