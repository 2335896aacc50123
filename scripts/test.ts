import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { run } from './run.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), 'naranhi-'));

const heading = (name: string) => `\n=== ${name}`;

async function once(name: string, command: string, args: string[]): Promise<Count> {
  const code = await run(command, args, {}, heading(name));
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** A runner may fail without a failed test: a file that does not load, an error nobody caught. */
function atLeastOne(code: number, count: Count): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function report<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

async function vitest(project: string): Promise<Count> {
  const file = join(reports, `${project}.json`);
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('vitest', ['run', `--project=${project}`, ...args], {}, heading(project));
  const result = report<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(file);
  return atLeastOne(code, {
    passed: result?.numPassedTests ?? 0,
    failed: result?.numFailedTests ?? 0,
    skipped: result?.numPendingTests ?? 0,
  });
}

async function playwright(): Promise<Count> {
  const file = join(reports, 'e2e.json');
  console.log(heading('e2e'));
  let browser: string;
  try {
    browser = findBrowser();
  } catch (error) {
    console.error((error as Error).message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const code = await run('playwright', ['test', '--reporter=list,json'], {
    CHROME_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const stats = report<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  }>(file)?.stats;
  return atLeastOne(code, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  });
}

const stages: Record<string, () => Promise<Count>> = {
  types: () => once('types', 'astro', ['check']),
  lint: () => once('lint', 'biome', ['check', '--error-on-warnings', '.']),
  build: () => once('build', 'astro', ['build']),
  site: () => vitest('site'),
  unit: () => vitest('unit'),
  e2e: playwright,
};

/**
 * Lanes run side by side, the stages of one in order: what reads dist/ comes after what writes it. The browser is
 * alone, as it takes both cores of the smallest machine. `npm test -- unit e2e` runs only those; `npm run test:all`
 * leaves out nothing.
 */
const plan = [[['types', 'lint', 'build', 'site'], ['unit']], [['e2e']]];

const words = process.argv.slice(2);
const chosen = words.filter((word) => word !== '--all');
// Every page and demo, and the long runs of property tests; it takes hours.
if (words.includes('--all')) process.env.NARANHI_ALL = '1';
const unknown = chosen.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(
    `모르는 단계예요: ${unknown.join(', ')}. ${Object.keys(stages).join(', ')} 가운데 골라 주세요.`,
  );
  process.exit(2);
}

let unbuilt = false;
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const lines = new Map<string, string>();

async function perform(name: string): Promise<void> {
  if (chosen.length > 0 && !chosen.includes(name)) return;
  if (unbuilt && (name === 'site' || name === 'e2e')) {
    lines.set(name, 'not run, because the site was not built');
    return;
  }
  const count = await stages[name]().catch((error: unknown) => {
    // The other lane goes on all the same.
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  if (name === 'build') unbuilt = count.failed > 0;
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  lines.set(name, `${count.passed} passed, ${count.failed} failed${skipped}`);
}

for (const lanes of plan) {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const name of lane) await perform(name);
    }),
  );
}
rmSync(reports, { recursive: true, force: true });

console.log('');
for (const name of Object.keys(stages))
  if (lines.has(name)) console.log(`${name.padEnd(6)} ${lines.get(name)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
