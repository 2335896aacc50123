import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { installedBrowser } from '../../scripts/browser.ts';
import { BARE, serveCompressed } from './compressed.ts';
import { median } from './model.ts';

const dist = join(import.meta.dirname, '../../dist');

/** What Lighthouse says of a page; times in milliseconds. */
interface Verdict {
  performance: number;
  accessibility: number;
  blocking: number;
  shift: number;
  largestPaint: number;
}

/** What a page has to reach. `largestPaint` is a multiple of that of the same page without a demo. */
const BARS = { performance: 98, accessibility: 100, blocking: 100, shift: 0, largestPaint: 1.15 };

async function look(url: string, port: number): Promise<Verdict> {
  const outcome = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
  });
  if (outcome === undefined) throw new Error(`Lighthouse says nothing of ${url}`);
  const { categories, audits, runtimeError } = outcome.lhr;
  if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`);
  const value = (audit: string) => audits[audit].numericValue ?? Number.NaN;
  return {
    performance: Math.round((categories.performance.score ?? 0) * 100),
    accessibility: Math.round((categories.accessibility.score ?? 0) * 100),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    largestPaint: value('largest-contentful-paint'),
  };
}

/** The median of each, by itself. */
function middle(all: readonly Verdict[]): Verdict {
  const of = (key: keyof Verdict) => median(all.map((one) => one[key]));
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    blocking: of('blocking'),
    shift: of('shift'),
    largestPaint: of('largestPaint'),
  };
}

function missed(page: Verdict, bare: Verdict): string[] {
  const ratio = page.largestPaint / bare.largestPaint;
  return [
    ...(page.performance < BARS.performance ? ['performance'] : []),
    ...(page.accessibility < BARS.accessibility ? ['accessibility'] : []),
    ...(page.blocking >= BARS.blocking ? ['blocking time'] : []),
    ...(page.shift > BARS.shift ? ['shift'] : []),
    ...(ratio > BARS.largestPaint ? ['largest paint'] : []),
  ];
}

async function compare(path: string, rounds: number, base: string, port: number): Promise<void> {
  const pages: Verdict[] = [];
  const bares: Verdict[] = [];
  for (let round = 0; round < rounds; round++) {
    pages.push(await look(`${base}${path}`, port));
    bares.push(await look(`${base}${BARE}${path}`, port));
  }
  const page = middle(pages);
  const bare = middle(bares);
  const cells = [
    path.padEnd(22),
    String(page.performance).padStart(11),
    String(page.accessibility).padStart(13),
    page.blocking.toFixed(0).padStart(13),
    page.shift.toFixed(3).padStart(7),
    page.largestPaint.toFixed(0).padStart(13),
    bare.largestPaint.toFixed(0).padStart(11),
    (page.largestPaint / bare.largestPaint).toFixed(2).padStart(5),
  ];
  const wrong = missed(page, bare);
  console.log(`  ${cells.join('')}  ${wrong.length === 0 ? 'ok' : `MISSED: ${wrong.join(', ')}`}`);
}

/**
 * Lighthouse on the home page and every lesson of the built site, each beside itself without demos: a phone, with the
 * throttling that Lighthouse itself computes, and the median of so many rounds. Scores are those of a quiet machine
 * only if it is one.
 */
export async function lighthouseTable(rounds: number): Promise<void> {
  console.log(`\nLighthouse, mobile, medians of ${rounds}`);
  const executablePath = installedBrowser();
  if (!existsSync(join(dist, 'index.html')) || executablePath === undefined) {
    console.log('  not measured: it wants what npm run build makes, and a browser');
    return;
  }
  const lessons = globSync('*/index.html', { cwd: dist })
    .map((file) => `/${file.replaceAll('\\', '/').replace('index.html', '')}`)
    .filter((path) => existsSync(join(dist, path)) && !['/programs/', '/glossary/'].includes(path));
  const { base, stop } = await serveCompressed();
  const port = 20_000 + ((process.pid * 7) % 20_000);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  console.log(
    `  ${''.padEnd(22)}performance accessibility blocking (ms)  shift  largest (ms)  bare (ms) ratio`,
  );
  try {
    for (const path of ['/', ...lessons.sort()]) await compare(path, rounds, base, port);
  } finally {
    await browser.close();
    stop();
  }
}
