import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { LOST_UPDATE } from '../play.ts';
import { listing } from './compiling.ts';

describe('what the instructions of a text are', () => {
  test('of the lost update: a load, an add and a store', () => {
    expect(listing(LOST_UPDATE, 'work')).toEqual([
      'load  r0, [counter]',
      'add   r0, r0, 1',
      'store [counter], r0',
    ]);
    expect(listing(LOST_UPDATE)).toEqual(['parallel work(), work()', 'load  r0, [counter]', 'print r0']);
  });

  test('on an object that a const at the top declares: one', () => {
    expect(listing('const m = new Mutex(); m.lock(); m.unlock();')).toEqual(['lock  m', 'unlock m']);
    expect(listing('const a = [0, 0, 0]; let x = a[1];')).toEqual(['load  r0, a[1]', 'store [x], r0']);
    expect(listing('const s = new Semaphore(1); if (s.tryAcquire()) print(1);')).toEqual([
      'tryAcquire r0, s',
      'if    r0 !== 0 else 3',
      'print "1"',
    ]);
  });

  test('on an object that a let holds, or an array: its address comes first', () => {
    expect(listing('let m = new Mutex(); m.lock();')).toEqual(['load  r0, [m]', 'lock  r0']);
    expect(
      listing('const locks = [new Mutex(), new Mutex()]; function f(i) { locks[i].lock(); }', 'f'),
    ).toEqual(['load  r0, locks[i]', 'lock  r0']);
    expect(listing('let a = [0]; let x = a[0];')).toEqual([
      'load  r0, [a]',
      'load  r0, r0[0]',
      'store [x], r0',
    ]);
  });

  test('with locals, which are operands: one for each operation', () => {
    expect(
      listing('let g = 0; function f(n) { for (let i = 0; i < n; i++) { const v = g; g = v + i; } }', 'f'),
    ).toEqual([
      'move  i, 0',
      'if    i < n else 7',
      'load  v, [g]',
      'add   r0, v, i',
      'store [g], r0',
      'add   i, i, 1 → 2',
    ]);
  });

  test('with a local whose address is taken, which is a word of memory', () => {
    expect(listing('function f() { let x = 1; const p = ref(x); x++; p.value += x; }', 'f')).toEqual([
      'store [x], 1',
      'addr  p, x',
      'load  r0, [x]',
      'add   r0, r0, 1',
      'store [x], r0',
      'load  r0, p.value',
      'load  r1, [x]',
      'add   r0, r0, r1',
      'store p.value, r0',
    ]);
  });

  test('of waiting in a loop: two a round, the jump back is none', () => {
    expect(listing('let ready = false; while (!ready);')).toEqual([
      'load  r0, [ready]',
      'if    r0 === 0 else 2 → 0',
    ]);
  });

  test.each([
    ['while (true);', ['if    0 === 0 else 0 → 0']],
    ['for (;;) {}', ['if    0 === 0 else 0 → 0']],
    ['for (;;) { continue; }', ['if    0 === 0 else 0 → 0']],
    ['const N = 1; while (N > 0) { if (N > 2) break; else continue; }', ['if    0 === 0 else 0 → 0']],
    ['while (true) { while (true) { if (true) continue; } }', ['if    0 === 0 else 0 → 0']],
  ])('of a loop that does nothing, one that spins: %s', (source, lines) => {
    expect(listing(source)).toEqual(lines);
  });

  test.each([
    ['while (false) print(1);', []],
    ['if (true) print(1); else print(2);', ['print "1"']],
    ['const DEBUG = false; if (DEBUG && getpid() > 1) print(1); print(2);', ['print "2"']],
    ['while (true) { break; } print(1);', ['print "1"']],
    ['while (true) print(1); print(2);', ['print "1" → 0']],
    ['exit(0); print(2);', ['exit  0']],
    ['throw "a"; print(2);', ['throw "a"']],
    ['const N = 3; print(N * 2 + 1, -N, !N, N > 2 ? 1 : 2);', ['print "7 -3 false 1"']],
  ])('of what cannot run, none: %s', (source, lines) => {
    expect(listing(source)).toEqual(lines);
  });

  test('of conditions: a branch for each comparison, no values', () => {
    expect(listing('function f(a, b) { if (a < 1 && (b > 2 || !a)) print(1); }', 'f')).toEqual([
      'if    a < 1 else 5',
      'if    b <= 2 else 4',
      'if    a === 0 else 5',
      'print "1"',
    ]);
  });

  test('of threads: arrow functions that only call become the call', () => {
    const source = `const N = 2; const m = new Mutex();
function f(i, lock) { lock.lock(); }
parallel(() => f(N - 1, m), () => { f(2, m); }, () => { print(1); print(2); });
const t = spawn(f, getpid(), m);
join(t);`;
    expect(listing(source)).toEqual([
      'parallel f(1, m), f(2, m), parallel@3()',
      'getpid r0',
      'spawn r0, f(r0, m)',
      'store [t], r0',
      'load  r0, [t]',
      'join  r0',
    ]);
    expect(compile(source).functions.map((each) => each.name)).toEqual(['main', 'f', 'parallel@3']);
  });

  test('of made-up functions on one line: each has its own name', () => {
    expect(compile('parallel(() => print(1), () => print(2));').functions.map((each) => each.name)).toEqual([
      'main',
      'parallel@1',
      'parallel@1.2',
    ]);
  });

  test('of calls: registers in use are saved', () => {
    const source = 'function f(a) { return a < 2 ? a : f(a - 1) + f(a - 2); } f(3);';
    const saved = compile(source).instructions.flatMap((each) => (each.op === 'call' ? [each.save] : []));
    expect(saved).toEqual([0, 0, 1]);
    expect(listing(source, 'f')).toEqual([
      'if    a < 2 else 4',
      'move  r0, a → 9',
      'sub   r0, a, 1',
      'call  r0, f(r0)',
      'sub   r1, a, 2',
      'call  r1, f(r1)',
      'add   r0, r0, r1',
      'return r0',
    ]);
  });

  test('of new objects: an allocation, and a store for each value that is not constant', () => {
    expect(
      listing('let head = null; function push(v) { head = { value: v, next: head, done: false }; }', 'push'),
    ).toEqual([
      'new   r0, {value, next, done}',
      'store r0.value, v',
      'load  r1, [head]',
      'store r0.next, r1',
      'store [head], r0',
    ]);
    expect(
      listing(
        'function f(n) { const a = new Array(n); const b = [1, n]; const c = new Condition(new Mutex()); }',
        'f',
      ),
    ).toEqual([
      'new   a, Array(n)',
      'new   b, Array(2)',
      'store b[1], n',
      'new   r0, Mutex()',
      'new   c, Condition(r0)',
    ]);
  });

  test('of texts: constants are part of them', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is part of a program
    expect(listing('const N = 2; let x = 1; print("N =", N, `x = ${x}`, x + 1 + "!");')).toEqual([
      'load  r0, [x]',
      'load  r1, [x]',
      'add   r1, r1, 1',
      'print "N = 2 x = " r0 " " r1 "!"',
    ]);
  });
});

