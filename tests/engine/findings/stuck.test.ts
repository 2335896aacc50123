import { describe, expect, test } from 'vitest';
import { findings, follow, waitCycle } from '../../../src/engine/index.ts';
import { endOf, only, play, printed } from '../play.ts';

type Played = ReturnType<typeof play>;
const kinds = (run: Played) => findings(run).map((finding) => finding.kind);
const circle = (run: Played) => waitCycle(run.at(run.length));
const waiting = (run: Played, thread: number) => run.at(run.length).threads[thread].waiting;

describe('a deadlock', () => {
  test('of one thread that takes its own lock again', () => {
    const run = play('const m = new Mutex();\nm.lock();\nm.lock();');
    expect(endOf(run)).toBe('deadlock');
    expect(circle(run)).toEqual([0]);
    expect(findings(run)).toEqual([
      {
        kind: 'deadlock',
        message:
          '교착 상태예요. 자기가 쥔 것을 기다리며 스스로를 막았어요. m은 3행에서 m을 기다려요 (m이 이미 쥐고 있어요).',
        step: 1,
        steps: [1],
        threads: [0],
        variable: '',
      },
    ]);
  });

  const TWO = `const left = new Mutex(); const right = new Mutex();
function f() { left.lock(); right.lock(); right.unlock(); left.unlock(); }
function g() { right.lock(); left.lock(); left.unlock(); right.unlock(); }
parallel(f, g);`;

  test('of two locks in two orders', () => {
    const run = only(TWO, 'm1A1B1');
    expect(circle(run)).toEqual([1, 2]);
    expect(findings(run)).toMatchObject([
      {
        kind: 'deadlock',
        step: 3,
        steps: [2, 3],
        threads: [1, 2],
        message:
          '교착 상태예요. 서로가 서로를 기다리며 고리를 이뤄요. A는 2행에서 right를 기다려요 (지금은 B가 쥐고 있어요). B는 3행에서 left를 기다려요 (지금은 A가 쥐고 있어요).',
      },
    ]);
  });

  test('is none when one takes both locks first', () => {
    const run = only(TWO, 'm1A4B4');
    expect(endOf(run)).toBe('finished');
    expect(kinds(run)).toEqual([]);
  });

  test('leaves out of its circle who only waits for a member', () => {
    const source = `const a = new Mutex(); const b = new Mutex();
function f() { a.lock(); b.lock(); }
function g() { b.lock(); a.lock(); }
function h() { a.lock(); }
parallel(f, g, h);`;
    const run = only(source, 'm1A1B1');
    expect(endOf(run)).toBe('deadlock');
    expect(waiting(run, 3)).toMatchObject({ kind: 'mutex', name: 'a', holders: [1] });
    expect(findings(run)[0].threads).toEqual([1, 2]);
  });

  test('of semaphores has no circle: a permit could come from anyone', () => {
    const source = `const a = new Semaphore(1); const b = new Semaphore(1);
function f() { a.acquire(); b.acquire(); b.release(); a.release(); }
function g() { b.acquire(); a.acquire(); a.release(); b.release(); }
parallel(f, g);`;
    const run = only(source, 'm1A1B1');
    expect(circle(run)).toEqual([]);
    expect(findings(run)).toMatchObject([{ kind: 'deadlock', threads: [0, 1, 2], steps: [1, 2, 3] }]);
    expect(waiting(run, 1)).toMatchObject({ kind: 'semaphore', name: 'b', holders: [] });
    expect(waiting(run, 0)).toEqual({
      kind: 'threads',
      name: 'A, B',
      object: -1,
      holders: [1, 2],
      hold: null,
    });
  });

  test('of threads that join each other', () => {
    const source = `let first = 0; let second = 0;
function f() { while (second === 0) yieldNow(); join(second); }
function g() { join(first); }
first = spawn(f);
second = spawn(g);
join(second);`;
    const run = play(source);
    expect(endOf(run)).toBe('deadlock');
    // The search begins at m, which waits for B.
    expect(circle(run)).toEqual([2, 1]);
    expect(waiting(run, 1)).toEqual({ kind: 'thread', name: 'B', object: -1, holders: [2], hold: null });
    expect(waiting(run, 2)).toEqual({ kind: 'thread', name: 'A', object: -1, holders: [1], hold: null });
  });

  test('of a lock and a join', () => {
    const source = `const lock = new Mutex();
function f() { lock.lock(); lock.unlock(); }
lock.lock();
const t = spawn(f);
join(t);
lock.unlock();`;
    const run = play(source);
    expect(circle(run)).toEqual([0, 1]);
    expect(findings(run)[0].message).toContain(
      'm은 5행에서 A의 끝을 기다려요. A는 2행에서 lock을 기다려요 (지금은 m이 쥐고 있어요).',
    );
  });

  test('of a barrier that is short of one', () => {
    const run = play('const b = new Barrier(3); function f() { b.wait(); } parallel(f, f);');
    expect(endOf(run)).toBe('deadlock');
    expect(waiting(run, 1)).toMatchObject({ kind: 'barrier', name: 'b', holders: [] });
    expect(run.at(run.length).processes[0].heap[0].waiters).toEqual([1, 2]);
    expect(kinds(run)).toEqual(['deadlock']);
  });

  test('of a latch that is never low', () => {
    const run = play('const l = new Latch(2); function f() { l.countDown(); } parallel(f); l.wait();');
    expect(waiting(run, 0)).toMatchObject({ kind: 'latch', name: 'l', holders: [] });
    expect(kinds(run)).toEqual(['deadlock']);
  });

  test('of an empty pipe that its own reader could write to', () => {
    const run = play('const p = new Pipe(); print(p.read());');
    expect(waiting(run, 0)).toMatchObject({ kind: 'pipe', name: 'p' });
    expect(kinds(run)).toEqual(['deadlock']);
  });

  test('of a full pipe', () => {
    const run = play('const p = new Pipe(); for (let i = 0; i < 17; i++) p.write(i); print(1);');
    const pipe = run.at(run.length).processes[0].shared[0];
    expect(pipe.words[0]).toMatchObject({ name: '담긴 수', value: 16 });
    expect(pipe.waiters).toEqual([0]);
    expect(printed(run)).toEqual([]);
    expect(endOf(play('const p = new Pipe(); for (let i = 0; i < 16; i++) p.write(i);'))).toBe('finished');
  });

  test('of a parent that waits for a child that waits for it', () => {
    const source = `const p = new Pipe();
const c = fork();
if (c === 0) { p.read(); exit(0); }
wait(c);
p.write(1);`;
    const run = play(source);
    expect(endOf(run)).toBe('deadlock');
    expect(waiting(run, 0)).toEqual({ kind: 'process', name: 'pid 2', object: -1, holders: [1], hold: null });
    expect(findings(run)).toMatchObject([{ kind: 'deadlock', threads: [0, 1] }]);
  });

  test('of a writer that reads already', () => {
    const run = play('const w = new RwLock(); w.readLock(); w.writeLock();');
    expect(waiting(run, 0)).toMatchObject({ kind: 'rwlock', name: 'w', hold: 'readers', holders: [0] });
    expect(circle(run)).toEqual([0]);
    expect(kinds(run)).toEqual(['deadlock']);
    const twice = play('const w = new RwLock(); w.writeLock(); w.writeLock();');
    expect(circle(twice)).toEqual([0]);
  });

  test('is none for a recursive lock, nor while another process goes on', () => {
    expect(kinds(play('const m = new Mutex({ recursive: true }); m.lock(); m.lock(); print(1);'))).toEqual(
      [],
    );
    const source = 'const s = new Semaphore(0); const c = fork(); if (c === 0) s.acquire(); print(1);';
    const run = play(source);
    const stuck = Array.from({ length: run.length }, (_, step) => run.at(step)).filter(
      (moment) => moment.threads[1]?.state === 'waiting',
    );
    expect(stuck.length).toBeGreaterThan(0);
    for (const { step } of stuck) expect(kinds(run.upTo(step))).toEqual([]);
    expect(kinds(run)).toEqual(['deadlock']);
  });
});

