import { describe, expect, test } from 'vitest';
import { findings, type Policy } from '../../../src/engine/index.ts';
import { only, play } from '../play.ts';

/** Names of the words that a program's threads race for, in alphabetical order. */
function raced(source: string, schedule = '', policy?: Policy): string[] {
  return findings(play(source, schedule, policy))
    .filter((finding) => finding.kind === 'race')
    .map((finding) => finding.variable)
    .sort();
}

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);

describe('a race', () => {
  // Nothing orders the two threads of these, so every schedule shows the race.
  test.each([
    ['two writes', 'let x = 0; function f() { x = 1; } function g() { x = 2; } parallel(f, g);', ['x']],
    [
      'a write and a read',
      'let x = 0; function f() { x = 1; } function g() { print(x); } parallel(f, g);',
      ['x'],
    ],
    ['two writes of one value', 'let x = 0; function f() { x = 1; } parallel(f, f);', ['x']],
    [
      'a boolean',
      'let on = false; function f() { on = true; } function g() { if (on) print(1); } parallel(f, g);',
      ['on'],
    ],
    [
      'two variables, one raced',
      'let x = 0; let y = 0; function f() { x = 1; y = 1; } function g() { x = 2; } parallel(f, g);',
      ['x'],
    ],
    ['one element', 'const a = [0, 0]; function f() { a[1] = 1; } parallel(f, f);', ['a[1]']],
    [
      'each element for itself',
      'const a = [0, 0, 0]; function f() { a[0] = 1; a[2] = 1; } function g() { a[2] = 2; a[0] = 2; } parallel(f, g);',
      ['a[0]', 'a[2]'],
    ],
    [
      'an element by a computed index',
      'const a = [0, 0, 0, 0]; function f(i) { a[i % 2] = i; } parallel(() => f(1), () => f(3));',
      ['a[1]'],
    ],
    [
      'one field',
      'const p = { left: 0, right: 0 }; function f() { p.left = 1; } function g() { print(p.left); } parallel(f, g);',
      ['p.left'],
    ],
    [
      'a word behind its address',
      'let x = 0; const p = ref(x); function f() { p.value = 1; } function g() { x = 2; } parallel(f, g);',
      ['x'],
    ],
    [
      'a word behind two addresses of it',
      'let x = 0; const p = ref(x); const q = ref(x); function f() { p.value = 1; } function g() { q.value = 2; } parallel(f, g);',
      ['x'],
    ],
    [
      'a shared memory of one process',
      'const s = new SharedMemory(3); function f() { s[2] = 1; } parallel(f, f);',
      ['s[2]'],
    ],
    [
      'different locks',
      'const m = new Mutex(); const n = new Mutex(); let x = 0; function f() { m.lock(); x++; m.unlock(); } function g() { n.lock(); x++; n.unlock(); } parallel(f, g);',
      ['x'],
    ],
    [
      'a lock that only one takes',
      'const m = new Mutex(); let x = 0; function f() { m.lock(); x = 1; m.unlock(); } function g() { x = 2; } parallel(f, g);',
      ['x'],
    ],
    [
      'a write under a lock for readers',
      'const w = new RwLock(); let x = 0; function f() { w.readLock(); x = 1; w.readUnlock(); } function g() { w.readLock(); print(x); w.readUnlock(); } parallel(f, g);',
      undefined,
    ],
    [
      'a yield between them',
      'let x = 0; function f() { yieldNow(); x = 1; yieldNow(); } parallel(f, f);',
      ['x'],
    ],
    [
      'a thread that was started and not joined',
      'let x = 0; function f() { x = 1; } const t = spawn(f); x = 2; join(t);',
      ['x'],
    ],
    [
      'two threads of which one is joined',
      'let x = 0; function f() { x = 1; } const s = spawn(f); const t = spawn(f); join(s); join(t); print(x);',
      ['x'],
    ],
    [
      'an array that threads reach through another variable',
      'let a = [0, 0]; let b = a; function f() { a[0] = 1; } function g() { b[0] = 2; } parallel(f, g); print(b[0]);',
      undefined,
    ],
  ] as [string, string, string[] | undefined][])('%s', (_, source, variables) => {
    for (const seed of SEEDS) {
      const found = raced(source, '', { kind: 'random', seed });
      if (variables !== undefined) expect(found).toEqual(variables);
    }
    if (variables === undefined) expect(raced(source)).toHaveLength(1);
  });

  test('has the two steps, their threads and their lines in its proof', () => {
    const source = `let x = 0;
function f() {
  x = 1;
}
function g() {
  print(x);
}
parallel(f, g);`;
    const run = only(source, 'm1A1B1');
    expect(findings(run)).toEqual([
      {
        kind: 'race',
        message:
          '데이터 경쟁이에요. A의 2번째 걸음(3행)과 B의 3번째 걸음(6행)이 동기화 없이 같은 x에 접근하고, 그 가운데 쓰기가 있어요.',
        step: 3,
        steps: [2, 3],
        threads: [1, 2],
        variable: 'x',
      },
    ]);
    expect(findings(only(source, 'm1A1'))).toEqual([]);
  });

  test('of a read and a later write names the reader first', () => {
    const source = 'let x = 0; function f() { x = 1; } function g() { print(x); } parallel(f, g);';
    expect(findings(only(source, 'm1B1A1'))).toMatchObject([{ steps: [2, 3], threads: [2, 1] }]);
  });

  test('is found once for a word, however often it is touched', () => {
    const source = 'let x = 0; function f() { for (let i = 0; i < 5; i++) x++; } parallel(f, f, f);';
    for (const seed of SEEDS) expect(raced(source, '', { kind: 'random', seed })).toEqual(['x']);
  });

  test('of an object that only locals lead to has the name of the oldest', () => {
    const source =
      'function f(a) { a[0] = 1; } function start() { const a = new Array(2); const s = spawn(f, a); const t = spawn(f, a); join(s); join(t); } start();';
    const [name, ...others] = raced(source);
    expect(others).toEqual([]);
    expect(name).toBe('a[0]');
  });

  test('between a parent and its child is in shared memory alone', () => {
    const source = `const s = new SharedMemory(2); let x = 0;
const c = fork();
if (c === 0) { x = 1; s[1] = 1; exit(0); }
x = 2; s[1] = 2; wait(c); print(x);`;
    for (const seed of SEEDS) expect(raced(source, '', { kind: 'random', seed })).toEqual(['s[1]']);
  });

  test('between two children is one too', () => {
    const source = `const s = new SharedMemory(1);
const a = fork(); if (a === 0) { s[0] = 1; exit(0); }
const b = fork(); if (b === 0) { s[0] = 2; exit(0); }
wait(a); wait(b); print(s[0]);`;
    for (const seed of SEEDS) expect(raced(source, '', { kind: 'random', seed })).toEqual(['s[0]']);
  });
});