describe('the source of an instruction', () => {
  const sourcesOf = (source: string, name = 'main') => {
    const program = compile(source);
    const { entry } = program.functions.find((each) => each.name === name)!;
    return program.instructions.slice(entry).map(({ range }) => source.slice(range.start, range.end));
  };

  test('is the smallest piece that it does', () => {
    expect(
      sourcesOf(
        'let g = 0; function f(n) { g++; const v = g; g = v + n * 2; if (!(v < n)) f(v); while (!n); }',
        'f',
      ),
    ).toEqual([
      'g++',
      'g++',
      'g++',
      'v = g',
      'n * 2',
      'v + n * 2',
      'g = v + n * 2',
      '!(v < n)',
      'f(v)',
      '!n',
      '}',
    ]);
  });

  test('has the line and the column of its first character', () => {
    const { instructions } = compile('let g = 0;\nfunction f() {\n\tg++;\n}\nf();\n');
    expect(instructions.map(({ range: { line, column } }) => [line, column])).toEqual([
      [5, 1],
      [6, 1],
      [3, 2],
      [3, 2],
      [3, 2],
      [4, 1],
    ]);
  });

  test('tells whether a branch asks the opposite', () => {
    const negated = (source: string) =>
      compile(source).instructions.flatMap((each) =>
        each.op === 'branch'
          ? [`${source.slice(each.range.start, each.range.end)}: ${each.negated ?? false}`]
          : [],
      );
    expect(
      negated(
        'function f(a, b) { if (!a) f(a, b); if (a || b) f(a, b); while (!(a < b)) f(a, b); const c = a || b; const d = a && b; }',
      ),
    ).toEqual(['!a: false', 'a: true', 'b: false', '!(a < b): false', 'a: true', 'a: false']);
  });
});
