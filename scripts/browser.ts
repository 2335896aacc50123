import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Chromium without its windows: the tests take a third less of the processor in it. */
const SHELL = 'chromium-headless-shell';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const HELP = `브라우저 시험에 쓸 Chrome이나 Chromium을 찾지 못했고, 설치하지도 못했어요. 다음 가운데 하나를 해 주세요.
  - npx playwright install --with-deps chromium
  - Debian: sudo apt-get install ${SHELL}
  - Ubuntu: sudo apt-get install chromium
  - 이미 있는 브라우저를 알려 주기: CHROME_PATH=/path/to/chrome npm test`;

/** Whether it starts: a downloaded browser may lack the libraries of a bare system. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows --version opens a window instead of printing.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

/** A browser that is there already: the one named, the shell, Playwright's own, or an installed one. */
export function installedBrowser(): string | undefined {
  const named = process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = (name: string) => folders.map((folder) => join(folder, name));
  const candidates = [
    ...(named ? [named] : []),
    ...onPath(SHELL),
    chromium.executablePath(),
    ...NAMES.flatMap(onPath),
    ...ELSEWHERE,
  ];
  return candidates.find(starts);
}

function attempt(command: string, args: string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    timeout: 15 * 60_000,
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000',
    },
  });
  return status === 0;
}

/** Installs a package of Debian's, where there are such packages and the right to install them. */
function debian(name: string): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  attempt('apt-get', ['update', '-qq']);
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
}

/** Finds a browser, and installs one where there is none. */
export function findBrowser(): string {
  const there = installedBrowser();
  if (there !== undefined) return there;
  console.log('브라우저가 없어서 설치해요.');
  for (const install of [
    () => debian(SHELL),
    () => attempt('npx', ['playwright', 'install', 'chromium']),
    () => debian('chromium'),
  ]) {
    install();
    const installed = installedBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(HELP);
}
