import { describe, expect, test } from 'vitest';
import { faultOf, play, printed } from '../play.ts';

const lines = (source: string): string => printed(play(source)).join('|');

/** Every kind of place that an assignment can write, with the text before it; `start` is its first value. */
const PLACES: [name: string, place: string, program: (start: number, statements: string) => string][] = [
  ['a global', 'x', (start, rest) => `let x = ${start}; ${rest}`],
  ['a local', 'x', (start, rest) => `function f() { let x = ${start}; ${rest} } f();`],
  ['a parameter', 'x', (start, rest) => `function f(x) { ${rest} } f(${start});`],
  ['an element', 'a[1]', (start, rest) => `const a = [70, ${start}, 90]; ${rest}`],
  ['an element by a variable', 'a[i]', (start, rest) => `let i = 1; let a = [70, ${start}, 90]; ${rest}`],
  ['an element of a matrix', 'm[1][0]', (start, rest) => `const m = [[1, 2], [${start}, 4]]; ${rest}`],
  ['a field', 'r.n', (start, rest) => `const r = { m: 5, n: ${start} }; ${rest}`],
  ['a field of a field', 'r.in.n', (start, rest) => `let r = { in: { n: ${start} } }; ${rest}`],
  [
    'a word of shared memory',
    's[2]',
    (start, rest) => `const s = new SharedMemory(3); s[2] = ${start}; ${rest}`,
  ],
  ['a variable by its address', 'p.value', (start, rest) => `let x = ${start}; const p = ref(x); ${rest}`],
  [
    'a local whose address is taken',
    'x',
    (start, rest) =>
      `function f() { let x = ${start}; const p = ref(x); ${rest} print(p.value === x); } f();`,
  ],
];

describe.each(PLACES)('%s', (name, place, program) => {
  // The last place prints in the end whether its address still leads to it.
  const end = name === 'a local whose address is taken' ? '|true' : '';
  const outcome = (start: number, statements: string) => lines(program(start, statements));

  test.each([
    [13, '=', 4, 4],
    [13, '+=', 4, 17],
    [13, '-=', 20, -7],
    [-13, '*=', 4, -52],
    [-13, '%=', 4, -1],
    [13, '&=', 6, 4],
    [13, '|=', 6, 15],
    [13, '^=', 6, 11],
    [-13, '<<=', 2, -52],
    [-13, '>>=', 2, -4],
    [-13, '>>>=', 28, 15],
  ])('holding %i is after `%s %i` %i', (start, operator, value, expected) => {
    expect(outcome(start, `${place} ${operator} ${value}; print(${place});`)).toBe(`${expected}${end}`);
  });

  test('gives the old value to `x++` and `x--`, the new one to `++x` and `--x`', () => {
    const statements = `print(${place}++, ${place}); print(++${place}, ${place}); print(${place}--, ${place}); print(--${place}, ${place});`;
    expect(outcome(5, statements)).toBe(`5 6|7 7|7 6|5 5${end}`);
  });

  test('gives an assignment the value assigned', () => {
    expect(outcome(1, `let y = ${place} = 8; print(y, (${place} += 2) * 10, ${place});`)).toBe(
      `8 100 10${end}`,
    );
  });

  test('is read before what stands on the right of `+=`', () => {
    expect(outcome(3, `${place} += ${place}++ * 10; print(${place});`)).toBe(`33${end}`);
  });

  test.each([
    [2147483647, '++'],
    [-2147483648, '--'],
    [2147483647, '+= 1'],
    [-1073741825, '*= 2'],
    [-1, '>>>= 0'],
  ])('never leaves int32: %i %s is a fault', (start, change) => {
    const run = play(program(start, `print("before"); ${place} ${change}; print("after");`));
    expect([faultOf(run), printed(run)]).toEqual(['overflow', ['before']]);
  });
});

