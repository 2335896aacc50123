import { describe, expect, test } from 'vitest';
import { errorsOf } from './compiling.ts';
import { expectRefused } from './refused.ts';

const USAGES: [name: string, right: string[], wrong: string[], usage: string][] = [
  ['join', ['1'], ['', '1, 2'], '`join(t)`'],
  ['yieldNow', [''], ['1'], '`yieldNow()`'],
  ['fork', [''], ['1'], '`fork()`'],
  ['wait', ['1', '', '-1'], ['1, 2'], '`wait(pid)` 또는 `wait()`'],
  ['exit', ['0'], ['', '0, 1'], '`exit(0)`'],
  ['getpid', [''], ['1', '1, 2'], '`getpid()`'],
  ['compute', ['1'], ['', '1, 2'], '`compute(10)`'],
  ['io', ['1'], ['', '1, 2'], '`io(10)`'],
  ['sleep', ['1'], ['', '1, 2'], '`sleep(10)`'],
  ['assert', ['n', 'n, "why"'], ['', 'n, n, n'], '`assert(조건, "설명")`'],
  ['ref', ['n'], ['', 'n, n', '1', 'n + 1'], '`ref(x)`'],
  ['new Mutex', ['', '{ recursive: true }', '{ shared: true }', '{}'], ['1', '1, {}'], '`new Mutex()`'],
  [
    'new Semaphore',
    ['1', 'n', '1, { shared: false }', '1, { most: 1 }', 'n, { most: 2, shared: true }'],
    ['', '1, 2', '{}, {}, {}'],
    '`new Semaphore(1)`',
  ],
  ['new Condition', ['m', 'm, { spurious: true }'], ['', 'm, m'], '`new Condition(mutex)`'],
  ['new Barrier', ['2', '2, { shared: true }'], ['', '2, 3'], '`new Barrier(2)`'],
  ['new Latch', ['0', '2, { shared: true }'], ['', '2, 3'], '`new Latch(2)`'],
  ['new RwLock', ['', '{ shared: true }', "{ prefer: 'writer', shared: true }"], ['1'], '`new RwLock()`'],
  ['new Atomic', ['0', 'true', 'null', '0, { shared: true }'], ['', '0, 1'], '`new Atomic(0)`'],
  ['new Pipe', ['', '1', 'n'], ['1, 2'], '`new Pipe()` 또는 `new Pipe(4)`'],
  ['new SharedMemory', ['1', 'n'], ['', '1, 2'], '`new SharedMemory(4)`'],
  ['new Array', ['0', 'n'], ['', '1, 2'], '`new Array(3)`'],
];
const HEAD = 'let n = 1;\nconst m = new Mutex();\nfunction f() {\n';
/** What gives a value is put into a variable; the rest stands for itself. */
const into = (name: string) => (/^new|^ref$|^fork$|^getpid$/.test(name) ? 'let x = ' : '');

describe('what is built in says how it is written', () => {
  test.each(USAGES.flatMap(([name, right]) => right.map((given) => [name, given] as const)))(
    'taken: %s(%s)',
    (name, given) => {
      expect(errorsOf(`${HEAD}  ${into(name)}${name}(${given});\n}\n`)).toEqual([]);
    },
  );

  test.each(USAGES.flatMap(([name, , wrong, usage]) => wrong.map((given) => [name, given, usage] as const)))(
    'refused: %s(%s)',
    (name, given, usage) => {
      expectRefused(`${HEAD}  ${into(name)}▸${name}(${given});\n}\n`, usage);
    },
  );

  test.each([
    ['new Semaphore(▸-1)', '0 이상'],
    ['new Latch(▸-1)', '0 이상'],
    ['new Barrier(▸0)', '1 이상'],
    ['new SharedMemory(▸0)', '1 이상'],
    ['new Array(▸-1)', '0 이상'],
    ['new Array(▸4097)', '4,096칸까지'],
    ['new Condition(▸n)', '뮤텍스(Mutex) 값이어야'],
    ['new Semaphore(1, { most: ▸0 })', '1 이상'],
    ['new Semaphore(1, { most: ▸n })', '상수로'],
    ['new Semaphore(▸3, { most: 2 })', '2보다 클 수 없어요'],
    ["new RwLock({ ▸prefer: 'reader' })", "`{ prefer: 'writer' }`"],
    ['new RwLock({ ▸prefer: true })', "`{ prefer: 'writer' }`"],
    ['new Pipe(▸0)', '1 이상'],
    ['new Mutex({ ▸fast: true })', '`{ recursive: true }`, `{ shared: true }`'],
    ['new Semaphore(1, { ▸recursive: true })', '`{ most: 1 }`, `{ shared: true }`'],
    ['new Mutex({ ▸recursive: 1 })', '`recursive: true`처럼'],
    ['new Mutex({ ▸recursive: n })', '`recursive: true`처럼'],
    ['new Pipe({ ▸shared: true })', '설정이 없어요'],
    ['new Array(▸n).fill(0)', '상수여야'],
    ['new Array(2).fill(▸n)', '상수여야'],
    ['▸new Array(2).fill()', '`new Array(3).fill(0)`'],
    ['▸new Graph()', '만들 수 있는 것'],
    ['▸new Lock()', 'new Mutex()'],
    ['▸new Mutx()', '혹시 `Mutex`인가요?'],
  ])('its numbers and settings make sense: %s', (text, message) => {
    expectRefused(`${HEAD}  let x = ${text};\n}\n`, message);
  });
});

