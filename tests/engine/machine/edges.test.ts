import { describe, expect, test } from 'vitest';
import { endOf, faultOf, only, play, printed } from '../play.ts';

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);

/** Lines of a text under some random schedules. */
const lines = (source: string) =>
  SEEDS.map((seed) => printed(play(source, '', { kind: 'random', seed })).join(' '));
const all = (text: string) => SEEDS.map(() => text);

describe('mutex, at its edges', () => {
  test('a recursive one is free only when it was unlocked as often as it was locked', () => {
    const source = `const m = new Mutex({ recursive: true }); function f() { print(m.tryLock()); }
m.lock(); m.lock(); m.lock(); parallel(f); m.unlock(); m.unlock(); parallel(f); m.unlock(); parallel(f);`;
    expect(printed(play(source))).toEqual(['false', 'false', 'true']);
  });

  test('its depth can be seen', () => {
    const source = 'const m = new Mutex({ recursive: true }); m.lock(); m.tryLock(); m.unlock(); m.unlock();';
    const run = only(source, 'm3');
    const depth = (step: number) => run.at(step).processes[0].heap[0].words.map((word) => word.value);
    expect([1, 2, 3].map(depth)).toEqual([
      [1, 1],
      [1, 2],
      [1, 1],
    ]);
  });

  test('a recursive one unlocked once too often is a fault', () => {
    expect(faultOf(play('const m = new Mutex({ recursive: true }); m.lock(); m.unlock(); m.unlock();'))).toBe(
      'unlock',
    );
  });

  test('one whose owner has ended stays locked', () => {
    const run = play(
      'const m = new Mutex(); function f() { m.lock(); } parallel(f); print(m.tryLock()); m.lock();',
    );
    expect(printed(run)).toEqual(['false']);
    expect(endOf(run)).toBe('deadlock');
    expect(run.at(run.length).threads[0].waiting).toMatchObject({ kind: 'mutex', holders: [1] });
  });
});

describe('condition, at its edges', () => {
  test('a wait gives a recursive mutex up in full, and takes it back to the same depth', () => {
    const source = `const m = new Mutex({ recursive: true }); const c = new Condition(m); let go = false;
function f() { m.lock(); m.lock(); while (!go) c.wait(); m.unlock(); print(1); m.unlock(); print(2); }
function g() { m.lock(); go = true; c.signal(); m.unlock(); }
parallel(f, g); print(m.tryLock());`;
    expect(lines(source)).toEqual(all('1 2 true'));
  });

  test('a signal before the wait is lost', () => {
    const source = `const m = new Mutex(); const c = new Condition(m); c.signal(); m.lock(); c.wait(); print(1);`;
    expect(endOf(play(source))).toBe('deadlock');
  });

  test('two conditions of one mutex do not wake each other', () => {
    const source = `const m = new Mutex(); const a = new Condition(m); const b = new Condition(m);
function f() { m.lock(); a.wait(); m.unlock(); print(1); } parallel(f, g);
function g() { b.broadcast(); }`;
    expect(endOf(play(source, 'm1A2B1'))).toBe('deadlock');
    expect(endOf(play(source.replace('b.broadcast', 'a.broadcast'), 'm1A2B1'))).toBe('finished');
  });

  test('a signal needs no mutex, and wakes just one', () => {
    const source = `const m = new Mutex(); const c = new Condition(m);
function f() { m.lock(); c.wait(); m.unlock(); print(1); } function g() { c.signal(); } parallel(f, f, g);`;
    const run = play(source, 'm1A2B2C1');
    expect(printed(run)).toEqual(['1']);
    expect(endOf(run)).toBe('deadlock');
  });
});

