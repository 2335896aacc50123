import { expect, test } from 'vitest';
import { narrate } from '../../../src/engine/index.ts';
import { LOST_UPDATE, only, play } from '../play.ts';

test('the lost update, step by step', () => {
  const run = only(LOST_UPDATE, 'm1A1B3A2m2');
  expect(Array.from({ length: run.length + 1 }, (_, step) => narrate(run, step))).toEqual([
    '아직 한 걸음도 움직이지 않았어요.',
    'm이 스레드 A, B를 한꺼번에 시작하고, 모두 끝나기를 기다려요.',
    'A가 counter의 값 0을 r0에 읽어 왔어요.',
    'B가 counter의 값 0을 r0에 읽어 왔어요.',
    'B가 r0 + 1을 계산해 r0에 1을 넣었어요.',
    'B가 counter에 1을 썼어요. B는 여기서 끝났어요.',
    'A가 r0 + 1을 계산해 r0에 1을 넣었어요.',
    'A가 counter에 1을 썼어요. 그사이 B가 쓴 값을 덮어써서, 그 갱신이 사라졌어요. A는 여기서 끝났어요.',
    'm이 counter의 값 1을 r0에 읽어 왔어요.',
    'm이 "1"을 출력했어요. m은 여기서 끝났어요.',
  ]);
});

test('an update that overwrites nothing is not called lost', () => {
  const run = only(LOST_UPDATE, 'm1A3B3');
  expect(narrate(run, 7)).toBe('B가 counter에 2를 썼어요. B는 여기서 끝났어요.');
});

test('conditions are told as the source has them', () => {
  const say = (source: string, step: number) => narrate(play(source), step);
  expect(say('let ready = 0; if (!ready) print(1);', 2)).toBe('m이 조건 !ready를 따져 보니 참이에요.');
  expect(say('let n = 3; if (n < 3) print(1); print(2);', 2)).toBe('m이 조건 n < 3을 따져 보니 거짓이에요.');
  expect(say('let n = 3; if (n > 2 || n < 0) print(1);', 2)).toBe('m이 조건 n > 2를 따져 보니 참이에요.');
  expect(say('let n = 3; if (n) print(1);', 2)).toBe('m이 조건 n을 따져 보니 참이에요.');
});

test('a fault says who dies with it', () => {
  const run = only(
    'let z = 0; function f() { print(Math.trunc(1 / z)); } function g() { print(2); } parallel(f, g);',
    'm1A2',
  );
  expect(narrate(run, 3)).toBe(
    'A에서 고장이 났어요. 1을 0으로 나눴어요. 이 프로세스의 모든 스레드가 함께 끝났어요.',
  );
});

test('a copied page is told', () => {
  const run = play('let v = 1; const c = fork(); if (c === 0) { v = 2; exit(0); } wait(c);');
  const all = Array.from({ length: run.length }, (_, i) => narrate(run, i + 1));
  expect(
    all.filter((sentence) => sentence.includes('쓰기 전에 페이지 하나를 복사했어요')).length,
  ).toBeGreaterThan(0);
  expect(
    all.some((sentence) => sentence.startsWith('m이 자식 프로세스를 만들었어요. 자식의 스레드는 A예요.')),
  ).toBe(true);
});

test('two pages copied by one step are told once, with what the other one is for', () => {
  const run = play('const a = new Array(40); a[0] = 1; if (fork() === 0) { a[0] = 2; exit(0); }');
  const all = Array.from({ length: run.length }, (_, i) => narrate(run, i + 1));
  expect(all).toContain(
    'A가 a[0]에 2를 썼어요. 프로세스 2가 쓰기 전에 페이지 2개를 복사했어요. 하나는 배열의 어느 칸에 값이 있는지 적어 둔 페이지예요.',
  );
});

test('every step of every kind of instruction has a sentence', () => {
  const source = `const m = new Mutex(); const c = new Condition(m); const s = new Semaphore(1); const b = new Barrier(2); const l = new Latch(1);
const w = new RwLock(); const a = new Atomic(0); const p = new Pipe(); const q = [1, 2]; let go = false; let x = 5; let r = null;
function twice(n) { return n * 2; }
function f() { m.lock(); while (!go) c.wait(); m.unlock(); b.wait(); l.wait(); print(p.read()); }
function g() { m.lock(); go = true; c.broadcast(); c.signal(); m.unlock(); b.wait(); l.countDown(); p.write(3); }
s.acquire(); s.tryAcquire(); s.release(); w.readLock(); w.readUnlock(); w.writeLock(); w.writeUnlock();
a.store(1); a.add(1); a.exchange(4); a.compareExchange(4, 5); a.compareExchange(4, 6); print(a.load(), m.tryLock()); m.unlock();
r = ref(x); r.value = 6; q[1] = q[0] + twice(-x) + ~x; const o = { v: q.length, n: null }; o.v = 2;
compute(1); io(1); sleep(1); yieldNow(); assert(x === 6); print(getpid());
const t = spawn(f); const u = spawn(g); join(t); join(u);
const k = fork(); if (k === 0) exit(2); print(wait(k)); throw "끝";`;
  for (let seed = 1; seed <= 10; seed++) {
    const run = play(source, '', { kind: 'random', seed });
    for (let step = 1; step <= run.length; step++) {
      expect(narrate(run, step)).toMatch(/^\S.*[요]\.$|^.*끝났어요\.$/);
      expect(narrate(run, step)).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(run.at(run.length).end).toBe('fault');
  }
});