describe('places worked out once', () => {
  test('an index with a side effect', () => {
    const source = `let i = 0; const a = [10, 20, 30];
    a[i++] += 5; print(i, a[0], a[1]);
    a[i++]++; print(i, a[1], a[2]);
    a[--i] *= a[i - 1]; print(i, a[1]);`;
    expect(lines(source)).toBe('1 15 20|2 21 30|1 315');
  });

  test('an object that a function gives', () => {
    const source = `let calls = 0; const r = { n: 1 };
    function the() { calls++; return r; }
    the().n += 4; the().n++; print(r.n, calls);`;
    expect(lines(source)).toBe('6 2');
  });

  test('a chain of assignments goes from right to left', () => {
    expect(
      lines('let a = 1; let b = 2; let c = 3; a = b = c; print(a, b, c); a += b -= c *= 2; print(a, b, c);'),
    ).toBe('3 3 3|0 -3 6');
  });

  test('a swap by a temporary', () => {
    expect(lines('const a = [1, 2]; const t = a[0]; a[0] = a[1]; a[1] = t; print(a[0], a[1]);')).toBe('2 1');
  });
});

describe('what stands on the left is looked at first', () => {
  test.each([
    ['let x = 5; print(x++ + x, x);', '11 6'],
    ['let x = 1; print(x + (x = 3) + x);', '7'],
    ['let x = 1; print(x++ - x-- + --x, x);', '-1 0'],
    ['const a = [1, 2]; let i = 0; a[i] = i = 1; print(a[0], a[1], i);', '1 2 1'],
    ['const a = [8, 2]; let i = 0; a[i++] = i; print(a[0], a[1]);', '1 2'],
    ['const a = [0, 0, 0]; let i = 0; a[i++] = a[i++] = i++; print(a[0], a[1], a[2], i);', '2 2 0 3'],
    [
      'const b = [1]; const c = [2]; let a = b; a[0] = (a = c)[0] + 5; print(b[0], c[0], a === c);',
      '7 2 true',
    ],
    ['let p = { n: 1 }; const old = p; const q = { n: 2 }; p.n = (p = q).n + 7; print(old.n, p.n);', '9 2'],
    ['const a = [5]; function g() { a[0] = 100; return 1; } a[0] += g(); print(a[0]);', '6'],
    ['let x = 5; function g() { x = 100; return 1; } x = g() + x; print(x); x -= g(); print(x);', '101|100'],
    ['let x = -2147483648; let y = -1; print(x % y === 0);', 'true'],
  ])('%s', (statements, expected) => {
    expect(lines(statements)).toBe(expected);
    // With locals in place of globals, where no other function needs them.
    if (!statements.includes('function')) expect(lines(`function f() { ${statements} } f();`)).toBe(expected);
  });
});

describe('short circuits', () => {
  const prelude = `let asked = 0;
  function yes(bit) { asked |= bit; return true; }
  function no(bit) { asked |= bit; return false; }\n`;

  test.each([
    ['yes(1) && yes(2)', true, 3],
    ['yes(1) && no(2)', false, 3],
    ['no(1) && yes(2)', false, 1],
    ['yes(1) || yes(2)', true, 1],
    ['no(1) || yes(2)', true, 3],
    ['no(1) || no(2)', false, 3],
    ['no(1) && yes(2) || yes(4)', true, 5],
    ['yes(1) || yes(2) && no(4)', true, 1],
    ['(yes(1) || yes(2)) && no(4)', false, 5],
    ['!(no(1) && yes(2)) && yes(4)', true, 5],
    ['yes(1) ? no(2) : yes(4)', false, 3],
    ['no(1) ? no(2) : yes(4)', true, 5],
    ['(no(1) || yes(2)) ? yes(4) && no(8) : yes(16)', false, 15],
    ['no(1) & yes(2)', 0, 3],
    ['yes(1) | yes(2)', 1, 3],
  ])('%s is %s', (expression, value, asked) => {
    expect(lines(`${prelude}const value = ${expression}; print(value, asked);`)).toBe(`${value} ${asked}`);
    const branch = `if (${expression}) print("yes"); else print("no"); print(asked);`;
    expect(lines(`${prelude}${branch}`)).toBe(`${value ? 'yes' : 'no'}|${asked}`);
  });

  test.each([
    ['3 && 5', '5'],
    ['0 && 5', '0'],
    ['3 || 5', '3'],
    ['0 || 5', '5'],
    ['0 || 0', '0'],
    ['-1 && 0 || 7', '7'],
  ])('of numbers give one of them: %s is %s', (expression, expected) => {
    expect(lines(`print(${expression});`)).toBe(expected);
    const words = [...new Set(expression.match(/\d/g))].map((digit) => `let n${digit} = ${digit};`).join(' ');
    expect(lines(`${words} print(${expression.replace(/\d/g, 'n$&')});`)).toBe(expected);
  });

  test('keep a null or an index out of range from being used', () => {
    const source = `let head = null; head = { n: 1, next: head }; const a = [1, 2]; let i = 2;
    print(head.next !== null && head.next.n > 0, i < a.length && a[i] > 0);`;
    expect(lines(source)).toBe('false false');
  });
});

