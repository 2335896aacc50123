import { describe, expect, test } from 'vitest';
import { narrate } from '../../../src/engine/index.ts';
import { only, play } from '../play.ts';

/** Sentences of all steps of a run, without what is said of the end of its main thread. */
function tell(source: string, schedule?: string): string[] {
  const run = schedule === undefined ? play(source) : only(source, schedule);
  return Array.from({ length: run.length }, (_, i) =>
    narrate(run, i + 1).replace(' m은 여기서 끝났어요.', ''),
  );
}

describe('what a thread does alone', () => {
  test.each([
    [
      'let n = 7; n = n + 3;',
      ['m이 n의 값 7을 r0에 읽어 왔어요.', 'm이 r0 + 3을 계산해 r0에 10을 넣었어요.', 'm이 n에 10을 썼어요.'],
    ],
    [
      'let n = 2; n = n * 2;',
      ['m이 n의 값 2를 r0에 읽어 왔어요.', 'm이 r0 * 2를 계산해 r0에 4를 넣었어요.', 'm이 n에 4를 썼어요.'],
    ],
    [
      'let n = 6; n = -n;',
      ['m이 n의 값 6을 r0에 읽어 왔어요.', 'm이 -r0을 계산해 r0에 -6을 넣었어요.', 'm이 n에 -6을 썼어요.'],
    ],
    [
      'let n = 6; n = ~n;',
      ['m이 n의 값 6을 r0에 읽어 왔어요.', 'm이 ~r0을 계산해 r0에 -7을 넣었어요.', 'm이 n에 -7을 썼어요.'],
    ],
    ['let 개수 = 9; 개수 = 4;', ['m이 개수에 4를 썼어요.']],
    ['let 값 = 0; print(값);', ['m이 값의 값 0을 r0에 읽어 왔어요.', 'm이 "0"을 출력했어요.']],
    ['let on = false; on = true;', ['m이 on에 true를 썼어요.']],
    ['const a = [5, 6]; a[1] = 8;', ['m이 a[1]에 8을 썼어요.']],
    [
      'const p = { value: 1, on: true }; p.value = 3; p.on = false;',
      ['m이 p.value에 3을 썼어요.', 'm이 p.on에 false를 썼어요.'],
    ],
    ['print("안녕", 3);', ['m이 "안녕 3"을 출력했어요.']],
    ['print("사과");', ['m이 "사과"를 출력했어요.']],
    ['print("서울");', ['m이 "서울"을 출력했어요.']],
    ['yieldNow();', ['m이 차례를 양보했어요.']],
    ['compute(3); io(2); sleep(1);', ['m이 계산을 했어요.', 'm이 입출력을 했어요.', 'm이 잠깐 쉬었어요.']],
    ['print(getpid());', ['m이 자기 프로세스의 번호 1을 알아냈어요.', 'm이 "1"을 출력했어요.']],
    ['exit(4);', ['m이 프로세스를 끝냈어요.']],
  ])('%s', (source, sentences) => {
    expect(tell(source)).toEqual(sentences);
  });

  test('a call and its return, with a value and without one', () => {
    const source =
      'function 두배(n) { return n * 2; } function 빈() { yieldNow(); } print(두배(3)); 빈(); print(1);';
    const told = tell(source);
    expect(told).toContain('m이 두배()를 불렀어요.');
    expect(told).toContain('m이 함수에서 6을 가지고 돌아왔어요.');
    expect(told).toContain('m이 빈()을 불렀어요.');
    expect(told).toContain('m이 함수에서 돌아왔어요.');
  });

  test('a branch says the condition as it is written, on every turn', () => {
    const told = tell('function f() { for (let i = 0; i < 2; i++) yieldNow(); } f();');
    expect(told.filter((sentence) => sentence.includes('조건'))).toEqual([
      'm이 조건 i < 2를 따져 보니 참이에요.',
      'm이 조건 i < 2를 따져 보니 참이에요.',
      'm이 조건 i < 2를 따져 보니 거짓이에요.',
    ]);
  });

  test('an assertion that holds says what it asserted', () => {
    expect(tell('let n = 1; assert(n === 1, "하나");').at(-1)).toBe(
      'm이 assert(n === 1, "하나")를 확인했고, 참이에요.',
    );
  });

  test('the length of an array and a new object', () => {
    const told = tell('function f(n) { const a = new Array(n); print(a.length); } f(3);');
    expect(told).toContain('m이 힙에 객체를 새로 만들었어요.');
    expect(told).toContain('m이 배열의 길이 3을 읽었어요.');
  });
});