describe('a lost wake-up', () => {
  const SOURCE = `const lock = new Mutex(); const full = new Condition(lock);
function sleeper() { lock.lock(); full.wait(); lock.unlock(); }
function waker() { full.signal(); }
parallel(sleeper, waker);`;

  test('is a signal before the sleep', () => {
    const run = only(SOURCE, 'm1B1A2');
    expect(findings(run).filter(({ kind }) => kind === 'lostWakeup')).toEqual([
      {
        kind: 'lostWakeup',
        message:
          '깨우기를 잃어버렸어요. B가 full에 신호를 보낸 것은 A가 잠들기 전이라, A를 깨울 신호가 더는 없어요.',
        step: 4,
        steps: [2, 4],
        threads: [2, 1],
        variable: 'full',
      },
    ]);
    expect(kinds(run)).toContain('deadlock');
  });

  test('is none when the signal comes after the sleep', () => {
    const run = play(SOURCE, 'm1A2B1');
    expect(endOf(run)).toBe('finished');
    expect(kinds(run)).toEqual([]);
  });

  test('is none where nobody ever signalled, or only another condition', () => {
    const never = play('const m = new Mutex(); const c = new Condition(m); m.lock(); c.wait();');
    expect(kinds(never)).toEqual(['deadlock']);
    const other = play(
      'const m = new Mutex(); const c = new Condition(m); const d = new Condition(m); d.signal(); m.lock(); c.wait();',
    );
    expect(kinds(other)).toEqual(['deadlock']);
  });

  test('is one of a broadcast too, and not one that the thread itself has sent', () => {
    const both = (first: string) => `const m = new Mutex(); const c = new Condition(m);
spawn(() => { c.broadcast(); });
${first} m.lock(); c.wait();`;
    const run = only(both('yieldNow();'), 'm1A1m3');
    expect(findings(run).find(({ kind }) => kind === 'lostWakeup')).toMatchObject({
      steps: [2, 5],
      threads: [1, 0],
      variable: 'c',
    });
    const own = play('const m = new Mutex(); const c = new Condition(m); c.broadcast(); m.lock(); c.wait();');
    expect(kinds(own)).toEqual(['deadlock']);
  });

  test('is none where the news was taken, because the mutex was given up in between', () => {
    const source = (again: string) => `const m = new Mutex(); const c = new Condition(m); let items = 0;
function maker() { m.lock(); items = 1; c.signal(); m.unlock(); }
function taker() { for (let i = 0; i < 2; i++) { m.lock(); ${again} (items === 0) c.wait(); items = 0; m.unlock(); } }
parallel(maker, taker);`;
    for (const again of ['while', 'if']) {
      const run = follow(play(source(again), 'm1A4'), { kind: 'fcfs' });
      expect(kinds(run)).toEqual(['deadlock']);
    }
  });

  test('is none where who is woken could only go back to sleep', () => {
    const source = (sets: string) => `const m = new Mutex(); const c = new Condition(m); let go = 0;
parallel(() => { m.lock(); while (go === 0) c.wait(); m.unlock(); }, () => { ${sets} c.signal(); });`;
    expect(kinds(play(source(''), 'm1A1B1A3'))).toEqual(['deadlock']);
    expect(kinds(play(source('go = 1;'), 'm1A3B2A1')).toSorted()).toEqual(['deadlock', 'lostWakeup', 'race']);
  });

  test('is one of a thread that would do another round for ever', () => {
    const source = `const m = new Mutex(); const c = new Condition(m); const jobs = new Atomic(0);
parallel(() => { while (true) { m.lock(); if (jobs.load() === 0) c.wait(); jobs.add(-1); m.unlock(); } },
  () => { jobs.add(1); c.signal(); });`;
    expect(kinds(play(source, 'm1A3B2A1'))).toEqual(['deadlock', 'lostWakeup']);
  });
});

