import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../../src');
const read = (file: string) => readFileSync(join(src, file), 'utf8');

/** Names of the unions of kinds, as `EndKind`. */
const kinds = globSync('kinds/*.ts', { cwd: src }).flatMap((file) =>
  [...read(file).matchAll(/^export type (\w+)/gm)].map(([, name]) => name),
);

/** Tables from kinds to Korean words that a file has, as far as their types say so. */
function tablesIn(text: string): string[] {
  return [...text.matchAll(/(Record<\s*((?:[^<>]|<[^<>]*>)*?),\s*string\s*>)>? = \{([^;]*)\};/g)]
    .filter(([, , key]) => kinds.some((kind) => new RegExp(`\\b${kind}\\b`).test(key)))
    .filter(([, , , words]) => /[가-힣]/.test(words))
    .map(([, table]) => table);
}

test('kinds are found, and tables of their words', () => {
  expect(kinds).toContain('EndKind');
  expect(kinds.length).toBeGreaterThan(15);
  expect(tablesIn('const A: Readonly<Record<EndKind, string>> = { fault: "고장" };')).toEqual([
    'Record<EndKind, string>',
  ]);
  expect(
    tablesIn("const B: Record<Exclude<ObjectKind, 'array'>, string> = { pipe: '파이프' };"),
  ).toHaveLength(1);
  expect(tablesIn("const D: Record<ObjectKind, string> = { pipe: 'Pipe' };")).toEqual([]);
  expect(tablesIn('const C: Record<Theme, string> = { dark: "어두움" };')).toEqual([]);
});

test('what kinds are called stands in src/words and nowhere else', () => {
  const files = globSync('{engine,components,content,cli,layouts,pages}/**/*.{ts,tsx,astro}', { cwd: src });
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => tablesIn(read(file)).map((table) => `${file}: ${table}`))).toEqual([]);
});

test('no two kinds of one union go by the same word', async () => {
  const modules = import.meta.glob<Record<string, unknown>>('../../src/words/*.ts', { eager: true });
  const tables = Object.values(modules)
    .flatMap((module) => Object.entries(module))
    .filter((entry): entry is [string, Record<string, string>] => {
      const [name, table] = entry;
      return /_WORDS$/.test(name) && Object.values(table as object).every((word) => typeof word === 'string');
    });
  expect(tables.map(([name]) => name)).toContain('END_WORDS');
  for (const [name, table] of tables) {
    const words = Object.values(table);
    expect(new Set(words).size, name).toBe(words.length);
  }
});
