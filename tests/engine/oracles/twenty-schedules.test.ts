import { describe, expect, test } from 'vitest';
import { LOST_UPDATE, only, printed } from '../play.ts';

/** All words of so many A and B. */
function words(a: number, b: number): string[] {
  if (a === 0 && b === 0) return [''];
  return [
    ...(a > 0 ? words(a - 1, b).map((rest) => `A${rest}`) : []),
    ...(b > 0 ? words(a, b - 1).map((rest) => `B${rest}`) : []),
  ];
}

/** The counter after each step, where every thread loads, adds and stores. */
function counters(word: string): number[] {
  const threads = { A: { at: 0, register: 0 }, B: { at: 0, register: 0 } };
  let counter = 0;
  return [...word].map((name) => {
    const thread = threads[name as 'A' | 'B'];
    if (thread.at === 0) thread.register = counter;
    else if (thread.at === 1) thread.register++;
    else counter = thread.register;
    thread.at++;
    return counter;
  });
}

describe('two threads that count once each', () => {
  test('there are twenty words of three and three, and only two of them count to 2', () => {
    const all = words(3, 3);
    expect(new Set(all).size).toBe(20);
    expect(all.filter((word) => counters(word).at(-1) === 2)).toEqual(['AAABBB', 'BBBAAA']);
  });

  test.each(words(3, 3))('%s has the counter that follows, step by step', (word) => {
    const schedule = [...word].map((name) => `${name}1`).join('');
    const expected = counters(word);
    const run = only(LOST_UPDATE, `m1${schedule}m2`);
    expected.forEach((value, i) => {
      const counter = run.at(i + 2).processes[0].globals.find(({ name }) => name === 'counter');
      expect(counter?.value).toBe(value);
    });
    expect(printed(run)).toEqual([String(expected.at(-1))]);
  });
});
