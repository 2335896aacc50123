import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatSchedule,
  MAX_STEPS,
  parseSchedule,
  ScheduleError,
  threadName,
  threadOfName,
} from '../../../src/engine/index.ts';

describe('a schedule as text', () => {
  test('is run-length text', () => {
    expect(formatSchedule(parseSchedule('m1A1B3A2m2'))).toBe('m1A1B3A2m2');
    expect(formatSchedule(parseSchedule('A1A2'))).toBe('A3');
    expect(parseSchedule('')).toEqual([]);
  });

  test('writes whom a signal woke behind the step', () => {
    const schedule = parseSchedule('C2-BA1');
    expect(schedule).toEqual([
      { thread: 3, waiter: -1 },
      { thread: 3, waiter: 2 },
      { thread: 1, waiter: -1 },
    ]);
    expect(formatSchedule(schedule)).toBe('C2-BA1');
    expect(parseSchedule('A1-mA1')).toHaveLength(2);
  });

  test('comes back the same for every schedule', () => {
    const choice = fc.record({ thread: fc.nat(159), waiter: fc.oneof(fc.constant(-1), fc.nat(159)) });
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 60 }), (schedule) => {
        expect(parseSchedule(formatSchedule(schedule))).toEqual(schedule);
      }),
      { numRuns: 500 },
    );
  });

  test('names of threads are one to one', () => {
    for (let thread = 0; thread < 500; thread++) expect(threadOfName(threadName(thread))).toBe(thread);
    expect(threadName(27)).toBe('aA');
    for (const name of ['', 'a', 'mA', 'AA', 'ㄱ', 'A1']) expect(threadOfName(name)).toBe(-1);
  });

  test.each(['x', 'm', '1', 'm0', 'A1 B1', 'm1-', 'A-1', 'm1A1-1', 'A9999999', '<b>', 'A١'])(
    '%s is none',
    (text) => {
      expect(() => parseSchedule(text)).toThrow(ScheduleError);
    },
  );

  test('is not read past its limit', () => {
    expect(() => parseSchedule(`A${MAX_STEPS + 1}`)).toThrow(/너무 길어요/);
    expect(() => parseSchedule('A999999'.repeat(3))).toThrow(/너무 길어요/);
  });
});
