import { tokenizer } from 'acorn';
import { describe, expect, test } from 'vitest';
import { programFiles, sourceOf } from '../../src/content/sources.ts';
import { type Josa, josa } from '../../src/words/josa.ts';
import { READINGS } from './readings.ts';

test.each([
  ['값', '은/는', '값은'],
  ['주소', '은/는', '주소는'],
  ['물', '으로/로', '물로'],
  ['힙', '으로/로', '힙으로'],
  ['거짓', '이에요/예요', '거짓이에요'],
  ['A', '이/가', 'A가'],
  ['L', '이/가', 'L이'],
  ['R', '을/를', 'R을'],
  ['m', '이/가', 'm이'],
  ['aN', '은/는', 'aN은'],
  ['A, B', '이/가', 'A, B가'],
] as const)('Korean words and letters of threads: %s with %s is %s', (word, pair, text) => {
  expect(josa(word, pair)).toBe(text);
});

test.each([
  ['0', '을/를', '0을'],
  ['2', '을/를', '2를'],
  ['10', '으로/로', '10으로'],
  ['11', '으로/로', '11로'],
  ['7', '으로/로', '7로'],
  ['-3', '이었어요/였어요', '-3이었어요'],
  ['2.5', '이에요/예요', '2.5예요'],
  ['2000000000', '을/를', '2000000000을'],
  ['1000000000000', '을/를', '1000000000000를'],
  ['0x4010', '을/를', '0x4010을'],
  ['0x401c', '을/를', '0x401c를'],
  ['50%', '을/를', '50%를'],
] as const)('numbers as they are read: %s with %s is %s', (word, pair, text) => {
  expect(josa(word, pair)).toBe(text);
});

test.each([
  ['lock', '을/를', 'lock을'],
  ['counter', '을/를', 'counter를'],
  ['CHILDREN', '을/를', 'CHILDREN을'],
  ['mine', '을/를', 'mine을'],
  ['thread', '은/는', 'thread는'],
  ['fork', '을/를', 'fork를'],
  ['queue', '이/가', 'queue가'],
  ['total', '으로/로', 'total로'],
  ['cell', '을/를', 'cell을'],
  ['MAX_ITEM', '이라는/라는', 'MAX_ITEM이라는'],
  ['notFull', '을/를', 'notFull을'],
  ['tmp', '을/를', 'tmp를'],
  ['PC', '을/를', 'PC를'],
  ['TLB', '이/가', 'TLB가'],
  ['SP', '을/를', 'SP를'],
  ['r3', '을/를', 'r3을'],
] as const)('names: %s with %s is %s', (word, pair, text) => {
  expect(josa(word, pair)).toBe(text);
});

test.each([
  ['tryLock()', '을/를', 'tryLock()을'],
  ['meet(a, b)', '을/를', 'meet(a, b)을'],
  ['worker(id)', '을/를', 'worker(id)를'],
  ['f(g(1), h(2))', '을/를', 'f(g(1), h(2))를'],
  ['flag[1]', '을/를', 'flag[1]을'],
  ['locks[0]', '을/를', 'locks[0]을'],
  ['locks[i]', '을/를', 'locks[i]를'],
  ['account.lock', '이/가', 'account.lock이'],
  ['turn !== me', '을/를', 'turn !== me를'],
  ['i < N', '을/를', 'i < N을'],
  ['2 * (a + N)', '을/를', '2 * (a + N)을'],
  ['next === null', '을/를', 'next === null을'],
  ['n++', '을/를', 'n++를'],
  ['parallel@12()', '을/를', 'parallel@12()를'],
] as const)('expressions by what is heard last: %s with %s is %s', (text, pair, expected) => {
  expect(josa(text, pair)).toBe(expected);
});

test('a text of any length and any signs has a particle at once', () => {
  for (const text of ['', '…', '🙂', ' ', 'a'.repeat(1e6), '('.repeat(1e6), `f(${'()'.repeat(5e5)})`])
    expect(josa(text, '을/를')).toMatch(/[을를]$/);
});

/** The particle that the last syllable of a reading calls for. */
function after(reading: string, pair: Josa): string {
  const final = (reading.charCodeAt(reading.length - 1) - 0xac00) % 28;
  const [consonant, vowel] = pair.split('/');
  return final === 0 || (final === 8 && pair === '으로/로') ? vowel : consonant;
}

describe('every name of every program of the site', () => {
  const names = new Set(
    programFiles
      .map(sourceOf)
      .flatMap((source) =>
        [...tokenizer(source, { ecmaVersion: 'latest' })]
          .filter(({ type }) => type.label === 'name')
          .map(({ start, end }) => source.slice(start, end)),
      ),
  );

  test('has its reading in the table', () => {
    expect(names.size).toBeGreaterThan(200);
    expect([...names].filter((name) => !Object.hasOwn(READINGS, name))).toEqual([]);
  });

  test('has the particle of its reading', () => {
    const wrong = Object.entries(READINGS).flatMap(([name, reading]) =>
      (['을/를', '으로/로'] as const)
        .map((pair) => [josa(name, pair), `${name}${after(reading, pair)}`])
        .filter(([is, should]) => is !== should),
    );
    expect(wrong).toEqual([]);
  });
});
