import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { vocabulary } from '../../../src/engine/index.ts';
import { CLASSES, FORMS, METHODS, SYSTEM_CALLS } from '../../../src/engine/language/builtins.ts';

const groups = vocabulary();
const words = (names: Iterable<string>): string[] => [...names].map((name) => name.replace(/\W/g, '')).sort();
const namesIn = (title: string): string[] =>
  words(groups.find((group) => group.title === title)!.items.map(({ name }) => name));

describe('the list of what a program may use', () => {
  test('has every built-in function, and no other', () => {
    expect(namesIn('함수')).toEqual(words([...FORMS, ...SYSTEM_CALLS.keys()]));
  });

  test('has every class', () => {
    expect(words(groups.slice(3).map(({ title }) => title))).toEqual(words(CLASSES.keys()));
  });

  test.each([...CLASSES])('has all options and methods of %s, and no others', (name, { kind, options }) => {
    const methods = [...METHODS].filter(([, { kinds }]) => kinds.includes(kind)).map(([method]) => method);
    expect(namesIn(name)).toEqual(words([`new${name}`, ...options, ...methods]));
  });

  const items = groups.flatMap(({ title, items }) => items.map((item) => ({ title, ...item })));

  test.each(items)('$title $name is a program as it is written, and is meant by its name', (item) => {
    const { name, code, before, meaning } = item;
    // In a block names may be declared once more; a function only at the top.
    const text = code.startsWith('function') ? code : `{ ${code} }`;
    expect(() => compile(`${before} ${text}`)).not.toThrow();
    const [word] = /[A-Za-z]+/.exec(name.replace('new ', '')) ?? [''];
    expect(code).toContain(word);
    expect(meaning).not.toBe('');
  });

  test('is what the README has', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { title, items } of groups) {
      const names = items.map(({ name }) => `\`${name}\``.replaceAll('|', '\\|')).join(' ');
      expect(readme).toContain(`| ${title} | ${names} |\n`);
    }
  });
});
