import { describe, expect, test } from 'vitest';
import { endOf, play, printed } from '../play.ts';

/** What a program prints, which has to end by itself. */
function lines(source: string): string {
  const run = play(source);
  expect(endOf(run)).toBe('finished');
  return printed(run).join('|');
}

describe('numbers', () => {
  const gcd = `function gcd(a, b) { while (b !== 0) { const r = a % b; a = b; b = r; } return a; }
  function again(a, b) { return b === 0 ? a : again(b, a % b); }`;

  test.each([
    [12, 18, 6],
    [1071, 462, 21],
    [17, 5, 1],
    [0, 9, 9],
    [9, 0, 9],
    [1836311903, 1134903170, 1],
  ])('the greatest common divisor of %i and %i is %i', (a, b, expected) => {
    expect(lines(`${gcd} print(gcd(${a}, ${b}), again(${a}, ${b}));`)).toBe(`${expected} ${expected}`);
  });

  const fibonacci = `function slow(n) { return n < 2 ? n : slow(n - 1) + slow(n - 2); }
  function quick(n) { let a = 0; let b = 1; for (let i = 0; i < n; i++) { const c = a + b; a = b; b = c; } return a; }`;

  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [7, 13],
    [12, 144],
  ])('Fibonacci number %i is %i', (n, expected) => {
    expect(lines(`${fibonacci} print(slow(${n}), quick(${n}));`)).toBe(`${expected} ${expected}`);
  });

  test('12! is the last factorial that fits', () => {
    const source = (n: number) => `function f(n) { return n === 0 ? 1 : n * f(n - 1); } print(f(${n}));`;
    expect(lines(source(0))).toBe('1');
    expect(lines(source(12))).toBe('479001600');
    expect(endOf(play(source(13)))).toBe('fault');
  });

  test.each([
    [1, 0],
    [6, 8],
    [7, 16],
    [27, 111],
  ])('Collatz takes %i to 1 in %i steps', (start, expected) => {
    const source = `let n = ${start}; let steps = 0;
    while (n !== 1) { n = n % 2 === 0 ? Math.trunc(n / 2) : 3 * n + 1; steps++; }
    print(steps);`;
    expect(lines(source)).toBe(String(expected));
  });

  test.each([
    [2, 10, 1000, 24],
    [3, 0, 7, 1],
    [5, 117, 19, 1],
    [7, 4, 100, 1],
  ])('%i to the power %i modulo %i is %i', (base, exponent, modulus, expected) => {
    const source = `function power(b, e, m) {
      let result = 1;
      for (; e > 0; e >>= 1) { if (e & 1) result = result * b % m; b = b * b % m; }
      return result;
    }
    print(power(${base}, ${exponent}, ${modulus}));`;
    expect(lines(source)).toBe(String(expected));
  });

  test.each([
    [0, 0],
    [1, 1],
    [255, 8],
    [1073741824, 1],
    [2147483647, 31],
    [-1, 32],
    [-2147483648, 1],
  ])('%i has so many bits that are set: %i', (value, expected) => {
    const source = `let n = ${value}; let bits = 0; for (let i = 0; i < 32; i++) bits += n >> i & 1; print(bits);`;
    expect(lines(source)).toBe(String(expected));
  });

  test.each([
    [0, 0],
    [15, 3],
    [16, 4],
    [1000000, 1000],
    [2147395599, 46339],
  ])('the whole square root of %i is %i', (value, expected) => {
    const source = `function root(n) {
      let low = 0; let high = 46340;
      while (low < high) { const middle = low + high + 1 >> 1; if (middle * middle <= n) low = middle; else high = middle - 1; }
      return low;
    }
    print(root(${value}));`;
    expect(lines(source)).toBe(String(expected));
  });

  test('Ackermann of 2 and 3 is 9', () => {
    const source = `function a(m, n) { return m === 0 ? n + 1 : n === 0 ? a(m - 1, 1) : a(m - 1, a(m, n - 1)); }
    print(a(2, 3), a(1, 5), a(0, 0));`;
    expect(lines(source)).toBe('9 7 1');
  });

  test('the towers of Hanoi of 5 discs take 31 moves', () => {
    const source = `let moves = 0; const discs = [5, 0, 0];
    function hanoi(n, from, to, over) {
      if (n === 0) return;
      hanoi(n - 1, from, over, to); discs[from]--; discs[to]++; moves++; hanoi(n - 1, over, to, from);
    }
    hanoi(5, 0, 2, 1); print(moves, discs[0], discs[1], discs[2]);`;
    expect(lines(source)).toBe('31 0 0 5');
  });
});

