import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from '../../../../src/components/demo/code/highlight.ts';

const text = (source: string) =>
  highlight(source)
    .map((line) => line.map((token) => token.text).join(''))
    .join('\n');

test('colours what a reader looks for', () => {
  const kinds = Object.fromEntries(
    highlight("const n = 3; // 셋\nprint('n', n);")
      .flat()
      .map((token) => [token.text, token.kind]),
  );
  expect(kinds).toMatchObject({
    const: 'keyword',
    3: 'constant',
    '// 셋': 'comment',
    print: 'function',
    "'n'": 'string',
  });
});

test('colours the expressions in a template as code', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in a program's text
  const [line] = highlight("`a ${b({ c: 1 })} ${`d ${2}`}` + '}'");
  expect(line.filter(({ kind }) => kind !== 'text').map(({ text, kind }) => `${kind} ${text}`)).toEqual([
    'string `a ${',
    'function b',
    'constant 1',
    'string } ${`d ${',
    'constant 2',
    'string }`}`',
    "string '}'",
  ]);
});

test('loses no character of any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (source) => text(source) === source));
  const pieces = fc.constantFrom(
    '/*',
    '*/',
    '//',
    "'",
    '"',
    '`',
    '\\',
    '\n',
    '${',
    '{',
    '}',
    'a',
    '가',
    '1',
    ' ',
    '(',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
      (source) => text(source) === source,
    ),
  );
});

test.each(['/*', '"', '`', 'a(', '\\', "'\\"])('takes a long run of %j in one pass', (piece) => {
  // More than one pass would be a billion steps, which the time that a test has does not hold.
  const source = piece.repeat(30_000);
  expect(text(source)).toBe(source);
});
