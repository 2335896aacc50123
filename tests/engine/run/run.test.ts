import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { follow, parseSchedule, Run, ScheduleError, stride } from '../../../src/engine/index.ts';
import { LOST_UPDATE, only, play } from '../play.ts';

describe('a run', () => {
  const run = only(LOST_UPDATE, 'm1A1B3A2m2');

  test('shows any moment, in any order', () => {
    const there = Array.from({ length: run.length + 1 }, (_, step) => run.at(step));
    const back = Array.from({ length: run.length + 1 }, (_, i) => run.at(run.length - i)).reverse();
    expect(back).toEqual(there);
  });

  test('is kept inside its steps', () => {
    expect(run.at(-3).step).toBe(0);
    expect(run.at(99).step).toBe(run.length);
  });

  test('says what a step read and wrote, and where from', () => {
    expect(run.effect(2)).toMatchObject({ thread: 1, register: 0, value: 0 });
    expect(run.effect(2).accesses).toMatchObject([{ kind: 'read', before: 0, after: 0, atomic: false }]);
    expect(run.effect(5).accesses).toMatchObject([{ kind: 'write', before: 0, after: 1 }]);
    expect(run.effect(7).accesses).toMatchObject([{ kind: 'write', before: 1, after: 1 }]);
  });

  test('goes on from the middle and drops the rest', () => {
    const other = run.choose({ thread: 1 }, 2);
    expect(other.length).toBe(3);
    expect(run.length).toBe(9);
    expect(other.at(3).threads[1].registers[0]).toBe(1);
    expect(run.upTo(4).schedule).toEqual(run.schedule.slice(0, 4));
  });

  test('refuses a step that cannot be taken, and says which', () => {
    expect(() => run.choose({ thread: 7 })).toThrow(ScheduleError);
    expect(() => run.choose({ thread: 0 }, 1)).toThrow('2번째 걸음: m은 지금 움직일 수 없어요.');
    try {
      only(LOST_UPDATE, 'm1A3A1');
    } catch (error) {
      expect((error as ScheduleError).step).toBe(4);
    }
  });

  test('remembers who printed what, and when', () => {
    expect(run.at(9).output).toEqual([{ text: '1', thread: 0, process: 0, step: 9 }]);
    expect(run.at(8).output).toEqual([]);
  });

  test('gives the globals of its first process', () => {
    expect(run.globals()).toEqual({ counter: 1 });
    expect(run.globals(5)).toEqual({ counter: 1 });
    expect(run.globals(1)).toEqual({ counter: 0 });
  });

  test('of many steps is as quick in the middle as at the end', () => {
    const long = play('let n = 0; for (let i = 0; i < 1900; i++) n++;');
    expect(long.length).toBeGreaterThan(9000);
    expect(long.at(5000).step).toBe(5000);
    expect(long.at(4999).threads[0].steps).toBe(4999);
    expect(long.globals(long.length)).toEqual({ n: 1900 });
  });
});

describe('a policy', () => {
  const source =
    'let a = 0; let b = 0; function f() { a++; a++; } function g() { b++; b++; } parallel(f, g); print(a, b);';
  const threads = (run: Run) => run.schedule.map((choice) => choice.thread).join('');

  test('round robin gives each its quantum', () => {
    expect(threads(play(source, '', { kind: 'rr', quantum: 1 }))).toBe('0121212121212000');
    expect(threads(play(source, '', { kind: 'rr', quantum: 2 }))).toBe('0112211221122000');
  });

  test('first come, first served lets a thread finish', () => {
    expect(threads(play(source, '', { kind: 'fcfs' }))).toBe('0111111222222000');
  });

  test('random is the same for the same seed, and not for another', () => {
    const of = (seed: number) => threads(play(source, '', { kind: 'random', seed }));
    expect(of(3)).toBe(of(3));
    expect(new Set([1, 2, 3, 4, 5, 6].map(of)).size).toBeGreaterThan(3);
  });

  test.each([
    { kind: 'rr', quantum: 2 } as const,
    { kind: 'fcfs' } as const,
    { kind: 'random', seed: 9 } as const,
  ])('step by step is the same as at once: %o', (policy) => {
    const whole = play(source, '', policy);
    let run = new Run(compile(source));
    while (run.at(run.length).end === 'running') run = follow(run, policy, { maxSteps: run.length + 1 });
    expect(run.schedule).toEqual(whole.schedule);
  });

  test('stops at its limit', () => {
    expect(play('while (true);').length).toBe(10_000);
    expect(follow(new Run(compile('while (true);')), { kind: 'fcfs' }, { maxSteps: 7 }).length).toBe(7);
  });
});

describe('a press', () => {
  const run = play(LOST_UPDATE, 'm1A3B1B2');

  test('goes by instruction, line or turn, and back the same way', () => {
    expect([0, 1, 2].map((at) => stride(run, at, 'instruction', 1))).toEqual([1, 2, 3]);
    expect(stride(run, 1, 'line', 1)).toBe(4);
    // m1 A3 B3 m2: the switches are before steps 2, 5 and 8.
    expect(stride(run, 2, 'switch', 1)).toBe(5);
    expect(stride(run, 5, 'switch', 1)).toBe(8);
    expect(stride(run, 4, 'line', -1)).toBe(1);
    expect(stride(run, 8, 'switch', -1)).toBe(5);
    expect(stride(run, 0, 'line', -1)).toBe(0);
    expect(stride(run, run.length, 'switch', 1)).toBe(run.length);
  });
});

describe('a machine that forgets the PC', () => {
  test('starts a thread anew after every switch', () => {
    const source =
      'let n = 0; function f() { n = 1; n = 2; n = 3; } function g() { print(n); print(n); } parallel(f, g);';
    const honest = new Run(compile(source), parseSchedule('m1A2B1A1'));
    const forgetful = new Run(compile(source), parseSchedule('m1A2B1A1'), { forgetProgramCounter: true });
    expect(honest.globals()).toEqual({ n: 3 });
    expect(forgetful.globals()).toEqual({ n: 1 });
    expect(forgetful.at(3)).toEqual(forgetful.at(3));
  });
});
