import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { measure, TEXTBOOK } from '../../../src/engine/hardware/index.ts';
import { arriving, FREE, gantt, jobs, time } from './bench.ts';

describe('arrivals', () => {
  test('a thread does not exist before it arrives: all its times count from there', () => {
    const run = time(jobs('compute(5);', 'compute(3);'), { arrivals: { B: 7 } });
    expect(gantt(run)).toBe('A0-5 B7-10');
    expect(run.tasks[1]).toMatchObject({ arrival: 7, response: 0, turnaround: 3, waiting: 0, blocked: 0 });
    expect(run.intervals.filter(({ task }) => task === 'B')).toEqual([
      { task: 'B', state: 'running', from: 7, to: 10, waitsFor: null },
    ]);
  });

  test('the later of arrival and creation counts', () => {
    const source = 'function f() { compute(2); }\ncompute(6); const t = spawn(f); join(t);';
    expect(time(source, { arrivals: { A: 4 } }).tasks[1]).toMatchObject({ arrival: 6, finish: 8 });
    expect(time(source, { arrivals: { A: 9 } }).tasks[1]).toMatchObject({ arrival: 9, finish: 11 });
  });

  test('`parallel`, `join` and `wait` wait for those still to come', () => {
    const both = `${jobs('compute(1);', 'compute(1);')} print(1);`;
    expect(time(both, { arrivals: { A: 20 } })).toMatchObject({ total: 21, output: ['1'], end: 'finished' });
    const joins = 'function f() { compute(1); }\nconst t = spawn(f); join(t); print(1);';
    expect(time(joins, { arrivals: { A: 20 } })).toMatchObject({ total: 21, output: ['1'], end: 'finished' });
    const waits = 'const c = fork(); if (c === 0) { compute(1); exit(3); } print(wait(c));';
    expect(time(waits, { arrivals: { A: 20 } })).toMatchObject({ total: 21, output: ['3'], end: 'finished' });
  });

  test('a forked process arrives as a thread does', () => {
    const source = 'const c = fork(); if (c === 0) { compute(4); exit(0); } compute(9); wait(c);';
    const run = time(source, { arrivals: { A: 3 }, policy: 'srtf' });
    // Its first burst ends where it branches, so that it takes the CPU at once.
    expect(run.tasks[1]).toMatchObject({ name: 'A', process: 2, arrival: 3, response: 0 });
  });

  test('who comes when a turn ends is in line before the one whose turn it was', () => {
    const { source, arrivals } = arriving([
      [0, 4],
      [2, 2],
    ]);
    expect(gantt(time(source, { policy: 'rr', quantum: 2, arrivals }))).toBe('A0-2 B2-4 A4-6');
  });

  test('who comes at one instant is in line in the order of creation, whoever is back from a device', () => {
    const run = time(jobs('io(3); compute(1);', 'compute(9);', 'compute(1);'), { arrivals: { C: 4 } });
    expect(gantt(run)).toBe('A0-1 B1-10 A10-12 C12-13');
  });

  test('whose process ends before has never been', () => {
    const run = time('function f() { compute(1); }\nspawn(f); compute(5);', { arrivals: { A: 9 } });
    expect(run).toMatchObject({ total: 5, end: 'finished', complete: true, unknown: [] });
    expect(run.tasks.map(({ name }) => name)).toEqual(['m']);
    expect(run.intervals.every(({ task }) => task === 'm')).toBe(true);
  });

  test('names of which there is no thread are told', () => {
    expect(time(jobs('compute(1);'), { arrivals: { A: 1, C: 3, Z: 0 } }).unknown).toEqual(['C', 'Z']);
  });

  test.each<Record<string, number>>([{ m: 3 }, { A: -1 }, { A: 1.5 }, { A: Number.NaN }])(
    'refuses %j',
    (arrivals) => {
      expect(() => time(jobs('compute(1);'), { arrivals })).toThrow('arrivals');
    },
  );
});

describe('priority with aging, by hand', () => {
  const two = jobs('compute(20);', 'compute(3);');
  const on = { policy: 'priority', priorities: { A: 2 } } as const;

  test('without it the lower one waits for the end', () => {
    expect(gantt(time(two, on))).toBe('A0-20 B20-23');
  });

  test('nine ticks in line make three better than two, and a tick of running makes it nothing again', () => {
    expect(gantt(time(two, { ...on, aging: 3 }))).toBe('A0-9 B9-10 A10-19 B19-20 A20-22 B22-23');
  });

  test('equals take turns of as many ticks', () => {
    expect(gantt(time(jobs('compute(6);', 'compute(6);'), { policy: 'priority', aging: 2 }))).toBe(
      'A0-2 B2-4 A4-6 B6-8 A8-10 B10-12',
    );
  });

  test('a low one that new high ones keep out gets in', () => {
    const { source, arrivals } = arriving([
      [0, 4],
      [0, 4],
      [3, 4],
      [6, 4],
      [9, 4],
    ]);
    const priorities = { A: 1, C: 1, D: 1, E: 1 };
    const starts = (aging: number) =>
      time(source, { policy: 'priority', priorities, arrivals, aging }).tasks[1].firstRun;
    expect([starts(0), starts(5)]).toEqual([16, 8]);
  });

  test('a switch that takes longer than a better priority lasts is not for nothing', () => {
    const run = time(two, { ...on, aging: 3, threadSwitch: 5 });
    expect(gantt(run, 0, ['run', 'switch'])).toMatch(/^A0-9 B\(switch\)9-14 B14-15 A\(switch\)15-20 A20-/);
  });
});

describe('limits', () => {
  const endless = compile('let a = 0; function f() { while (true) { a++; } } parallel(f, f);');
  const costly = { ...TEXTBOOK, policy: 'rr', quantum: 3, threadSwitch: 1 } as const;

  test.each([
    ['with few threads', 'let a = 0; function f() { while (true) { a++; } } parallel(f, f);'],
    ['with many', 'function f() { while (true) {} } for (let i = 0; i < 40; i++) spawn(f); f();'],
    ['with processes', 'for (let i = 0; i < 4; i++) fork(); while (true) {}'],
  ])('it is asked at least every 4,096 steps whether to stop, %s', (_, source) => {
    const questions = 5;
    let asked = 0;
    const run = measure(compile(source), costly, { shouldStop: () => ++asked === questions });
    expect(run).toMatchObject({ stopped: 'time', end: 'running', complete: false });
    expect(run.schedule.length).toBeLessThanOrEqual(questions * 4_096);
    expect(run.schedule.length + run.spans.length).toBeGreaterThan(0);
  });

  test('so many pieces of time, and a few that come with the last one', () => {
    const run = measure(endless, costly, { maxSpans: 500 });
    expect(run.stopped).toBe('spans');
    expect(run.spans.length).toBeGreaterThanOrEqual(500);
    expect(run.spans.length).toBeLessThan(510);
    expect(run.intervals.length).toBeLessThan(1_200);
  });

  test('all that is told is of the time until then', () => {
    const run = measure(endless, costly, { maxSpans: 50 });
    for (const cpu of run.cpus) expect(cpu.busy + cpu.switching + cpu.stalled + cpu.idle).toBe(run.total);
    for (const task of run.tasks)
      expect(task.waiting + task.running + task.blocked).toBe(run.total - task.arrival);
  });

  test('a run that ends in them is not cut off', () => {
    expect(time(jobs('compute(3);'), FREE).stopped).toBeNull();
    expect(
      measure(compile('compute(3);'), costly, { maxSpans: 9, shouldStop: () => true }).stopped,
    ).toBeNull();
  });
});
