import { describe, expect, test } from 'vitest';
import { gantt, jobs, mean, time } from './bench.ts';

const compute = (...ticks: number[]) => jobs(...ticks.map((t) => `compute(${t});`));

describe('jobs that compute, one CPU', () => {
  test('first come, first served: 200, 200, 200 turn around in 200, 400, 600', () => {
    const run = time(compute(200, 200, 200));
    expect(run.tasks.map((task) => task.turnaround)).toEqual([200, 400, 600]);
    expect(run.tasks.map((task) => task.response)).toEqual([0, 200, 400]);
    expect(run.tasks.map((task) => task.waiting)).toEqual([0, 200, 400]);
  });

  test('first come, first served: a long job first makes the others wait (convoy)', () => {
    const run = time(compute(100, 10, 10));
    expect(run.tasks.map((task) => task.turnaround)).toEqual([100, 110, 120]);
  });

  test('shortest job first: 300, 200, 100 respond in 133.33 and turn around in 333.33 on average', () => {
    const run = time(compute(300, 200, 100), { policy: 'sjf' });
    expect(mean(run, (task) => task.response)).toBeCloseTo(133.33, 2);
    expect(mean(run, (task) => task.turnaround)).toBeCloseTo(333.33, 2);
  });

  test('round robin with a quantum of 1: 200, 200, 200 respond in 1 and turn around in 599 on average', () => {
    const run = time(compute(200, 200, 200), { policy: 'rr', quantum: 1 });
    expect(mean(run, (task) => task.response)).toBe(1);
    expect(mean(run, (task) => task.turnaround)).toBe(599);
    expect(run.switches).toMatchObject({ thread: 599, process: 0 });
  });

  test('round robin: a job that ends with its quantum is not put in line again', () => {
    const run = time(compute(4, 4, 4), { policy: 'rr', quantum: 4 });
    expect(gantt(run)).toBe('A0-4 B4-8 C8-12');
    expect(run.switches).toMatchObject({ thread: 2, voluntary: 2, involuntary: 0 });
  });

  test('round robin: one who is alone goes on without a switch', () => {
    const run = time(compute(100, 7), { policy: 'rr', quantum: 5, threadSwitch: 1 });
    expect(gantt(run, 0, ['run', 'switch'])).toBe(
      'A0-5 B(switch)5-6 B6-11 A(switch)11-12 A12-17 B(switch)17-18 B18-20 A(switch)20-21 A21-111',
    );
  });

  test('shortest remaining time first: a shorter one that comes takes the CPU away', () => {
    // The textbook's example: 100 from the start, two of 10 that come at 10.
    const late = 'sleep(10); compute(10);';
    const run = time(jobs('compute(100);', late, late), { policy: 'srtf' });
    expect(gantt(run)).toBe('A0-10 B10-20 C20-30 A30-120');
    expect(run.tasks.map((task) => task.turnaround)).toEqual([120, 20, 30]);
    expect(run.switches).toMatchObject({ voluntary: 2, involuntary: 1 });
  });

  test('shortest job first lets the long one end', () => {
    const late = 'sleep(10); compute(10);';
    const run = time(jobs('compute(100);', late, late), { policy: 'sjf' });
    expect(gantt(run)).toBe('A0-100 B100-110 C110-120');
  });

  test('priority: the highest first, and a higher one that comes takes the CPU away', () => {
    const run = time(jobs('compute(10);', 'compute(10);', 'sleep(5); compute(4);'), {
      policy: 'priority',
      priorities: { B: 1, C: 2 },
    });
    expect(gantt(run)).toBe('B0-5 C5-9 B9-14 A14-24');
  });

  test('priority: who lost the CPU goes before others of its priority', () => {
    const run = time(jobs('compute(10);', 'compute(10);', 'sleep(5); compute(4);'), {
      policy: 'priority',
      priorities: { C: 1 },
    });
    expect(gantt(run)).toBe('A0-5 C5-9 A9-14 B14-24');
  });
});

