import { describe, expect, test } from 'vitest';
import { endOf, play, printed } from '../play.ts';
import { listing } from './compiling.ts';
import { expectRefused } from './refused.ts';

const lines = (source: string): string => printed(play(source)).join('|');

describe('do … while', () => {
  test.each([
    ['runs its body once when its condition never holds', 'do print(i); while (i > 5);', '0'],
    ['asks after each round', 'do { print(i); i++; } while (i < 3); print("end", i);', '0|1|2|end 3'],
    [
      'goes on to its condition with continue',
      'do { i++; if (i === 2) continue; print(i); } while (i < 3);',
      '1|3',
    ],
    ['is left by break', 'do { if (i === 2) break; print(i); i++; } while (true); print("end");', '0|1|end'],
    ['runs once when its condition is false', 'do { print(i); } while (false);', '0'],
    [
      'may stand in another',
      'do { let j = 0; do { print(i, j); } while (++j < 2); } while (++i < 2);',
      '0 0|0 1|1 0|1 1',
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(`let i = 0; ${text}`)).toBe(expected);
  });

  test('is one branch behind its body, and no jump', () => {
    expect(listing('let i = 0; function f() { let k = 0; do { k++; } while (k < 3); }', 'f')).toEqual([
      'move  k, 0',
      'add   k, k, 1',
      'if    k >= 3 else 2',
    ]);
  });
});

describe('switch', () => {
  test.each([
    [
      'goes to the case that is equal',
      2,
      'case 1: print("a"); break; case 2: print("b"); break; default: print("d");',
      'b',
    ],
    [
      'falls through to the next case',
      1,
      'case 1: print("a"); case 2: print("b"); break; case 3: print("c");',
      'a|b',
    ],
    [
      'goes to default wherever it stands',
      9,
      'case 1: print("a"); default: print("d"); case 2: print("b"); break; case 3: print("c");',
      'd|b',
    ],
    ['compares with every case before default', 2, 'default: print("d"); break; case 2: print("b");', 'b'],
    ['does nothing without a case that is equal', 9, 'case 1: print("a");', ''],
    ['may be empty', 9, '', ''],
    ['takes the first of two equal cases', 1, 'case 1: print("a"); break; case 1: print("b");', 'a'],
    [
      'lets cases share what they do',
      3,
      'case 1: case 2: case 3: print("abc"); break; default: print("d");',
      'abc',
    ],
    ['declares in one case', 1, 'case 1: let x = n * 2; print(x); break; case 2: print(n);', '2'],
  ])('%s', (_, value, cases, expected) => {
    expect(lines(`let n = ${value}; switch (n) { ${cases} } print("end");`)).toBe(
      [...(expected ? [expected] : []), 'end'].join('|'),
    );
  });

  test('works its subject out once, and its cases in their order until one is equal', () => {
    const source = `let n = 0; function ask(v) { n++; print("ask", v); return v; }
    switch (ask(2)) { case ask(1): break; case ask(2): print("two"); break; case ask(3): break; } print(n);`;
    expect(lines(source)).toBe('ask 2|ask 1|ask 2|two|3');
  });

  test('keeps its subject while its cases change what it was read from', () => {
    expect(
      lines(
        'let i = 1; { let k = 1; switch (k) { case k = 5: print("five"); break; case 1: print("one", k); } }',
      ),
    ).toBe('one 5');
  });

  test('compares booleans and addresses too', () => {
    const source = `const a = [1]; const b = [2]; let c = b; let n = 7;
    switch (c) { case a: print("a"); break; case b: print("b"); }
    switch (true) { case n > 10: print("large"); break; case n > 5: print("middle"); break; default: print("small"); }`;
    expect(lines(source)).toBe('b|middle');
  });

  test('leaves break and continue of a loop around it to that loop', () => {
    const source = `for (let i = 0; i < 5; i++) {
      switch (i) { case 1: continue; case 3: break; default: print(i); }
      if (i === 3) { print("three"); break; }
    }`;
    expect(lines(source)).toBe('0|2|three');
  });

  test('costs nothing where the compiler knows the way', () => {
    expect(
      listing('const MODE = 2; switch (MODE) { case 1: print("a"); break; case 2: print("b"); }'),
    ).toEqual(['print "b"']);
  });

  test('may be what gives a function its value on every way', () => {
    const source = `function name(n) { switch (n) { case 0: return 10; case 1: case 2: return 12; default: return 13; } }
    print(name(0), name(1), name(5));`;
    expect(lines(source)).toBe('10 12 13');
  });

  test.each([
    ['without default', 'switch (n) { case 0: return 0; }'],
    ['with a way out', 'switch (n) { case 0: return 0; default: if (n > 3) break; return 1; }'],
    ['with an end that is reached', 'switch (n) { default: return 0; case 0: print(n); }'],
  ])('%s gives none', (_, text) => {
    expectRefused(`▸function f(n) { ${text} }\nprint(f(1));`, '값 없이 끝나는 길');
  });

  test('does not let one case use what another declares', () => {
    expectRefused(
      'let n = 1; switch (n) { case 0: let x = 1; break; case 1: print(▸x); }',
      '다른 `case`에서 선언한 변수',
    );
    expectRefused('let n = 1; switch (n) { case 0: let x = 1; break; case 1: let ▸x = 2; }', '두 번 선언');
  });

  test('does not compare values of different types', () => {
    expectRefused('let n = 1; switch (n) { case ▸true: print(n); }', '`case`의 값은 수 값이어야');
  });

  test('looks into every case', () => {
    expectRefused(
      'switch (▸missing) { case ▸0.5: let x = ▸this; default: print(▸x, ▸y); break; }',
      '`missing`',
      '정수만',
      '`this`',
      '다른 `case`',
      '`y`',
    );
  });
});

