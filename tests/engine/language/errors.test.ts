import { describe, expect, test } from 'vitest';
import { errorsOf, messageOf } from './compiling.ts';

describe('errors of a text', () => {
  test('are reported all at once, in the order of the text, with line and column', () => {
    const source = `var x = 1;
let y = 1.5;
function f(a) {
  a: while (a > 0) a--;
  return unknown;
}
  f(1, 2) / 3;
const s = "text" + 1;
`;
    const places = errorsOf(source).map(({ line, column }) => `${line}:${column}`);
    expect(places).toEqual(['1:1', '2:9', '4:3', '5:10', '7:3', '8:11']);
  });

  test('count columns in UTF-16 units and lines by any line break', () => {
    const [error] = errorsOf("let 가 = 1;\r\n// 😀\rprint('😀', 나);\n");
    expect(error).toMatchObject({ line: 3, column: 13 });
  });

  test('are one for each place, and the first fifty', () => {
    const errors = errorsOf('x;\n'.repeat(200));
    expect(errors).toHaveLength(50);
    expect(new Set(errors.map(({ line }) => line)).size).toBe(50);
  });

  test('do not follow from each other', () => {
    expect(
      errorsOf('class A {}\nlet a = new A(); let { b, c: [d] } = a; print(b + d);').map(
        ({ line, column }) => [line, column],
      ),
    ).toEqual([
      [1, 1],
      [2, 9],
      [2, 22],
    ]);
  });

  test('stop at the first one that is no JavaScript', () => {
    expect(errorsOf('let x = ;\nlet y = ;')).toEqual([
      {
        line: 1,
        column: 9,
        message: '여기에 올 수 없는 글자예요: `;`. 앞에 괄호나 쉼표, 연산자가 빠졌는지 보세요.',
      },
    ]);
  });
});

test('names of refused declarations are no errors of their own', () => {
  const source = `import { a } from "b"; export function f() {} export const c = 1; class D {}
const { e, g: [h] } = a; function k({ x }, y = 1, ...z) { function inner() {} inner(); return x + y + z; }
print(a + f(c) + e + h, k(1, 2, 3), D);`;
  expect(errorsOf(source).map(({ line }) => line)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2]);
});

describe('what is no JavaScript', () => {
  test.each([
    ['print(1', '도중에 끝났어요'],
    ['print("a)', '따옴표로 닫아요'],
    ['print(`a)', '백틱'],
    ['/* a', '`*/`로 닫아요'],
    ['const x;', '`const x = 0;`'],
    ['break;', '`break`는 반복이나 `switch` 안에서만'],
    ['let class = 1;', '이름으로 쓸 수 없어요'],
    ['let public = 1;', '다른 이름을 지어요'],
    ['f() = 1;', '값을 넣을 수 없어요'],
    ['let x = 09;', '수를 잘못 썼어요'],
    ['let x = 1__0;', '수를 잘못 썼어요'],
    ['let x = 1 $ 2;', '올 수 없는 글자예요'],
    ['let x = @;', '쓸 수 없는 글자예요'],
    ['let x = 4 / 2 / ;', '올 수 없는 글자예요'],
    ['let x = /2', 'Math.trunc(a / b)'],
    ['function f() { await g(); }', '`await`는 쓸 수 없어요'],
    ['if (true) let x = 1;', '`{ }` 안에'],
  ])('%s', (source, message) => {
    expect(messageOf(source)).toContain(message);
  });
});

