import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileKernel } from '../../../../scripts/compile-kernel.ts';

test('the kernel that runs is the one whose text is read', async () => {
  const written = new URL('../../../../src/engine/explore/kernel/binary.ts', import.meta.url);
  expect(readFileSync(written, 'utf8'), 'npm run kernel writes it anew').toBe(await compileKernel());
});
