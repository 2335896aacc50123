import { describe, expect, test } from 'vitest';
import type { Hardware, Measurement } from '../../../src/engine/hardware/index.ts';
import { arriving, gantt, mean, time } from './bench.ts';

/*
 * Scheduling problems with arrivals and the answers that were published with them: of exams, textbooks and the
 * simulator of one. Each is `[arrival, burst]`, threads A, B, C … in this order.
 */
type Jobs = readonly (readonly [number, number])[];

function run(list: Jobs, on: Partial<Hardware>): Measurement {
  const { source, arrivals } = arriving(list);
  return time(source, { ...on, arrivals });
}
const finishes = ({ tasks }: Measurement) => tasks.map(({ finish }) => finish);
const turnaround = (measured: Measurement) => mean(measured, (task) => task.turnaround);
const waiting = (measured: Measurement) => mean(measured, (task) => task.waiting);
const order = ({ spans }: Measurement) => spans.map(({ task }) => task).join('');

describe('Korean exams', () => {
  test('정보처리기사 2015년 8월 외, FIFO: 평균 반환 시간 41', () => {
    const measured = run(
      [
        [0, 13],
        [3, 35],
        [8, 25],
      ],
      { policy: 'fcfs' },
    );
    expect(finishes(measured)).toEqual([13, 48, 73]);
    expect(turnaround(measured)).toBe(41);
  });

  test('정보처리산업기사 2015년 2회 74번, SJF: 평균 대기 시간 15', () => {
    const measured = run(
      [
        [0, 23],
        [3, 35],
        [8, 10],
      ],
      { policy: 'sjf' },
    );
    expect(measured.tasks.map((task) => task.waiting)).toEqual([0, 30, 15]);
    expect(waiting(measured)).toBe(15);
  });

  test('정보처리산업기사 2017년 3월 75번, SJF: 평균 반환 시간 7', () => {
    const measured = run(
      [
        [0, 4],
        [1, 6],
        [2, 3],
      ],
      { policy: 'sjf' },
    );
    expect(measured.tasks.map((task) => task.turnaround)).toEqual([4, 12, 5]);
  });

  test('정보처리기사 실기, SRT: 평균 대기 시간 6.5', () => {
    expect(waiting(run(SILBERSCHATZ, { policy: 'srtf' }))).toBe(6.5);
  });

  test('정보처리기사 2019년 1회 52번, HRN: 우선순위가 가장 높은 것은 D, 그다음은 B', () => {
    // A to D have waited 5, 40, 15, 20 and want 20, 20, 45, 2 when somebody gives the CPU up at 40. The exam of 2020
    // (3회 66번) lists all four by their ratios at that instant; of those who are left A has overtaken C when B is done.
    const list: Jobs = [
      [0, 40],
      [35, 20],
      [0, 20],
      [25, 45],
      [20, 2],
    ];
    expect(order(run(list, { policy: 'hrn' }))).toMatch(/^AEC/);
  });
});

/** Silberschatz, Operating System Concepts, chapter on CPU scheduling. */
const SILBERSCHATZ: Jobs = [
  [0, 8],
  [1, 4],
  [2, 9],
  [3, 5],
];
/** Stallings, Operating Systems, process scheduling example. */
const STALLINGS: Jobs = [
  [0, 3],
  [2, 6],
  [4, 4],
  [6, 5],
  [8, 2],
];

describe('textbooks', () => {
  test('Silberschatz: SJF waits 7.75 where shortest remaining time first waits 6.5', () => {
    expect(waiting(run(SILBERSCHATZ, { policy: 'sjf' }))).toBe(7.75);
    expect(waiting(run(SILBERSCHATZ, { policy: 'srtf' }))).toBe(6.5);
  });

  test.each<[string, Partial<Hardware>, number[]]>([
    ['FCFS', { policy: 'fcfs' }, [3, 9, 13, 18, 20]],
    ['round robin, q = 1', { policy: 'rr', quantum: 1 }, [4, 18, 17, 20, 15]],
    ['round robin, q = 4', { policy: 'rr', quantum: 4 }, [3, 17, 11, 20, 19]],
    ['shortest process next', { policy: 'sjf' }, [3, 9, 15, 20, 11]],
    ['shortest remaining time', { policy: 'srtf' }, [3, 15, 8, 20, 10]],
    ['highest response ratio next', { policy: 'hrn' }, [3, 9, 13, 20, 15]],
  ])('Stallings, %s', (_, on, expected) => {
    expect(finishes(run(STALLINGS, on))).toEqual(expected);
  });

  test('OSTEP: a long job and two short ones that come at 10: 103.33 by shortest first, 50 with preemption', () => {
    const list: Jobs = [
      [0, 100],
      [10, 10],
      [10, 10],
    ];
    expect(turnaround(run(list, { policy: 'sjf' }))).toBeCloseTo(103.33, 2);
    expect(turnaround(run(list, { policy: 'srtf' }))).toBe(50);
  });

  test('shortest remaining time first: 0, 1, 2, 4 and 5, 3, 3, 1 turn around in 5.5', () => {
    const list: Jobs = [
      [0, 5],
      [1, 3],
      [2, 3],
      [4, 1],
    ];
    expect(turnaround(run(list, { policy: 'srtf' }))).toBe(5.5);
  });

  test('GATE CS 2017, preemptive priority (0 the highest): average waiting time 29', () => {
    const list: Jobs = [
      [0, 11],
      [5, 28],
      [12, 2],
      [2, 10],
      [9, 16],
    ];
    const priorities = { A: -2, B: 0, C: -3, D: -1, E: -4 };
    expect(waiting(run(list, { policy: 'priority', priorities }))).toBe(29);
  });

  test('OSTEP, feedback queue: a short job that comes at 100 runs before one that has sunk', () => {
    const list: Jobs = [
      [0, 180],
      [100, 20],
    ];
    const measured = run(list, { policy: 'mlfq', quantum: 10 });
    expect(gantt(measured)).toBe('A0-100 B100-120 A120-200');
    expect(measured.tasks[1]).toMatchObject({ response: 0, turnaround: 20, waiting: 0 });
  });
});

describe("the textbook's published simulator of the feedback queue (mlfq.py), boosts included", () => {
  const at0 = (...bursts: number[]): Jobs => bursts.map((burst) => [0, burst]);

  test.each<[Jobs, { levels: number; quantum: number; boost: number }, number[]]>([
    // A turn that ends with a boost is over before it.
    [at0(3, 7, 11, 1), { levels: 1, quantum: 3, boost: 9 }, [3, 17, 22, 10]],
    [at0(5, 6, 1), { levels: 1, quantum: 1, boost: 8 }, [10, 12, 3]],
    [at0(13, 8, 8, 11, 7), { levels: 2, quantum: 1, boost: 9 }, [47, 37, 38, 45, 35]],
    [at0(8, 9, 4, 6, 4), { levels: 2, quantum: 4, boost: 7 }, [27, 29, 15, 31, 23]],
    [at0(14, 1, 8, 4, 12, 13), { levels: 4, quantum: 4, boost: 20 }, [52, 5, 32, 13, 50, 42]],
    [at0(4, 7, 9, 6, 14, 10), { levels: 3, quantum: 4, boost: 7 }, [4, 11, 34, 24, 50, 45]],
  ])('%j with %j', (list, on, expected) => {
    expect(finishes(run(list, { policy: 'mlfq', ...on }))).toEqual(expected);
  });
});
