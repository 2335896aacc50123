import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { preview } from 'astro';
import { installedBrowser } from '../../scripts/browser.ts';
import { taskTimes } from './task-times.ts';

const ADDRESS = '/multi-thread/';
/** Milliseconds from which on a reader may feel a task. */
const LONG = 50;

/** Opens a demo, and waits until it can be used. */
async function open(page: Page, base: string, id: string): Promise<Locator> {
  await page.goto(`${base}${ADDRESS}#${id}`);
  const demo = page.locator(`#${id}`);
  await demo.scrollIntoViewIfNeeded();
  await page.locator(`#${id}[data-ready]`).waitFor();
  return demo;
}

/** Milliseconds from a key in the editor with so many lines to the next picture, and how many elements there are. */
async function editor(page: Page, base: string, lines: number): Promise<void> {
  const demo = await open(page, base, 'lost-update');
  await demo.getByRole('button', { name: '고쳐 보기', exact: true }).click();
  const field = demo.getByLabel('프로그램 고치기');
  await field.waitFor();
  const put = (value: string) =>
    field.evaluate((element, text) => {
      const began = performance.now();
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
      set!.call(element, text);
      element.dispatchEvent(new Event('input', { bubbles: true }));
      return new Promise<number>((done) => {
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
      });
    }, value);
  const text = 'x++;\n'.repeat(lines);
  const first = await put(text);
  const key = await put(`${text}y`);
  const elements = await demo.locator('.editor *').count();
  console.log(
    `  editor, ${lines} lines: shown in ${first.toFixed(0)} ms, a key ${key.toFixed(0)} ms, ${elements} elements`,
  );
}

function told(name: string, tasks: readonly number[]): void {
  const long = tasks.filter((milliseconds) => milliseconds > LONG);
  const most = `the longest task takes ${Math.max(...tasks).toFixed(0)} ms`;
  const those = long.map((milliseconds) => milliseconds.toFixed(0)).join(', ');
  console.log(
    `  ${name}: ${most}, ${long.length === 0 ? `none over ${LONG} ms` : `over ${LONG} ms: ${those}`}`,
  );
}

/** Runs a program on real threads, and measures the device by two workers. */
async function running(page: Page, base: string): Promise<void> {
  const demo = await open(page, base, 'lost-update');
  await demo.getByRole('tab', { name: '진짜로' }).click();
  const over = (text: string) =>
    demo.getByRole('status').filter({ hasText: text }).waitFor({ timeout: 120_000 });
  const button = (name: string) => demo.getByRole('button', { name });
  await button('진짜로 돌리기').waitFor();
  const run = await taskTimes(page, async () => {
    await button('진짜로 돌리기').click();
    await over('다 돌렸어요');
  });
  told('running a program on real threads', run);
  await button('백만 번 올리기').click();
  const device = await taskTimes(page, async () => {
    await button('이 기기에서 재기').click();
    await over('다 쟀어요');
  });
  told('measuring the device', device);
}

async function measure(browser: Browser, base: string): Promise<void> {
  // Each in a page of its own: what is being edited is kept for as long as a page is open.
  const fresh = () => browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  for (const lines of [100, 1_000, 12_000]) await editor(await fresh(), base, lines);
  const page = await fresh();
  const demo = await open(page, base, 'lost-update-twice');
  const tasks = await taskTimes(page, async () => {
    await demo.getByRole('tab', { name: '모든 경우' }).click();
    await demo.locator('.state-node').nth(122).waitFor();
  });
  told('exploring 123 states and drawing them', tasks);
  await running(await fresh(), base);
}

/** Measures how a page of the built site answers while it works. */
export async function page(): Promise<void> {
  console.log('\nThe page: a key in the editor, and tasks of its thread that nobody should feel');
  if (!existsSync(join(import.meta.dirname, '../../dist/index.html'))) {
    console.log('  not measured: npm run build has to come first');
    return;
  }
  const executablePath = installedBrowser();
  if (executablePath === undefined) {
    console.log('  not measured: there is no browser here');
    return;
  }
  const server = await preview({ logLevel: 'warn', server: { port: 20_000 + (process.pid % 20_000) } });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await measure(browser, `http://localhost:${server.port}`);
  } finally {
    await browser.close();
    await server.stop();
  }
}