describe('what is done to an object', () => {
  test.each([
    [
      'const 자물쇠 = new Mutex(); 자물쇠.lock(); 자물쇠.unlock();',
      ['m이 자물쇠를 잠갔어요.', 'm이 자물쇠를 풀었어요.'],
    ],
    ['const 문 = new Mutex(); 문.lock(); 문.unlock();', ['m이 문을 잠갔어요.', 'm이 문을 풀었어요.']],
    [
      'const k = new Mutex(); k.lock(); k.tryLock();',
      ['m이 k를 잠갔어요.', 'm이 k를 잠그지 못했어요. 이미 잠겨 있어요.'],
    ],
    [
      'const s = new Semaphore(1); s.acquire(); s.tryAcquire(); s.release();',
      [
        'm이 s에서 허가증 하나를 받았어요.',
        'm이 s에 남은 허가증이 없었어요.',
        'm이 s에 허가증 하나를 돌려줬어요.',
      ],
    ],
    [
      'const k = new Mutex(); const c = new Condition(k); c.signal(); c.broadcast();',
      [
        'm이 c에 신호를 보냈지만 기다리는 스레드가 없었어요.',
        'm이 c에 신호를 보냈지만 기다리는 스레드가 없었어요.',
      ],
    ],
    [
      'const m = [new Mutex()]; function f(i) { const got = m[i].tryLock(); m[i].unlock(); } f(0);',
      [
        'm이 f()를 불렀어요.',
        'm이 m[0]의 값 0x4008을 r0에 읽어 왔어요.',
        'm이 m[0]을 잠갔어요.',
        'm이 m[0]의 값 0x4008을 r0에 읽어 왔어요.',
        'm이 m[0]을 풀었어요.',
        'm이 함수에서 돌아왔어요.',
      ],
    ],
    ['const b = new Barrier(1); b.wait();', ['m이 b에서 더 기다리지 않고 지나갔어요.']],
    [
      'const l = new Latch(1); l.countDown(); l.wait();',
      ['m이 l을 하나 내렸어요.', 'm이 l에서 더 기다리지 않고 지나갔어요.'],
    ],
    [
      'const w = new RwLock(); w.readLock(); w.readUnlock(); w.writeLock(); w.writeUnlock();',
      [
        'm이 w를 읽기로 잠갔어요.',
        'm이 w의 읽기 잠금을 풀었어요.',
        'm이 w를 쓰기로 잠갔어요.',
        'm이 w의 쓰기 잠금을 풀었어요.',
      ],
    ],
    [
      'const a = new Atomic(3); a.store(5); a.add(2); a.exchange(9); a.compareExchange(9, 10); a.compareExchange(9, 11);',
      [
        'm이 원자 변수 a에 5를 썼어요.',
        'm이 원자 변수 a를 5에서 7로 한 번에 바꿨어요.',
        'm이 원자 변수 a를 7에서 9로 한 번에 바꿨어요.',
        'm이 원자 변수 a를 9에서 10으로 바꾸는 데 성공했어요.',
        'm이 원자 변수 a의 값이 예상과 달라 바꾸지 못했어요.',
      ],
    ],
    [
      'const p = new Pipe(); p.write(4); print(p.read());',
      ['m이 파이프 p에 4를 썼어요.', 'm이 파이프 p에서 4를 읽었어요.', 'm이 "4"를 출력했어요.'],
    ],
  ])('%s', (source, sentences) => {
    expect(tell(source)).toEqual(sentences);
  });
});