describe('JavaScript that is not in the language', () => {
  test.each([
    ['var x = 1;', '`let`이나 `const`'],
    ['let x;', '`let x = 0;`'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is part of a program
    ['let s = `a${1}`;', '`print(…)`'],
    ['let s = "a" + 1;', '`print(a, b)`'],
    ['let s = "a"; print(s + 1);', '`print(a, b)`'],
    ['let s = "a"; s = 1;', '문자열 값'],
    ['let s = "a"; print(s === 1);', '같은 종류'],
    ['let s = "a"; print(s === null);', '같은 종류'],
    ['let s = "a"; print(s < 1);', '문자열'],
    ['let s = "a"; print(s.length);', '문자열'],
    ['let s = "a"; print(s[0]);', '문자열'],
    ['const p = new Pipe(); p.write("a");', '문자열'],
    ['const m = new SharedMemory(1); m[0] = "a";', '문자열'],
    ['const at = new Atomic("a");', '문자열이 아닌'],
    ['function f() { return "a"; } const t = spawn(f); print(join(t));', '문자열'],
    ['let x = 0.5;', '정수만'],
    ['let x = 2147483648;', '2147483647까지'],
    ['let x = -2147483649;', '2147483647까지'],
    ['let x = 10n;', '`n`을 지우고'],
    ['let x = /a/;', '정규 표현식'],
    ['let x = 4 / 2;', '`Math.trunc(a / b)`'],
    ['let x = 4; x /= 2;', '`x = Math.trunc(x / y)`'],
    ['let x = 2 ** 3;', '곱셈을 반복'],
    ['let x = null ?? null;', '`x === null ? y : x`'],
    ['let x = 1; x ||= 2;', '`if (!x) x = y;`'],
    ['let x = +1;', '지워도 돼요'],
    ['let x = typeof 1;', '`typeof`'],
    ['let x = { value: 1 }; print(x?.value);', '`if (p !== null)`'],
    ['let x = (1, 2);', '한 문장에 하나씩'],
    ['let [a] = [1];', '`const x = a[0];`'],
    ['let { a } = { a: 1 };', '`const x = p.x;`'],
    ['let a = [...[1]];', '펼치기'],
    ['let a = [1, , 2];', '모든 칸에 값을'],
    ['let p = { f() {} };', '이름과 값으로만'],
    ['let p = { get v() { return 1; } };', '이름과 값으로만'],
    ['let p = { ["a"]: 1 };', '이름과 값으로만'],
    ['let p = { a: 1, a: 2 };', '같은 칸이 두 번'],
    ['let p = { length: 1 };', '칸 이름으로 쓸 수 없어요'],
    ['let p = { __proto__: null };', '칸 이름으로 쓸 수 없어요'],
    ['let p = { a: 1 }; print(p["a"]);', '`p.name`처럼'],
    ['class A {}', '`{ value: 1 }`'],
    ['try { print(1); } catch {}', '`wait`로 알아요'],
    ['for (const x of [1]) print(x);', '`for (let i = 0; i < a.length; i++)`'],
    ['for (const x in [1]) print(x);', '`for (let i = 0; i < a.length; i++)`'],
    ['a: while (true) { print(1); }', '이름표는'],
    ['debugger;', '한 단계씩'],
    ['await print(1);', '`join(t)`'],
    ['import x from "y";', '파일 하나'],
    ['async function f() {}', '`spawn`으로'],
    ['function* f() {}', '`yieldNow()`'],
    ['function f(a = 1) {} f(1);', '기본값'],
    ['function f(...a) {} f(1);', '나머지 매개변수'],
    ['function f() { function g() {} }', '바깥으로 옮기고'],
    ['const f = () => 1;', '함수를 값으로'],
    ['let f = function () {};', '함수를 값으로'],
    ['function f() {} let g = f;', '부르려면 `f()`'],
    ['print(this);', '`this`는'],
    ['return;', '`exit(0)`'],
    ['1 + 2;', '변수에 넣어요'],
    ['throw 1;', '`throw "설명"`'],
    ['console.log("a");', '`print(x)`'],
    ['let x = undefined;', '`null`을 써요'],
    ['let x = Math.floor(3);', '`Math.trunc(a / b)`뿐'],
    ['let x = Math.trunc(3);', '`Math.trunc(a / b)`뿐'],
    ['let a = [1]; a.push(2);', '길이는 바뀌지 않아요'],
    ['let a = [1]; a.fill(2);', '만들 때만'],
    ['let a = [1]; a.length = 2;', '길이는 바꿀 수 없어요'],
    ['const m = new Lok();', '만들 수 있는 것'],
    ['const m = new Map();', '`{ value: 1 }`'],
    ['setTimeout(1);', '`sleep(10)`'],
  ])('%s', (source, message) => {
    expect(messageOf(source)).toContain(message);
  });

  test('is still looked into', () => {
    expect(
      errorsOf('a: while (b) { a; }\ntry { c; } finally { d; }\nlet x = (e, f) + (g ?? h);'),
    ).toHaveLength(12);
  });
});

describe('names', () => {
  test.each([
    ['print(x);', '선언하지 않은 이름이에요: `x`'],
    ['let counter = 0; print(countr);', '혹시 `counter`인가요?'],
    ['let counter = 0; print(coutner);', '혹시 `counter`인가요?'],
    ['let m = new Mutx();', '혹시 `Mutex`인가요?'],
    ['let m = new Mutex(); m.lok();', '혹시 `lock`인가요?'],
    ['let p = { value: 1, next: 2 }; print(p.nxt);', '혹시 `next`인가요?'],
    ['let x = 1; let x = 2;', '두 번 선언했어요: `x`'],
    ['let f = 1; function f() {}', '두 번 선언했어요: `f`'],
    ['function f() {} function f() {}', '두 번 선언했어요: `f`'],
    ['function f(a, b) { let b = 1; }', '두 번 선언했어요: `b`'],
    ['let print = 1;', '이미 뜻이 있는 이름이에요: `print`'],
    ['function f(Mutex) {}', '이미 뜻이 있는 이름이에요: `Mutex`'],
    ['const c = 1; c = 2;', '`let`으로 선언해요'],
    ['const c = 1; c++;', '`let`으로 선언해요'],
    ['let x = 1; x();', '함수가 아니에요: `x`'],
    ['function f() { print(x); let x = 1; }', '선언보다 먼저 써요: `x`'],
    ['function f() { let x = x + 1; }', '선언보다 먼저 써요: `x`'],
    ['let x = 1; { print(x); let x = 2; }', '선언보다 먼저 써요: `x`'],
    ['print(x); let x = 1;', '선언보다 먼저 써요: `x`'],
    ['const a = b; const b = 1;', '선언보다 먼저 써요: `b`'],
    ['f(); let x = 1; function f() { g(); } function g() { print(x); }', '`f` 함수가 쓰는 `x`'],
    ['spawn(f); const m = new Mutex(); function f() { m.lock(); }', '`f` 함수가 쓰는 `m`'],
    ['parallel(() => { m.lock(); }); const m = new Mutex();', '선언보다 먼저 써요'],
    ['function f() { let x = 1; spawn(() => { x++; }); }', '바깥 함수의 지역 변수를 쓸 수 없어요: `x`'],
    ['for (let i = 0; i < 2; i++) { spawn(() => f(i)); } function f(x) {}', '`spawn(f, i)`'],
  ])('%s', (source, message) => {
    expect(messageOf(source)).toContain(message);
  });

  test('may be those of JavaScript objects', () => {
    expect(
      errorsOf(
        'let constructor = 1; let __proto__ = 2; function toString() { return constructor + __proto__; } print(toString());',
      ),
    ).toEqual([]);
    expect(messageOf('print(hasOwnProperty);')).toContain('선언하지 않은');
    expect(messageOf('let p = { a: 1 }; print(p.toString);')).toContain('없는 칸이에요: `toString`');
  });

  test('of one function may be used before it, and by another as locals', () => {
    expect(
      errorsOf(
        'f(1); function f(i) { for (let i = 0; i < 2; i++) { let f = i; print(f); } g(i); } function g(i) { print(i); }',
      ),
    ).toEqual([]);
  });
});

describe('types', () => {
  test.each([
    ['let x = 1; x = true;', 1, 16, '`x`에 넣는 값은 수 값이어야 해요'],
    ['let x = true; x = 1;', 1, 19, '지금은 수 값이에요'],
    ['let x = true; x++;', 1, 15, '수 값이어야 해요'],
    ['let x = null; x = 1;', 1, 19, '주소(객체나 null)'],
    ['let p = { v: 1 }; p = [1];', 1, 23, '지금은 배열 값이에요'],
    ['let p = { v: 1 }; p = { v: true };', 1, 23, '객체 값'],
    ['let a = [1, true];', 1, 13, '배열의 칸'],
    ['print(1 === true);', 1, 13, '같은 종류여야 해요'],
    ['print(1 == null);', 1, 12, '같은 종류여야 해요'],
    ['let x = true ? 1 : null;', 1, 20, '같은 종류여야 해요'],
    ['let x = 1 && true;', 1, 14, '같은 종류여야 해요'],
    ['let a = [1]; print(a + 1);', 1, 20, '왼쪽'],
    ['let a = [1]; print(a[true]);', 1, 22, '칸의 번호'],
    ['let x = 1; print(x[0]);', 1, 18, '배열'],
    ['let x = 1; print(x.v);', 1, 18, '객체'],
    ['let x = 1; x.lock();', 1, 12, '뮤텍스(Mutex)'],
    ['const m = new Mutex(); m.acquire();', 1, 24, '뮤텍스(Mutex)에 없는 메서드예요: `acquire`'],
    ['print(null);', 1, 7, '수 또는 불리언(true·false)'],
    ['print(new Mutex());', 1, 7, '뮤텍스(Mutex)'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is part of a program
    ['print(`${[1]}`);', 1, 10, '배열'],
    ['function f(x) { x.lock(); } f(1);', 1, 31, '인자 `x`'],
    ['function f(x) { return x; } print(f(1)); print(f(true));', 1, 50, '인자 `x`'],
    ['function f() { return 1; } f(2);', 1, 28, '`f()`에 1개를'],
    ['function f(a, b) {} spawn(f, 1);', 1, 27, '`f(a, b)`에 1개를'],
    ['function f() {} let x = f();', 1, 25, '값을 주지 않는'],
    ['let x = yieldNow();', 1, 9, '값을 주지 않는'],
    ['function f(a) { if (a) return 1; } print(f(1));', 1, 1, '값 없이 끝나는 길'],
    ['function f(a) { if (a) return 1; return; } print(f(1));', 1, 1, '값 없이 끝나는 길'],
    ['function f(a) { while (a) { return 1; } } print(f(1));', 1, 1, '값 없이 끝나는 길'],
    ['const c = new Condition(1);', 1, 25, '뮤텍스'],
    ['const a = new Atomic(true); a.add(1);', 1, 29, '수를 담은 원자 변수'],
    ['const p = new Pipe(); p.write(1); p.write(true);', 1, 43, '수 값이어야'],
    ['const p = new Pipe(); p.write([1]);', 1, 31, '수 값이어야'],
    ['let x = 1; const p = ref(x); p.value = true;', 1, 40, '수 값이어야'],
    ['const s = new SharedMemory(2); s[0] = true;', 1, 39, '수 값이어야'],
    ['join(true);', 1, 6, '수 값이어야'],
    [
      'function f() { return 7; } let a = 1; const t = spawn(() => a && f()); print(join(t));',
      1,
      61,
      '중괄호와',
    ],
    [
      'function f() { return 7; } let a = 1; const t = spawn(() => a ? f() : f()); print(join(t));',
      1,
      61,
      '중괄호와',
    ],
  ])('%s', (source, line, column, message) => {
    expect(errorsOf(source)).toEqual([{ line, column, message: expect.stringContaining(message) }]);
  });

  test.each([
    'let head = null; head = { value: 1, next: head }; head.next = head; print(head.next.value);',
    'let tree = { left: null, right: null, key: 1 }; function sum(t) { return t === null ? 0 : t.key + sum(t.left) + sum(t.right); } print(sum(tree));',
    'function f(p) { return p.x; } const a = { x: 1 }; const b = { x: 2, y: 3 }; print(f(a) + f(b) + b.y);',
    'function twice(a) { for (let i = 0; i < a.length; i++) a[i] *= 2; } const a = [1]; const s = new SharedMemory(1); twice(a);',
    'function lockAll(locks) { for (let i = 0; i < locks.length; i++) locks[i].lock(); } lockAll([new Mutex()]);',
    'let n = 0; n += true; n = true + true; print(n < true, -true);',
    'const m = new Mutex(); if (m && 1 && !null) print(m === m, m !== null);',
    'function f(a) { while (true) { if (a) return 1; } } print(f(1));',
    'function f(a) { if (a) return 1; else throw "no"; } print(f(1));',
    'function f(a) { if (a) { return 1; } exit(1); } print(f(1));',
    'function set(p) { p.value = 1; } let x = 0; set(ref(x));',
    'function set(p) { p.value = 1; } set({ value: 0, next: null });',
    'const a = new Atomic(null); const node = { value: 1 }; a.store(node); print(a.load().value);',
    'const a = new Atomic({ value: 1 }); const b = new Atomic({ shared: true }, { shared: true }); print(a.load().value, b.load().shared);',
    'const p = new Pipe(); p.write(1); while (p.read() !== -1) print(p.read());',
    'print(1 == 1, true != false, null == null);',
    'function wait3(x) { x.wait(); } wait3(new Barrier(1));',
  ])('agree: %s', (source) => {
    expect(errorsOf(source)).toEqual([]);
  });
});

describe('calls of what is built in', () => {
  test.each([
    ['assert();', '`assert(조건, "설명")`'],
    ['join();', '`join(t)`'],
    ['exit();', '`exit(0)`'],
    ['let s = new Semaphore();', '`new Semaphore(1)`'],
    ['let s = new Semaphore(-1);', '0 이상'],
    ['let b = new Barrier(0);', '1 이상'],
    ['let p = new Pipe(0);', '1 이상'],
    ['let p = new Pipe(5000);', '4,096'],
    ['let m = new Mutex(1);', '`new Mutex()`'],
    ['let m = new Mutex({ shared: 1 });', '`true`나 `false`'],
    ['let m = new Mutex({ spurious: true });', '`{ recursive: true }`'],
    ['let p = new Pipe({ shared: true });', '설정이 없어요'],
    ['let a = new Array(3, 4);', '`new Array(3)`'],
    ['let a = new Array(-1);', '0 이상'],
    ['let a = new Array(getpid()).fill(0);', '길이와 채울 값이 상수'],
    ['let x = ref(1);', '`ref(x)`'],
    ['const c = 1; let x = ref(c);', '`let`으로 선언해요'],
    ['spawn();', '`spawn(f)`'],
    ['parallel();', '`parallel(f, g)`'],
    ['function f() {} parallel(f());', '`() => f(1)`'],
    ['function f() {} spawn((a) => f());', '매개변수가 없어요'],
    ['spawn(1);', '함수의 이름'],
    ['const m = new Mutex(); m.lock(1);', '`.lock()`'],
    ['let x = Mutex();', '`new Mutex(…)`'],
    ['let x = print;', '`print(…)`'],
  ])('%s', (source, message) => {
    expect(messageOf(source)).toContain(message);
  });
});
