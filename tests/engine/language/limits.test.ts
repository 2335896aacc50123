import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { errorsOf } from './compiling.ts';

const many = (count: number, make: (index: number) => string, separator = ''): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(separator);
const nested = (depth: number, open: string, inner: string, close: string): string =>
  open.repeat(depth) + inner + close.repeat(depth);

/** Errors that a reader is told at once. */
const MOST_ERRORS = 50;

describe('every limit is a named error', () => {
  test.each([
    ['the length of the text', ' '.repeat(65_537), '65,536자까지'],
    ['brackets', `let x = ${nested(201, '(', '1', ')')};`, '200겹까지'],
    ['brackets without end', '('.repeat(60_000), '200겹까지'],
    ['signs', `let x = ${'- '.repeat(30_000)}1;`, '200겹까지'],
    ['negations', `let x = ${'!'.repeat(60_000)}1;`, '200겹까지'],
    ['sums', `let x = ${many(30_000, () => '1', '+')};`, '200겹까지'],
    ['texts', `print(${many(10_000, () => '"a"', '+')});`, '200겹까지'],
    ['else if', many(4_000, () => 'if (a) {} ', 'else '), '200겹까지'],
    ['ternaries', `let x = ${many(8_000, () => '1?2:')}3;`, '200겹까지'],
    ['assignments', `let x = 1; ${many(15_000, () => 'x=')}1;`, '200겹까지'],
    ['fields', `let x = null; print(x${'.x'.repeat(30_000)});`, '200겹까지'],
    ['calls', `print(f${'()'.repeat(30_000)});`, '200겹까지'],
    ['labels', many(10_000, (index) => `a${index}:`), '200겹까지'],
    ['arrow functions', `spawn(${'()=>'.repeat(10_000)}1);`, '200겹까지'],
    [
      'a regular expression',
      `/${'('.repeat(150)}${')'.repeat(150)}${'(a*)*'.repeat(10_000)}/`,
      '정규 표현식',
    ],
    ['registers', `let g = 1; print(${many(9, () => 'g', ',')});`, '식이 너무 깊어요'],
    ['locals', `function f() { ${many(300, (index) => `let v${index} = 1;`)} }`, '256개까지'],
    ['globals', many(1_100, (index) => `let v${index}=1;`), '1,024개까지'],
    ['functions', many(300, (index) => `function f${index}() {}`), '256개까지'],
    ['static objects', `const a = [${many(1_100, () => 'new Mutex()', ',')}];`, '1,024개까지'],
    [
      'the heap',
      `${many(6, (index) => `const a${index} = new Array(4000);`)}`,
      '메모리에 다 들어가지 않아요',
    ],
    [
      'shared memory',
      `${many(2, (index) => `const a${index} = new SharedMemory(4000);`)}`,
      '메모리에 다 들어가지 않아요',
    ],
    ['an array', 'const a = new Array(4097);', '4,096칸까지'],
    ['an array as long as can be', 'const a = new Array(2147483647).fill(1);', '4,096칸까지'],
    [
      'first values',
      `function f() { ${many(10, (index) => `const a${index} = new Array(4000).fill(1);`)} }`,
      '20,480칸까지',
    ],
    ['instructions', `let g = 1; ${'g++;'.repeat(1_300)}`, '3,584개까지'],
    ['names', `let ${'a'.repeat(65)} = 1;`, '64자까지'],
  ])('%s', (_, source, message) => {
    const errors = errorsOf(source);
    expect(errors.length).toBeGreaterThan(0);
    expect(
      errors.some((error) => error.message.includes(message)),
      errors[0]!.message,
    ).toBe(true);
  });

  test.each([
    ['the length of the text', ' '.repeat(65_536)],
    ['brackets', `let x = ${nested(190, '(', '1', ')')};`],
    ['sums', `let x = ${many(190, () => '1', '+')};`],
    ['else if', many(90, () => 'if (true) {} ', 'else ')],
    ['registers', `let g = 1; print(${many(8, () => 'g', ',')});`],
    ['locals', `function f() { ${many(256, (index) => `let v${index} = 1;`)} }`],
    ['globals', many(1_024, (index) => `let v${index}=1;`)],
    ['functions', many(255, (index) => `function f${index}() {}`)],
    ['instructions', `let g = 1; ${'g++;'.repeat(1_194)}`],
    ['an array', 'const a = new Array(4096).fill(1);'],
    ['names', `let ${'a'.repeat(64)} = 1;`],
  ])('below it nothing is wrong: %s', (_, source) => {
    expect(errorsOf(source)).toEqual([]);
  });
});

describe('no text takes long', () => {
  // A pass that took time in proportion to the square would need minutes for some of these.
  test.each([
    ['declarations', `let ${many(13_000, (index) => index.toString(36).padStart(3, 'v'), ',')}`],
    ['unknown names', many(13_000, (index) => `${index.toString(36).padStart(3, 'v')};`)],
    ['similar names', many(1_000, (index) => `let ${'a'.repeat(28)}${index}=b${'a'.repeat(27)}${index};`)],
    [
      'unknown fields',
      `let p = {${many(3_000, (index) => `g${1000 + index}:1`, ',')}};${many(3_000, (index) => `p.f${1000 + index}=1;`)}`,
    ],
    [
      'wrong arguments',
      `function f(${many(6_000, (index) => `p${index}`, ',')}) {}${many(7_000, () => 'f();')}`,
    ],
    ['fields', `let p = {${many(9_000, (index) => `f${index.toString(36)}:1`, ',')}};`],
    ['records', `let p = {a:1}; ${many(3_000, (index) => `p={a:1,f${index}:1};`)}`],
    ['elements', `const a = [${many(32_000, () => '1', ',')}];`],
    ['arguments', `print(${many(32_000, () => '1', ',')});`],
    ['local arguments', `function f(a) { print(${many(32_000, () => 'a', ',')}); }`],
    ['calls', `function f() { ${many(20_000, () => 'f()', ';')} }`],
    ['functions', many(3_000, (index) => `function f${index}(){f${index + 1}()}`)],
    ['threads', many(4_000, () => 'spawn(()=>f());')],
    ['branches', `let g = 1; while (g) { ${many(1_500, () => 'if (g) continue; if (g) break;')} }`],
    ['empty loops', many(5_000, () => 'while (true);')],
    ['blocks', many(6_000, (index) => `{let a${index}=1}`)],
    [
      'unifications',
      `${many(2_000, (index) => `let a${index} = null;`)}${many(1_999, (index) => `a${index}=a${index + 1};`)}`.slice(
        0,
        65_000,
      ),
    ],
    ['line breaks', `${'\n'.repeat(65_000)}x`],
    ['open templates', '`${'.repeat(190)],
  ])('%s', { timeout: 20_000 }, (_, source) => {
    // The test's own time is the limit: what grows with the square of a text does not fit into it.
    expect(errorsOf(source).length).toBeLessThanOrEqual(MOST_ERRORS);
  });

  test('and the longest good one is quick too', () => {
    const source = `let g = 0;\n${many(100, (index) => `function f${index}(a) { for (let i = 0; i < a; i++) g += i * ${index}; return g; }\n`)}`;
    expect(compile(source).functions).toHaveLength(101);
  });
});
