import { describe, expect, test } from 'vitest';
import type { Moment, Waiting } from '../../../src/engine/index.ts';
import { josa } from '../../../src/words/josa.ts';
import { endOf, only, play, printed } from '../play.ts';

/** What each waiting thread waits for, by its index. */
function waits(moment: Moment): Record<number, Waiting> {
  return Object.fromEntries(
    moment.threads.flatMap((thread) => (thread.waiting === null ? [] : [[thread.index, thread.waiting]])),
  );
}

/** The end of a run in which nothing can move any more. */
function stuck(source: string, schedule = ''): Moment {
  const run = play(source, schedule);
  expect(endOf(run)).toBe('deadlock');
  return run.at(run.length);
}

describe('who waits for what', () => {
  test.each([
    ['const x = new Semaphore(0); x.acquire();', 'semaphore'],
    ['const m = new Mutex(); const x = new Condition(m); m.lock(); x.wait();', 'condition'],
    ['const x = new Barrier(2); x.wait();', 'barrier'],
    ['const x = new Latch(1); x.wait();', 'latch'],
  ])('%s: anybody could end the wait', (source, kind) => {
    const moment = stuck(source);
    expect(waits(moment)[0]).toMatchObject({ kind, name: 'x', holders: [] });
    expect(moment.threads[0]).toMatchObject({ state: 'waiting', canStep: false, ended: 'no' });
    const object = [...moment.processes[0].heap, ...moment.processes[0].shared].find((o) => o.name === 'x');
    expect(object?.waiters).toEqual([0]);
  });

  test.each([
    ['const x = new Pipe(); x.read();', 'pipe', 'writing-end'],
    ['const x = new Pipe(); for (let i = 0; i < 17; i++) x.write(i);', 'pipe', 'reading-end'],
    ['const x = new RwLock(); x.readLock(); x.writeLock();', 'rwlock', 'readers'],
  ])(
    '%s: only who has its other end, or reads, could, and that is the one who waits',
    (source, kind, hold) => {
      const moment = stuck(source);
      expect(waits(moment)[0]).toMatchObject({ kind, name: 'x', holders: [0], hold });
      const object = [...moment.processes[0].heap, ...moment.processes[0].shared].find((o) => o.name === 'x');
      expect(object?.waiters).toEqual([0]);
    },
  );

  test.each([
    ['const x = new Mutex(); x.lock(); x.lock();', 'mutex'],
    ['const x = new RwLock(); x.writeLock(); x.writeLock();', 'rwlock'],
    ['const x = new RwLock(); x.writeLock(); x.readLock();', 'rwlock'],
  ])('%s: only the owner could, and that is the one who waits', (source, kind) => {
    const moment = stuck(source);
    expect(waits(moment)[0]).toMatchObject({ kind, name: 'x', holders: [0] });
    const object = moment.processes[0].heap.find((o) => o.name === 'x');
    expect(object).toMatchObject({ owner: 0, waiters: [0] });
  });

  test('join waits for one thread by its letter', () => {
    const moment = stuck(
      'const s = new Semaphore(0); function f() { s.acquire(); } const t = spawn(f); join(t);',
    );
    expect(waits(moment)).toMatchObject({
      0: { kind: 'thread', name: 'A', object: -1, holders: [1] },
      1: { kind: 'semaphore', name: 's', holders: [] },
    });
  });

  test('parallel waits for those that have not ended yet', () => {
    const source = 'function f() { print(1); } parallel(f, f, f); print(2);';
    expect(waits(only(source, 'm1').at(1))[0]).toMatchObject({
      kind: 'threads',
      name: 'A, B, C',
      holders: [1, 2, 3],
    });
    expect(waits(only(source, 'm1B1').at(2))[0]).toMatchObject({
      kind: 'threads',
      name: 'A, C',
      holders: [1, 3],
    });
    expect(waits(only(source, 'm1B1A1').at(3))[0]).toMatchObject({ kind: 'thread', name: 'C', holders: [3] });
    expect(only(source, 'm1B1A1C1').at(4).threads[0]).toMatchObject({ waiting: null, canStep: true });
  });

  test('a parallel inside a parallel waits for its own threads only', () => {
    const source =
      'function g() { print(1); } function f() { parallel(g, g); print(2); } parallel(f); print(3);';
    const moment = only(source, 'm1A1').at(2);
    expect(waits(moment)[0]).toMatchObject({ name: 'A', holders: [1] });
    expect(waits(moment)[1]).toMatchObject({ name: 'B, C', holders: [2, 3] });
    expect(printed(play(source))).toEqual(['1', '1', '2', '3']);
  });

  test('wait is for a process, and any live thread of it could end it', () => {
    const source = `function f() { while (true) yieldNow(); } const c = fork();
if (c === 0) { spawn(f); while (true) yieldNow(); } wait(c);`;
    let run = only(source, 'm1');
    while (run.at(run.length).threads.length < 3) run = run.choose({ thread: 1 });
    while (run.choicesAt(run.length).includes(0)) run = run.choose({ thread: 0 });
    expect(waits(run.at(run.length))[0]).toEqual({
      kind: 'process',
      name: 'pid 2',
      object: -1,
      holders: [1, 2],
      hold: null,
    });
  });

  test('one woken from a condition waits for the mutex until its signaller lets go', () => {
    const source = `const m = new Mutex(); const c = new Condition(m);
function f() { m.lock(); c.wait(); m.unlock(); } function g() { m.lock(); c.signal(); m.unlock(); } parallel(f, g);`;
    expect(waits(only(source, 'm1A2').at(3))[1]).toMatchObject({ kind: 'condition', name: 'c' });
    const woken = only(source, 'm1A2B2').at(5);
    expect(waits(woken)[1]).toMatchObject({ kind: 'mutex', name: 'm', holders: [2] });
    expect(woken.threads[1].canStep).toBe(false);
    const free = only(source, 'm1A2B3').at(6);
    expect(free.threads[1]).toMatchObject({ canStep: true, waiting: null });
  });

  test('an object that only a local variable leads to has the name of that variable', () => {
    const moment = stuck('let n = 0; function f() { const s = new Semaphore(n); s.acquire(); } f();');
    const { name, kind } = waits(moment)[0];
    expect(kind).toBe('semaphore');
    expect(name).toBe('s');
  });

  test('the object knows all that wait for it, over processes too where it is shared', () => {
    const source = 'const s = new Semaphore(0, { shared: true }); const c = fork(); s.acquire();';
    const moment = stuck(source);
    for (const process of moment.processes)
      expect(process.shared.find((object) => object.name === 's')?.waiters).toEqual([0, 1]);
    expect(waits(moment)[0].object).toBe(waits(moment)[1].object);
  });
});

