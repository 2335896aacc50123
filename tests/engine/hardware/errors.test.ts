import { describe, expect, test } from 'vitest';
import { type Hardware, MeasureError } from '../../../src/engine/hardware/index.ts';
import { time } from './bench.ts';

/** What `measure` says of hardware that cannot be. */
function refusal(changes: Record<string, unknown>): string {
  try {
    time('compute(1);', changes as Partial<Hardware>);
  } catch (error) {
    expect(error).toBeInstanceOf(MeasureError);
    return (error as MeasureError).message;
  }
  return '';
}

const NOT_WHOLE = [0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60];

describe('hardware that cannot be is refused by name, in Korean', () => {
  test.each(['cpus', 'quantum', 'levels', 'allotment', 'lineWords', 'valueBytes', 'pipeBytes'])(
    '%s: whole, and at least 1',
    (name) => {
      for (const value of [...NOT_WHOLE, 0])
        expect(refusal({ [name]: value }), String(value)).toBe(`${name}에는 1 이상의 정수를 적어 주세요.`);
      expect(refusal({ [name]: 1 })).toBe('');
    },
  );

  test.each(['boost', 'addressSpaceSlots', 'tlbEntries', 'l1Lines', 'l2Lines', 'l3Lines', 'parentPages'])(
    '%s: whole, and at least 0',
    (name) => {
      for (const value of NOT_WHOLE)
        expect(refusal({ [name]: value }), String(value)).toBe(`${name}에는 0 이상의 정수를 적어 주세요.`);
      expect(refusal({ [name]: 0 })).toBe('');
    },
  );

  test.each([
    'instruction',
    'atomic',
    'systemCall',
    'threadSwitch',
    'processSwitch',
    'wakeUp',
    'threadCreate',
    'fork',
    'forkPage',
    'exec',
    'pageFault',
    'copyPage',
    'flush',
    'tlbMiss',
    'l2Time',
    'l3Time',
    'memoryTime',
    'lineTransfer',
    'pipeCall',
    'pipeCopy',
    'sharedCopy',
  ])('%s: fractions too, but not below 0', (name) => {
    for (const value of [-0.1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(refusal({ [name]: value }), String(value)).toBe(`${name}에는 0 이상의 수를 적어 주세요.`);
    expect(refusal({ [name]: 0.5 })).toBe('');
  });

  test('the rest', () => {
    expect(refusal({ cpus: 64 })).toBe('');
    expect(refusal({ cpus: 65 })).toBe('CPU는 64개까지 둘 수 있어요.');
    expect(refusal({ growth: 0.9 })).toBe('growth에는 1 이상의 수를 적어 주세요.');
    expect(refusal({ pageScale: 0 })).toBe('pageScale에는 0보다 큰 수를 적어 주세요.');
    expect(refusal({ policy: 'best' })).toBe('"best"라는 스케줄링 정책은 없어요.');
    expect(refusal({ fairBy: 'user' })).toBe('fairBy에는 thread, process 가운데 하나를 적어 주세요.');
    expect(refusal({ processStart: 'vfork' })).toBe('processStart에는 fork, exec 가운데 하나를 적어 주세요.');
    expect(refusal({ cacheTags: 'none' })).toBe('cacheTags에는 physical, virtual 가운데 하나를 적어 주세요.');
  });
});

describe('programs that cannot be measured', () => {
  test.each([
    ['a loop without cost', 'while (true) {}'],
    ['two that give way to each other', 'function f() { while (true) { yieldNow(); } }\nparallel(f, f);'],
    [
      'one that spins until another one does what it never gets to',
      'let ready = 0; function f() { while (ready === 0) {} }\nfunction g() { while (true) {} }\nparallel(f, g);',
    ],
  ])('time stands still in %s, on one CPU or on four', (_, source) => {
    for (const cpus of [1, 4]) expect(() => time(source, { cpus })).toThrow('시간이 흐르지 않은');
  });

  test('a spin that ends at the same instant is none of them', () => {
    const source = `let ready = 0;
      function waits() { while (ready === 0) {} compute(2); }
      function readies() { ready = 1; compute(3); }
      parallel(waits, readies);`;
    expect(time(source, { cpus: 2 })).toMatchObject({ end: 'finished', total: 3 });
  });

  test('one that never ends is cut off, and says so instead of an end', () => {
    const run = time('let x = 0;\nwhile (true) { x = 1 - x; }', { instruction: 1 });
    expect(run).toMatchObject({ end: 'running', complete: false });
    expect(run.tasks[0]).toMatchObject({ finish: null, turnaround: null, running: run.total });
  });

  test('a fault is an end', () => {
    const run = time('const a = [1];\ncompute(5);\nprint(a[3]);');
    expect(run).toMatchObject({ end: 'fault', complete: true, total: 5, output: [] });
  });
});