describe('a refused call is one error, whatever texts and functions it was given', () => {
  test.each([
    ['▸alert("x");', '출력은 `print(x)`로'],
    ['▸console.log("x", `y`, "z" + n);', '출력은 `print(x)`로'],
    ['▸setTimeout(() => print(1), 10);', '`sleep(10)`'],
    ['▸setTimeout(f, 10);', '`sleep(10)`'],
    ['▸Promise.all("x");', '`join(t)`로 기다려요'],
    ['▸assert(1, "why", 2);', '`assert(조건, "설명")`'],
    ['▸fork("x");', '`fork()`'],
    ['▸m.lock("x");', '`.lock()`'],
    ['a.▸push("a");', '`a[i] = x`'],
    ['a.▸forEach((x) => print(x));', '`for (let i = 0; i < a.length; i++)`'],
    ['a.▸filter(function (x) { return x; });', '`for (let i = 0; i < a.length; i++)`'],
    ['a.▸shout("x", f);', '이런 메서드는 없어요: `shout`'],
    ['▸n("x");', '함수가 아니에요: `n`'],
    ['▸pirnt("x");', '혹시 `print`인가요?'],
    ['▸missing("x");', '`function missing() { … }`로 먼저 선언해요'],
    ['p.▸v("x");', '이런 메서드는 없어요: `v`'],
    ['let x = ▸ref("n");', '`ref(x)`'],
    ['let x = ▸ref(n, "n");', '`ref(x)`'],
    ['let x = ▸Mutex("x");', '`new Mutex(…)`'],
    ['let x = ▸new Mutex("x");', '`new Mutex()`'],
    ['let x = ▸new Worker("x.js");', 'spawn(f)'],
    ['let x = ▸new Promise((done) => done());', '`join(t)`로 기다려요'],
    ['let x = ▸new Array("x", "y");', '`new Array(3)`'],
    ['let x = ▸new Array(3).fill("x", 1);', '`new Array(3).fill(0)`'],
    ['throw ▸new TypeError("x");', '`throw new Error("설명")`'],
    ['let x = ▸"x".repeat(3);', '문자열의 메서드는 없어요'],
    ['let x = ▸"x".concat("y", f);', '문자열의 메서드는 없어요'],
  ])('%s', (text, message) => {
    expectRefused(
      `const a = [1]; const p = { v: 1 }; const m = new Mutex(); let n = 1;\nfunction f() {}\n${text}\n`,
      message,
    );
  });

  test('but other errors in its arguments are told with it', () => {
    expectRefused(
      'let n = 1;\n▸alert("x" + ▸missing, ▸n / 2);',
      '출력은 `print(x)`로',
      '선언하지 않은 이름이에요: `missing`',
      '`Math.trunc(a / b)`',
    );
  });

  test('and a text that a call of numbers is given is an error', () => {
    expectRefused('join(▸"x");\nfunction f(x) { return -x; }\nspawn(f, ▸"y");\n', '수 값이어야', '문자열 값');
  });
});