describe('who can step', () => {
  test('only the waiting ones are left out of the choices', () => {
    const source = `const m = new Mutex(); const l = new Latch(1);
function a() { m.lock(); yieldNow(); m.unlock(); } function b() { l.wait(); print(1); } function c() { m.lock(); m.unlock(); l.countDown(); }
parallel(a, b, c);`;
    expect(only(source, '').choicesAt(0)).toEqual([0]);
    expect(only(source, 'm1').choicesAt(1)).toEqual([1, 3]);
    expect(only(source, 'm1A1').choicesAt(2)).toEqual([1]);
    expect(only(source, 'm1A3').choicesAt(4)).toEqual([3]);
    expect(only(source, 'm1A3C3').choicesAt(7)).toEqual([2]);
    expect(printed(play(source))).toEqual(['1']);
  });

  test('what would fault can be done: nobody waits before it', () => {
    const run = only('let p = null; if (false) p = new Mutex(); p.lock();', '');
    let at = run;
    while (at.at(at.length).end === 'running') {
      expect(at.choicesAt(at.length)).toEqual([0]);
      at = at.choose({ thread: 0 });
    }
    expect(at.at(at.length)).toMatchObject({ end: 'fault' });
  });

  test('joining oneself, a stranger or no thread at all is a fault and no wait', () => {
    for (const target of ['0', '5', '-1']) {
      const run = play(`let t = ${target}; join(t);`);
      expect(run.at(run.length).processes[0].fault).toMatchObject({
        kind: 'handle',
        message: `${josa(target, '은/는')} 기다릴 수 있는 스레드가 아니에요.`,
      });
    }
  });

  test('a thread may be joined by several, and again after it has ended', () => {
    const source = `let t = 0; function f() { yieldNow(); } function g() { join(t); join(t); print(1); }
t = spawn(f); parallel(g, g); join(t); print(2);`;
    expect(printed(play(source))).toEqual(['1', '1', '2']);
  });

  test('two that join each other wait for each other for ever', () => {
    const moment = stuck(`let a = 0; let b = 0; const go = new Latch(1);
function f() { go.wait(); join(b); } function g() { go.wait(); join(a); }
a = spawn(f); b = spawn(g); go.countDown(); join(a);`);
    expect(waits(moment)).toMatchObject({
      0: { kind: 'thread', holders: [1] },
      1: { kind: 'thread', name: 'B', holders: [2] },
      2: { kind: 'thread', name: 'A', holders: [1] },
    });
  });

  test('a signal with several that wait has them all to choose from, in the order of their creation', () => {
    const source = `const m = new Mutex(); const c = new Condition(m);
function f() { m.lock(); c.wait(); m.unlock(); } parallel(f, f, f, g); function g() { c.signal(); }`;
    const run = only(source, 'm1C2A2B2');
    expect(run.wakeableAt(run.length, 4)).toEqual([1, 2, 3]);
    expect(run.at(run.length).threads[4].wakes).toEqual([1, 2, 3]);
    expect(run.choose({ thread: 4, waiter: 2 }).effect(8).woken).toEqual([2]);
    expect(run.choose({ thread: 4 }).effect(8).woken).toEqual([1]);
  });

  test('a spurious condition lets its sleeper be chosen without a signal', () => {
    const source = (options: string) =>
      `const m = new Mutex(); const c = new Condition(m${options}); m.lock(); c.wait(); print(1);`;
    expect(only(source(''), 'm2').choicesAt(2)).toEqual([]);
    const run = only(source(', { spurious: true }'), 'm2');
    expect(run.choicesAt(2)).toEqual([0]);
    expect(run.choose({ thread: 0 }).effect(3)).toMatchObject({ woken: [0], accesses: [], slept: false });
  });
});
