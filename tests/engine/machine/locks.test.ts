import { describe, expect, test } from 'vitest';
import { findings } from '../../../src/engine/index.ts';
import { endOf, faultOf, only, play, printed } from '../play.ts';

describe('mutex', () => {
  const TWO = `const a = new Mutex(); let n = 0;
function f() { a.lock(); n++; a.unlock(); }
parallel(f, f); print(n);`;

  test('a held lock is waited for without a step', () => {
    const run = only(TWO, 'm1A1');
    const [, a, b] = run.at(2).threads;
    expect(a.state).toBe('running');
    expect(b).toMatchObject({ state: 'waiting', canStep: false });
    expect(b.waiting).toMatchObject({ kind: 'mutex', name: 'a', holders: [1] });
    expect(() => only(TWO, 'm1A1B1')).toThrow('B는 지금 움직일 수 없어요');
  });

  test('protects an update under every policy', () => {
    for (let seed = 0; seed < 50; seed++)
      expect(printed(play(TWO, '', { kind: 'random', seed }))).toEqual(['2']);
  });

  test('unlocking what one does not own is a fault', () => {
    expect(faultOf(play('const a = new Mutex(); a.unlock();'))).toBe('unlock');
    expect(faultOf(play('const a = new Mutex(); function f() { a.unlock(); } a.lock(); parallel(f);'))).toBe(
      'unlock',
    );
  });

  test('locking twice waits for oneself, unless it is recursive', () => {
    expect(endOf(play('const a = new Mutex(); a.lock(); a.lock();'))).toBe('deadlock');
    const recursive =
      'const a = new Mutex({ recursive: true }); a.lock(); a.lock(); a.unlock(); print(a.tryLock()); a.unlock(); a.unlock(); print("끝");';
    expect(printed(play(recursive))).toEqual(['true', '끝']);
  });

  test('tryLock says whether it got the lock', () => {
    const source = 'const a = new Mutex(); function f() { print(a.tryLock()); } a.lock(); parallel(f);';
    expect(printed(play(source))).toEqual(['false']);
  });

  test('two locks in opposite order: deadlock with its cycle', () => {
    const source = `const a = new Mutex(); const b = new Mutex();
function f() { a.lock(); b.lock(); b.unlock(); a.unlock(); }
function g() { b.lock(); a.lock(); a.unlock(); b.unlock(); }
parallel(f, g);`;
    const run = play(source, 'm1A1B1');
    expect(endOf(run)).toBe('deadlock');
    const [deadlock] = findings(run);
    expect(deadlock).toMatchObject({ kind: 'deadlock', threads: [1, 2], steps: [2, 3] });
    expect(deadlock.message).toContain('고리');
  });
});

describe('semaphore', () => {
  test('lets as many in as it counts', () => {
    const source = `const s = new Semaphore(2); let inside = 0; let most = 0; const m = new Mutex();
      function f() { s.acquire(); m.lock(); inside++; if (inside > most) most = inside; m.unlock(); yieldNow(); m.lock(); inside--; m.unlock(); s.release(); }
      parallel(f, f, f, f); print(most <= 2);`;
    for (let seed = 0; seed < 30; seed++)
      expect(printed(play(source, '', { kind: 'random', seed }))).toEqual(['true']);
  });

  test('anyone may release, and tryAcquire does not wait', () => {
    expect(
      printed(play('const s = new Semaphore(0); print(s.tryAcquire()); s.release(); print(s.tryAcquire());')),
    ).toEqual(['false', 'true']);
  });

  test('a negative count is a fault', () => {
    expect(
      faultOf(play('let n = -1; function f() { const s = new Semaphore(n); s.release(); } parallel(f);')),
    ).toBe('length');
  });
});

