import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { StaticHost } from './serving/site.ts';

/*
 * The site in a folder of a host. It is built once more for this, so it belongs to `npm run test:all`.
 */
const BASE = '/course/naranhi/';
const root = join(import.meta.dirname, '../..');
const folder = join(root, '.astro/in-a-folder');

test.describe('under a base path', { tag: '@all' }, () => {
  test.describe.configure({ mode: 'serial' });
  const site = { host: null as StaticHost | null, origin: '' };

  test.beforeAll(async () => {
    execFileSync(join(root, 'node_modules/.bin/astro'), ['build', '--outDir', folder], {
      cwd: root,
      env: {
        ...process.env,
        BASE_PATH: BASE,
        SITE_URL: 'https://course.example',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    site.host = new StaticHost(folder, { base: BASE });
    site.origin = await site.host.open();
  });
  test.afterAll(async () => {
    await site.host?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('every address of every page is in the folder, and leads to something', () => {
    const files = new Set(globSync('**/*.*', { cwd: folder }).map((file) => file.replaceAll('\\', '/')));
    const wrong: string[] = [];
    for (const page of [...files].filter((file) => file.endsWith('.html'))) {
      const { document } = parseHTML(readFileSync(join(folder, page), 'utf8'));
      for (const element of document.querySelectorAll('[href], [src]')) {
        if (element.closest('svg') !== null) continue;
        const href = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        const address = new URL(href, `https://course.example${BASE}${page.replace(/index\.html$/, '')}`);
        if (address.origin !== 'https://course.example') continue;
        const path = decodeURIComponent(address.pathname);
        const file = path.slice(BASE.length) + (path.endsWith('/') ? 'index.html' : '');
        if (!path.startsWith(BASE) || !files.has(file)) wrong.push(`${page}: ${href}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('demos, search, the explorer and a program of the gallery work', async ({ page }) => {
    const lost: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) lost.push(response.url());
    });
    await page.goto(`${site.origin}${BASE}multi-thread/?demo=lost-update&run=m1A1&at=1#lost-update`);
    const demo = page.locator('#lost-update');
    await demo.scrollIntoViewIfNeeded();
    await expect(demo).toHaveAttribute('data-ready', 'true');
    await demo.getByRole('tab', { name: '모든 경우' }).click();
    await expect(demo).toContainText('20가지');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('뮤텍스');
    await page.locator('.search__results a').first().click();
    await expect(page).toHaveURL(new RegExp(`${BASE}(glossary|multi-thread|programs)/`));
    await page.goto(`${site.origin}${BASE}thread/?demo=who-is-left&program=lost-update&run=m1A1&at=2`);
    await expect(page.locator('#who-is-left[data-ready]')).toContainText('counter');
    expect(lost).toEqual([]);
  });
});
