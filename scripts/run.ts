import { spawn } from 'node:child_process';
import { join } from 'node:path';

const bin = join(import.meta.dirname, '..', 'node_modules', '.bin');

/**
 * Runs a command of an installed package; resolves to its exit code. Its output passes through, or with a heading is
 * held back and printed under it at the end, so that commands side by side do not mix theirs.
 */
export function run(
  command: string,
  args: string[],
  env: Record<string, string> = {},
  heading?: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const stream = heading === undefined ? 'inherit' : 'pipe';
    const child = spawn(join(bin, command), args, {
      stdio: ['ignore', stream, stream],
      shell: process.platform === 'win32',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    const output: Buffer[] = [];
    for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (heading !== undefined) console.log(`${heading}\n${Buffer.concat(output)}`);
      resolve(code ?? 1);
    });
  });
}
