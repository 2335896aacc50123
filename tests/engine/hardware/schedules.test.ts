import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { Run } from '../../../src/engine/index.ts';
import { jobs, time } from './bench.ts';
import { finishes, type Job } from './reference.ts';

// Those that come later stand first: they go to rest at once, before anybody has a CPU for long.
const MIXES: Record<string, Job[]> = {
  'three at once': [24, 3, 3].map((ticks) => ({ arrival: 0, ticks })),
  'four of different lengths': [6, 8, 7, 3].map((ticks) => ({ arrival: 0, ticks })),
  'shorter ones that come later': [
    { arrival: 1, ticks: 4 },
    { arrival: 2, ticks: 9 },
    { arrival: 3, ticks: 5 },
    { arrival: 0, ticks: 8 },
  ],
  'a gap in which nobody is there': [
    { arrival: 50, ticks: 6 },
    { arrival: 53, ticks: 2 },
    { arrival: 0, ticks: 11 },
    { arrival: 0, ticks: 5 },
  ],
};

const source = (list: readonly Job[]) =>
  jobs(...list.map(({ arrival, ticks }) => `${arrival > 0 ? `sleep(${arrival}); ` : ''}compute(${ticks});`));

describe.each(Object.entries(MIXES))('%s, as a simulation tick by tick has it', (_, list) => {
  test.each(['fcfs', 'rr', 'sjf', 'srtf'] as const)('%s on one CPU', (policy) => {
    for (const quantum of [1, 2, 4, 7]) {
      const run = time(source(list), { policy, quantum });
      expect(run.tasks.map(({ finish }) => finish)).toEqual(finishes(list, policy, 1, quantum));
    }
  });

  test('first come, first served on two and three CPUs', () => {
    for (const cpus of [2, 3]) {
      const run = time(source(list), { cpus });
      expect(run.tasks.map(({ finish }) => finish)).toEqual(finishes(list, 'fcfs', cpus, 1));
    }
  });

  test('the schedule that is measured replays', () => {
    const program = compile(`let done = 0;\n${source(list)}\ndone = ${list.length};\nprint(done);`);
    const run = time(`let done = 0;\n${source(list)}\ndone = ${list.length};\nprint(done);`, {
      policy: 'srtf',
    });
    const replayed = new Run(program, run.schedule);
    const last = replayed.at(replayed.length);
    expect(last.output.map(({ text }) => text)).toEqual([String(list.length)]);
    expect(last.end).toBe('finished');
  });
});