describe('jobs with devices, one CPU', () => {
  test('io(5) started before compute(4): 7 ticks, CPU busy 6, I/O busy 5', () => {
    const run = time(jobs('io(5);', 'compute(4);'));
    expect(run).toMatchObject({ total: 7, cpus: [{ busy: 6, idle: 1 }], io: { busy: 5 } });
    expect(gantt(run)).toBe('A0-1 B1-5 A6-7');
  });

  test('compute(4) started before io(5): 11 ticks', () => {
    const run = time(jobs('compute(4);', 'io(5);'));
    expect(run).toMatchObject({ total: 11, cpus: [{ busy: 6, idle: 5 }], io: { busy: 5 } });
  });

  test('three io(5) before three compute(5), back at the end of the line: 31 ticks, CPU busy 21, I/O busy 15', () => {
    const run = time(jobs('io(5); io(5); io(5);', 'compute(5);', 'compute(5);', 'compute(5);'));
    expect(run).toMatchObject({ total: 31, cpus: [{ busy: 21, idle: 10 }], io: { busy: 15 } });
  });

  test('the same, the one who is back first in line: 21 ticks', () => {
    const run = time(jobs('io(5); io(5); io(5);', 'compute(5);', 'compute(5);', 'compute(5);'), {
      policy: 'priority',
      priorities: { A: 1 },
    });
    expect(run).toMatchObject({ total: 21, cpus: [{ busy: 21, idle: 0 }], io: { busy: 15 } });
  });

  test('two devices at work at once count once', () => {
    expect(time(jobs('io(5);', 'io(5);'))).toMatchObject({ total: 8, io: { busy: 6 }, cpus: [{ busy: 4 }] });
  });

  test('a rest is no device', () => {
    expect(time(jobs('sleep(5);', 'compute(2);'))).toMatchObject({
      total: 5,
      io: { busy: 0 },
      cpus: [{ busy: 2, idle: 3 }],
    });
  });
});

describe('exercises of the textbook (OSTEP), worked out by hand', () => {
  test('100, 200, 300: first come and shortest first are the same', () => {
    for (const policy of ['fcfs', 'sjf', 'srtf'] as const) {
      const run = time(compute(100, 200, 300), { policy });
      expect(run.tasks.map((task) => task.turnaround)).toEqual([100, 300, 600]);
      expect(run.tasks.map((task) => task.response)).toEqual([0, 100, 300]);
    }
  });

  test('100, 200, 300 by turns of 1: done at 298, 499, 600', () => {
    const run = time(compute(100, 200, 300), { policy: 'rr', quantum: 1 });
    expect(run.tasks.map((task) => task.turnaround)).toEqual([298, 499, 600]);
    expect(mean(run, (task) => task.response)).toBe(1);
    expect(run.tasks.map((task) => task.waiting)).toEqual([198, 299, 300]);
  });

  test('5 jobs of 5 by turns of 1 respond in 2 and turn around in 23 on average; first come in 10 and 15', () => {
    const five = compute(5, 5, 5, 5, 5);
    const turns = time(five, { policy: 'rr', quantum: 1 });
    expect([mean(turns, (task) => task.response), mean(turns, (task) => task.turnaround)]).toEqual([2, 23]);
    const first = time(five);
    expect([mean(first, (task) => task.response), mean(first, (task) => task.turnaround)]).toEqual([10, 15]);
  });

  test('the longer the turn, the later the last one responds: (n − 1) turns', () => {
    for (const quantum of [1, 5, 20])
      expect(time(compute(50, 50, 50, 50), { policy: 'rr', quantum }).tasks[3].response).toBe(3 * quantum);
  });

  test('two jobs of five instructions take ten ticks, one that computes beside three at the device eleven', () => {
    expect(time(compute(5, 5))).toMatchObject({ total: 10, cpus: [{ busy: 10, idle: 0 }] });
    expect(time(jobs('compute(4);', 'io(5);'))).toMatchObject({ total: 11, cpus: [{ busy: 6 }] });
  });

  test('three jobs of 100 on two CPUs by turns of 10: 150 ticks, both busy to the end', () => {
    const run = time(compute(100, 100, 100), { cpus: 2, policy: 'rr', quantum: 10 });
    expect(run).toMatchObject({ total: 150, cpus: [{ idle: 0 }, { idle: 0 }], utilisation: 1 });
    // Every 30 ticks each has two turns: A the first and the second ten, B the first and the third, C the others.
    expect(run.tasks.map((task) => task.finish)).toEqual([140, 150, 150]);
  });

  test('two queues of jobs on two CPUs: 100 and 50 and 50 in 100 ticks', () => {
    const run = time(compute(100, 50, 50), { cpus: 2 });
    expect([gantt(run, 0), gantt(run, 1)]).toEqual(['A0-100', 'B0-50 C50-100']);
  });

  test('feedback queue: an interactive job that computes 1 of every 10 ticks stays above a long one', () => {
    const interactive = 'compute(1); sleep(9); '.repeat(5);
    const on = { policy: 'mlfq', quantum: 10, levels: 3 } as const;
    const run = time(jobs('compute(100);', interactive), on);
    // It responds after A's first turn, and from then on at once, each time: A is below it.
    expect(gantt(run).startsWith('A0-10 B10-11 A11-20 B20-21 A21-30 B30-31')).toBe(true);
    expect(run.tasks[1]).toMatchObject({ waiting: 10, running: 5 });
  });
});
