import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import {
  follow,
  formatSchedule,
  nextChoice,
  type Policy,
  parseSchedule,
  Run,
  ScheduleError,
  stride,
  threadName,
  threadOfName,
  type Unit,
} from '../../../src/engine/index.ts';
import { LOST_UPDATE, only, play } from '../play.ts';

const letters = (run: Run) => run.schedule.map(({ thread }) => threadName(thread)).join('');

/** Steps at which presses of one unit stop, from the start to the end or back. */
function stops(run: Run, unit: Unit, direction: 1 | -1): number[] {
  const found = [direction === 1 ? 0 : run.length];
  for (let at = found[0]; direction === 1 ? at < run.length : at > 0; ) {
    at = stride(run, at, unit, direction);
    found.push(at);
  }
  return found;
}

function refusal(take: () => unknown): ScheduleError {
  try {
    take();
  } catch (error) {
    if (error instanceof ScheduleError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('a press', () => {
  const LOOP = 'let n = 0;\nfor (let i = 0; i < 3; i++)\n  n++;\nprint(n);';
  const CALLS = 'function f(x) {\n  const y = x + 1;\n  return y;\n}\nprint(f(1));\nprint(f(2));';

  test.each([LOOP, CALLS, LOST_UPDATE])('goes the same way back as forward (%#)', (source) => {
    const run = play(source);
    for (const unit of ['instruction', 'line', 'switch'] as const) {
      expect(stops(run, unit, -1)).toEqual(stops(run, unit, 1).reverse());
    }
  });

  test('by instruction stops at each step', () => {
    const run = play(LOOP);
    expect(stops(run, 'instruction', 1)).toEqual(Array.from({ length: run.length + 1 }, (_, i) => i));
  });

  test('by line stops where the next step is on another line', () => {
    const run = play(LOOP);
    const lines = stops(run, 'line', 1)
      .slice(1, -1)
      .map((at) => run.lineAt(at, 0));
    // Three rounds of the body, each between two visits to the head, then the line behind the loop.
    expect(lines.filter((line) => line === 3)).toHaveLength(3);
    expect(lines.at(-1)).toBe(4);
    lines.slice(1).forEach((line, i) => {
      expect(line).not.toBe(lines[i]);
    });
  });

  test('by line stops when another thread goes on', () => {
    expect(stops(only(LOST_UPDATE, 'm1A1B3A2m2'), 'line', 1)).toEqual([0, 1, 2, 5, 7, 9]);
  });

  test('by switch stops on the first step of the next thread', () => {
    expect(stops(only(LOST_UPDATE, 'm1A1B3A2m2'), 'switch', 1)).toEqual([0, 2, 3, 6, 8, 9]);
    expect(stops(only(LOST_UPDATE, 'm1A3B3m2'), 'switch', 1)).toEqual([0, 2, 5, 8, 9]);
    const alone = play(LOOP);
    expect(stops(alone, 'switch', 1)).toEqual([0, alone.length]);
  });

  test('never leaves the run', () => {
    const run = play(LOOP);
    for (const unit of ['instruction', 'line', 'switch'] as const) {
      expect(stride(run, run.length, unit, 1)).toBe(run.length);
      expect(stride(run, 0, unit, -1)).toBe(0);
    }
  });
});

describe('a policy', () => {
  const YIELDS = 'function f() { compute(1); yieldNow(); compute(1); } parallel(f, f);';

  test.each([
    [{ kind: 'fcfs' }, 'mAABBAB'],
    [{ kind: 'rr', quantum: 1 }, 'mABABAB'],
    [{ kind: 'rr', quantum: 2 }, 'mAABBAB'],
    [{ kind: 'rr', quantum: 9 }, 'mAABBAB'],
    [{ kind: 'rr', quantum: 0 }, 'mABABAB'],
  ] as [Policy, string][])('%o gives way at a yield', (policy, expected) => {
    expect(letters(play(YIELDS, '', policy))).toBe(expected);
  });

  test.each([1, 2, 3, 4, 6, 7])(
    'round robin of quantum %i gives three threads as much in turn',
    (quantum) => {
      const body = 'compute(1); '.repeat(6);
      const run = play(`function f() { ${body}} parallel(f, f, f);`, '', { kind: 'rr', quantum });
      const rounds: string[] = [];
      for (let left = 6; left > 0; left -= quantum) {
        const turn = Math.min(quantum, left);
        for (const name of 'ABC') rounds.push(name.repeat(turn));
      }
      expect(letters(run)).toBe(`m${rounds.join('')}`);
    },
  );

  test('first come, first served leaves a thread that has to wait', () => {
    const source = `const s = new Semaphore(0);
function f() { s.acquire(); compute(1); }
function g() { compute(1); s.release(); compute(1); }
parallel(f, g);`;
    expect(letters(play(source, '', { kind: 'fcfs' }))).toBe('mBBBAA');
    expect(letters(play(source, '', { kind: 'rr', quantum: 1 }))).toBe('mBBABA');
  });

  test('gives a child of fork its turn', () => {
    const source = 'fork(); compute(1); compute(1);';
    expect(letters(play(source, '', { kind: 'rr', quantum: 1 }))).toBe('mAmAm');
    expect(letters(play(source, '', { kind: 'fcfs' }))).toBe('mmmAA');
  });

  test.each([
    { kind: 'fcfs' },
    { kind: 'rr', quantum: 2 },
    { kind: 'rr', quantum: 3 },
    { kind: 'random', seed: 8 },
  ] as Policy[])('%o goes on from the middle as if it had made it all', (policy) => {
    const whole = play(`${LOST_UPDATE}parallel(work, work, work);`, '', policy);
    for (let step = 0; step < whole.length; step++) {
      expect(nextChoice(whole.upTo(step), policy)).toEqual(whole.schedule[step]);
      expect(follow(whole.upTo(step), policy).schedule).toEqual(whole.schedule);
    }
    expect(nextChoice(whole, policy)).toBeNull();
    expect(follow(whole, policy)).toBe(whole);
  });

  test('takes no more steps than it may', () => {
    const run = new Run(compile('let n = 0; while (true) n = 1;'));
    expect(follow(run, { kind: 'fcfs' }, { maxSteps: 37 }).length).toBe(37);
    expect(follow(run, { kind: 'random', seed: 1 }, { maxSteps: 0 })).toBe(run);
  });
});

describe('a schedule', () => {
  test.each([
    [0, 'm'],
    [1, 'A'],
    [26, 'Z'],
    [27, 'aA'],
    [52, 'aZ'],
    [53, 'bA'],
    // `m` is no prefix: the twelfth is l, the thirteenth n.
    [1 + 26 * 12, 'lA'],
    [1 + 26 * 13, 'nA'],
  ])('calls thread %i %s', (thread, name) => {
    expect(threadName(thread)).toBe(name);
    expect(threadOfName(name)).toBe(thread);
    expect(formatSchedule([{ thread, waiter: -1 }])).toBe(`${name}1`);
    expect(parseSchedule(`${name}2`)).toEqual([
      { thread, waiter: -1 },
      { thread, waiter: -1 },
    ]);
  });

  test.each(['mA', 'a', 'AA', '', 'M0', 'é', 'aAA', 'm1'])('has no thread called "%s"', (name) => {
    expect(threadOfName(name)).toBe(-1);
  });

  test('has the waiter behind the last step of a row alone', () => {
    expect(parseSchedule('A2-B')).toEqual([
      { thread: 1, waiter: -1 },
      { thread: 1, waiter: 2 },
    ]);
    expect(formatSchedule(parseSchedule('A1-BA1-aAA2'))).toBe('A1-BA1-aAA2');
    expect(formatSchedule(parseSchedule('A1A2A3'))).toBe('A6');
  });

  test.each([
    ['A', 0],
    ['A0', 0],
    ['m2A', 2],
    ['m2 A1', 2],
    ['m1A3-', 4],
    ['m1A3-b', 4],
    ['m3x1', 3],
    ['1m', 0],
    ['A-1', 0],
  ])('"%s" cannot be read after %i steps', (text, steps) => {
    const error = refusal(() => parseSchedule(text));
    expect(error.step).toBe(steps);
    expect(error.message).toMatch(/읽을 수 없는 곳이 있어요: ".*"\. m1A3B2처럼/);
  });

  test.each([
    ['A1', 0, '1번째 걸음: A 스레드는 아직 없어요.'],
    ['m1C1', 1, '2번째 걸음: C 스레드는 아직 없어요.'],
    ['m2', 1, '2번째 걸음: m은 지금 움직일 수 없어요.'],
    ['m1A4', 4, '5번째 걸음: A는 지금 움직일 수 없어요.'],
    ['m1A3B3m3', 9, '10번째 걸음: m은 지금 움직일 수 없어요.'],
    ['m1A1-B', 1, '2번째 걸음: A가 B를 깨울 수 없어요.'],
  ])('%s is refused at its step', (schedule, step, message) => {
    expect(refusal(() => only(LOST_UPDATE, schedule))).toMatchObject({ step, message });
  });
});
