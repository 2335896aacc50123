import { describe, expect, test } from 'vitest';
import { follow, type Run } from '../../../src/engine/index.ts';
import { only } from '../play.ts';

/** Texts of a thread's registers at every moment at which it has not ended. */
function texts(run: Run, thread: number): string[][] {
  return Array.from({ length: run.length + 1 }, (_, step) => run.at(step).threads[thread])
    .filter((seen) => seen !== undefined && seen.pc >= 0)
    .map((seen) => seen!.registerTexts);
}
const played = (source: string): Run => follow(only(source, ''), { kind: 'fcfs' });

describe('a register that holds a string', () => {
  test.each([
    ['loaded from a variable', 'let s = "a"; let n = 0; if (s === "b") n = 1; n = 2;', '"a"'],
    ['from an element', 'const a = ["x", "y"]; print(a[1]);', '"y"'],
    [
      'from a call, and kept over another one',
      'let n = 0; function f(t) { n++; return t; } print(f("p") === f("q"));',
      '"p"',
    ],
    ['chosen', 'let n = 1; let t = "z"; print(n > 0 ? t : "w");', '"z"'],
    ['loaded anew in each round', 'let s = "k"; for (let i = 0; i < 2; i++) { print(s); }', '"k"'],
  ])('%s is shown as its text', (_, source, text) => {
    expect(texts(played(source), 0).flat()).toContain(text);
  });

  test('is a number before and a number after', () => {
    const run = played('let s = "b"; let n = 7; n++; print(s); n++;');
    const seen = texts(run, 0).map(([first]) => first);
    expect(seen[0]).toBe('0');
    expect(seen).toContain('7');
    expect(seen).toContain('"b"');
    expect(seen.at(-1)).not.toBe('undefined');
  });

  test('is left over from the last round, where none was before the first', () => {
    const run = played('let s = "b"; let i = 0; while (i < 2) { i++; print(s); }');
    expect(texts(run, 0)[0]![0]).toBe('0');
  });
});

test('all other words are shown as the numbers that they are', () => {
  const run = played('let n = 3; let ok = n > 2; function f() { n++; } parallel(f, f); ok = !ok;');
  for (let step = 0; step <= run.length; step++)
    for (const { registers, registerTexts } of run.at(step).threads)
      expect(registerTexts).toEqual(registers.map(String));
});
