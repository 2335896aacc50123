import { describe, expect, test } from 'vitest';
import { endOf, faultOf, play, printed } from '../play.ts';

const lines = (source: string): string => printed(play(source)).join('|');

describe('if', () => {
  test.each([
    [-1, 'negative'],
    [0, 'zero'],
    [1, 'small'],
    [9, 'small'],
    [10, 'large'],
  ])('takes the first branch of a chain whose condition holds: %i', (value, expected) => {
    const source = `function name(n) {
      if (n < 0) print("negative");
      else if (n === 0) { print("zero"); }
      else if (n < 10) print("small");
      else { print("large"); }
    }
    name(${value});`;
    expect(lines(source)).toBe(expected);
  });

  test('gives an else to the nearest if', () => {
    const source = (a: boolean, b: boolean) =>
      `function f(a, b) { if (a) if (b) print("both"); else print("first"); print("end"); } f(${a}, ${b});`;
    expect(lines(source(true, true))).toBe('both|end');
    expect(lines(source(true, false))).toBe('first|end');
    expect(lines(source(false, true))).toBe('end');
  });

  test('looks at no condition behind the one that holds', () => {
    expect(
      lines(`function ask(n) { print("ask", n); return n === 2; }
      if (ask(1)) print("one"); else if (ask(2)) print("two"); else if (ask(3)) print("three");`),
    ).toBe('ask 1|ask 2|two');
  });

  test.each([
    ['0', 'no'],
    ['-1', 'yes'],
    ['false', 'no'],
    ['null', 'no'],
    ['{ value: 0 }', 'yes'],
    ['[0]', 'yes'],
  ])('takes what JavaScript takes for true: %s', (value, expected) => {
    expect(lines(`let x = ${value}; if (x) print("yes"); else print("no");`)).toBe(expected);
  });
});

describe('while', () => {
  test('does not run its body when the condition never holds', () => {
    expect(lines('let i = 5; while (i < 5) { print(i); i++; } print("end", i);')).toBe('end 5');
  });

  test('leaves the counter where the condition first fails', () => {
    expect(lines('let i = 0; while (i * i < 20) i++; print(i);')).toBe('5');
  });

  test('asks its condition once more than it runs its body', () => {
    expect(
      lines(
        'let asked = 0; function more() { asked++; return asked <= 3; } while (more()) print("body"); print(asked);',
      ),
    ).toBe('body|body|body|4');
  });
});

describe('for', () => {
  test.each([
    ['all parts', 'for (let i = 0; i < 3; i++) print(i);', '0|1|2'],
    ['no start', 'let i = 1; for (; i < 3; i++) print(i); print(i);', '1|2|3'],
    ['no condition', 'for (let i = 0; ; i++) { if (i === 2) break; print(i); }', '0|1'],
    ['no step', 'for (let i = 0; i < 3;) { print(i); i += 2; }', '0|2'],
    ['only a condition', 'let i = 0; for (; i < 2;) { i++; print(i); }', '1|2'],
    ['only a step', 'let i = 0; for (; ; i += 3) { if (i > 5) break; print(i); }', '0|3'],
    ['no part', 'let i = 0; for (;;) { if (i === 2) break; i++; } print(i);', '2'],
    ['an assignment as start', 'let i = 9; for (i = 0; i < 2; i++) print(i); print(i);', '0|1|2'],
    ['two counters', 'for (let i = 0, j = 5; i < j; i++) { print(i, j); j--; }', '0 5|1 4|2 3'],
    ['a step backwards', 'for (let i = 3; i > 0; i--) print(i);', '3|2|1'],
    ['a body that changes the counter', 'for (let i = 0; i < 6; i++) { print(i); i += 2; }', '0|3'],
    ['an empty body', 'let n = 0; for (; n < 4; n++); print(n);', '4'],
  ])('with %s', (_, source, expected) => {
    expect(lines(source)).toBe(expected);
  });

  test('starts once, then asks, runs and steps in turn', () => {
    expect(
      lines(`function say(what, value) { print(what); return value; }
      for (let i = say(10, 0); say(20, i) < 2; i += say(30, 1)) print(i);`),
    ).toBe('10|20|0|30|20|1|30|20');
  });

  test('starts an inner loop anew in every round', () => {
    expect(lines('for (let i = 0; i < 3; i++) for (let j = i; j < 3; j++) print(i * 10 + j);')).toBe(
      '0|1|2|11|12|22',
    );
  });
});

