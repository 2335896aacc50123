import { describe, expect, test } from 'vitest';
import { lockGraph } from '../../../../../src/components/demo/exhibits/locks/lock-graph.ts';
import { castOf, locksOf } from '../../../../../src/components/demo/exhibits/locks/locks.ts';
import type { Run } from '../../../../../src/engine/index.ts';
import { play, programText, showAll, shownAt, textOf } from '../../../show.ts';

const TWO_LOCKS = `const left = new Mutex();
const right = new Mutex();
function first() { left.lock(); right.lock(); right.unlock(); left.unlock(); }
function second() { right.lock(); left.lock(); left.unlock(); right.unlock(); }
parallel(first, second);
`;

const picture = (run: Run, at = run.length) => showAll([{ kind: 'locks' }], shownAt(run, at));

/** The list that says the picture in words. */
const told = (run: Run, at = run.length) =>
  [
    ...(picture(run, at)
      .match(/<ul class="visually-hidden">.*?<\/ul>/)?.[0]
      .matchAll(/<li>(.*?)<\/li>/g) ?? []),
  ].map(([, line]) => textOf(line));

const arrows = (run: Run, at = run.length) => {
  const moment = run.at(at);
  return lockGraph(moment, castOf(run, moment)).edges.map(
    ({ kind, thread, lock, inCycle }) =>
      `${moment.threads[thread].name} ${kind} ${lock.lock.name}${inCycle ? '!' : ''}`,
  );
};

describe('locks', () => {
  test('say who holds them and who waits for them, at each moment', () => {
    const run = play(TWO_LOCKS, 'm1A1B1');
    expect(told(run, 1)).toEqual(['left 뮤텍스, 열림', 'right 뮤텍스, 열림']);
    expect(told(run, 2)).toEqual(['left 뮤텍스, 잠김, 쥔 스레드 A', 'right 뮤텍스, 열림']);
    expect(told(run)).toEqual([
      'left 뮤텍스, 잠김, 쥔 스레드 A, 기다리는 스레드 B',
      'right 뮤텍스, 잠김, 쥔 스레드 B, 기다리는 스레드 A',
    ]);
  });

  test('are joined to threads by arrows; those of a circle of waits are marked', () => {
    const run = play(TWO_LOCKS, 'm1A1B1');
    expect(arrows(run, 1)).toEqual([]);
    expect(arrows(run, 2)).toEqual(['A holds left']);
    expect(arrows(run)).toEqual(['A holds left!', 'B waits left!', 'A waits right!', 'B holds right!']);
    expect(textOf(picture(run))).toContain('서로 기다리는 고리가 생겼어요');
  });

  test('and threads stand where they stand from the first step to the last, in any order of steps', () => {
    const program = programText('philosophers-naive-5');
    const places = (run: Run, at: number) => {
      const { threads, locks, height } = lockGraph(run.at(at), castOf(run, run.at(at)));
      return { threads, locks: locks.map(({ of, y }) => [of.lock.address, y]), height };
    };
    const run = play(program);
    const first = places(run, 0);
    expect(first.threads).toHaveLength(5);
    expect(first.locks).toHaveLength(5);
    expect(first.height).toBeLessThanOrEqual(340);
    for (let at = 1; at <= run.length; at++) expect(places(run, at)).toEqual(first);
    const other = play(program, 'm1E2');
    expect(places(other, other.length)).toEqual(first);
  });

  test('mark what the last step used, and only that', () => {
    const run = play(TWO_LOCKS, 'm1A1B1');
    const boxes = picture(run, 2).match(/<li class="lock-box"[^>]*>/g) ?? [];
    expect(boxes.map((box) => box.includes('data-changed'))).toEqual([true, false]);
    expect(picture(run, 1)).not.toMatch(/lock-box"[^>]*data-changed/);
  });

  test.each([
    ['const s = new Semaphore(2);\ns.acquire();\nprint(1);\n', 1, 's 세마포어, 남은 수 1'],
    ['const r = new RwLock();\nr.readLock();\nprint(1);\n', 1, 'r 읽기-쓰기 잠금, 읽는 중 1, 쥔 스레드 m'],
    ['const r = new RwLock();\nr.writeLock();\nprint(1);\n', 1, 'r 읽기-쓰기 잠금, 쓰는 중, 쥔 스레드 m'],
    ['const b = new Barrier(2);\nb.wait();\n', 1, 'b 배리어, 모인 수 1 / 2, 기다리는 스레드 m'],
    ['const l = new Latch(2);\nl.countDown();\nprint(1);\n', 1, 'l 래치, 남은 수 1'],
    [
      'const k = new Mutex();\nconst c = new Condition(k);\nk.lock();\nc.wait();\n',
      2,
      'c 조건 변수, 신호를 기다림 1, 기다리는 스레드 m',
    ],
  ])('of other kinds stand in their own words: %s', (source, at, said) => {
    expect(told(play(source), at)).toContain(said);
  });

  test('stand once where processes share them, and once a process where they have copies', () => {
    const run = play(`const own = new Mutex();
const shared = new Mutex({ shared: true });
if (fork() === 0) { own.lock(); shared.lock(); exit(0); }
shared.lock();
`);
    const names = locksOf(run.at(2)).map(({ process, lock }) => `${process} ${lock.name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.endsWith('shared'))).toEqual(['-1 shared']);
  });

  test('are still there when the program has ended', () => {
    const run = play('const k = new Mutex();\nk.lock();\nk.unlock();\n');
    expect(run.at(run.length).end).toBe('finished');
    expect(told(run)).toHaveLength(1);
  });

  test('are none in a program without them', () => {
    expect(textOf(picture(play('let x = 1;'), 0))).toBe('이 순간에는 잠금이 없어요');
  });
});
