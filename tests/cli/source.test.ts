import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/cli/command.ts';
import { MAX_BYTES, readSource } from '../../src/cli/source.ts';

const NARANHI = join(import.meta.dirname, '../../src/cli/naranhi.ts');
const folder = mkdtempSync(join(tmpdir(), 'naranhi-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const refusal = (path: string) => {
  try {
    readSource(path);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return null;
};

describe('a text is read', () => {
  test('whole, in pieces of any size, a letter of several bytes across them', () => {
    const text = `a${'한'.repeat(100_000)}`;
    expect(readSource(file('korean.js', text))).toBe(text);
    expect(readSource(file('empty.js', ''))).toBe('');
  });

  test('up to the limit and no further', () => {
    expect(readSource(file('most.js', new Uint8Array(MAX_BYTES).fill(32)))).toHaveLength(MAX_BYTES);
    expect(refusal(file('more.js', new Uint8Array(MAX_BYTES + 1)))).toMatch(
      /^너무 커요\. 4 MiB까지 읽어요: /,
    );
  });

  test('or refused where it cannot be read', () => {
    expect(refusal(folder)).toMatch(/^읽을 수 없어요: /);
    expect(refusal(join(folder, 'none.js'))).toMatch(/^읽을 수 없어요: /);
    expect(refusal(file('bytes.js', new Uint8Array([0xff, 0xfe, 0x00])))).toMatch(
      /^UTF-8로 된 글이 아니에요: /,
    );
  });

  test.skipIf(process.platform === 'win32')('from what never ends no more than the limit', () => {
    expect(refusal('/dev/zero')).toMatch(/^너무 커요/);
  });
});

describe('the program itself', () => {
  const naranhi = (words: string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [NARANHI, ...words], {
      input,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  test('reads the standard input, prints one value and says by its status how it went', () => {
    expect(naranhi(['run', '-', '--json'], 'print(1);')).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(naranhi(['run', '-', '--json'], 'print(1);').stdout).output).toEqual(['1']);
    expect(naranhi(['check', '-'], 'let = 1;')).toMatchObject({ status: 1, stdout: '' });
    expect(naranhi(['check'])).toMatchObject({ status: 2, stdout: '' });
    expect(naranhi(['explore', '--help']).stdout).toContain('--max-seconds');
  });

  test('takes from an endless input no more than the limit and what is on the way', async () => {
    const child = spawn(process.execPath, [NARANHI, 'check', '-']);
    let taken = 0;
    const chunk = Buffer.alloc(64 * 1024, 32);
    const write = () => {
      while (child.stdin.writable && child.stdin.write(chunk, () => (taken += chunk.length)));
    };
    child.stdin.on('drain', write);
    child.stdin.on('error', () => {}); // it stops reading
    write();
    let complaint = '';
    child.stderr.on('data', (text) => (complaint += text));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(2);
    expect(complaint).toMatch(/^너무 커요\. 4 MiB까지 읽어요: 표준 입력/);
    expect(taken).toBeLessThanOrEqual(MAX_BYTES + 2 ** 20);
  });
});
