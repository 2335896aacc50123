import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