describe('what happens between threads', () => {
  const WAITING = `const k = new Mutex(); const c = new Condition(k);
function f() { k.lock(); c.wait(); k.unlock(); }
function g() { c.signal(); }
function h() { c.broadcast(); }
`;

  test('a sleep, a signal and the lock taken back', () => {
    const shared = WAITING.replace('Mutex()', 'Mutex({ shared: true })').replace(
      '(k)',
      '(k, { shared: true })',
    );
    expect(tell(`${shared}parallel(f, g);`, 'm1A2B1A2')).toEqual(
      [
        'm이 스레드 A, B를 한꺼번에 시작하고, 모두 끝나기를 기다려요.',
        'A가 k를 잠갔어요.',
        'A가 c에서 기다리며 잠들었어요.',
        'B가 c에서 기다리던 A를 깨웠어요. B는 여기서 끝났어요.',
        'A가 깨어나 뮤텍스 k를 다시 잡았어요.',
        'A가 k를 풀었어요. A는 여기서 끝났어요.',
      ].map((sentence, i) => (i === 5 ? `${sentence} m도 함께 끝났어요.` : sentence)),
    );
  });

  test('the signal wakes the one that the schedule names', () => {
    const told = tell(`${WAITING}parallel(f, f, g);`, 'm1A2B2C1-B');
    expect(told.at(-1)).toBe('C가 c에서 기다리던 B를 깨웠어요. C는 여기서 끝났어요.');
  });

  test('a broadcast wakes all of them', () => {
    const told = tell(`${WAITING}parallel(f, f, h);`, 'm1A2B2C1');
    expect(told.at(-1)).toBe('C가 c에서 기다리던 A, B를 모두 깨웠어요. C는 여기서 끝났어요.');
  });

  test('a barrier: the first sleeps, the last does not', () => {
    const told = tell(
      'const b = new Barrier(2); function f() { b.wait(); print(1); } parallel(f, f); print(2);',
      'm1A1B1',
    );
    expect(told[1]).toBe('A가 b에서 기다리며 잠들었어요.');
    expect(told[2]).toBe('B가 b에서 더 기다리지 않고 지나갔어요.');
  });

  test('a spawn and a join', () => {
    const told = tell('function f() { yieldNow(); } const t = spawn(f); join(t);');
    expect(told[0]).toBe('m이 스레드 A를 시작했어요.');
    expect(told).toContain('A가 차례를 양보했어요. A는 여기서 끝났어요.');
    expect(told.at(-1)).toBe('m이 스레드 A가 끝난 것을 확인했어요.');
  });

  test('a fork, a copied page and a child that is reaped', () => {
    const source = 'let v = 1; const c = fork(); if (c === 0) { v = 2; exit(6); } print(wait(c));';
    const told = tell(source);
    expect(told[0]).toBe('m이 자식 프로세스를 만들었어요. 자식의 스레드는 A예요.');
    expect(told).toContain('A가 프로세스를 끝냈어요. A는 여기서 끝났어요.');
    expect(told).toContain('m이 끝난 자식 프로세스를 거뒀어요. 종료 상태는 6이에요.');
    // The first of the two to write to the page copies it; the other is then alone with it.
    expect(told.filter((sentence) => sentence.includes('복사했어요'))).toHaveLength(1);
  });

  test('an exit ends the other threads of the process', () => {
    const told = tell('function f() { exit(1); } function g() { yieldNow(); } parallel(f, g);', 'm1A1');
    expect(told[1]).toBe('A가 프로세스를 끝냈어요. A는 여기서 끝났어요. m, B도 함께 끝났어요.');
  });

  test('a throw in one of several threads', () => {
    const told = tell('function f() { throw "그만"; } function g() { yieldNow(); } parallel(f, g);', 'm1A1');
    expect(told[1]).toMatch(/^A에서 고장이 났어요\. .*그만.* 이 프로세스의 모든 스레드가 함께 끝났어요\.$/);
    expect(tell('throw "끝";')[0]).toMatch(/^m에서 고장이 났어요\. .*끝.* 프로세스가 끝났어요\.$/);
  });

  test('a write that hides another one is a lost update only when it was read before', () => {
    const source = 'let x = 0; function f() { x = 1; } function g() { x = x + 5; } parallel(f, g); print(x);';
    expect(tell(source, 'm1B1A1B2').at(-1)).toBe(
      'B가 x에 5를 썼어요. 그사이 A가 쓴 값을 덮어써서, 그 갱신이 사라졌어요. B는 여기서 끝났어요.',
    );
    expect(tell(source, 'm1A1B3').at(-1)).toBe('B가 x에 6을 썼어요. B는 여기서 끝났어요.');
    expect(tell(source, 'm1B3A1').at(-1)).toBe('A가 x에 1을 썼어요. A는 여기서 끝났어요.');
  });
});
