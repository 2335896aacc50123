import { describe, expect, test } from 'vitest';
import { findings, waitCycle } from '../../../src/engine/index.ts';
import { LOST_UPDATE, only, play } from '../play.ts';

const kinds = (run: ReturnType<typeof play>) => findings(run).map((finding) => finding.kind);

describe('data race', () => {
  test('two unordered accesses, one of them a write', () => {
    const [race] = findings(only(LOST_UPDATE, 'm1A1B1A2'));
    expect(race).toMatchObject({ kind: 'race', variable: 'counter', steps: [3, 5], threads: [2, 1] });
    expect(race.message).toContain('counter');
  });

  test('is there even when the threads happen to run one after the other', () => {
    expect(kinds(play(LOST_UPDATE, 'm1A3B3'))).toEqual(['race']);
  });

  test('one finding a variable', () => {
    expect(kinds(play('let x = 0; let y = 0; function f() { x++; y++; x++; } parallel(f, f);'))).toEqual([
      'race',
      'race',
    ]);
  });

  test.each([
    [
      'a mutex',
      'const m = new Mutex(); let x = 0; function f() { m.lock(); x++; m.unlock(); } parallel(f, f);',
    ],
    ['join', 'let x = 0; function f() { x++; } const t = spawn(f); join(t); x++;'],
    ['parallel', 'let x = 0; function f() { x++; } parallel(f); x++; parallel(f); print(x);'],
    [
      'a semaphore',
      'const s = new Semaphore(0); let x = 0; function f() { x = 1; s.release(); } function g() { s.acquire(); x = 2; } parallel(f, g);',
    ],
    [
      'an atomic',
      'const go = new Atomic(0); let x = 0; function f() { x = 1; go.store(1); } function g() { while (go.load() === 0); x = 2; } parallel(f, g);',
    ],
    [
      'a condition',
      'const m = new Mutex(); const c = new Condition(m); let ready = false; let x = 0; function f() { x = 1; m.lock(); ready = true; c.signal(); m.unlock(); } function g() { m.lock(); while (!ready) c.wait(); m.unlock(); x = 2; } parallel(f, g);',
    ],
    [
      'a barrier',
      'const b = new Barrier(2); let x = 0; function f() { x = 1; b.wait(); } function g() { b.wait(); x = 2; } parallel(f, g);',
    ],
    [
      'a latch',
      'const l = new Latch(1); let x = 0; function f() { x = 1; l.countDown(); } function g() { l.wait(); x = 2; } parallel(f, g);',
    ],
    [
      'reads alone',
      'let x = 1; let a = 0; let b = 0; function f() { a = x; } function g() { b = x; } parallel(f, g);',
    ],
    ['separate processes', 'let x = 0; const c = fork(); x = x + 1; if (c === 0) exit(0); wait(c);'],
  ])('%s is none', (_, source) => {
    for (let seed = 0; seed < 25; seed++)
      expect(kinds(play(source, '', { kind: 'random', seed }))).toEqual([]);
  });

  test('processes race in shared memory too', () => {
    const source =
      'const s = new SharedMemory(1); const c = fork(); s[0] = s[0] + 1; if (c === 0) exit(0); wait(c);';
    expect(findings(play(source))[0]).toMatchObject({ kind: 'race', variable: 's[0]' });
  });

  test('a failed tryLock orders nothing', () => {
    const source = `const m = new Mutex(); let x = 0;
function f() { m.lock(); x = 1; yieldNow(); m.unlock(); }
function g() { m.tryLock(); x = 2; }
parallel(f, g);`;
    expect(kinds(only(source, 'm1A2B2'))).toEqual(['race']);
  });
});

describe('deadlock', () => {
  const PHILOSOPHERS = `const f0 = new Mutex(); const f1 = new Mutex(); const f2 = new Mutex();
function p0() { f0.lock(); f1.lock(); f1.unlock(); f0.unlock(); }
function p1() { f1.lock(); f2.lock(); f2.unlock(); f1.unlock(); }
function p2() { f2.lock(); f0.lock(); f0.unlock(); f2.unlock(); }
parallel(p0, p1, p2);`;

  test('names the circle of who waits for whom', () => {
    const run = only(PHILOSOPHERS, 'm1A1B1C1');
    expect(waitCycle(run.at(run.length))).toEqual([1, 2, 3]);
    const [deadlock] = findings(run);
    expect(deadlock).toMatchObject({ kind: 'deadlock', threads: [1, 2, 3], steps: [2, 3, 4], step: 4 });
    for (const piece of ['A는 2행에서 f1을 기다려요 (지금은 B가 쥐고 있어요)', 'C는 4행에서 f0을 기다려요']) {
      expect(deadlock.message).toContain(piece);
    }
  });

  test('without a circle says that nobody is left to end the wait', () => {
    const [deadlock] = findings(play('const s = new Semaphore(0); s.acquire();'));
    expect(deadlock.message).toContain('기다리는 일을 끝내 줄 스레드가 없어요');
  });

  test('says when the owner of a lock cannot let it go any more', () => {
    const forked = `const m = new Mutex();
function holder() { m.lock(); yieldNow(); m.unlock(); }
function forker() { const c = fork(); if (c === 0) m.lock(); else wait(c); }
parallel(holder, forker);`;
    expect(findings(play(forked, 'm1A1B1A2'))[0].message).toContain(
      '잠근 A는 이 프로세스에 없어서 풀어 줄 수 없어요',
    );
    const dead = 'const m = new Mutex(); function f() { m.lock(); } parallel(f); m.lock();';
    expect(findings(play(dead))[0].message).toContain('A가 쥔 채로 끝났어요');
  });

  test('is none while something can move', () => {
    expect(findings(only(PHILOSOPHERS, 'm1A1B1'))).toEqual([]);
  });
});

describe('faults', () => {
  test('a failed assertion is one, of any process', () => {
    const run = play('const c = fork(); if (c === 0) assert(1 > 2, "거꾸로"); wait(c);');
    const found = findings(run);
    expect(found).toMatchObject([{ kind: 'assertion', threads: [1] }]);
    expect(found[0].message).toContain('거꾸로');
  });

  test('so is an uncaught throw, with its text and values', () => {
    const [fault] = findings(play('let x = 3; throw "x는 " + x;'));
    expect(fault).toMatchObject({ kind: 'fault' });
    expect(fault.message).toContain('x는 3');
  });
});