describe('condition', () => {
  const READY = `const m = new Mutex(); const c = new Condition(m); let ready = false;
function waiter() { m.lock(); while (!ready) c.wait(); m.unlock(); print("깸"); }
function waker() { m.lock(); ready = true; c.signal(); m.unlock(); }
`;

  test('wait gives the mutex up, sleeps, and takes it back', () => {
    const run = only(`${READY}parallel(waiter, waker);`, 'm1A4B1');
    const [, a, b] = run.at(run.length).threads;
    expect(a.state).toBe('waiting');
    expect(a.waiting).toMatchObject({ kind: 'condition', name: 'c' });
    expect(b.state).toBe('running');
    expect(printed(play(`${READY}parallel(waiter, waker);`, 'm1A4B1'))).toEqual(['깸']);
  });

  test('works whoever comes first', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(printed(play(`${READY}parallel(waiter, waker);`, '', { kind: 'random', seed }))).toEqual(['깸']);
    }
  });

  test('which of several waiters a signal wakes is a choice of the schedule', () => {
    const source = `const m = new Mutex(); const c = new Condition(m);
function waiter(name) { m.lock(); c.wait(); m.unlock(); print(name); }
function waker() { m.lock(); c.signal(); m.unlock(); }
const a = spawn(waiter, 1); const b = spawn(waiter, 2); const w = spawn(waker); join(a);`;
    const start = 'm6A2B2C1';
    expect(only(source, start).at(11).threads[3].wakes).toEqual([1, 2]);
    expect(only(source, `${start}C1-A`).effect(12).woken).toEqual([1]);
    expect(only(source, `${start}C1-B`).effect(12).woken).toEqual([2]);
    expect(() => only(source, `${start}C1-C`)).toThrow('깨울 수 없어요');
  });

  test('broadcast wakes all', () => {
    const source = `const m = new Mutex(); const c = new Condition(m); let go = false;
function waiter() { m.lock(); while (!go) c.wait(); m.unlock(); print(1); }
function waker() { m.lock(); go = true; c.broadcast(); m.unlock(); }
parallel(waiter, waiter, waiter, waker);`;
    for (let seed = 0; seed < 30; seed++)
      expect(printed(play(source, '', { kind: 'random', seed }))).toHaveLength(3);
  });

  test('a signal without a waiter is lost', () => {
    const source = `const m = new Mutex(); const c = new Condition(m);
function waiter() { m.lock(); c.wait(); m.unlock(); }
function waker() { c.signal(); }
parallel(waiter, waker);`;
    const run = play(source, 'm1B1');
    expect(findings(run).map((finding) => finding.kind)).toEqual(['deadlock', 'lostWakeup']);
    expect(findings(run)[1]).toMatchObject({ threads: [2, 1], variable: 'c' });
  });

  test('wakes without a signal only where the program asks for it', () => {
    const source = (options: string) => `const m = new Mutex(); const c = new Condition(m${options});
function waiter() { m.lock(); c.wait(); m.unlock(); print("가짜"); } parallel(waiter);`;
    expect(endOf(play(source('')))).toBe('deadlock');
    expect(printed(play(source(', { spurious: true }')))).toEqual(['가짜']);
  });

  test('waiting without the mutex is a fault', () => {
    expect(faultOf(play('const m = new Mutex(); const c = new Condition(m); c.wait();'))).toBe('unlock');
  });
});

describe('barrier, latch, rwlock', () => {
  test('a barrier lets nobody through before all have come, again and again', () => {
    const source = `const b = new Barrier(3); let n = 0; const m = new Mutex();
function f() { for (let round = 1; round <= 3; round++) { m.lock(); n++; m.unlock(); b.wait(); assert(n >= round * 3, "먼저 지나감"); b.wait(); } }
parallel(f, f, f); print(n);`;
    for (let seed = 0; seed < 40; seed++)
      expect(printed(play(source, '', { kind: 'random', seed }))).toEqual(['9']);
  });

  test('a latch opens at zero and stays open', () => {
    const source = `const l = new Latch(2); function f() { l.countDown(); } function g() { l.wait(); l.wait(); print("열림"); }
parallel(f, g, f);`;
    for (let seed = 0; seed < 20; seed++)
      expect(printed(play(source, '', { kind: 'random', seed }))).toEqual(['열림']);
    expect(faultOf(play('const l = new Latch(1); l.countDown(); l.countDown();'))).toBe('latch');
  });

  test('readers together, writers alone', () => {
    const source = `const l = new RwLock(); let readers = 0; let writing = false; const m = new Mutex();
function reader() { l.readLock(); m.lock(); readers++; m.unlock(); assert(!writing, "쓰는 중에 읽음"); yieldNow(); m.lock(); readers--; m.unlock(); l.readUnlock(); }
function writer() { l.writeLock(); writing = true; assert(readers === 0, "읽는 중에 씀"); yieldNow(); writing = false; l.writeUnlock(); }
parallel(reader, writer, reader, writer); print("끝");`;
    for (let seed = 0; seed < 40; seed++)
      expect(printed(play(source, '', { kind: 'random', seed }))).toEqual(['끝']);
    expect(faultOf(play('const l = new RwLock(); l.readUnlock();'))).toBe('unlock');
    expect(faultOf(play('const l = new RwLock(); l.readLock(); l.writeUnlock();'))).toBe('unlock');
  });
});

describe('atomic', () => {
  test('add gives the old value and loses nothing', () => {
    const source =
      'const a = new Atomic(0); function f() { a.add(1); a.add(1); } parallel(f, f, f); print(a.load());';
    for (let seed = 0; seed < 30; seed++)
      expect(printed(play(source, '', { kind: 'random', seed }))).toEqual(['6']);
    expect(
      printed(
        play(
          'const a = new Atomic(5); print(a.add(2), a.exchange(9), a.compareExchange(9, 1), a.compareExchange(9, 4), a.load());',
        ),
      ),
    ).toEqual(['5 7 9 1 1']);
  });
});
