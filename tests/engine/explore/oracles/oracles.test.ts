import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;
const FROM = /^(?:import|export) [^;]*?from '(\.[^']+)';/gm;

/** Files that a file imports, and so on, by their paths from this folder. */
function importsOf(file: string): Set<string> {
  const reached = new Set([file]);
  for (const at of reached) {
    for (const [, to] of readFileSync(join(here, at), 'utf8').matchAll(FROM))
      reached.add(normalize(join(at, '..', to)));
  }
  return reached;
}

test.each([
  'state-space.ts',
  'forever.ts',
  'left-behind.ts',
  'lost.ts',
  'cheapest.ts',
  'naive.ts',
  'model.ts',
])('the oracle in %s knows nothing of the explorer', (file) => {
  const imported = [...importsOf(file)];
  expect(
    imported.filter((path) => path.includes('engine/explore/') || path.endsWith('engine/index.ts')),
  ).toEqual([]);
  // What an oracle of a program looks at is the machine.
  expect(imported.some((path) => path.includes('engine/machine/'))).toBe(file !== 'model.ts');
});
