import { defineConfig } from '@playwright/test';
import { installedBrowser } from './scripts/browser.ts';

// Workers load this file again and must come to the same port; a random one lets two runs share a machine.
process.env.NARANHI_PORT ??= String(20_000 + (process.pid % 20_000));
const port = process.env.NARANHI_PORT;

const args = [
  '--no-sandbox', // as root, Chromium does not start with it
  '--disable-gpu',
  '--disable-dev-shm-usage', // containers give 64 MB, and tabs crash
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const executablePath = installedBrowser();
/** `npm run test:all` looks at every page and demo; `npm test` at one of each kind. */
const left = process.env.NARANHI_ALL === '1' ? [] : [/@all/];

const noFonts = { launchOptions: { executablePath, args: [...args, '--disable-remote-fonts'] } };

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // Limits are there for what hangs: a machine that is busy with other things may be many times slower.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  fullyParallel: true,
  // Two leave a third of two cores idle, waiting for what they asked the page.
  workers: 3,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'ko-KR',
    viewport: { width: 1440, height: 900 },
    // A trace of every step takes longer than the step; `npx playwright test --trace on` makes one.
    trace: 'off',
    // It would keep pages of one test for another; its own test lets it work.
    serviceWorkers: 'block',
  },
  // To load and set its fonts is a quarter of what a page costs: they are there for the tests of how it looks and how fast it answers.
  projects: [
    { name: 'fonts', grep: /@fonts/, grepInvert: left, use: { launchOptions: { executablePath, args } } },
    {
      name: 'no fonts',
      grepInvert: [/@fonts/, /@touch/, ...left],
      use: noFonts,
    },
    {
      name: 'touch',
      grep: /@touch/,
      grepInvert: left,
      use: { ...noFonts, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `node --max-http-header-size=65536 scripts/start.ts --no-build --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  },
});
