import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { ProgramError } from '../../../src/engine/index.ts';
import { expectWellFormed } from './well-formed.ts';

/** Texts that the properties below try in all. `FUZZ_RUNS=1000000` for a long night. */
const RUNS = Number(process.env.FUZZ_RUNS ?? (process.env.NARANHI_ALL === '1' ? 100_000 : 20_000));
/** For all texts of a property: only what hangs takes as long. */
const TIMEOUT = 600_000 + RUNS * 100;

/** Compiles a text: a well-formed program, or an error that says something. How long it takes is told by the bench. */
function expectSound(source: string): void {
  try {
    expectWellFormed(compile(source));
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    const lines = source.split(/\r\n?|\n/);
    if (error.errors.length === 0 || error.errors.length > 50)
      throw new Error(`${error.errors.length} errors`);
    for (const { line, column, message } of error.errors) {
      const there = lines[line - 1];
      if (there === undefined || column < 1 || column > there.length + 1)
        throw new Error(`no ${line}:${column}`);
      if (!/[가-힣]/.test(message)) throw new Error(`not in Korean: ${message}`);
    }
  }
}

const programs = join(import.meta.dirname, '../../../src/content/programs');
const corpus = [
  ...globSync('*.js', { cwd: programs }).map((file) => readFileSync(join(programs, file), 'utf8')),
  'const N = 3; const a = [0, [1], { v: null }]; function f(i) { return i < 2 ? i : f(i - 1) + f(i - 2); } print(f(N), a[0] && true);',
  'let x = 1; const p = ref(x); p.value += 2; for (let i = 0, j = 9; i < j; i++, --j) { if (i === 3) continue; else break; }',
  'let n = 0; do { switch (n++) { case 1: continue; default: let x = n; n > 2 && print(x) || fork(); break; case 3: } } while (n < 4); n ? print(1) : exit(0);',
  'const c = new Condition(new Mutex(), { spurious: true }); const q = new Array(4).fill(-1); q[q.length - 1] ||= 2;',
].filter((text) => text.length < 400);

/** Words that programs are made of, and some that they should not be made of. */
const WORDS = [
  ...corpus.flatMap((text) => text.match(/[\p{L}\w]+|[^\s\p{L}\w]+/gu) ?? []),
  ...'await async yield class new delete typeof void in of instanceof var switch case default do try catch finally'.split(
    ' ',
  ),
  ...'import export this super static get set eval arguments __proto__ constructor toString hasOwnProperty prototype'.split(
    ' ',
  ),
  ...[
    '=>',
    '...',
    '?.',
    '??',
    '**',
    '/',
    '`',
    '${',
    '"',
    "'",
    '\\',
    '//',
    '/*',
    '*/',
    '#',
    '@',
    '\0',
    '\u2028',
    '𝟙',
    '가',
  ],
  ...[
    '0x',
    '1e9',
    '1e999',
    '.5',
    '08',
    '9n',
    '2147483648',
    '-2147483648',
    'NaN',
    'undefined',
    'Infinity',
    'Math',
  ],
  ...[' ', '\n', '\r', ';', ',', '(', ')', '[', ']', '{', '}', ':', '?', '='],
];

const word = fc.integer({ min: 0, max: WORDS.length - 1 }).map((index) => WORDS[index]!);
const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.record({
  at: place,
  length: fc.integer({ min: 0, max: 12 }),
  words: fc.array(word, { maxLength: 3 }),
});

function applyEdits(text: string, edits: readonly { at: number; length: number; words: string[] }[]): string {
  return edits.reduce((edited, { at, length, words }) => {
    const offset = Math.floor(at * edited.length);
    return edited.slice(0, offset) + words.join(' ') + edited.slice(offset + length);
  }, text);
}

const NAMES = [
  'n',
  'flag',
  'array',
  'record',
  'mutex',
  'atomic',
  'pointer',
  'N',
  'i',
  'unknown',
  '__proto__',
  'constructor',
];

/** Declares most of the names, each of another type, so that many of the statements below have a meaning. */
const PRELUDE = `const N = 3; let n = 0; let flag = true; const array = [0, 1, 2]; let record = { value: 1, next: null };
const mutex = new Mutex(); const atomic = new Atomic(0); let pointer = ref(n);
function f(i) { return i; } function g(i, pointer) { mutex.lock(); pointer.value = i; mutex.unlock(); }
`;