describe('functions are called with their parameters', () => {
  test.each([
    ['▸add(1)', '`add(a, b)`에 1개를'],
    ['▸add()', '`add(a, b)`에 0개를'],
    ['▸add(1, 2, 3)', '`add(a, b)`에 3개를'],
    ['add(▸true, 2)', '`add`의 인자 `a`'],
    ['add(1, ▸null)', '`add`의 인자 `b`'],
    ['spawn(▸add)', '`add(a, b)`에 0개를'],
    ['spawn(▸add, 1, 2, 3)', '`add(a, b)`에 3개를'],
    ['spawn(add, 1, ▸m)', '`add`의 인자 `b`'],
    ['parallel(▸add)', '`add(a, b)`에 0개를'],
    ['parallel(() => ▸add(1), () => add(1, 2))', '`add(a, b)`에 1개를'],
    ['parallel(() => add(1, 2), ▸add(1, 2))', '`() => f(1)`'],
    ['spawn(▸n)', '함수의 이름'],
    ['spawn(▸(x) => add(x, 1), 1)', '매개변수가 없어요'],
    ['spawn(▸missing)', '선언하지 않은 이름이에요: `missing`'],
    ['▸missing(1)', '선언하지 않은 이름이에요: `missing`'],
    ['▸n(1)', '함수가 아니에요: `n`'],
    ['print(▸quiet())', '값을 주지 않는'],
    ['print(▸print(1))', '값을 주지 않는'],
    ['add(1, ▸m.lock())', '값을 주지 않는'],
  ])('%s', (text, message) => {
    expectRefused(
      `let n = 1; const m = new Mutex();\nfunction add(a, b) { return a + b; }\nfunction quiet() {}\nadd(1, 2);\n  ${text};\n`,
      message,
    );
  });
});

describe('what a statement needs has to stand above it', () => {
  test.each([
    ['a word', 'print(▸x);\nlet x = 1;', '`x`'],
    ['a word that it writes', '▸x = 2;\nlet x = 1;', '`x`'],
    ['itself', 'let x = ▸x + 1;', '`x`'],
    ['a call', '▸f();\nlet x = 1;\nfunction f() { print(x); }', '`f` 함수가 쓰는 `x`'],
    [
      'a call of a call',
      '▸f();\nlet x = 1;\nfunction f() { g(); }\nfunction g() { h(); }\nfunction h() { x++; }',
      '`f` 함수가 쓰는 `x`',
    ],
    [
      'calls in a circle',
      '▸f(1);\nlet x = 1;\nfunction f(n) { if (n) g(n - 1); }\nfunction g(n) { f(n); x++; }',
      '`f` 함수가 쓰는 `x`',
    ],
    ['a thread', 'spawn(▸f);\nlet x = 1;\nfunction f() { x++; }', '`f` 함수가 쓰는 `x`'],
    [
      'a thread that starts one',
      'spawn(▸f);\nlet x = 1;\nfunction f() { spawn(g); }\nfunction g() { x++; }',
      '`f` 함수가 쓰는 `x`',
    ],
    [
      'one of two threads',
      'let y = 1;\nparallel(f, ▸g);\nlet x = 1;\nfunction f() { y++; }\nfunction g() { x++; }',
      '`g` 함수가 쓰는 `x`',
    ],
    [
      'a value',
      'let y = ▸f();\nconst m = new Mutex();\nfunction f() { m.lock(); return 1; }',
      '`f` 함수가 쓰는 `m`',
    ],
    [
      'a condition',
      'while (▸f()) print(1);\nlet on = false;\nfunction f() { return on; }',
      '`f` 함수가 쓰는 `on`',
    ],
  ])('%s', (_, text, message) => {
    expectRefused(text, `선언보다 먼저 써요: ${message}`);
  });

  test.each([
    'let x = 1; f(); function f() { x++; }',
    'f(1); function f(x) { x++; } let x = 1; print(x);',
    'function f() { x++; } let x = 1; parallel(f, f);',
    'f(); function f() { let x = 1; x++; } let x = 2; print(x);',
    'f(2); function f(n) { if (n) g(n - 1); } function g(n) { f(n); }',
  ])('and nothing is said when it does: %s', (text) => {
    expect(errorsOf(text)).toEqual([]);
  });
});
