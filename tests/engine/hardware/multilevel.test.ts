import { describe, expect, test } from 'vitest';
import { gantt, jobs, time } from './bench.ts';

// All timings here are worked out by hand from the five rules of the multi-level feedback queue.
describe('multi-level feedback queue', () => {
  const mlfq = { policy: 'mlfq', quantum: 10, levels: 3 } as const;

  test('a long job alone sinks level by level and goes on', () => {
    const run = time(jobs('compute(200);'), mlfq);
    expect(run).toMatchObject({ total: 200, switches: { thread: 0 } });
  });

  test('a short job that comes later runs at once, and ends before the long one', () => {
    // The textbook's second example: B has sunk to the lowest level when A comes at 100.
    const run = time(jobs('sleep(100); compute(20);', 'compute(180);'), mlfq);
    expect(gantt(run)).toBe('B0-100 A100-120 B120-200');
    expect(run.tasks[0]).toMatchObject({ turnaround: 120, blocked: 100, waiting: 0 });
  });

  test('who comes in the middle of a lower turn takes the CPU; the rest of that turn is kept', () => {
    const run = time(jobs('sleep(25); compute(5);', 'compute(30);', 'compute(30);'), { ...mlfq, levels: 2 });
    // B and C a turn each above, then B below; A comes at 25, and B goes on with the five ticks of its turn.
    expect(gantt(run)).toBe('B0-10 C10-20 B20-25 A25-30 B30-35 C35-45 B45-55 C55-65');
  });

  test('on the same level a newcomer waits for the end of the turn', () => {
    const run = time(jobs('sleep(15); compute(5);', 'compute(30);', 'compute(30);'), { ...mlfq, levels: 2 });
    expect(gantt(run)).toBe('B0-10 C10-20 A20-25 B25-35 C35-45 B45-55 C55-65');
  });

  test('giving the CPU up just before the end of a turn does not save it', () => {
    const run = time(jobs('compute(40);', 'compute(9); sleep(1); '.repeat(4)), { ...mlfq, levels: 2 });
    // B leaves after 9 of its 10 ticks. Back at 20 it has one tick left, and sinks at 21 for all its care.
    expect(gantt(run)).toBe('A0-10 B10-19 A19-20 B20-21 A21-30 B30-38 A38-48 B48-50 A50-60 B60-67 B68-77');
  });

  test('allotment: so many turns on a level before a job sinks', () => {
    const run = time(jobs('sleep(35); compute(10);', 'compute(40);', 'compute(40);'), {
      ...mlfq,
      levels: 2,
      allotment: 2,
    });
    expect(gantt(run)).toBe('B0-10 C10-20 B20-30 C30-40 A40-50 B50-60 C60-70 B70-80 C80-90');
  });

  test('growth: turns are longer below', () => {
    const run = time(jobs('compute(70);', 'compute(70);'), { ...mlfq, growth: 2 });
    expect(gantt(run)).toBe('A0-10 B10-20 A20-40 B40-60 A60-100 B100-140');
  });

  test('boost: a long job is not starved by new short ones that keep coming', () => {
    const source = `function long() { compute(30); }
      function short() { compute(5); }
      const first = spawn(long);
      for (let i = 0; i < 20; i++) { spawn(short); sleep(5); }
      join(first);`;
    const finish = (boost: number) =>
      time(source, { ...mlfq, levels: 2, boost }).tasks.find(({ name }) => name === 'A')!.finish!;
    expect(finish(0)).toBe(130);
    expect(finish(20)).toBeLessThan(80);
  });

  test('boost lifts all, and who has the CPU begins a turn anew', () => {
    const run = time(jobs('compute(40);', 'compute(40);'), { ...mlfq, levels: 2, growth: 3, boost: 25 });
    // A's turn of 30 on the lower level begins at 20; lifted at 25 it begins one of 10, and so again at 50.
    expect(gantt(run)).toBe('A0-10 B10-20 A20-35 B35-45 A45-60 B60-80');
  });
});
