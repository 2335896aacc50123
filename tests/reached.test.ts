import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodes, parse, src } from './sources.ts';

/*
 * Every component and hook of the demo is brought by a test: by its own import, or by that of what it is a part of. What
 * comes late counts only where a test brings it itself, because a test that shows a demo may never have opened it.
 */

/** Tables whose every line is shown by the tests of the modes and of `exhibits`, late or not. */
const TABLES = ['step', 'explore', 'measure', 'real'].map((mode) =>
  join(src, `components/demo/exhibits/${mode}.ts`),
);

/** Files that a file brings when it runs: what it only takes types from does not run. */
function broughtBy(file: string, tree: ts.SourceFile, late: boolean): string[] {
  // An `import()` may stand anywhere, and other imports only at the top.
  return [...(late ? nodes(tree) : tree.statements)].flatMap((node) => {
    const isRun =
      (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) ||
      (ts.isExportDeclaration(node) && !node.isTypeOnly);
    const isLate = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const named = isRun ? node.moduleSpecifier : isLate && late ? node.arguments[0] : undefined;
    if (named === undefined || !ts.isStringLiteral(named) || !/^\..*\.tsx?$/.test(named.text)) return [];
    return [join(dirname(file), named.text)];
  });
}

/** All files that run when the tests do. */
function reached(): Set<string> {
  const found = new Set(
    globSync('{components,content,results}/**/*.test.ts', { cwd: import.meta.dirname }).map((file) =>
      join(import.meta.dirname, file),
    ),
  );
  for (const file of found) {
    if (!existsSync(file)) continue;
    const late = TABLES.includes(file) || !file.startsWith(src);
    for (const brought of broughtBy(file, parse(file, readFileSync(file, 'utf8')), late)) found.add(brought);
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
  const brought = (late: boolean) =>
    broughtBy('/x/y.ts', parse('y.ts', text), late).map((file) => relative('/x', file));
  expect(brought(false)).toEqual(['a.ts', '../c.tsx']);
  expect(brought(true)).toEqual(['a.ts', '../c.tsx', 'd.ts']);
});
