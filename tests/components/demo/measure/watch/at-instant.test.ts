import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../../../src/components/demo/measure/watch/at-instant.ts';
import { sourceOf } from '../../../../../src/content/sources.ts';
import { hardwareOf } from '../../../../../src/results/measured/preset.ts';
import { runJob } from '../../../../../src/results/measured/run-job.ts';

function runOf(program: string, cpus: number, constants: Record<string, number> = {}) {
  const source = sourceOf(program);
  const result = runJob({ source, constants, hardware: hardwareOf('measured', { cpus }), spans: true });
  if ('failed' in result) throw new Error(result.failed);
  return { ...result, label: program, setting: '', base: result.summary };
}

describe.each([
  ['crew-threads', 1],
  ['crew-processes', 2],
  ['three-mixes', 2],
])('%s on %i CPUs', (program, cpus) => {
  const run = runOf(program, cpus);
  const instants = Array.from({ length: 200 }, (_, i) => {
    const at = ((i + 0.5) / 200) * run.summary.total;
    return { at, now: instantOf(run, at) };
  });

  test('each thread is in one place at a time, and no more run than there are CPUs', () => {
    for (const { now } of instants) {
      expect(now).not.toBeNull();
      if (now === null) continue;
      const running = now.cpus.flatMap((span) => (span === null ? [] : [span.thread]));
      const all = [...running, ...now.ready, ...now.blocked, ...now.zombies];
      expect(new Set(all).size).toBe(all.length);
      expect(running.length).toBeLessThanOrEqual(cpus);
    }
  });

  test('nobody waits in line for a CPU that is idle, but for an instant', () => {
    const idle = instants.filter(({ now }) => now?.cpus.includes(null) && now.ready.length > 0);
    expect(idle.length).toBeLessThan(instants.length / 20);
  });

  test('in the end all have ended', () => {
    const now = instantOf(run, run.summary.total);
    expect(now?.ended).toBe(run.states?.threads.length);
  });
});

test('who waits for input is in no line for a CPU, which is idle then', () => {
  const run = runOf('crew-threads', 1, { WORK: 1, WAIT: 8_000_000 });
  const now = instantOf(run, run.summary.total / 2);
  expect(now?.blocked.length).toBeGreaterThan(1);
  expect(now).toMatchObject({ cpus: [null], ready: [] });
});
