import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { follow, ProgramError, Run } from '../../../src/engine/index.ts';
import { type Outcome, runInNode } from './oracle.ts';
import { program } from './programs.ts';

/** Random programs that Node and the machine both run. `AGREE_RUNS=100000` for a long night. */
const RUNS = Number(process.env.AGREE_RUNS ?? (process.env.NARANHI_ALL === '1' ? 2_000 : 500));
/** Steps of a program that Node found too long. */
const BEGINNING = 1_000;

function runInMachine(source: string, maxSteps: number): Outcome {
  const run = follow(new Run(compile(source)), { kind: 'fcfs' }, { maxSteps });
  const { end, output } = run.at(run.length);
  const kind = end === 'finished' || end === 'fault' ? end : 'endless';
  return { kind, output: output.map((line) => line.text) };
}

/** Throws unless the machine prints what Node prints, and faults where JavaScript leaves the int32 numbers. */
function expectAgreement(source: string): void {
  const expected = runInNode(source);
  if (expected.kind !== 'endless') {
    expect(runInMachine(source, 1_000_000)).toEqual(expected);
    return;
  }
  // Neither comes to an end; as far as both have come they agree.
  const { output } = runInMachine(source, BEGINNING);
  const both = Math.min(output.length, expected.output.length);
  expect(output.slice(0, both)).toEqual(expected.output.slice(0, both));
}

