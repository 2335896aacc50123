import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import postcss from 'postcss';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { broughtBy, nodes, parse, src } from './sources.ts';

/*
 * What is drawn has its style. A demo comes in pieces, and a mode may be opened without the piece of another that
 * happens to style a class of its own.
 */

/** What a file brings with it, and what it brings late. */
interface Brought {
  now: string[];
  late: string[];
  classes: string[];
}

const read = new Map<string, Brought>();

/** Words of the text that a class is made of, wherever it is put together. */
function wordsIn(attribute: ts.Node): string[] {
  return [...nodes(attribute)].flatMap((node) =>
    ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node)
      ? node.text.split(/\s+/).filter(Boolean)
      : [],
  );
}

function bring(file: string): Brought {
  const known = read.get(file);
  if (known !== undefined) return known;
  const brought: Brought = { now: [], late: [], classes: [] };
  if (/\.tsx?$/.test(file) && existsSync(file)) {
    const tree = parse(file, readFileSync(file, 'utf8'));
    Object.assign(brought, broughtBy(file, tree));
    for (const node of nodes(tree))
      if (ts.isJsxAttribute(node) && node.name.getText() === 'className')
        brought.classes.push(...wordsIn(node));
  }
  read.set(file, brought);
  return brought;
}

/** All that comes at once with a file. */
function closure(file: string): Set<string> {
  const found = new Set([file]);
  for (const one of found) for (const next of bring(one).now) found.add(next);
  return found;
}

/** All that comes with a file sooner or later, without what is there before it. */
function lateClosure(file: string, before: ReadonlySet<string>): Set<string> {
  const found = new Set([file]);
  for (const one of found)
    for (const next of [...bring(one).now, ...bring(one).late]) if (!before.has(next)) found.add(next);
  return found;
}

/** Style sheets by the classes that they know. */
function sheetsByClass(): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const file of globSync('**/*.css', { cwd: src }))
    postcss.parse(readFileSync(join(src, file), 'utf8')).walkRules(({ selector }) => {
      for (const [, name] of selector.matchAll(/\.([a-z][\w-]*)/g)) {
        if (!known.has(name)) known.set(name, new Set());
        known.get(name)!.add(join(src, file));
      }
    });
  return known;
}

const components = join(src, 'components/demo');
const island = closure(join(components, 'DemoIsland.tsx'));
const modes = [...new Set(bring(join(components, 'modes.tsx')).late)];

test('what a mode shows has its style, whichever other mode has been opened', () => {
  const known = sheetsByClass();
  const bare = new Set<string>();
  for (const mode of [null, ...modes]) {
    const comes = mode === null ? island : lateClosure(mode, island);
    for (const file of comes)
      for (const name of bring(file).classes) {
        const sheets = [...(known.get(name) ?? [])];
        const styled = sheets.some(
          (sheet) => comes.has(sheet) || island.has(sheet) || sheet.startsWith(join(src, 'styles')),
        );
        if (sheets.length > 0 && !styled)
          bare.add(`${relative(src, file)}: .${name} of ${sheets.map((sheet) => relative(src, sheet))}`);
      }
  }
  expect(modes).toHaveLength(4);
  expect([...bare]).toEqual([]);
});
