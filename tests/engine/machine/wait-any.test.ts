import { describe, expect, test } from 'vitest';
import { formatSchedule, narrate, parseSchedule } from '../../../src/engine/index.ts';
import { endOf, faultOf, only, play, printed } from '../play.ts';

const TWO = `if (fork() === 0) exit(4);
if (fork() === 0) exit(5);
`;

describe('wait() for any child', () => {
  test('gives the pid of a child that has ended, each once, and -1 when there is none', () => {
    const source = `${TWO}let pid = wait(); while (pid !== -1) { print(pid); pid = wait(); } print(pid);`;
    for (let seed = 0; seed < 10; seed++) {
      const lines = printed(play(source, '', { kind: 'random', seed }));
      expect(lines.slice(0, 2).sort()).toEqual(['2', '3']);
      expect(lines.slice(2)).toEqual(['-1']);
    }
  });

  test('gives -1 at once to who never had a child', () => {
    expect(printed(play('print(wait()); print(wait(-1));'))).toEqual(['-1', '-1']);
  });

  test('waits while children live and none has ended', () => {
    const source = 'if (fork() === 0) { yieldNow(); exit(0); } print(wait());';
    const waiting = only(source, 'm2').at(2).threads[0];
    expect(waiting.canStep).toBe(false);
    expect(waiting.waiting).toMatchObject({ kind: 'children', name: 'pid 2', holders: [1] });
    expect(printed(play(source))).toEqual(['2']);
  });

  test('which of several is a choice of the schedule, written as a waiter is', () => {
    const source = `${TWO}print(wait());`;
    const both = only(source, 'm4A2B2');
    expect(both.at(both.length).threads[0].wakes).toEqual([1, 2]);
    const second = only(source, 'm4A2B2m1-B');
    expect(formatSchedule(second.schedule)).toBe('m4A2B2m1-B');
    expect(printed(play(source, 'm4A2B2m1-B'))).toEqual(['3']);
    expect(printed(play(source, 'm4A2B2m1-A'))).toEqual(['2']);
    expect(printed(play(source, 'm4A2B2'))).toEqual(['2']);
    expect(() => only(source, 'm4A2m1-B')).toThrow();
    expect(parseSchedule('m1-B').at(0)).toEqual({ thread: 0, waiter: 2 });
  });

  test('the status can be asked for afterwards, once', () => {
    const source = `${TWO}const one = wait(); print(wait(one)); print(wait(5 - one)); print(wait());`;
    for (let seed = 0; seed < 10; seed++) {
      const lines = printed(play(source, '', { kind: 'random', seed }));
      expect(lines.slice(0, 2).sort()).toEqual(['4', '5']);
      expect(lines[2]).toBe('-1');
    }
    expect(faultOf(play(`${TWO}const one = wait(); wait(one); wait(one);`))).toBe('handle');
  });

  test('a child whose pid was given is no zombie, and no child of wait() any more', () => {
    const run = play('if (fork() === 0) exit(3); wait(); print(wait());');
    expect(printed(run)).toEqual(['-1']);
    expect(run.at(run.length - 1).processes[1].state).toBe('ended');
  });

  test('a parent that ends leaves nobody to ask', () => {
    const run = play('if (fork() === 0) { if (fork() === 0) exit(1); wait(); exit(2); } print(wait());');
    expect(run.at(run.length).processes.map(({ state, parent }) => [state, parent])).toEqual([
      ['ended', 0],
      ['ended', 1],
      ['ended', 2],
    ]);
    expect(endOf(run)).toBe('finished');
  });

  test('a pid that is found out at run time may be -1 too', () => {
    expect(printed(play('if (fork() === 0) exit(3); let any = 1; any = any - 2; print(wait(any));'))).toEqual(
      ['2'],
    );
  });

  test('two threads of a process share its children', () => {
    const source = `${TWO}function collect() { print(wait()); } parallel(collect, collect, collect);`;
    for (let seed = 0; seed < 20; seed++)
      expect(printed(play(source, '', { kind: 'random', seed })).sort()).toEqual(['-1', '2', '3']);
  });

  test('is told in words', () => {
    const run = play('if (fork() === 0) exit(3); const pid = wait(); print(wait(pid)); print(wait());');
    const told = run.schedule.map((_, i) => narrate(run, i + 1));
    expect(told).toContain('m이 끝난 자식 프로세스 pid 2를 거뒀어요.');
    expect(told).toContain('m이 끝난 자식 프로세스를 거뒀어요. 종료 상태는 3이에요.');
    expect(told.some((one) => one.includes('자식 프로세스가 없어서 -1'))).toBe(true);
  });

  test('a status that nobody keeps is told all the same', () => {
    const run = play('const c = fork(); if (c === 0) exit(3); wait(c);');
    expect(run.schedule.map((_, i) => narrate(run, i + 1)).join()).toContain('종료 상태는 3이에요');
  });
});
