import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { explore, narrate } from '../../../src/engine/index.ts';
import { messageOf } from '../language/compiling.ts';
import { endOf, play, printed } from '../play.ts';

describe('join gives what a thread hands back', () => {
  test.each([
    [
      'what its function returns',
      'function f(a, b) { return a * b; } const t = spawn(f, 3, 4); print(join(t));',
      '12',
    ],
    [
      'what its function returns through other calls',
      'function g(n) { return n < 1 ? 0 : n + g(n - 1); } const t = spawn(g, 4); print(join(t));',
      '10',
    ],
    [
      'the value of an arrow function',
      'let n = 5; function f(v) { return v + 1; } const t = spawn(() => f(n)); print(join(t));',
      '6',
    ],
    ['a value that no step computes', 'function f() { return 7; } const t = spawn(f); print(join(t));', '7'],
    ['0 where nothing is returned', 'function f() { yieldNow(); } const t = spawn(f); print(join(t));', '0'],
    [
      '0 on a way without a value',
      'function f(a) { if (a) return 3; } const t = spawn(f, 0); const u = spawn(f, 1); print(join(t), join(u));',
      '0 3',
    ],
    [
      '0 for what braces drop',
      'function f() { return 3; } const t = spawn(() => { f(); }); print(join(t));',
      '0',
    ],
    [
      'the same again',
      'function f() { return 3; } const t = spawn(f); print(join(t) + join(t), join(t));',
      '6 3',
    ],
    [
      'its own to each',
      'function f(i) { return i * i; } const a = new Array(3).fill(0); for (let i = 0; i < 3; i++) a[i] = spawn(f, i); let s = 0; for (let i = 0; i < 3; i++) s = s * 10 + join(a[i]); print(s);',
      '14',
    ],
    [
      'a number to a condition',
      'function f(i) { return i; } const t = spawn(f, 2); join(t) && print("yes"); join(t) - 2 || print("no"); if (join(t) > 1) print("more");',
      'yes|no|more',
    ],
  ])('%s', (_, source, expected) => {
    const run = play(source);
    expect([printed(run).join('|'), endOf(run)]).toEqual([expected, 'finished']);
  });

  test('whatever the order of the threads', () => {
    const source = `let n = 0;
function f() { n++; return n; }
const t = spawn(f); const u = spawn(f); print(join(t) + join(u));`;
    const { complete, ends } = explore(compile(source));
    expect(complete).toBe(true);
    expect(ends.map(({ output }) => output.join()).sort()).toEqual(['2', '3', '4']);
  });

  test('by a sentence that says so, and another where it is dropped', () => {
    const run = play('function f() { return 3; } const t = spawn(f); const x = join(t); join(t);');
    const told = Array.from({ length: run.length }, (_, i) => narrate(run, i + 1)).join(' ');
    expect(told).toContain('돌려준 값 3을 받았어요');
    expect(told).toContain('끝난 것을 확인했어요');
  });

  test.each([
    ['boolean', 'function f() { return true; } const t = spawn(f); print(join(t));', '불리언'],
    [
      'address',
      'function f() { return [1]; } function g() { return 1; } spawn(f); const t = spawn(g); print(join(t));',
      '배열',
    ],
  ])('and nothing but numbers: %s', (_, source, kind) => {
    const message = messageOf(source);
    expect(message).toContain('`join(t)`의 값은 수예요');
    expect(message).toContain(kind);
  });

  test('but threads may return anything while nobody asks', () => {
    expect(endOf(play('function f() { return true; } const t = spawn(f); join(t);'))).toBe('finished');
  });
});
