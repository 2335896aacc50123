import { describe, expect, test } from 'vitest';
import { barLengths, shareLogs } from '../../../../../src/components/demo/exhibits/ends/bars.ts';
import { about, grouped } from '../../../../../src/words/numbers.ts';

test.each([
  ['7', '7'],
  ['924', '924'],
  ['1271350080', '1,271,350,080'],
  ['62346108512229141600', '62,346,108,512,229,141,600'],
])('%s is written %s', (digits, text) => {
  expect(grouped(digits)).toBe(text);
});

test.each([
  ['999999999999', ''],
  ['1000000000000', '약 1.0×10¹²'],
  ['3749999999999', '약 3.7×10¹²'],
  ['3750000000000', '약 3.8×10¹²'],
  ['9960000000000', '약 1.0×10¹³'],
  [`37${'0'.repeat(24)}`, '약 3.7×10²⁵'],
])('%s is roughly %s', (digits, text) => {
  expect(about(digits)).toBe(text);
});

describe('bars', () => {
  const lengthsOf = (...numbers: string[]) => barLengths([shareLogs(numbers)]);

  test('are as long as the numbers', () => {
    const { lengths, logarithmic } = lengthsOf('18', '2');
    expect(logarithmic).toBe(false);
    expect(lengths[0][0]).toBeCloseTo(1);
    expect(lengths[0][1]).toBeCloseTo(2 / 18);
  });

  test('of several kinds have one scale', () => {
    const { lengths } = barLengths([
      shareLogs(['18', '2']),
      [Math.log(0.75), Math.log(0.25)],
      [-Infinity, 0],
    ]);
    for (const [i, expected] of [
      [0.9, 0.1],
      [0.75, 0.25],
      [0, 1],
    ].entries())
      for (const [end, length] of expected.entries()) expect(lengths[i][end]).toBeCloseTo(length);
  });

  test('show logarithms where the shortest would not be seen', () => {
    const { lengths, logarithmic } = lengthsOf('62346108512229141600', '1000', '1');
    expect(logarithmic).toBe(true);
    const [most, middle, least] = lengths[0];
    expect(most).toBe(1);
    expect(middle).toBeCloseTo(least + (1 - least) * (Math.log(1000) / Math.log(6.23461e19)));
    expect(least).toBeGreaterThan(0);
  });

  test('of nothing have no length', () => {
    expect(lengthsOf('0', '5').lengths).toEqual([[0, 1]]);
    expect(lengthsOf('0').lengths).toEqual([[0]]);
    expect(lengthsOf().lengths).toEqual([[]]);
    expect(barLengths([]).lengths).toEqual([]);
  });

  test('of equal numbers are equal, however large', () => {
    const huge = `1${'0'.repeat(400)}`;
    expect(lengthsOf(huge, huge)).toEqual({ lengths: [[1, 1]], logarithmic: false });
    expect(lengthsOf(huge, '1').lengths[0][0]).toBeCloseTo(1);
  });
});
