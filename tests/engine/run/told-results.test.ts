import { expect, test } from 'vitest';
import { narrate } from '../../../src/engine/index.ts';
import { only, play } from '../play.ts';

test('a woken thread that takes its mutex back says so, in memory of its own too', () => {
  const source = (
    options: string,
  ) => `const k = new Mutex(${options}); const c = new Condition(k${options && `, ${options}`});
function f() { k.lock(); c.wait(); k.unlock(); }
function g() { c.signal(); }
parallel(f, g);`;
  expect(narrate(only(source(''), 'm1A2B1A2'), 5)).toBe('A가 깨어나 뮤텍스 k를 다시 잡았어요.');
  expect(narrate(only(source('{ shared: true }'), 'm1A2B1A2'), 5)).toBe(
    'A가 깨어나 뮤텍스 k를 다시 잡았어요.',
  );
});

test.each([
  ['const p = new Pipe(); p.write(4); p.read();', 2, 'm이 파이프 p에서 4를 읽었어요. m은 여기서 끝났어요.'],
  ['const a = new Atomic(3); a.load(); yieldNow();', 1, 'm이 원자 변수 a에서 3을 읽었어요.'],
  ['const s = new Semaphore(1); s.tryAcquire(); s.tryAcquire();', 1, 'm이 s에서 허가증 하나를 받았어요.'],
  [
    'const s = new Semaphore(1); s.tryAcquire(); s.tryAcquire(); yieldNow();',
    2,
    'm이 s에 남은 허가증이 없었어요.',
  ],
  ['const m = new Mutex(); m.tryLock(); m.tryLock();', 1, 'm이 m을 잠갔어요.'],
])('a result that nobody keeps is told as it is: %s', (source, step, sentence) => {
  expect(narrate(play(source), step)).toBe(sentence);
});
