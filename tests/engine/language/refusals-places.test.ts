import { describe, test } from 'vitest';
import { expectRefused } from './refused.ts';

/** Syntax that the language does not have, as an expression; `a` and `p` are an array and an object. */
const EXPRESSIONS: [name: string, text: string, message: string][] = [
  ['division', '▸n / 2', '`Math.trunc(a / b)`'],
  ['division in a sum', '1 + ▸n / 2', '`Math.trunc(a / b)`'],
  ['a power', '▸n ** 2', '곱셈을 반복'],
  ['a sum as the base', '▸(n + 1) ** 2', '곱셈을 반복'],
  ['??', '▸n ?? 1', '`x === null ? y : x`'],
  ['in', '▸n in p', '만들 때 정해져 있어요'],
  ['instanceof', '▸n instanceof n', '한 종류의 값만'],
  ['typeof', '▸typeof n', '한 종류의 값만'],
  ['void', '▸void n', '지워도 돼요'],
  ['delete', '▸delete p.v', '`null`을 넣어요'],
  ['a plus sign', '▸+n', '지워도 돼요'],
  ['a fraction', '▸0.25', '소수 대신'],
  ['a negative fraction', '▸-0.25', '소수 대신'],
  ['an exponent below one', '▸1e-3', '소수 대신'],
  ['a number beyond 32 bits', '▸2147483648', '2147483647까지'],
  ['a hexadecimal number beyond 32 bits', '▸0xffffffff', '2147483647까지'],
  ['a negative number beyond 32 bits', '▸-2147483649', '-2147483648에서'],
  ['a number beyond all numbers', '▸1e999', '2147483647까지'],
  ['a negative number beyond all numbers', '▸-1e999', '2147483647까지'],
  ['a big integer', '▸7n', '`n`을 지우고'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is part of a program
  ['a template with a value', '▸`${n}`', '값을 끼운 문자열'],
  ['a tagged template', '▸String.raw`seven`', '`print` 안에서 백틱'],
  ['a regular expression', '▸/seven/', '정규 표현식'],
  ['a function', '▸function () { return 1; }', '`spawn(f)`처럼 이름을'],
  ['an arrow function', '▸() => 1', '`spawn(f)`처럼 이름을'],
  ['a class', '▸class {}', '`{ value: 1 }`'],
  ['this', '▸this', '변수에 담아'],
  ['optional chaining', '▸p?.v', '`if (p !== null)`'],
  ['an optional call', '▸work?.()', '`if (p !== null)`'],
  ['a comma', '(▸n, n)', '한 문장에 하나씩'],
  ['an import', '▸import("m")', '파일 하나'],
  ['import.meta', '▸import.meta', '`import.meta`'],
  ['a name in a string', 'p[▸"v"]', '`p.name`처럼'],
  ['a method of a string', 'a[▸"fill"]', '`p.name`처럼'],
  ['Math.max', '▸Math.max(n, 1)', '`Math.trunc(a / b)`뿐'],
  ['Math.PI', '▸Math.PI', '`Math.trunc(a / b)`뿐'],
  ['Math.trunc of no division', '▸Math.trunc(n)', '`Math.trunc(a / b)`뿐'],
  ['Math.trunc with two', '▸Math.trunc(n, 2)', '`Math.trunc(a / b)`뿐'],
  ['Number', '▸Number(n)', '32비트 정수예요'],
  ['Date.now', '▸Date.now()', '`compute(10)`'],
  ['Atomics', '▸Atomics.load(a, 0)', '`n.load()`'],
  ['a promise', '▸Promise.all(a)', '`join(t)`로 기다려요'],
  ['undefined', '▸undefined', '`null`을 써요'],
  ['NaN', '▸NaN', '32비트 정수'],
  ['Infinity', '▸Infinity', '2147483647이에요'],
  ['a function as a value', '▸work', '`work()`'],
  ['map', 'a.▸map(n)', '`for (let i = 0; i < a.length; i++)`'],
  ['push', 'a.▸push(n)', '`a[i] = x`'],
  ['fill later', 'a.▸fill(n)', '만들 때만'],
  ['a call of a variable', '(▸n)()', '함수가 아니에요'],
  ['a call of a field', 'p.▸v()', '이런 메서드는 없어요: `v`'],
];

describe('an expression outside the language is refused where it begins', () => {
  test.each(EXPRESSIONS)('at the top: %s', (_, text, message) => {
    expectRefused(
      `const a = [1];\nconst p = { v: 1 };\nlet n = 1;\nfunction work() { return 1; }\nlet x = ${text};\n`,
      message,
    );
  });

  test.each(EXPRESSIONS)('inside a loop of a function: %s', (_, text, message) => {
    expectRefused(
      `const a = [1];\nconst p = { v: 1 };\nfunction work() {\n  let n = 1;\n  while (n < 3) {\n    let x =\n      ${text};\n    n++;\n  }\n  return n;\n}\nwork();\n`,
      message,
    );
  });

  test.each(EXPRESSIONS)('inside an arrow function that becomes a thread: %s', (_, text, message) => {
    expectRefused(
      `const a = [1];\nconst p = { v: 1 };\nlet n = 1;\nfunction work() { return 1; }\nparallel(work, () => {\n\tlet x = ${text};\n});\n`,
      message,
    );
  });
});

describe('a statement outside the language is refused where it begins', () => {
  const STATEMENTS: [name: string, text: string, message: string][] = [
    ['var', '▸var x = 1;', '`let`이나 `const`'],
    ['a declaration without a value', 'let ▸x;', '`let x = 0;`'],
    ['the second of two without a value', 'let x = 1, ▸y;', '`let y = 0;`'],
    ['a pattern of an object', 'const ▸{ v } = p;', '`const x = p.x;`'],
    ['a pattern of an array', 'const ▸[v] = a;', '`const x = a[0];`'],
    ['for … of', '▸for (const x of a) { n += x; }', '`for (let i = 0; i < a.length; i++)`'],
    ['for … in', '▸for (const x in a) { n += x; }', '`for (let i = 0; i < a.length; i++)`'],
    ['try', '▸try { n++; } catch { n--; }', '`wait`로 알아요'],
    ['a label', '▸outer: while (n < 3) { n++; }', '`return`으로 빠져나와요'],
    ['a debugger', '▸debugger;', '한 단계씩'],
    ['a class', '▸class A {}', '`{ value: 1 }`'],
    ['an expression without effect', '▸n + 1;', '`x = …`처럼'],
    ['a name', '▸n;', '`x = …`처럼'],
    ['a condition that does nothing', '▸n > 0 ? 1 : n;', '`x = …`처럼'],
    ['&& that does nothing', '▸n > 0 && !n;', '`x = …`처럼'],
    ['/=', '▸n /= 2;', '`x = Math.trunc(x / y)`'],
    ['**=', '▸n **= 2;', '곱셈을 반복'],
    ['??=', '▸n ??= 2;', '`if (x === null) x = y;`'],
    ['&&=', '▸n &&= 2;', '`if (x) x = y;`'],
    ['||=', '▸n ||= 2;', '`if (!x) x = y;`'],
    ['throwing a number', 'throw ▸n;', '`throw "설명"`'],
    ['throwing two things', 'throw ▸new Error("a", "b");', '`throw new Error("설명")`'],
    ['throwing another error', 'throw ▸new TypeError("a");', '`throw new Error("설명")`'],
    ['console.log', '▸console.log(n);', '`print(x)`'],
    ['setTimeout', '▸setTimeout(n, 10);', '`sleep(10)`'],
    ['a new length', '▸a.length = 3;', '큰 배열을 처음에'],
    ['a longer length', '▸a.length++;', '큰 배열을 처음에'],
    ['a new value of a constant', '▸a = [2];', '`let`으로 선언해요'],
    ['a constant that counts', '▸p++;', '`let`으로 선언해요'],
  ];

  test.each(STATEMENTS)('in a function: %s', (_, text, message) => {
    expectRefused(
      `const a = [1];\nconst p = { v: 1 };\nfunction work(n) {\n  if (n > 0) {\n    ${text}\n  }\n}\nwork(1);\n`,
      message,
    );
  });

  test.each(STATEMENTS)('at the top: %s', (_, text, message) => {
    expectRefused(`const a = [1]; const p = { v: 1 }; let n = 1;\n\n   ${text}\n`, message);
  });
});

describe('what stands inside a refused statement is looked at too', () => {
  test.each([
    ['for … of', '▸for (const x of ▸missing) { n = x + ▸1.5; }', '`for … of`', '`missing`', '정수만'],
    ['for … in', '▸for (const [x, y] in a) print(x + y, ▸z);', '`for … in`', '`z`'],
    ['for … of into a variable', '▸for (n of a) { print(▸n / 2); }', '`for … of`', '`Math.trunc(a / b)`'],
    ['try', '▸try { ▸x; } catch { ▸y; } finally { ▸z; }', '`try`', '`x`', '`y`', '`z`'],
    ['what is caught', '▸try { n++; } catch ({ message }) { print(message, ▸other); }', '`try`', '`other`'],
    ['a label', '▸outer: while (true) { ▸continue outer; }', '이름표는', '이름표로'],
    ['types', '▸try { n = ▸true; } finally { n++; }', '`try`', '수 값이어야'],
  ])('%s', (_, text, ...messages) => {
    expectRefused(`const a = [1]; let n = 1;\n${text}\n`, ...messages);
  });

  test('and nothing follows from the refusal itself', () => {
    expectRefused(
      'function sign(n) {\n  ▸try { return n; } finally { print(n); }\n}\nprint(sign(3));\n',
      '`try`',
    );
  });
});

describe('what stands inside a refused function is looked at too', () => {
  test.each([
    [
      'a declaration',
      '▸function inner() { ▸var x = 1; return ▸missing; }',
      '맨 위에만',
      '`let`이나 `const`',
      '`missing`',
    ],
    [
      'one in another',
      '▸function inner() { ▸function more() { ▸missing; } }',
      '맨 위에만',
      '맨 위에만',
      '`missing`',
    ],
    ['a value', 'let f = ▸function () { print(▸missing); };', '`spawn(f)`처럼 이름을', '`missing`'],
    ['an arrow function', 'let f = ▸(x) => { print(x, ▸missing); };', '`spawn(f)`처럼 이름을', '`missing`'],
    [
      'an arrow function without braces',
      'let f = ▸() => 1 + ▸missing;',
      '`spawn(f)`처럼 이름을',
      '`missing`',
    ],
    ['what a refused call is given', '▸setTimeout(() => { n = ▸1.5; }, 10);', '`sleep(10)`', '정수만'],
    [
      'what a refused method is given',
      'a.▸forEach(function (x) { n = x + ▸missing; });',
      '`for (let i = 0;',
      '`missing`',
    ],
    ['a thread with a parameter', 'spawn(▸(x) => { n = x + ▸missing; });', '매개변수가 없어요', '`missing`'],
    [
      'a thread of no arrow function',
      'spawn(▸function () { n = ▸missing; });',
      '화살표 함수를 써요',
      '`missing`',
    ],
    ['a thread in it', '▸function inner() { spawn(() => { n = ▸missing; }); }', '맨 위에만', '`missing`'],
    ['types', '▸function inner() { n = ▸true; }', '맨 위에만', '수 값이어야'],
    [
      'types of what it gives',
      'let f = ▸() => { if (n > 0) return 1; return ▸true; };',
      '`spawn(f)`처럼',
      '수 값이어야',
    ],
  ])('at the top of a block: %s', (_, text, ...messages) => {
    expectRefused(`const a = [1]; let n = 1;\n{\n  ${text}\n}\n`, ...messages);
  });

  test.each([
    ['its own names', '▸function inner(x, { y }) { const z = x; return inner(z, y); }', '맨 위에만'],
    ['its own name as a value', 'let f = ▸function again(x) { return again(x); };', '`spawn(f)`처럼'],
    ['a parameter that it calls', 'let f = ▸(done) => done();', '`spawn(f)`처럼'],
    ['a name that its body takes over', '▸function inner(x) { let local = x; local++; }', '맨 위에만'],
    [
      'locals of the function around it',
      '▸function inner() { local++; return ▸() => local; }',
      '맨 위에만',
      '`spawn(f)`처럼',
    ],
    [
      'locals that are declared behind it',
      '▸function inner() { return later; }\n  let later = 1;',
      '맨 위에만',
    ],
    ['what it gives', '▸function inner() { return 1; }', '맨 위에만'],
  ])('and nothing follows from the refusal itself: %s', (_, text, ...messages) => {
    expectRefused(`function work() {\n  let local = 1;\n  ${text}\n}\nwork();\n`, ...messages);
  });

  test('and a refused function at the top may return', () => {
    expectRefused('let n = 1;\nif (n > 0) {\n  ▸function sign() { return n; }\n}\n', '맨 위에만');
  });
});

describe('several errors', () => {
  test('come in the order of the text, though functions and arrow functions are read last', () => {
    expectRefused(
      'let n = 4;\nparallel(() => { print(▸n / 1); }, work);\nfunction work() { ▸var x = 1; }\nlet y = ▸1.5;\nspawn(() => { let z = ▸typeof y; });\nlet k = ▸this;\n',
      '`Math.trunc(a / b)`',
      '`let`이나 `const`',
      '정수만',
      '`typeof`',
      '`this`',
    );
  });
});
