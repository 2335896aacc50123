import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The folder with everything that is shipped. */
export const src = join(import.meta.dirname, '../src');

/** A file of src as the parser sees it. */
export interface Source {
  /** Its path inside src. */
  file: string;
  tree: ts.SourceFile;
}

/** All TypeScript of src; AssemblyScript is another language. */
export function sources(): Source[] {
  return globSync('**/*.{ts,tsx}', { cwd: src })
    .filter((file) => !file.includes('/assembly/'))
    .map((file) => ({ file, tree: parse(file, readFileSync(join(src, file), 'utf8')) }));
}

/** Parses a text; `file` says by its ending which language it is. */
export function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** All nodes of a tree. */
export function* nodes(tree: ts.Node): Generator<ts.Node> {
  yield tree;
  const children: ts.Node[] = [];
  ts.forEachChild(tree, (child) => void children.push(child));
  for (const child of children) yield* nodes(child);
}

/** Line of a node, from 1. */
export function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

/** Files of ours that a file brings when it runs, styles too: at once, and late. What it only takes types from does not run. */
export function broughtBy(file: string, tree: ts.SourceFile): { now: string[]; late: string[] } {
  const brought = { now: [] as string[], late: [] as string[] };
  for (const node of nodes(tree)) {
    const isRun =
      (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) ||
      (ts.isExportDeclaration(node) && !node.isTypeOnly);
    const isLate = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const named = isRun ? node.moduleSpecifier : isLate ? node.arguments[0] : undefined;
    if (named === undefined || !ts.isStringLiteral(named) || !/^\..*\.(tsx?|css)$/.test(named.text)) continue;
    (isRun ? brought.now : brought.late).push(join(dirname(file), named.text));
  }
  return brought;
}
