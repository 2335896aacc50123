import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');

function hasModifier(node: ts.Node, ...kinds: ts.SyntaxKind[]): boolean {
  return ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some(({ kind }) => kinds.includes(kind));
}

function isPrivate(member: ts.ClassElement): boolean {
  return (
    hasModifier(member, ts.SyntaxKind.PrivateKeyword) ||
    (member.name?.kind ?? 0) === ts.SyntaxKind.PrivateIdentifier
  );
}

/**
 * What has to be explained of a declaration besides itself: fields and methods, where others can reach them. A variant
 * of a union, and an object inside a field, are explained as a whole.
 */
function membersOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) return node.members;
  if (ts.isClassDeclaration(node)) return node.members.filter((member) => !isPrivate(member));
  if (ts.isTypeAliasDeclaration(node)) return membersOf(node.type);
  return ts.isIntersectionTypeNode(node) ? node.types.flatMap(membersOf) : [];
}

function nameOf(node: ts.Node): string {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(nameOf).join(', ');
  return ts.isConstructorDeclaration(node)
    ? 'constructor'
    : ((node as ts.Declaration & { name?: ts.Node }).name?.getText() ?? '?');
}

function isExplained(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).some((doc) => ts.isJSDoc(doc) && (doc.comment || doc.tags));
}

/** Exported names of a text, and their members, each as `line name`, that have no doc comment. */
function unexplained(text: string): string[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const lists = file.statements.flatMap((node) =>
    ts.isExportDeclaration(node) &&
    !node.moduleSpecifier &&
    node.exportClause &&
    ts.isNamedExports(node.exportClause)
      ? node.exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
      : [],
  );
  const exported = file.statements.filter(
    (node) => hasModifier(node, ts.SyntaxKind.ExportKeyword) || lists.includes(nameOf(node)),
  );
  return exported
    .flatMap((node) => [node, ...membersOf(node)])
    .filter((node) => !isExplained(node))
    .map((node) => `${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${nameOf(node)}`);
}

test('whatever the engine, the words and the kinds export has a doc comment', () => {
  const files = globSync('{engine,words,kinds}/**/*.ts', { cwd: src });
  expect(files.length).toBeGreaterThan(100);
  const missing = files.flatMap((name) =>
    unexplained(readFileSync(join(src, name), 'utf8')).map((one) => `${name}:${one}`),
  );
  expect(missing).toEqual([]);
});

test.each([
  ['a function', 'export function f() {}', ['1 f']],
  ['a constant', 'export const a = 1;', ['1 a']],
  ['a type', 'export type T = number;', ['1 T']],
  [
    'a field of an interface',
    '/** One. */\nexport interface I {\n  a: number;\n  /** Two. */\n  b: number;\n}',
    ['3 a'],
  ],
  ['a field of an object type', '/** One. */\nexport type T = U & { a: number };', ['2 a']],
  [
    'what a class shows',
    '/** One. */\nexport class C {\n  a = 1;\n  private b = 2;\n  #c = 3;\n  constructor() {}\n  m() {}\n}',
    ['3 a', '6 constructor', '7 m'],
  ],
  ['what is exported by a list', 'const a = 1;\nexport { a as b };', ['1 a']],
  ['a comment that is empty', '/** */\nexport const a = 1;', ['2 a']],
  ['a comment that is none of documentation', '// One.\nexport const a = 1;', ['2 a']],
])('%s without one is found', (_, text, expected) => {
  expect(unexplained(text)).toEqual(expected);
});

test.each([
  ['what is not exported', 'const a = 1;\ninterface I {\n  a: number;\n}'],
  ['what another file exports', "export { a } from './a.ts';"],
  ['variants of a union', "/** One. */\nexport type T = { kind: 'a'; a: number } | { kind: 'b' };"],
])('%s needs none', (_, text) => {
  expect(unexplained(text)).toEqual([]);
});