describe('JavaScript agrees', () => {
  test('on random programs with one thread', { timeout: 600_000 + RUNS * 300 }, () => {
    let tooDeep = 0;
    const agrees = (source: string): void => {
      try {
        expectAgreement(source);
      } catch (error) {
        if (
          !(error instanceof ProgramError) ||
          !error.errors.every(({ message }) => message.startsWith('식이 너무 깊어요'))
        )
          throw error;
        tooDeep++;
      }
    };
    // A program of this size takes long to shrink: leave `endOnFailure` out to wait for it.
    fc.assert(fc.property(program, agrees), { numRuns: RUNS, endOnFailure: true });
    // The only programs that are not run: they need more registers than there are.
    expect(tooDeep).toBeLessThan(RUNS / 50);
  });

  test('on a program that runs out of the fuel of both at different lines', () => {
    expectAgreement('let g = 1; for (let i = 0; g || 3; i++) { print(i); }');
  });

  const prelude = `let g = 1; let a = [1, 2, 3]; let r = { value: 1, next: null };
function set(v) { g = v; return v; }
function other() { a = [7, 8, 9]; return 0; }
function add(x, y, z) { return x * 100 + y * 10 + z; }
function traps() { let i = 1; let j = 2; let o = { value: 1, next: null };
`;
  test.each([
    'print(i + i++, i);',
    'print(i++ + i, i);',
    'print(i++ + i++ + ++i, i);',
    'print(i - --i * i--, i);',
    'i = i++; print(i);',
    'i = i++ + i++; print(i);',
    'i += i++; print(i);',
    'i += (i = 5) + i; print(i);',
    'i = i + (i = 2); print(i);',
    'i = (i = 3) * i + i; print(i);',
    'print((i = 1) + (i = 2), i);',
    'print(add(i, i = 2, i++), i);',
    'print(add(i++, i++, i++), i);',
    'print(add(i, j, (i = j) + (j = i)), i, j);',
    'print(g + set(5) + g);',
    'print(set(5) + g, g + set(6));',
    'g += set(5); print(g);',
    'g = g++ + g; print(g);',
    'g = set(2) + g * set(3); print(g);',
    'a[i++] = i; print(a[0], a[1], a[2], i);',
    'a[i] = i = 2; print(a[1], a[2], i);',
    'a[i++] += 5; print(a[1], a[2], i);',
    'a[i] += i++ + i; print(a[1], a[2], i);',
    'a[i] = a[i = 0] + a[i]; print(a[0], a[1], i);',
    'a[other()] = 5; print(a[0]);',
    'const old = a; a[0] = other() + 1; print(a[0], old[0]);',
    'a[0] += other() + 1; print(a[0]);',
    'print(a[0]++ + a[0], --a[1], a[1]--, a[1]);',
    'print(a[a[0]], a[a[a[0] - 1]]);',
    'a[0] = a[1] = a[2] = i; print(a[0] + a[1] + a[2]);',
    'g = i = j = 9; print(g, i, j);',
    'o.value = (o = { value: 3, next: o }).value; print(o.value, o.next.value);',
    'o = { value: o.value + 1, next: o }; print(o.value, o.next.value, o.next.next === null);',
    'o.next = o; o.next.next.value++; print(o.value);',
    'r.value += (r = { value: 10, next: r }).value; print(r.value, r.next.value);',
    'const b = i < j && j++ > 1; print(b, j);',
    'const b = i > j && j++ > 1; print(b, j);',
    'const b = i > j || j++ > 9; print(b, j);',
    'i = i && j; print(i); i = 0 || j; print(i); j = i && 0; print(j);',
    'i = i > 0 ? i-- : i++; print(i);',
    'i = (i = 0) || i || (i = 7); print(i);',
    'print(i > 0 ? (j = 5) : (j = 6), j);',
    'print(!(i && o) || !o.next, !i, !o);',
    'if (!(i > 1 && (j = 7) > 1) || j === 7) print(j);',
    'print(true + true, 1 + (i < j), (i < j) < 2, true & 3, -true, ~false);',
    'i += i < j; print(i);',
    'print("a" + 1 + 2, 1 + 2 + "a", 1 + (2 + "a") + true, "" + !0);',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is part of a program
    'print(`${i}${j}` + i++ + `${i}`, i);',
    'print(i, i++, i, (i = 9), i);',
    'print();print("");print(" ", "");',
    'print(-7 % 3, 7 % -3, Math.trunc(-7 / 2), Math.trunc(7 / -2), -0, (i - 1) * -1, Math.trunc((i - 1) / -1) === 0);',
    'print(1 << 31, 1 << 33, -1 >> 31, -1 >>> 1, 5 >>> 33, ~5, 6 ^ 3, 6 & 3, 6 | 3);',
    'for (let i = 0, k = 5; i < k; i += 2) print(i, k);',
    'for (let i = 0; i < 5; i++) { if (i === 1) continue; if (i === 3) break; print(i); }',
    'for (let k = 0, l = 4; k < l; k++, l--) print(k, l);',
    'for (i = 0, j = a[2]; i < j; g += i++, a[i] = g, j--) print(i, j, g); print(i, j, g, a[1], a[2]);',
    'for (let k = 0; k < 3; k++, set(k), set(g + 5)) { if (k === 1) continue; print(k, g); }',
    'for (; i < 3; i++, g++, g++, g++, g++, g++, g++, g++, g++, g++) print(i, g);',
    'for (;;) { if (i++ > 3) break; } print(i);',
    'while (i < 10) { i *= 2; if (i === 4) continue; while (true) { j++; if (j % 3 === 0) break; } } print(i, j);',
    'do { i *= 3; if (i === 9) continue; if (i > 50) break; } while (i++ < 100); print(i);',
    'switch (i) { case j: print(0); case --j: print(1, j); default: print(2); break; case 7: print(3); }',
    'switch (i + 1) { default: print(0); case i: print(1); break; case j++: print(2); } print(i, j);',
    'i && set(2) || set(3); print(g); i > 5 ? set(4) : (j = 8); print(g, j); !set(0) && set(9) && j--; print(g, j);',
    'switch (i++) { case i: print(0); break; case i - 1: print(1); } print(i);',
    '{ let i = 5; { let i = 6; print(i); } print(i); } print(i);',
    'const m = [[1, 2], [3, 4]]; m[i][m[0][0]] += m[1][0]; print(m[1][1], m.length, m[0].length);',
    'const z = new Array(3).fill(4); z[1] = z[0] + z[2]; print(z[0], z[1], z[2], z.length);',
  ])('on the order of evaluation: %s', (statements) => {
    expectAgreement(`${prelude}${statements}\n}\ntraps();`);
  });

  test.each([
    'print(1); print(2147483647 + g);',
    'print(1); print(-2147483648 - g);',
    'print(1); print(65536 * (65536 * g));',
    'print(1); print(-1 >>> (g - 1));',
    'print(1); print(g % (g - 1));',
    'print(1); print(Math.trunc(g / (g - 1)));',
    'print(1); print(-(-2147483647 - g));',
    'print(1); g = 2147483647; g++; print(2);',
    'print(1); print(Math.trunc((-2147483647 - g) / -1));',
    'print(1); print(a[3]);',
    'print(1); print(a[-1]);',
    'print(1); a[3] = 1; print(2);',
    'print(1); print(r.next.value);',
    'print(1); r.next.value = 3;',
    'print(1); const b = new Array(2); b[0] = 1; print(b[0]); print(b[1]);',
    'print(1); throw "no"; print(2);',
    'print(1); throw new Error("no " + g);',
    'print(1); assert(g === 2, "no");',
    'print(1); assert(g === 1); print(2);',
    'print(1); print(2147483647 + 1);',
    'print(1); print(1 % 0);',
  ])('on what is a fault: %s', (statements) => {
    expectAgreement(`let g = 1; const a = [1, 2, 3]; let r = { value: 1, next: null };\n${statements}`);
  });
});
