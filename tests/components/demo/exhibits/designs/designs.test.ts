import { describe, expect, test } from 'vitest';
import {
  crewOf,
  grown,
  memoryOf,
  reachOf,
} from '../../../../../src/components/demo/exhibits/designs/designs.ts';
import { sourceOf } from '../../../../../src/content/sources.ts';
import { hardwareOf } from '../../../../../src/results/measured/preset.ts';
import { runJob } from '../../../../../src/results/measured/run-job.ts';

function summary(file: string, constants: Record<string, number> = {}, cpus = 2) {
  const job = { source: sourceOf(file), constants, jobs: 'CLIENTS' };
  const result = runJob({ ...job, hardware: hardwareOf('measured', { cpus }), spans: false });
  if ('failed' in result) throw new Error(result.failed);
  return result.summary;
}

describe('memory', () => {
  test('a crew is counted at its largest: who has ended makes room', () => {
    const task = (name: string, process: number, arrival: number, turnaround: number | null) => ({
      ...summary('serve-loop').tasks[0],
      name,
      process,
      arrival,
      turnaround,
    });
    const tasks = [
      task('m', 1, 0, null),
      task('A', 1, 0, 10),
      task('B', 2, 5, 20),
      task('C', 2, 6, 2),
      task('D', 3, 10, null),
    ];
    expect(crewOf({ tasks })).toEqual({ threads: 2, processes: 1 });
  });

  test('each design keeps what it is said to keep for a client', () => {
    expect(crewOf(summary('serve-processes'))).toEqual({ threads: 1, processes: 16 });
    expect(crewOf(summary('serve-threads'))).toEqual({ threads: 16, processes: 0 });
    expect(crewOf(summary('serve-loop'))).toEqual({ threads: 0, processes: 0 });
  });

  test('a worker weighs what was measured, and its client comes on top', () => {
    expect(memoryOf({ threads: 10, processes: 0 }, 10, 0)).toBeCloseTo(350, 0);
    expect(memoryOf({ threads: 0, processes: 10 }, 10, 4)).toBeCloseTo(1095 + 40, 0);
    expect(memoryOf({ threads: 0, processes: 0 }, 10, 4)).toBe(40);
  });

  test('with more clients only what there is for each of them grows', () => {
    expect(grown({ threads: 1, processes: 16 }, 16, 10_000)).toEqual({ threads: 1, processes: 10_000 });
    expect(grown({ threads: 16, processes: 0 }, 16, 10_000)).toEqual({ threads: 10_000, processes: 0 });
  });
});

describe('the reach of a bad request', () => {
  const answeredBy = (file: string, constants: Record<string, number>) => {
    const { answered, goesOn } = reachOf(summary(file, { BAD: 1, ...constants }), '응답');
    return { answered: answered.filter(Boolean).length, missing: answered.indexOf(false), goesOn };
  };

  test('in C it ends everybody in its process, and nobody beyond', () => {
    expect(answeredBy('serve-processes', {})).toEqual({ answered: 15, missing: 8, goesOn: true });
    expect(answeredBy('serve-threads', {})).toMatchObject({ answered: 0, goesOn: false });
    expect(answeredBy('serve-loop', {})).toMatchObject({ answered: 0, goesOn: false });
  });

  test.each([1, 2])('in a language whose exceptions end one thread, it ends one, %i', (LANGUAGE) => {
    for (const file of ['serve-processes', 'serve-threads', 'serve-loop'])
      expect(answeredBy(file, { LANGUAGE }), file).toEqual({ answered: 15, missing: 8, goesOn: true });
  });

  test('without one everybody is answered', () => {
    for (const file of ['serve-processes', 'serve-threads', 'serve-loop'])
      expect(answeredBy(file, { BAD: 0 }), file).toEqual({ answered: 16, missing: -1, goesOn: true });
  });
});

test('with a lock around the interpreter, threads compute no faster on four CPUs, processes do', () => {
  const times = (file: string, LANGUAGE: number) =>
    [1, 4].map((cpus) => summary(file, { LANGUAGE, WAIT: 0, WORK: 1_000_000 }, cpus).total);
  const gain = (file: string, LANGUAGE: number) => {
    const [one, four] = times(file, LANGUAGE);
    return one / four;
  };
  expect(gain('serve-threads', 0)).toBeGreaterThan(3.5);
  expect(gain('serve-threads', 2)).toBeLessThan(1.1);
  expect(gain('serve-processes', 2)).toBeGreaterThan(3);
});

test('a loop waits for all answers at once', () => {
  // The first answer is there 3 ms after it was asked for; each later one comes while the one before is handled.
  const { total } = summary('serve-loop', { WORK: 100_000, WAIT: 3_000_000, CLIENTS: 16 }, 1);
  expect(total / 1e6).toBeCloseTo(0.1 + 3 + 16 * 0.1, 1);
});
