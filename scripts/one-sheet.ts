import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildNode, type Container, type Document, parse } from 'postcss';

/** Where a declaration stands, as one text. */
function placeOf(node: ChildNode): string {
  const around: string[] = [];
  let one: Container | Document | undefined = node.parent;
  while (one !== undefined && one.type !== 'root') {
    around.push('selector' in one ? String(one.selector) : 'params' in one ? String(one.params) : '');
    one = one.parent;
  }
  return around.join('|');
}

/** What a sheet says, declaration by declaration. */
function declarationsOf(sheet: string): Set<string> {
  const found = new Set<string>();
  parse(sheet).walkDecls((one) => {
    found.add(`${placeOf(one)}|${one.prop}:${one.value}`);
  });
  return found;
}

/**
 * The build writes one sheet for what it has rendered and one for what runs in the page. Takes away the one that says
 * nothing that the other does not; gives its name, or null where each has something of its own.
 */
export function dropSecondSheet(folder: string): string | null {
  const sheets = globSync('_astro/*.css', { cwd: folder }).map((file) => ({
    file: file.replaceAll('\\', '/'),
    says: declarationsOf(readFileSync(join(folder, file), 'utf8')),
  }));
  const [small, large] = sheets.sort((a, b) => a.says.size - b.says.size);
  if (sheets.length !== 2 || [...small.says].some((one) => !large.says.has(one))) return null;
  rmSync(join(folder, small.file));
  return small.file;
}

/** A page without its link to a sheet. */
export const withoutSheet = (html: string, sheet: string): string =>
  html.replaceAll(/<link rel="stylesheet"[^>]*>/g, (link) => (link.includes(sheet) ? '' : link));