describe('objects', () => {
  test('have one body under all their names', () => {
    const source = `const a = [1, 2, 3]; let b = a; const r = { list: b, n: 0 }; let q = r;
    b[0] = 7; q.n = 9; r.list[1] = 8;
    print(a[0], a[1], a[2], r.n, a === b, q === r);
    b = [7, 8, 3]; print(a === b, a[0] === b[0]);`;
    expect(lines(source)).toBe('7 8 3 9 true true|false true');
  });

  test('are new in every round that makes one', () => {
    const source = `const all = new Array(3).fill(null);
    for (let i = 0; i < 3; i++) all[i] = { n: i };
    all[1].n = 50; print(all[0].n, all[1].n, all[2].n, all[0] === all[2]);`;
    expect(lines(source)).toBe('0 50 2 false');
  });

  test('that fill an array are one and the same', () => {
    const source =
      'const row = [0, 0]; const rows = new Array(2).fill(row); rows[0][1] = 4; print(rows[1][1], rows[0] === rows[1]);';
    expect(lines(source)).toBe('4 true');
  });

  test('know the length of each array, however deep', () => {
    const source = `const m = [[1, 2, 3], [4], []]; const r = { a: new Array(5).fill(1) };
    print(m.length, m[0].length, m[1].length, m[2].length, r.a.length, new SharedMemory(6).length);
    function f(n) { return new Array(n); } print(f(0).length, f(7).length);`;
    expect(lines(source)).toBe('3 3 1 0 5 6|0 7');
  });

  test.each([
    ['a[2]', 'index'],
    ['a[-1]', 'index'],
    ['a[2147483647]', 'index'],
    ['a[-2147483648]', 'index'],
    ['u[0]', 'unset'],
    ['u[2]', 'index'],
    ['r.next.n', 'null'],
    ['none.n', 'null'],
  ])('have no %s: a fault of the kind `%s`', (place, kind) => {
    const source = `const a = [1, 2]; const u = new Array(2); let none = null; let r = { n: 1, next: none };
    if (a[0] === 5) { u[1] = 1; none = r; }
    print("before"); print(${place}); print("after");`;
    const run = play(source);
    expect([faultOf(run), printed(run)]).toEqual([kind, ['before']]);
  });

  test('make a list that can be reversed in place', () => {
    const source = `let head = null;
    function push(n) { head = { n: n, next: head }; }
    function show() { let p = head; while (p !== null) { print(p.n); p = p.next; } }
    push(1); push(2); push(3); show();
    let back = null; while (head !== null) { const next = head.next; head.next = back; back = head; head = next; }
    head = back; show();`;
    expect(lines(source)).toBe('3|2|1|1|2|3');
  });

  test('may lead back to themselves', () => {
    const source = `let ring = null; ring = { n: 1, next: ring }; ring.next = { n: 2, next: ring };
    let p = ring; for (let i = 0; i < 5; i++) p = p.next; print(p.n, ring.next.next === ring);`;
    expect(lines(source)).toBe('2 true');
  });

  test('make a search tree that is walked in order', () => {
    const source = `let root = null; const keys = [5, 2, 8, 1, 9, 3]; let seen = 0;
    function insert(t, k) {
      if (t === null) return { k: k, left: null, right: null };
      if (k < t.k) t.left = insert(t.left, k); else t.right = insert(t.right, k);
      return t;
    }
    function walk(t) { if (t === null) return; walk(t.left); seen = seen * 10 + t.k; walk(t.right); }
    for (let i = 0; i < keys.length; i++) root = insert(root, keys[i]);
    walk(root); print(seen);`;
    expect(lines(source)).toBe('123589');
  });
});
