// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are parts of programs
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { follow, Run } from '../../../src/engine/index.ts';
import { endOf, faultOf, only, play, printed } from '../play.ts';

const lines = (source: string): string => printed(play(source)).join('|');
const faultOfMain = (run: Run) => run.at(run.length).processes[0].fault;

describe('texts', () => {
  const words = 'let one = 1; let two = 2; let three = 3; let minus = -1; let on = true; let off = false;';

  test.each([
    ['"a"', 'a'],
    ['\'a\' + "b"', 'ab'],
    ['"a" + one + two', 'a12'],
    ['one + two + "a"', '3a'],
    ['one + "a" + two', '1a2'],
    ['"a" + (one + two)', 'a3'],
    ['"a" + one * two + three', 'a23'],
    ['"a" + (one - two)', 'a-1'],
    ['"a" + minus', 'a-1'],
    ['on + "!"', 'true!'],
    ['"is " + !on', 'is false'],
    ['on + one + "!"', '2!'],
    ['"" + on + one', 'true1'],
    ['"" + (one < two)', 'true'],
    ['"a" + (one > two ? one : three)', 'a3'],
    ['`a`', 'a'],
    ['`${one}${two}`', '12'],
    ['`${one + two} = ${three}`', '3 = 3'],
    ['`${on} or ${off}`', 'true or false'],
    ['`[${`${one},`}${`${two}`}]`', '[1,2]'],
    ['`a${one}` + two', 'a12'],
    ['`${one > two ? one : two}`', '2'],
    ['"a", "b", ""', 'a b '],
    ['one, two + three, "c" + on', '1 5 ctrue'],
    ['"", ""', ' '],
    ['"\\u0041\\x42"', 'AB'],
    ['"가나" + one + "😀"', '가나1😀'],
    ['"it\'s", \'"\'', 'it\'s "'],
    ['on, off, !one, one === 1', 'true false false true'],
    ['2147483647 + "/" + -2147483648', '2147483647/-2147483648'],
  ])('print(%s) writes what JavaScript writes', (parts, expected) => {
    expect(lines(`${words} print(${parts});`)).toBe(expected);
    // Constants join into the text when the program is compiled: the same text has to come of it.
    expect(lines(`${words.replaceAll('let', 'const')} print(${parts});`)).toBe(expected);
  });

  test('are put together from left to right', () => {
    const source =
      'let n = 0; function next() { n++; return n; } print(n + ":" + next(), `${next()}-${n}`, n);';
    expect(lines(source)).toBe('0:1 2-2 2');
  });

  test.each([
    ['throw "plain";', 'throw', 'plain'],
    ['throw "n is " + n;', 'throw', 'n is 7'],
    ['throw new Error(`n is ${n}, ${n > 5}`);', 'throw', 'n is 7, true'],
    ['assert(n < 5, "n is " + n);', 'assertion', 'n is 7'],
    ['assert(false, `${n}${n + 1}`);', 'assertion', '78'],
  ])('of %s are in the fault', (statement, kind, text) => {
    const run = play(`let n = 7; print("before"); ${statement} print("after");`);
    expect(faultOfMain(run)?.kind).toBe(kind);
    expect(faultOfMain(run)?.message).toContain(text);
    expect(printed(run)).toEqual(['before']);
  });

  test.each(['true', 'n', 'n === 7', 'n > 0 && n < 10', '!(n < 0)'])(
    'an assertion that holds lets go on: %s',
    (condition) => {
      expect(lines(`let n = 7; assert(${condition}, "no"); print("after");`)).toBe('after');
    },
  );

  test('a throw in a function that was called ends its callers too', () => {
    const run = play('function f() { throw "deep"; } function g() { f(); print("g"); } g(); print("main");');
    expect([faultOf(run), endOf(run), printed(run)]).toEqual(['throw', 'fault', []]);
  });
});

describe('functions to start', () => {
  const source = (entries: string) => `let sum = 0; const SEVEN = 7;
  function one() { sum += 1; } function add(n) { sum += n; } function mul(a, b) { sum += a * b; }
  parallel(${entries}); print(sum);`;

  test.each([
    ['one', 1],
    ['() => one()', 1],
    ['() => { one(); }', 1],
    ['() => add(5)', 5],
    ['() => add(SEVEN + 1)', 8],
    ['() => mul(3, 4)', 12],
    ['() => { add(2); add(3); }', 5],
    ['() => { let n = 4; while (n > 0) { add(n); n--; } }', 10],
    ['() => { if (sum === 0) return; add(9); }', 0],
    ['() => { for (let i = 0; i < 3; i++) sum += i; }', 3],
    ['() => {}', 0],
    ['() => { sum = 6; }', 6],
  ])('may be written %s', (entry, expected) => {
    expect(lines(source(entry))).toBe(String(expected));
  });

  test('are all started, each with its own values', () => {
    const run = follow(
      new Run(compile(source('one, one, () => add(10), () => add(100), () => mul(30, 40)'))),
      {
        kind: 'fcfs',
      },
    );
    expect(printed(run)).toEqual(['1312']);
    expect(run.at(run.length).threads).toHaveLength(6);
  });

  const show = 'let g = 1; function show(n) { print(n); }';

  test('get the arguments of spawn when they are spawned', () => {
    expect(printed(play(`${show} const t = spawn(show, g); g = 5; join(t);`, 'm4'))).toEqual(['1']);
  });

  test('work out what an arrow function passes when they run', () => {
    const late = `${show} const t = spawn(() => show(g)); g = 5; join(t);`;
    expect(printed(play(late, 'm3'))).toEqual(['5']);
    expect(printed(play(late, 'm1A1'))).toEqual(['1']);
  });

  test('share an object that they get', () => {
    expect(
      lines('const box = { n: 0 }; function put(b, i) { b.n = i; } join(spawn(put, box, 4)); print(box.n);'),
    ).toBe('4');
  });

  test('may start functions of their own', () => {
    expect(
      lines(
        'let n = 0; function leaf() { n = n * 2 + 1; } function tree() { join(spawn(leaf)); join(spawn(leaf)); } parallel(tree); print(n);',
      ),
    ).toBe('3');
  });
});

