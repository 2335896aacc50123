import { describe, expect, test } from 'vitest';
import { barLengths } from '../../../../../src/components/demo/exhibits/ends/bars.ts';
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
  test('are as long as the numbers', () => {
    expect(barLengths(['18', '2'])).toEqual({ lengths: [1, 0.1111], logarithmic: false });
  });

  test('show logarithms where the shortest would not be seen', () => {
    const { lengths, logarithmic } = barLengths(['62346108512229141600', '1000', '1']);
    expect(logarithmic).toBe(true);
    expect(lengths[0]).toBeCloseTo(1);
    expect(lengths[1]).toBeCloseTo(Math.log(1001) / Math.log(6.23461e19));
    expect(lengths[2]).toBeGreaterThan(0);
  });

  test('of nothing have no length', () => {
    expect(barLengths(['0', '5']).lengths).toEqual([0, 1]);
    expect(barLengths(['0']).lengths).toEqual([0]);
    expect(barLengths([]).lengths).toEqual([]);
  });

  test('of equal numbers are equal, however large', () => {
    const huge = `1${'0'.repeat(400)}`;
    expect(barLengths([huge, huge])).toEqual({ lengths: [1, 1], logarithmic: false });
    expect(barLengths([huge, '1']).lengths[0]).toBeCloseTo(1);
  });
});