describe('break and continue', () => {
  test('leave only the innermost loop', () => {
    expect(
      lines(
        'for (let i = 0; i < 3; i++) { for (let j = 0; j < 9; j++) { if (j === i) break; print(i, j); } print("row", i); }',
      ),
    ).toBe('row 0|1 0|row 1|2 0|2 1|row 2');
  });

  test('of a for goes on with its step', () => {
    expect(lines('for (let i = 0; i < 5; i++) { if (i % 2 === 1) continue; print(i); }')).toBe('0|2|4');
  });

  test('of a while goes on with its condition', () => {
    expect(lines('let i = 0; while (i < 5) { i++; if (i === 2 || i === 4) continue; print(i); }')).toBe(
      '1|3|5',
    );
  });

  test('inside and after an inner loop each belong to their own', () => {
    const source = `let i = 0;
    while (i < 4) {
      i++;
      for (let j = 0; j < 3; j++) { if (j === 1) continue; if (i === 3) break; print(i, j); }
      if (i === 1) continue;
      if (i === 3) break;
      print("round", i);
    }
    print("end", i);`;
    expect(lines(source)).toBe('1 0|1 2|2 0|2 2|round 2|end 3');
  });

  test('find a pair and stop the outer loop by a flag', () => {
    const source = `let found = false;
    for (let a = 1; a < 20 && !found; a++)
      for (let b = a; b < 20; b++)
        if (a * b === 91) { print(a, b); found = true; break; }
    print(found);`;
    expect(lines(source)).toBe('7 13|true');
  });
});

describe('return', () => {
  const clamp =
    'function clamp(x, low, high) { if (x < low) return low; if (x > high) return high; return x; }';

  test.each([
    [-5, 0],
    [0, 0],
    [4, 4],
    [10, 10],
    [11, 10],
  ])('ends the function on each path: clamp %i is %i', (value, expected) => {
    expect(lines(`${clamp} print(clamp(${value}, 0, 10));`)).toBe(String(expected));
  });

  test('leaves nested loops at once', () => {
    const source = `function find(sum) {
      for (let i = 0; i < 5; i++) { let j = 0; while (true) { if (i * j === sum) return i * 10 + j; if (j > 5) break; j++; } }
      return -1;
    }
    print(find(0), find(12), find(19));`;
    // 0 = 0 * 0; 12 = 2 * 6, the first i whose j in 0..6 does it; 19 has none.
    expect(lines(source)).toBe('0 26 -1');
  });

  test('without a value skips the rest', () => {
    expect(lines('function f(n) { print("in"); if (n === 0) return; print(n); } f(0); f(1);')).toBe(
      'in|in|1',
    );
  });

  test('of a callee does not end the caller', () => {
    expect(
      lines('function f() { return 1; } function g() { const x = f(); return x + 1; } print(g());'),
    ).toBe('2');
  });
});

describe('blocks', () => {
  test('hide outer names until they end', () => {
    const source = `let x = 1;
    { let x = 2; { let x = 3; print(x); } x += 10; print(x); }
    print(x);`;
    expect(lines(source)).toBe('3|12|1');
  });

  test('side by side have words of their own', () => {
    expect(
      lines('function f() { { let a = 1; print(a); } { let a = 5; print(a); } let a = 9; print(a); } f();'),
    ).toBe('1|5|9');
  });

  test('give a fresh value in each round of a loop', () => {
    expect(lines('for (let i = 0; i < 3; i++) { let sum = 10; sum += i; print(sum); }')).toBe('10|11|12');
  });

  test('let a parameter and a loop counter hide a global', () => {
    const source = `let i = 7;
    function f(i) { i++; return i; }
    for (let i = 0; i < 2; i++) print(f(i));
    print(i);`;
    expect(lines(source)).toBe('1|2|7');
  });

  test('may be empty, as may statements', () => {
    expect(lines('{} ; ; {{}} if (true) {} else {} print(1);')).toBe('1');
  });
});

describe('functions', () => {
  test('may be called above their text', () => {
    expect(
      lines('print(twice(4)); function twice(n) { return double(n); } function double(n) { return n + n; }'),
    ).toBe('8');
  });

  test('get copies of numbers but the same objects', () => {
    const source = `let n = 1; const a = [1];
    function change(x, array) { x = 5; array[0] = 5; }
    change(n, a); print(n, a[0]);`;
    expect(lines(source)).toBe('1 5');
  });

  test('get arguments by place, worked out from left to right', () => {
    const source = `let next = 0; function take() { next++; return next; }
    function show(a, b, c) { print(a, b, c); }
    show(take(), take() * 10, take() * 100);`;
    expect(lines(source)).toBe('1 20 300');
  });

  test('keep the locals of each call apart', () => {
    const source = `function down(n) { const mine = n * n; if (n > 0) down(n - 1); print(n, mine); } down(3);`;
    expect(lines(source)).toBe('0 0|1 1|2 4|3 9');
  });

  test('may call each other', () => {
    const source = `function even(n) { return n === 0 ? true : odd(n - 1); }
    function odd(n) { return n === 0 ? false : even(n - 1); }
    print(even(10), odd(10), even(7), odd(7));`;
    expect(lines(source)).toBe('true false false true');
  });

  test('keep what an expression has worked out across a call', () => {
    const source = `let g = 3; function set(n) { g = n; return n; }
    print(g + set(10) + g, g - set(1) * set(2) - g);`;
    // 3 + 10 + 10, then 10 - 1 * 2 - 2.
    expect(lines(source)).toBe('23 6');
  });

  test('that call themselves for ever fill the stack', () => {
    const run = play('function f(n) { return f(n + 1) + 1; } print("before"); print(f(0));');
    expect([faultOf(run), endOf(run), printed(run)]).toEqual(['stack', 'fault', ['before']]);
  });
});