describe('a fault', () => {
  test('of a child leaves the parent alone, which learns of it', () => {
    const source = `const z = new SharedMemory(1);
const c = fork();
if (c === 0) {
  print(Math.trunc(1 / z[0]));
}
wait(c);
print("부모");`;
    const run = play(source);
    expect(printed(run)).toEqual(['부모']);
    expect(endOf(run)).toBe('finished');
    const [fault] = findings(run);
    expect(fault).toMatchObject({ kind: 'fault', threads: [1], variable: '' });
    expect(fault.message).toMatch(/^A가 4행에서 고장 났어요\. /);
    expect(fault.steps).toEqual([fault.step]);
    expect(run.effect(fault.step).fault).toMatchObject({ kind: 'division', thread: 1 });
  });

  test.each([
    ['index', 'const a = [1, 2]; let i = 2; print(a[i]);'],
    ['unset', 'const a = new Array(2); print(a[1]);'],
    ['division', 'let z = 0; print(5 % z);'],
    ['overflow', 'let n = 2147483647; n++;'],
    ['throw', 'throw "끝";'],
    ['unlock', 'const m = new Mutex(); m.unlock();'],
    ['latch', 'const l = new Latch(0); l.countDown();'],
    ['handle', 'wait(99);'],
    ['assertion', 'let n = 1; assert(n === 2, "둘이 아니에요");'],
    ['length', 'let n = -1; const a = new Array(n);'],
  ])('%s', (kind, source) => {
    const run = play(source);
    expect(endOf(run)).toBe('fault');
    expect(run.at(run.length).processes[0].fault?.kind).toBe(kind);
    expect(findings(run)).toMatchObject([
      { kind: kind === 'assertion' ? 'assertion' : 'fault', step: run.length, threads: [0] },
    ]);
  });

  test('of two children are two findings, in the order of the steps', () => {
    const source = `const a = fork(); if (a === 0) throw "하나";
const b = fork(); if (b === 0) assert(a < 0, "둘");
wait(a); wait(b);`;
    const found = findings(play(source));
    expect(found).toHaveLength(2);
    expect(found.map(({ kind }) => kind).sort()).toEqual(['assertion', 'fault']);
    expect(found[0].step).toBeLessThan(found[1].step);
  });
});
