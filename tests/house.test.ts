import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { lineOf, nodes, parse, type Source, sources, src } from './sources.ts';

/*
 * How large things may grow before they have to be divided, and how often the types may be overruled.
 */

/** Files that are tables: what is data may be long. */
const DATA = [
  'engine/language/foreign.ts',
  'engine/hardware/constants.ts',
  'content/demos/',
  'content/measures/',
  'content/glossary/',
];

const all = sources();

function linesOf({ tree }: Pick<Source, 'tree'>): number {
  return tree.text.trimEnd().split('\n').length;
}

/** Functions with more lines than `most`, each as `file:line lines`. */
function longFunctions({ file, tree }: Source, most: number): string[] {
  return [...nodes(tree)].flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return [];
    const lines = tree.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(node);
    return lines > most ? [`${file}:${lineOf(node)} ${lines}`] : [];
  });
}

/** Places that overrule the types: `!`, `as` other than `as const`, `any`. */
function overruled({ file, tree }: Source, kind: '!' | 'as' | 'any'): string[] {
  const is = (node: ts.Node): boolean => {
    if (kind === '!') return ts.isNonNullExpression(node);
    if (kind === 'any') return node.kind === ts.SyntaxKind.AnyKeyword;
    return ts.isAsExpression(node) && !ts.isConstTypeReference(node.type);
  };
  return [...nodes(tree)].filter(is).map((node) => `${file}:${lineOf(node)}`);
}

describe('in src', () => {
  test('a folder has at most 30 files, but for the programs', () => {
    const files = globSync('**/*.*', { cwd: src });
    const folders = Map.groupBy(files, (file) => dirname(file));
    const full = [...folders].filter(([folder, { length }]) => length > 30 && folder !== 'content/programs');
    expect(full.map(([folder, { length }]) => `${folder} ${length}`)).toEqual([]);
  });

  test('half of all files have at most 100 lines, and none has more than 300 but data', () => {
    const lengths = all.map(linesOf).sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(100);
    const long = all.filter((one) => linesOf(one) > 300 && !DATA.some((data) => one.file.startsWith(data)));
    expect(long.map((one) => `${one.file} ${linesOf(one)}`)).toEqual([]);
  });

  // Divide one more whenever one of these is touched, and lower the number.
  test('no function has more than 80 lines, and few have more than 60', () => {
    const [longest, long] = [80, 60].map((most) => all.flatMap((one) => longFunctions(one, most)));
    expect(longest).toEqual([]);
    expect(long.length, long.join('\n')).toBeLessThanOrEqual(8);
  });

  // The bar is 30 outside of the compiler and 50 casts: these numbers only go down.
  test('types are seldom overruled', () => {
    const [inside, outside] = [
      all.filter(({ file }) => file.startsWith('engine/language/')),
      all.filter(({ file }) => !file.startsWith('engine/language/')),
    ].map((some) => some.flatMap((one) => overruled(one, '!')));
    expect(inside.length).toBeLessThanOrEqual(102);
    expect(outside.length, outside.join('\n')).toBeLessThanOrEqual(27);
    const casts = all.flatMap((one) => overruled(one, 'as'));
    expect(casts.length, casts.join('\n')).toBeLessThanOrEqual(50);
    expect(all.flatMap((one) => overruled(one, 'any'))).toEqual([]);
  });
});

describe('what is counted', () => {
  const source = (text: string): Source => ({ file: 'file.ts', tree: parse('file.ts', text) });

  test('are the lines of a function, whatever kind it is', () => {
    const text = 'function f() {\n  return 1;\n}\nconst g = () => {\n};\nclass C {\n  m() {\n\n  }\n}';
    expect(longFunctions(source(text), 2)).toEqual(['file.ts:1 3', 'file.ts:7 3']);
  });

  test('are assertions about types, and not constants', () => {
    const text = "const a = b!;\nconst c = ['d'] as const;\nconst e = f as unknown as G;\nlet h: any;";
    expect(overruled(source(text), '!')).toEqual(['file.ts:1']);
    expect(overruled(source(text), 'as')).toEqual(['file.ts:3', 'file.ts:3']);
    expect(overruled(source(text), 'any')).toEqual(['file.ts:4']);
  });
});
