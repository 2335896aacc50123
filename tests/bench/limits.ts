import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NARANHI = new URL('../../src/cli/naranhi.ts', import.meta.url).pathname;
const USAGE = new URL('./usage.ts', import.meta.url).href;

/** What an answer may take, whatever the program is. */
const MOST = { seconds: 4, bytes: 1.2e9 };

/** Programs that would take everything if they could. */
const PROGRAMS: Record<string, string> = {
  'while (true) { fork(); }': 'while (true) { fork(); }',
  '60 threads that print': Array.from(
    { length: 60 },
    (_, i) => `function f${i}() { print(${i}); }\nspawn(f${i});`,
  ).join('\n'),
  'two threads that count for ever':
    'let a = 0; let b = 0;\nparallel(() => { while (true) { a++; } }, () => { while (true) { b++; } });',
};

const COMMANDS = [['run'], ['explore', '--max-seconds', '2'], ['measure', '--max-seconds', '2']];

/** Asks each command about each program, and says what that took and whether it was too much. */
export function limits(): void {
  console.log('\nLimits of time and memory: processor seconds, peak memory');
  const folder = mkdtempSync(join(tmpdir(), 'naranhi-bench-'));
  const file = join(folder, 'usage.json');
  for (const [name, input] of Object.entries(PROGRAMS)) {
    for (const [command, ...options] of COMMANDS) {
      rmSync(file, { force: true });
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--import', USAGE, NARANHI, command, '-', '--json', ...options],
        {
          input,
          encoding: 'utf8',
          timeout: 120_000,
          maxBuffer: 2 ** 30,
          env: { ...process.env, NARANHI_USAGE: file },
        },
      );
      console.log(`  ${name.padEnd(32)} ${command.padEnd(8)} ${said(status, file, stderr)}`);
    }
  }
  rmSync(folder, { recursive: true });
}

function said(status: number | null, file: string, stderr: string): string {
  if (status === null) return 'MISSED: no answer within 120 s';
  if (status !== 0) return `MISSED: status ${status}, ${stderr.split('\n')[0]}`;
  const { seconds, bytes } = JSON.parse(readFileSync(file, 'utf8'));
  const kept = seconds <= MOST.seconds && bytes <= MOST.bytes;
  return `${seconds.toFixed(1).padStart(6)} s ${(bytes / 1e6).toFixed(0).padStart(6)} MB  ${kept ? 'ok' : 'MISSED'}`;
}
