import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Hardware, type Measurement, measure } from '../../../src/engine/hardware/index.ts';
import { Run } from '../../../src/engine/index.ts';
import { threadedProgram } from '../programs.ts';
import { FREE, jobs } from './bench.ts';
import { hardware, workload } from './programs.ts';

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** What holds of every run, whatever program and hardware. */
function conserves(run: Measurement): void {
  for (const cpu of run.cpus) {
    expect(cpu.busy + cpu.switching + cpu.stalled + cpu.idle).toBe(run.total);
    expect(cpu.idle).toBeGreaterThanOrEqual(0);
  }
  const all = sum(Object.values(run.kinds));
  expect(all).toBe(sum(run.cpus.map((cpu) => cpu.busy + cpu.switching + cpu.stalled)));
  expect(run.io.busy).toBeLessThanOrEqual(run.total);
  for (const task of run.tasks) {
    const known = task.waiting + task.running + task.blocked;
    if (task.turnaround !== null) expect(known).toBe(task.turnaround);
    else expect(known).toBeLessThanOrEqual(run.total - task.arrival);
    if (task.response !== null) expect(task.response).toBeGreaterThanOrEqual(0);
    if (task.finish !== null) expect(task.finish).toBeLessThanOrEqual(run.total);
  }
  for (const span of run.spans) {
    expect(span.to).toBeGreaterThan(span.from);
    expect(Number.isInteger(span.from) && Number.isInteger(span.to)).toBe(true);
  }
  const overlap = (spans: Measurement['spans']) => {
    const ordered = spans.toSorted((a, b) => a.from - b.from || a.to - b.to);
    return ordered.some((span, i) => i > 0 && span.from < ordered[i - 1].to);
  };
  const groups = (by: 'cpu' | 'task') => [...Map.groupBy(run.spans, (span) => span[by]).values()];
  // A CPU does one thing at a time, and a thread is on one CPU at a time.
  expect(groups('cpu').some(overlap)).toBe(false);
  expect(groups('task').some(overlap)).toBe(false);
  // A thread has a CPU exactly as long as the CPU says that it has it.
  for (const task of run.tasks) {
    if (task.finish === null) continue;
    const spans = run.spans.filter((span) => span.task === task.name);
    expect(sum(spans.map((span) => span.to - span.from))).toBe(task.running);
  }
}

/** The same schedule on the plain machine comes to the same end. */
function replays(source: string, run: Measurement): void {
  const plain = new Run(compile(source), run.schedule);
  const moment = plain.at(plain.length);
  expect(moment.output.map((line) => line.text)).toEqual(run.output);
  expect(plain.globals()).toEqual(run.globals);
  if (run.end !== 'running') expect([moment.end, 'deadlock']).toContain(run.end);
  if (run.complete) expect(moment.threads.every((thread) => thread.state === 'finished')).toBe(true);
}

// Seeds that have failed once stay here.
const seeds: number[] = [];
const runs = [...seeds.map((seed) => ({ seed, numRuns: 100 })), { seed: undefined, numRuns: 250 }];

describe('nothing is lost, and nothing is done twice', () => {
  test.each(runs)('programs that compute, wait and lock, on any hardware (seed $seed)', (parameters) => {
    fc.assert(
      fc.property(workload, hardware, ({ source }, on) => {
        const run = measure(compile(source), on);
        conserves(run);
        expect(run.complete).toBe(true);
        expect(run.end).toBe('finished');
        replays(source, run);
      }),
      parameters,
    );
  });

  test.each(runs)('programs that may deadlock, fault or spin, on any hardware (seed $seed)', (parameters) => {
    fc.assert(
      fc.property(threadedProgram, hardware, (source, on) => {
        const run = measure(compile(source), on);
        conserves(run);
        replays(source, run);
      }),
      parameters,
    );
  });

  test('ticks that are computed are those that were asked for', () => {
    fc.assert(
      fc.property(workload, hardware, ({ source, asked }, on) => {
        const free: Hardware = { ...on, instruction: 0, atomic: 0 };
        const run = measure(compile(source), free);
        const issued = (source.match(/io\(\d+\)/g) ?? []).length;
        expect(run.kinds.run).toBeGreaterThanOrEqual(asked);
        // Besides computing, a device takes a tick to issue and one to complete.
        expect(run.kinds.run).toBeLessThanOrEqual(asked + 2 * issued * 2);
      }),
      { numRuns: 150 },
    );
  });

  test('a policy changes when things are done, not what', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }),
        hardware,
        (ticks, on) => {
          const source = jobs(...ticks.map((t) => `compute(${t});`));
          const run = measure(compile(source), {
            ...FREE,
            cpus: on.cpus,
            policy: on.policy,
            quantum: on.quantum,
          });
          expect(run.kinds.run).toBe(sum(ticks));
          expect(run.total).toBeGreaterThanOrEqual(Math.max(Math.ceil(sum(ticks) / on.cpus), ...ticks));
          // No CPU is idle while somebody could run.
          if (on.cpus === 1) expect(run.total).toBe(sum(ticks));
        },
      ),
      { numRuns: 150 },
    );
  });
});
