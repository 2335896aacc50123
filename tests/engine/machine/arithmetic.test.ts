import { describe, expect, test } from 'vitest';
import { faultOf, play, printed } from '../play.ts';

describe('int32 arithmetic', () => {
  test.each([
    ['7 + 5', '12'],
    ['7 - 12', '-5'],
    ['-3 * 4', '-12'],
    ['Math.trunc(7 / 2)', '3'],
    ['Math.trunc(-7 / 2)', '-3'],
    ['7 % 3', '1'],
    ['-7 % 3', '-1'],
    ['6 & 3', '2'],
    ['6 | 3', '7'],
    ['6 ^ 3', '5'],
    ['1 << 4', '16'],
    ['-16 >> 2', '-4'],
    ['16 >>> 2', '4'],
    ['~5', '-6'],
    ['3 < 4', 'true'],
    ['4 <= 3', 'false'],
    ['3 === 3', 'true'],
    ['3 !== 3', 'false'],
    ['!0', 'true'],
    ['2147483647 - 1', '2147483646'],
  ])('%s prints %s', (expression, text) => {
    // Through variables, so that the machine computes it and not the compiler.
    const spread = `let one = 1; function id(x) { return x; } print(${expression.replaceAll(/(?<![\w.])\d+/g, (n) => `id(${n})`)});`;
    expect(printed(play(spread))).toEqual([text]);
    expect(printed(play(`print(${expression});`))).toEqual([text]);
  });

  test.each([
    ['big + 1', 'overflow'],
    ['-big - 2', 'overflow'],
    ['big * 2', 'overflow'],
    ['-1 >>> zero', 'overflow'],
    ['-(-big - 1)', 'overflow'],
    ['Math.trunc(1 / zero)', 'division'],
    ['1 % zero', 'division'],
    ['Math.trunc((-big - 1) / (zero - 1))', 'overflow'],
  ])('%s is a fault: %s', (expression, kind) => {
    const run = play(`let big = 2147483647; let zero = 0; print(${expression}); print(1);`);
    expect(faultOf(run)).toBe(kind);
    expect(printed(run)).toEqual([]);
  });

  test('a fault says what was computed, in Korean', () => {
    const run = play('let big = 2147483647; big = big + 1;');
    expect(run.at(run.length).processes[0].fault?.message).toBe(
      '2147483647 + 1의 결과가 int32 범위를 벗어났어요.',
    );
  });
});