const { statement } = fc.letrec<{ expression: string; target: string; statement: string }>((tie) => {
  const some = (parts: TemplateStringsArray, ...values: fc.Arbitrary<string>[]) =>
    fc.tuple(...values).map((texts) => String.raw({ raw: parts.raw }, ...texts));
  const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
  const [expression, target, inner] = [tie('expression'), tie('target'), tie('statement')];
  const name = oneOf(...NAMES);
  return {
    target: fc.oneof(
      { depthSize: 'small' },
      name,
      some`${target}[${expression}]`,
      some`${target}.${oneOf('value', 'next', 'x', 'length')}`,
    ),
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      oneOf('0', '1', '-1', 'true', 'null', '2147483647', '"text"', '1.5'),
      target,
      some`(${expression} ${oneOf('+', '-', '*', '/', '%', '<', '===', '!=', '&&', '||', '>>>', '**', ',')} ${expression})`,
      some`Math.trunc(${expression} / ${expression})`,
      some`${oneOf('-', '!', '~', '+', 'typeof ')}${expression}`,
      some`(${expression} ? ${expression} : ${expression})`,
      some`(${target} ${oneOf('=', '+=', '<<=', '&&=')} ${expression})`,
      some`${target}${oneOf('++', '--')}`,
      some`${oneOf('f', 'g', 'fork', 'wait', 'spawn', 'parallel', 'ref', 'print', 'assert')}(${expression}, ${expression})`,
      some`f(${expression})`,
      some`${target}.${oneOf('lock', 'tryLock', 'load', 'add', 'wait', 'fill', 'push')}(${oneOf('', '1')})`,
      some`[${expression}, ${expression}]`,
      some`{ value: ${expression}, next: ${expression} }`,
      some`new ${oneOf('Mutex', 'Semaphore', 'Condition', 'Barrier', 'Array', 'Atomic', 'Pipe', 'Map')}(${expression})`,
      some`spawn(() => { ${inner} })`,
      some`parallel(() => f(${expression}), () => ${expression})`,
    ),
    statement: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      some`${expression};`,
      some`${target} = ${expression};`,
      some`${oneOf('let', 'const', 'var')} ${name} = ${expression};`,
      some`if (${expression}) { ${inner} } else ${inner}`,
      some`while (${expression}) { ${inner} ${oneOf('break;', 'continue;', '')} }`,
      some`do { ${inner} ${oneOf('break;', 'continue;', '')} } while (${expression});`,
      some`switch (${expression}) { case ${expression}: ${inner} ${oneOf('default:', 'case 1:', 'case "a":')} ${inner} break; }`,
      some`${expression} ${oneOf('&&', '||')} ${inner}`,
      some`${expression} ? ${expression} : ${inner}`,
      some`for (let i = ${expression}; ${oneOf('', 'true', 'i < N', 'flag')}; i++) { ${inner} }`,
      some`function ${oneOf('h', 'k', 'f')}(${oneOf('', 'i', 'i, n', 'i, i')}) { ${inner} return ${expression}; }`,
      some`print(${expression}, ${expression} + " " + ${expression});`,
      some`throw ${expression};`,
      some`return ${expression};`,
    ),
  };
});

describe('whatever the text, compiling it gives a sound program or says in Korean what is wrong', () => {
  test('programs with a few edits', { timeout: TIMEOUT }, () => {
    const edited = fc
      .tuple(fc.constantFrom(...corpus), fc.array(edit, { minLength: 1, maxLength: 4 }))
      .map(([text, edits]) => applyEdits(text, edits));
    fc.assert(fc.property(edited, expectSound), { numRuns: RUNS * 0.45 });
  });

  test('words in any order', { timeout: TIMEOUT }, () => {
    const words = fc.array(word, { maxLength: 60 }).map((list) => list.join(' '));
    fc.assert(fc.property(words, expectSound), { numRuns: RUNS * 0.45 });
  });

  test('statements of random shape', { timeout: TIMEOUT }, () => {
    const text = fc
      .array(statement, { minLength: 1, maxLength: 2 })
      .map((lines) => PRELUDE + lines.join('\n'));
    fc.assert(fc.property(text, expectSound), { numRuns: RUNS * 0.1 });
  });
});
