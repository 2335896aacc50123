import { describe, expect, test } from 'vitest';
import { locksOf } from '../../../../../src/components/demo/exhibits/locks/locks.ts';
import { play, showAll, shownAt, textOf } from '../../../show.ts';

const TWO_LOCKS = `const left = new Mutex();
const right = new Mutex();
function first() { left.lock(); right.lock(); right.unlock(); left.unlock(); }
function second() { right.lock(); left.lock(); left.unlock(); right.unlock(); }
parallel(first, second);
`;

const told = (run: ReturnType<typeof play>, at: number) =>
  textOf(showAll([{ kind: 'locks' }], shownAt(run, at))).replace(/^.*기다리는 스레드 /, '');

describe('locks', () => {
  test('say who holds them and who waits for them, at each moment', () => {
    const run = play(TWO_LOCKS, 'm1A1B1');
    expect(told(run, 1)).toBe('left 뮤텍스 – – right 뮤텍스 – –');
    expect(told(run, 2)).toBe('left 뮤텍스 A – right 뮤텍스 – –');
    expect(told(run, run.length)).toBe('left 뮤텍스 A B right 뮤텍스 B A');
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

  test('are none in a program without them', () => {
    expect(textOf(showAll([{ kind: 'locks' }], shownAt(play('let x = 1;'), 0)))).toBe('잠금이 없어요');
  });
});