describe('primes', () => {
  test('the sieve finds those below 50', () => {
    const source = `const N = 50; const composite = new Array(N).fill(false);
    for (let i = 2; i * i < N; i++) { if (composite[i]) continue; for (let j = i * i; j < N; j += i) composite[j] = true; }
    for (let i = 2; i < N; i++) if (!composite[i]) print(i);`;
    expect(lines(source)).toBe('2|3|5|7|11|13|17|19|23|29|31|37|41|43|47');
  });

  test('there are 25 below 100', () => {
    const source = `function prime(n) { if (n < 2) return false; for (let d = 2; d * d <= n; d++) if (n % d === 0) return false; return true; }
    let count = 0; for (let n = 0; n < 100; n++) if (prime(n)) count++; print(count, prime(2), prime(91));`;
    expect(lines(source)).toBe('25 true false');
  });
});

describe('arrays', () => {
  const sorts: [name: string, body: string][] = [
    [
      'bubble',
      'for (let i = a.length; i > 1; i--) for (let j = 1; j < i; j++) if (a[j - 1] > a[j]) swap(a, j - 1, j);',
    ],
    [
      'selection',
      'for (let i = 0; i < a.length; i++) { let m = i; for (let j = i + 1; j < a.length; j++) if (a[j] < a[m]) m = j; swap(a, i, m); }',
    ],
    [
      'insertion',
      'for (let i = 1; i < a.length; i++) for (let j = i; j > 0 && a[j] < a[j - 1]; j--) swap(a, j, j - 1);',
    ],
    ['quick', 'quick(a, 0, a.length - 1);'],
  ];
  const help = `function swap(a, i, j) { const t = a[i]; a[i] = a[j]; a[j] = t; }
  function quick(a, low, high) {
    if (low >= high) return;
    let store = low; for (let i = low; i < high; i++) if (a[i] < a[high]) { swap(a, i, store); store++; }
    swap(a, store, high); quick(a, low, store - 1); quick(a, store + 1, high);
  }`;
  const inputs = [[5, -3, 9, 0, 5, -8, 2], [1, 2, 3, 4], [4, 3, 2, 1], [7], [2147483647, 0, -2147483648]];

  test.each(sorts.flatMap(([name, body]) => inputs.map((input) => [name, input, body] as const)))(
    'a %s sort orders %j',
    (_, input, body) => {
      const source = `const a = [${input.join(', ')}]; ${help}
      function sort(a) { ${body} }
      sort(a); for (let i = 0; i < a.length; i++) print(a[i]);`;
      expect(lines(source)).toBe([...input].sort((a, b) => a - b).join('|'));
    },
  );

  test.each([
    [-4, 0],
    [3, 2],
    [20, 5],
    [4, -1],
    [-9, -1],
    [99, -1],
  ])('a binary search for %i gives the index %i', (key, expected) => {
    const source = `const a = [-4, 0, 3, 7, 12, 20];
    function search(key) {
      let low = 0; let high = a.length - 1;
      while (low <= high) {
        const middle = low + Math.trunc((high - low) / 2);
        if (a[middle] === key) return middle; else if (a[middle] < key) low = middle + 1; else high = middle - 1;
      }
      return -1;
    }
    print(search(${key}));`;
    expect(lines(source)).toBe(String(expected));
  });

  test('matrices multiply', () => {
    const source = `const a = [[1, 2, 3], [4, 5, 6]]; const b = [[7, 8], [9, 10], [11, 12]]; const c = [[0, 0], [0, 0]];
    for (let i = 0; i < 2; i++) for (let j = 0; j < 2; j++) for (let k = 0; k < 3; k++) c[i][j] += a[i][k] * b[k][j];
    for (let i = 0; i < c.length; i++) print(c[i][0], c[i][1]);`;
    expect(lines(source)).toBe('58 64|139 154');
  });

  test('a ring of three slots is a queue', () => {
    const source = `const slots = new Array(3); let head = 0; let count = 0;
    function put(v) { if (count === slots.length) return false; slots[(head + count) % slots.length] = v; count++; return true; }
    function take() { if (count === 0) return -1; const v = slots[head]; head = (head + 1) % slots.length; count--; return v; }
    print(put(1), put(2), put(3), put(4));
    print(take(), take(), put(5), put(6), put(7));
    print(take(), take(), take(), take());`;
    expect(lines(source)).toBe('true true true false|1 2 true true false|3 5 6 -1');
  });

  test('queens stand on a board of 5 in 10 ways', () => {
    const source = `const N = 5; const at = new Array(N); let count = 0;
    function place(row) {
      if (row === N) { count++; return; }
      for (let c = 0; c < N; c++) {
        let free = true;
        for (let r = 0; r < row && free; r++) if (at[r] === c || at[r] - c === row - r || c - at[r] === row - r) free = false;
        if (free) { at[row] = c; place(row + 1); }
      }
    }
    place(0); print(count);`;
    expect(lines(source)).toBe('10');
  });
});
