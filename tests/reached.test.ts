import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { broughtBy, parse, src } from './sources.ts';

/*
 * Every component and hook of the demo is brought by a test: by its own import, or by that of what it is a part of. What
 * comes late counts only where a test brings it itself, because a test that shows a demo may never have opened it.
 */

/** Tables whose every line is shown by the tests of the modes and of `exhibits`, late or not. */
const TABLES = ['step', 'explore', 'measure', 'real'].map((mode) =>
  join(src, `components/demo/exhibits/${mode}.ts`),
);

/** All files that run when the tests do. */
function reached(): Set<string> {
  const found = new Set(
    globSync('{components,content,results}/**/*.test.ts', { cwd: import.meta.dirname }).map((file) =>
      join(import.meta.dirname, file),
    ),
  );
  for (const file of found) {
    if (!/\.tsx?$/.test(file) || !existsSync(file)) continue;
    const { now, late } = broughtBy(file, parse(file, readFileSync(file, 'utf8')));
    for (const brought of now) found.add(brought);
    if (TABLES.includes(file) || !file.startsWith(src)) for (const brought of late) found.add(brought);
  }
  return found;
}

test('every component and hook of the demo is brought by a test', () => {
  const tested = reached();
  const components = globSync('components/{demo,ui}/**/{*.tsx,use*.ts}', { cwd: src });
  expect(components.length).toBeGreaterThan(150);
  expect(components.filter((file) => !tested.has(join(src, file)))).toEqual([]);
});

test('what only types are taken from, and what comes late, is not brought by that', () => {
  const text =
    "import './a.ts'; import type { B } from './b.ts'; export { c } from '../c.tsx'; import('./d.ts');";
  const { now, late } = broughtBy('/x/y.ts', parse('y.ts', text));
  expect(now.map((file) => relative('/x', file))).toEqual(['a.ts', '../c.tsx']);
  expect(late.map((file) => relative('/x', file))).toEqual(['d.ts']);
});
