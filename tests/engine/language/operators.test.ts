import { describe, expect, test } from 'vitest';
import { faultOf, play, printed } from '../play.ts';

const MAX = 2147483647;
const MIN = -2147483648;

/** What a program prints on its only line, or the fault that it ends with. */
function result(source: string): string | null {
  const run = play(source);
  return faultOf(run) ?? printed(run).join('|');
}

type Row = [left: number, operator: string, right: number, expected: number | boolean | string];

const arithmetic: Row[] = [
  [1, '+', 2, 3],
  [-5, '+', 3, -2],
  [MAX, '+', 0, MAX],
  [MIN, '+', MAX, -1],
  [MAX - 1, '+', 1, MAX],
  [MAX, '+', 1, 'overflow'],
  [MIN, '+', -1, 'overflow'],
  [MIN, '+', MIN, 'overflow'],
  [5, '-', 8, -3],
  [-5, '-', -8, 3],
  [MIN, '-', 0, MIN],
  [-1, '-', MIN, MAX],
  [MIN, '-', MIN, 0],
  [0, '-', MIN, 'overflow'],
  [MAX, '-', -1, 'overflow'],
  [MIN, '-', 1, 'overflow'],
  [6, '*', -7, -42],
  [-6, '*', -7, 42],
  [MAX, '*', 0, 0],
  [MAX, '*', -1, -MAX],
  [65536, '*', -32768, MIN],
  [46340, '*', 46340, 2147395600],
  [46341, '*', 46341, 'overflow'],
  [65536, '*', 32768, 'overflow'],
  [65536, '*', 65536, 'overflow'],
  [MIN, '*', -1, 'overflow'],
  [7, '%', 3, 1],
  [-7, '%', 3, -1],
  [7, '%', -3, 1],
  [-7, '%', -3, -1],
  [6, '%', 7, 6],
  [MIN, '%', 10, -8],
  [MAX, '%', MIN, MAX],
  [5, '%', 0, 'division'],
];

const bitwise: Row[] = [
  [6, '&', 3, 2],
  [-1, '&', 255, 255],
  [-6, '&', 5, 0],
  [MIN, '&', MAX, 0],
  [MIN, '&', -1, MIN],
  [6, '|', 3, 7],
  [-8, '|', 3, -5],
  [0, '|', -1, -1],
  [MIN, '|', MAX, -1],
  [6, '^', 3, 5],
  [-1, '^', 5, -6],
  [-1, '^', MAX, MIN],
  [MIN, '^', MIN, 0],
];

const shifts: Row[] = [
  [1, '<<', 4, 16],
  [1, '<<', 31, MIN],
  [3, '<<', 31, MIN],
  [1073741824, '<<', 1, MIN],
  [-1, '<<', 4, -16],
  [MIN, '<<', 1, 0],
  [1, '<<', 32, 1],
  [1, '<<', 33, 2],
  [5, '<<', -31, 10],
  [7, '>>', 1, 3],
  [-7, '>>', 1, -4],
  [-16, '>>', 2, -4],
  [-1, '>>', 31, -1],
  [MIN, '>>', 31, -1],
  [MAX, '>>', 30, 1],
  [7, '>>', 32, 7],
  [16, '>>>', 2, 4],
  [-1, '>>>', 1, MAX],
  [-1, '>>>', 31, 1],
  [MIN, '>>>', 1, 1073741824],
  [MAX, '>>>', 0, MAX],
  [7, '>>>', 33, 3],
  [-1, '>>>', 0, 'overflow'],
  [MIN, '>>>', 32, 'overflow'],
];

const comparisons: Row[] = [
  [1, '<', 2, true],
  [2, '<', 2, false],
  [MIN, '<', MAX, true],
  [MAX, '<', MIN, false],
  [-1, '<', 0, true],
  [2, '<=', 2, true],
  [3, '<=', 2, false],
  [MIN, '<=', MIN, true],
  [3, '>', 2, true],
  [2, '>', 2, false],
  [MAX, '>', MIN, true],
  [-2, '>', -1, false],
  [2, '>=', 2, true],
  [1, '>=', 2, false],
  [MIN, '>=', MAX, false],
  [MIN, '===', MIN, true],
  [MIN, '===', MAX, false],
  [-1, '===', 1, false],
  [-1, '!==', 1, true],
  [MAX, '!==', MAX, false],
  [4, '==', 4, true],
  [4, '==', 5, false],
  [4, '!=', 5, true],
  [4, '!=', 4, false],
];

describe.each([
  ['arithmetic', arithmetic],
  ['bits', bitwise],
  ['shifts', shifts],
  ['comparisons', comparisons],
])('%s', (_, rows) => {
  test.each(rows)('of constants: %i %s %i is %s', (left, operator, right, expected) => {
    expect(result(`print(${left} ${operator} ${right});`)).toBe(String(expected));
  });

  test.each(rows)('of words of memory: %i %s %i is %s', (left, operator, right, expected) => {
    expect(result(`let a = ${left}; let b = ${right}; print(a ${operator} b);`)).toBe(String(expected));
  });

  test.each(rows)('of parameters: %i %s %i is %s', (left, operator, right, expected) => {
    const source = `function f(a, b) { return a ${operator} b; } print(f(${left}, ${right}));`;
    expect(result(source)).toBe(String(expected));
  });
});