describe('semaphore, barrier and latch, at their edges', () => {
  test('a semaphore of three lets three by and no fourth', () => {
    const source = `const s = new Semaphore(3); function f() { s.acquire(); print(1); } parallel(f, f, f, f);`;
    const run = play(source);
    expect(printed(run)).toEqual(['1', '1', '1']);
    expect(endOf(run)).toBe('deadlock');
  });

  test('tryAcquire takes only what is there, and release adds without a bound', () => {
    const source = `const s = new Semaphore(1); print(s.tryAcquire(), s.tryAcquire()); s.release(); s.release(); s.release();
print(s.tryAcquire(), s.tryAcquire(), s.tryAcquire(), s.tryAcquire());`;
    expect(printed(play(source))).toEqual(['true false', 'true true true false']);
  });

  test('a barrier of one never sleeps', () => {
    const run = play('const b = new Barrier(1); b.wait(); b.wait(); print(1);');
    expect(printed(run)).toEqual(['1']);
    expect(run.effects().some((effect) => effect.slept)).toBe(false);
  });

  test('a barrier starts anew each time, and one too few of a round waits for ever', () => {
    const source = `const b = new Barrier(2); function f() { b.wait(); print(1); } parallel(f, f, f);`;
    for (const seed of SEEDS) {
      const run = play(source, '', { kind: 'random', seed });
      expect(printed(run)).toEqual(['1', '1']);
      expect(endOf(run)).toBe('deadlock');
      expect(run.at(run.length).processes[0].heap[0].words.map((word) => word.value)).toEqual([2, 1]);
    }
  });

  test('a latch of zero is open from the start, and cannot be counted down', () => {
    expect(printed(play('const l = new Latch(0); l.wait(); print(1);'))).toEqual(['1']);
    expect(faultOf(play('const l = new Latch(0); l.countDown();'))).toBe('latch');
  });

  test('a latch lets nobody by before the last count', () => {
    const source = `const l = new Latch(2); const n = new Atomic(0);
function f() { n.add(1); l.countDown(); } function g() { l.wait(); print(n.load()); } parallel(g, f, g, f);`;
    expect(lines(source)).toEqual(all('2 2'));
  });
});

describe('rwlock, at its edges', () => {
  const LOCK = `const l = new RwLock(); function r() { l.readLock(); yieldNow(); l.readUnlock(); }
function w() { l.writeLock(); yieldNow(); l.writeUnlock(); } parallel(r, r, w);`;

  test('readers go in together, a writer waits for all of them', () => {
    expect(only(LOCK, 'm1A1').choicesAt(2)).toEqual([1, 2]);
    expect(only(LOCK, 'm1A1B1').choicesAt(3)).toEqual([1, 2]);
    expect(only(LOCK, 'm1A1B1A2').choicesAt(5)).toEqual([2]);
    expect(only(LOCK, 'm1A1B1A2B2').choicesAt(7)).toEqual([3]);
  });

  test('a writer keeps readers out until it lets go', () => {
    expect(only(LOCK, 'm1C1').choicesAt(2)).toEqual([3]);
    expect(only(LOCK, 'm1C1').at(2).threads[1].waiting).toMatchObject({ kind: 'rwlock', holders: [3] });
    expect(only(LOCK, 'm1C3').choicesAt(4)).toEqual([1, 2]);
  });

  test('a reader may read twice, and another thread may give the read back', () => {
    const source = `const l = new RwLock(); function f() { l.readUnlock(); } l.readLock(); l.readLock(); l.readUnlock(); parallel(f); l.writeLock(); print(1);`;
    expect(printed(play(source))).toEqual(['1']);
  });

  test("another's write lock cannot be given back", () => {
    const source = 'const l = new RwLock(); function f() { l.writeUnlock(); } l.writeLock(); parallel(f);';
    expect(faultOf(play(source))).toBe('unlock');
  });
});