describe('constants from outside', () => {
  const source = `const N = 3; const SQUARE = N * N; const BIG = N > 5;
  const a = new Array(N).fill(2); let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i];
  print(N, SQUARE, BIG, sum);
  if (BIG) print("big");`;
  const withConstants = (constants: Record<string, number>) => {
    const run = follow(new Run(compile(source, { constants })), { kind: 'rr', quantum: 1 });
    return printed(run).join('|');
  };

  test.each([
    [{}, '3 9 false 6'],
    [{ N: 0 }, '0 0 false 0'],
    [{ N: 6 }, '6 36 true 12|big'],
    [{ SQUARE: -1 }, '3 -1 false 6'],
    [{ N: 10, SQUARE: 2147483647 }, '10 2147483647 true 20|big'],
  ])('reach all that the text makes of them: %o', (constants, expected) => {
    expect(withConstants(constants)).toBe(expected);
  });

  test('hold for one compilation only', () => {
    withConstants({ N: 9 });
    expect(withConstants({})).toBe('3 9 false 6');
  });
});

describe('steps', () => {
  const declared = `const K = 2; let x = 1; let y = 2; let a = [1, 2]; const b = [1, 2]; const r = { n: 1 };
  const m = new Mutex(); const c = new Atomic(0); let i = 0;`;

  test.each([
    ['', 0],
    ['x = 5;', 1],
    ['x = K * 3;', 1],
    ['x = y;', 2],
    ['x = -y;', 3],
    ['x = y + K;', 3],
    ['x = x + y;', 4],
    ['x++;', 3],
    ['--x;', 3],
    ['x += 2;', 3],
    ['x += y;', 4],
    ['b[0] = 5;', 1],
    ['b[0]++;', 3],
    ['b[i]++;', 4],
    ['a[0]++;', 4],
    ['a[i] = y;', 4],
    ['r.n = 1;', 1],
    ['r.n++;', 3],
    ['r.n += y;', 4],
    ['m.lock(); m.unlock();', 2],
    ['c.add(1);', 1],
    ['c.store(x);', 2],
    ['print("a");', 1],
    ['print(K, "a");', 1],
    ['print(x);', 2],
    ['print(x, y);', 3],
    ['if (x === 1) print("yes");', 3],
    ['if (x === 0) print("yes");', 2],
    ['if (x === 0) print("yes"); else print("no");', 3],
    ['if (x === 1 || y === 2) print("yes");', 3],
    ['if (x === 1 && y === 2) print("yes");', 5],
    ['if (x === 0 && y === 2) print("yes");', 2],
    // Three rounds of load, branch, load, add, store, and the last load and branch.
    ['while (x < 4) x++;', 17],
    ['while (x < 1) x++;', 2],
    // A counter of a for at the top is a local: one start, four questions, three steps.
    ['for (let k = 0; k < 3; k++) {}', 8],
    ['for (let k = 0; k < 3; k++) { if (k === 1) break; }', 6],
    ['compute(50);', 1],
    ['sleep(50);', 1],
    ['io(50);', 1],
    ['yieldNow();', 1],
    ['throw "x";', 1],
    ['exit(3);', 1],
    ['if (K === 2) x = 3; else x = y;', 1],
  ])('of `%s`: %i', (statements, expected) => {
    expect(play(`${declared} ${statements}`).length).toBe(expected);
  });

  test.each([
    ['function f() {}', 'f();', 2],
    ['function f() { return 1; }', 'f();', 2],
    ['function f(n) { return n + 1; }', 'f(1);', 3],
    ['function f(n) { return n; }', 'f(f(1));', 4],
    ['function f(n) { if (n > 0) f(n - 1); }', 'f(2);', 11],
    // The call, one start, four comparisons, three additions, the return.
    ['function f(n) { for (let i = 0; i < n; i++) {} }', 'f(3);', 10],
  ])('of calls, each with its return: %s %s', (declaration, call, expected) => {
    expect(play(`${declaration} ${call}`).length).toBe(expected);
  });

  test('of threads: starting all is one, their last instructions end them', () => {
    const work = 'let n = 0; function f() { n++; }';
    expect(play(`${work} parallel(f);`).length).toBe(1 + 3);
    expect(play(`${work} parallel(f, f, f);`).length).toBe(1 + 3 * 3);
    expect(play(`${work} parallel(f, f); parallel(f);`).length).toBe(1 + 2 * 3 + 1 + 3);
    // spawn, its number into `t`, the thread, `t` again, join
    expect(play(`${work} const t = spawn(f); join(t);`, 'm2A3').length).toBe(2 + 3 + 2);
  });

  test('are chosen one at a time: a load sees what is there at its step', () => {
    const source =
      'let x = 1; let y = 0; function f() { y = x; } function g() { x = 2; } parallel(f, g); print(y);';
    expect(printed(only(source, 'm1A1B1A1m2'))).toEqual(['1']);
    expect(printed(only(source, 'm1B1A2m2'))).toEqual(['2']);
  });
});
