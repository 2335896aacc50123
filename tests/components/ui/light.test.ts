import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIGHT, LIGHT_THREADS } from '../../../src/components/ui/light.ts';

test('pictures have the colours that pages have in the light theme', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');
  const light = Object.fromEntries(
    [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}),/g)].map(([, name, colour]) => [
      name,
      colour,
    ]),
  );
  for (const [name, colour] of Object.entries(LIGHT)) expect([name, colour]).toEqual([name, light[name]]);
  const threads = Object.entries(light).filter(([name]) => /^thread-\w$/.test(name));
  expect(LIGHT_THREADS).toEqual(
    Object.fromEntries(threads.map(([name, colour]) => [name.replace('thread-', ''), colour])),
  );
});