describe('atomic, at its edges', () => {
  test('of booleans: exchange is a spin lock', () => {
    const source = `const taken = new Atomic(false); let n = 0;
function f() { while (taken.exchange(true)) yieldNow(); n++; taken.store(false); } parallel(f, f); print(n, taken.load());`;
    expect(lines(source)).toEqual(all('2 false'));
  });

  test('an addition that does not fit is a fault and changes nothing', () => {
    const run = play('const a = new Atomic(2147483647); a.add(0); a.add(1);');
    expect(run.at(run.length).processes[0].fault).toMatchObject({
      kind: 'overflow',
      message: '원자 변수의 값이 int32 범위를 벗어났어요.',
    });
    expect(run.effect(run.length).accesses.filter((access) => access.kind === 'update')).toEqual([]);
  });

  test('a compareExchange in a loop loses no update', () => {
    const source = `const a = new Atomic(0);
function f() { let old = a.load(); while (a.compareExchange(old, old + 2) !== old) old = a.load(); } parallel(f, f, f); print(a.load());`;
    expect(lines(source)).toEqual(all('6'));
  });
});

describe('pipe, at its edges', () => {
  test('holds 16 values: the 17th write waits until one was read', () => {
    const source = `const p = new Pipe(); function w() { for (let i = 0; i < 17; i++) p.write(i); print("다 씀"); }
function r() { print(p.read()); } parallel(w, r);`;
    let run = only(source, 'm1');
    while (run.choicesAt(run.length).includes(1)) run = run.choose({ thread: 1 });
    expect(run.at(run.length).processes[0].shared[0].words[0].value).toBe(16);
    expect(run.choicesAt(run.length)).toEqual([2]);
    expect(run.choose({ thread: 2 }).choicesAt(run.length + 1)).toContain(1);
    expect(new Set(printed(play(source)))).toEqual(new Set(['0', '다 씀']));
  });

  test('gives values in the order of the writes, to whoever reads', () => {
    const source = `const p = new Pipe(); const sum = new Atomic(0); function w(v) { p.write(v); p.write(v + 1); }
function r() { const a = p.read(); const b = p.read(); sum.add(a + b); }
const a = spawn(w, 1); const b = spawn(w, 10); const c = spawn(r); const d = spawn(r); join(a); join(b); join(c); join(d); print(sum.load());`;
    expect(lines(source)).toEqual(all('24'));
    const order =
      'const p = new Pipe(); p.write(3); p.write(-1); print(p.read()); p.write(4); print(p.read()); print(p.read());';
    expect(printed(play(order))).toEqual(['3', '-1', '4']);
  });
});

describe('objects that processes share', () => {
  test.each([
    ['Semaphore', 'const x = new Semaphore(0, { shared: true });', 'x.release();', 'x.acquire();'],
    ['Latch', 'const x = new Latch(1, { shared: true });', 'x.countDown();', 'x.wait();'],
    ['Barrier', 'const x = new Barrier(2, { shared: true });', 'x.wait();', 'x.wait();'],
    ['Pipe', 'const x = new Pipe();', 'x.write(1);', 'x.read();'],
  ])('a %s lets one process wait for the other', (_, make, child, parent) => {
    const source = `${make} const s = new SharedMemory(1); const c = fork();
if (c === 0) { s[0] = 5; ${child} exit(0); } ${parent} print(s[0]);`;
    expect(lines(source)).toEqual(all('5'));
  });

  test('a condition wakes a sleeper of another process', () => {
    const source = `const m = new Mutex({ shared: true }); const c = new Condition(m, { shared: true }); const s = new SharedMemory(1);
const k = fork(); if (k === 0) { m.lock(); s[0] = 1; c.signal(); m.unlock(); exit(0); }
m.lock(); while (s[0] === 0) c.wait(); m.unlock(); print(s[0]);`;
    expect(lines(source)).toEqual(all('1'));
  });

  test('an atomic counts over processes; without sharing each has its own', () => {
    const source = (options: string) =>
      `const a = new Atomic(0${options}); const c = fork(); a.add(1); if (c === 0) exit(0); wait(c); print(a.load());`;
    expect(lines(source(', { shared: true }'))).toEqual(all('2'));
    expect(lines(source(''))).toEqual(all('1'));
  });
});