describe('a statement of &&, || or ? :', () => {
  test.each([
    ['does the right side of && only behind what holds', 'n > 0 && print("a"); n > 5 && print("b");', 'a'],
    ['does the right side of || only behind what does not', 'n > 0 || print("a"); n > 5 || print("b");', 'b'],
    ['does one of two', 'n > 0 ? print("a") : print("b"); n > 5 ? print("c") : print("d");', 'a|d'],
    [
      'counts any number but 0 as true',
      'f(0) && print("a"); f(-3) && print("b"); f(0) || print("c");',
      'b|c',
    ],
    ['gives && to its sides before ||', 'f(0) && f(1) || print("a"); f(1) && f(2) || print("b");', 'a'],
    [
      'may be what a for does between rounds',
      'for (let i = 0; i < 3; i > 0 && print(i), i++) print("r");',
      'r|r|1|r|2',
    ],
    ['may do nothing on one way', 'n > 5 ? print("a") : 0; !f(0) && print("b"); !f(n);', 'b'],
    ['may be what a thread does', 'parallel(() => n > 5 || print("a"));', 'a'],
  ])('%s', (_, text, expected) => {
    expect(lines(`let n = 1; function f(v) { return v; } ${text}`)).toBe(expected);
  });

  test.each([
    ['fork() && fork() || fork();', 5],
    ['fork() || fork();', 3],
    ['fork() && fork();', 3],
    ['fork() || fork() && fork();', 4],
    ['fork() && (fork() || fork());', 4],
    ['if (fork() && fork()) fork();', 4],
    ['fork() ? fork() : 0;', 3],
    ['fork() == 0 ? print("child") : fork();', 3],
    ['fork(); fork() && fork() || fork(); fork();', 20],
  ])('has as many processes as in C: %s', (text, processes) => {
    const run = play(text);
    expect([run.at(run.length).processes.length, endOf(run)]).toEqual([processes, 'finished']);
  });

  test('is a condition and what it decides, step by step', () => {
    expect(listing('fork() && fork() || fork();')).toEqual([
      'fork  r0',
      'if    r0 !== 0 else 4',
      'fork  r0',
      'if    r0 === 0 else 5',
      'fork',
    ]);
  });
});