describe('comparisons that decide', () => {
  test.each(comparisons)('take the right branch: %i %s %i is %s', (left, operator, right, expected) => {
    const taken = expected ? 'yes' : 'no';
    expect(
      result(
        `let a = ${left}; let b = ${right}; if (a ${operator} b) { print("yes"); } else { print("no"); }`,
      ),
    ).toBe(taken);
  });

  test.each(comparisons)(
    'take the other one behind a `!`: %i %s %i is %s',
    (left, operator, right, expected) => {
      const taken = expected ? 'no' : 'yes';
      expect(
        result(
          `let a = ${left}; let b = ${right}; if (!(a ${operator} b)) { print("yes"); } else { print("no"); }`,
        ),
      ).toBe(taken);
    },
  );
});

describe('division', () => {
  test.each([
    [7, 2, 3],
    [-7, 2, -3],
    [7, -2, -3],
    [-7, -2, 3],
    [1, 2, 0],
    [MIN, 1, MIN],
    [MIN, 2, -1073741824],
    [MIN, MAX, -1],
    [MAX, MAX, 1],
    [MAX, -1, -MAX],
    [MIN, -1, 'overflow'],
    [3, 0, 'division'],
    [0, 0, 'division'],
  ])('cuts towards zero: %i by %i is %s', (left, right, expected) => {
    expect(result(`print(Math.trunc(${left} / ${right}));`)).toBe(String(expected));
    expect(result(`let a = ${left}; let b = ${right}; print(Math.trunc(a / b));`)).toBe(String(expected));
  });

  test.each([
    [17, 5],
    [-17, 5],
    [17, -5],
    [-17, -5],
    [MIN, 3],
    [MAX, -7],
  ])('and remainder give the number back: %i by %i', (left, right) => {
    const source = `let a = ${left}; let b = ${right}; print(Math.trunc(a / b) * b + a % b);`;
    expect(result(source)).toBe(String(left));
  });
});

describe('operators of one operand', () => {
  test.each([
    ['-', MAX, -MAX],
    ['-', -5, 5],
    ['-', MIN, 'overflow'],
    ['~', 0, -1],
    ['~', -1, 0],
    ['~', MIN, MAX],
    ['~', MAX, MIN],
    ['!', 0, true],
    ['!', 1, false],
    ['!', -1, false],
    ['!', MIN, false],
    ['!!', 7, true],
    ['!!', 0, false],
    ['~~', 12, 12],
  ])('%s of %i is %s', (operator, operand, expected) => {
    expect(result(`let a = ${operand}; print(${operator}a);`)).toBe(String(expected));
    expect(result(`print(${operator}(${operand}));`)).toBe(String(expected));
  });

  test.each([
    ['true + true', '2'],
    ['-true', '-1'],
    ['~true', '-2'],
    ['false * 5', '0'],
    ['true & true', '1'],
    ['true << 3', '8'],
    ['true < 2', 'true'],
    ['!true', 'false'],
    ['true === !false', 'true'],
  ])('booleans count as 1 and 0: %s is %s', (expression, expected) => {
    expect(result(`print(${expression});`)).toBe(expected);
    const words = expression.replace('true', 'on').replace('false', 'off');
    expect(result(`let on = true; let off = false; print(${words});`)).toBe(expected);
  });
});

describe('precedence', () => {
  test.each([
    ['2 + 3 * 4', '14'],
    ['(2 + 3) * 4', '20'],
    ['10 - 4 - 3', '3'],
    ['10 - (4 - 3)', '9'],
    ['7 * 3 % 4', '1'],
    ['7 * (3 % 4)', '21'],
    ['-7 % 3 * 2', '-2'],
    ['1 + 2 << 3', '24'],
    ['1 << 2 + 1', '8'],
    ['100 >> 2 >> 1', '12'],
    ['1 | 6 ^ 3 & 2', '5'],
    ['6 & 3 === 3', '0'],
    ['~1 + 1', '-1'],
    ['10 - -10', '20'],
    ['- -5', '5'],
    ['1 < 2 === 2 > 1', 'true'],
    ['1 < 2 === 1 > 2', 'false'],
    ['5 > 3 || 1 > 3 && 1 > 3', 'true'],
    ['(5 > 3 || 1 > 3) && 1 > 3', 'false'],
    ['5 > 3 ? 1 : 0 ? 2 : 3', '1'],
    ['5 < 3 ? 1 : 9 ? 2 : 3', '2'],
    ['5 < 3 ? 1 : 0 ? 2 : 3', '3'],
    ['1 + (5 > 3 ? 2 : 3) * 4', '9'],
  ])('%s is %s', (expression, expected) => {
    expect(result(`print(${expression});`)).toBe(expected);
    const numbers = [...new Set(expression.match(/\d+/g))];
    const words = numbers.map((number) => `let n${number} = ${number};`).join(' ');
    expect(result(`${words} print(${expression.replace(/\d+/g, 'n$&')});`)).toBe(expected);
  });
});