describe('no race', () => {
  test.each([
    ['other elements', 'const a = [0, 0]; function f(i) { a[i]++; } parallel(() => f(0), () => f(1));'],
    [
      'other fields',
      'const p = { l: 0, r: 0 }; function f() { p.l++; } function g() { p.r++; } parallel(f, g);',
    ],
    ['locals', 'function f() { let i = 0; i++; i++; } parallel(f, f);'],
    [
      'an atomic itself',
      'const n = new Atomic(0); function f() { n.add(1); n.store(n.load()); } parallel(f, f);',
    ],
    [
      'what the starter wrote before a spawn',
      'let x = 0; function f() { x++; } x = 5; const t = spawn(f); join(t); print(x);',
    ],
    [
      'a chain of joins',
      'let x = 0; function f() { x = 1; } function g() { const t = spawn(f); join(t); } const u = spawn(g); join(u); x = 2;',
    ],
    [
      'a recursive lock taken twice',
      'const m = new Mutex({ recursive: true }); let x = 0; function f() { m.lock(); m.lock(); x++; m.unlock(); x++; m.unlock(); } parallel(f, f);',
    ],
    [
      'a tryLock that was checked',
      'const m = new Mutex(); let x = 0; function f() { if (m.tryLock()) { x++; m.unlock(); } } parallel(f, f);',
    ],
    [
      'a tryAcquire that was checked',
      'const s = new Semaphore(1); let x = 0; function f() { if (s.tryAcquire()) { x++; s.release(); } } parallel(f, f);',
    ],
    [
      'a lock for readers and a writer',
      'const w = new RwLock(); let x = 0; function f() { w.writeLock(); x++; w.writeUnlock(); } function g() { w.readLock(); print(x); w.readUnlock(); } parallel(f, g, f, g);',
    ],
    [
      'a spin lock of exchanges',
      'const k = new Atomic(0); let x = 0; function f() { while (k.exchange(1) === 1); x++; k.store(0); } parallel(f, f);',
    ],
    [
      'a spin lock of compareExchange',
      'const k = new Atomic(0); let x = 0; function f() { while (k.compareExchange(0, 1) !== 0); x++; k.store(0); } parallel(f, f);',
    ],
    [
      'a pipe from one thread to another',
      'const p = new Pipe(); let x = 0; function f() { x = 1; p.write(1); } function g() { p.read(); x = 2; } parallel(f, g);',
    ],
    [
      'a pipe between processes',
      'const p = new Pipe(); const s = new SharedMemory(1); const c = fork(); if (c === 0) { s[0] = 1; p.write(7); exit(0); } p.read(); s[0] = 2; wait(c);',
    ],
    [
      'a wait for the child',
      'const s = new SharedMemory(1); const c = fork(); if (c === 0) { s[0] = 1; exit(0); } wait(c); s[0]++;',
    ],
    [
      'a shared lock of two processes',
      'const s = new SharedMemory(1); const m = new Mutex({ shared: true }); const c = fork(); m.lock(); s[0] = s[0] + 1; m.unlock(); if (c === 0) exit(0); wait(c);',
    ],
    [
      'a latch of two',
      'const l = new Latch(2); let x = 0; let y = 0; function f() { x = 1; l.countDown(); } function g() { y = 1; l.countDown(); } function h() { l.wait(); x++; y++; } parallel(f, g, h);',
    ],
    [
      'a barrier of three, two times',
      'const b = new Barrier(3); const a = [0, 0, 0]; function f(i) { a[i] = i; b.wait(); print(a[(i + 1) % 3]); b.wait(); a[(i + 2) % 3] = i; } parallel(() => f(0), () => f(1), () => f(2));',
    ],
    [
      'a broadcast to two',
      'const m = new Mutex(); const c = new Condition(m); let go = false; let x = 0; function f() { m.lock(); while (!go) c.wait(); m.unlock(); print(x); } function g() { x = 1; m.lock(); go = true; c.broadcast(); m.unlock(); } parallel(f, f, g);',
    ],
  ])('%s', (_, source) => {
    for (const seed of SEEDS) expect(findings(play(source, '', { kind: 'random', seed }))).toEqual([]);
  });

  test('where the tryAcquire failed orders nothing', () => {
    const source = `const s = new Semaphore(1); let x = 0;
function f() { s.acquire(); x = 1; s.release(); }
function g() { s.tryAcquire(); x = 2; }
parallel(f, g);`;
    expect(findings(only(source, 'm1A2B2'))).toMatchObject([{ kind: 'race', variable: 'x', steps: [3, 5] }]);
    // After A's release the permit is there, and B learns of A's write with it.
    expect(findings(only(source, 'm1A3B2'))).toEqual([]);
  });
});
