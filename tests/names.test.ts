import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse, sources } from './sources.ts';

/** Names that more than one file exports, each for a reason that the file names tell. */
const SHARED: Readonly<Record<string, string>> = {
  demos: 'one file a page, collected by a glob',
  GET: 'what Astro calls the answer of an address',
  getStaticPaths: 'what Astro calls the addresses of a page',
};

function isExported(node: ts.Statement): boolean {
  const kinds = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []).map(({ kind }) => kind) : [];
  return kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword);
}

/** Names that a file gives to others and that are at home in it: what it passes on from elsewhere is not. */
function exportsOf(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((node) => {
    if (ts.isExportDeclaration(node) && !node.moduleSpecifier) {
      const clause = node.exportClause;
      return clause && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
    }
    if (!isExported(node)) return [];
    if (ts.isVariableStatement(node))
      return node.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : [],
      );
    const named =
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node);
    return named && node.name ? [node.name.text] : [];
  });
}

test('an exported name has one home', () => {
  const homes = new Map<string, string[]>();
  // A type and a value of one name in one file, or overloads, are one.
  for (const { file, tree } of sources())
    for (const name of new Set(exportsOf(tree))) homes.set(name, [...(homes.get(name) ?? []), file]);
  expect(homes.size).toBeGreaterThan(500);
  const shared = [...homes].filter(([, files]) => files.length > 1);
  const clashes = shared.filter(([name]) => !Object.hasOwn(SHARED, name));
  expect(clashes.map(([name, files]) => `${name}: ${files}`)).toEqual([]);
  expect(shared.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(SHARED)));
  expect(Object.keys(SHARED).length).toBeLessThanOrEqual(5);
});

test.each([
  ['export function f() {}', ['f']],
  ['export const a = 1, b = 2;', ['a', 'b']],
  ['export type T = 1;\nexport interface I {}\nexport class C {}', ['T', 'I', 'C']],
  ['const a = 1;\nexport { a as b };', ['b']],
  ["export { a } from './a.ts';\nexport * from './b.ts';", []],
  ['function f() {}\nexport default f;', []],
])('%s', (text, names) => {
  expect(exportsOf(parse('file.ts', text))).toEqual(names);
});
