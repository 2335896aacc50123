import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { MEASURED, type Measurement, measure } from '../../../src/engine/hardware/index.ts';
import { FREE, gantt, jobs, time } from './bench.ts';

const compute = (...ticks: number[]) => jobs(...ticks.map((t) => `compute(${t});`));

describe('several CPUs', () => {
  test('three jobs on two CPUs, first come, first served', () => {
    const run = time(compute(30, 30, 30), { cpus: 2 });
    expect([gantt(run, 0), gantt(run, 1)]).toEqual(['A0-30 C30-60', 'B0-30']);
    expect(run.cpus.map((cpu) => cpu.idle)).toEqual([0, 30]);
    expect(run.utilisation).toBeCloseTo(0.75, 10);
  });

  test('three jobs on two CPUs in turns: one line for all, so that jobs move from CPU to CPU', () => {
    // The textbook's single queue with a quantum of 10, by hand.
    const run = time(compute(30, 30, 30), { cpus: 2, policy: 'rr', quantum: 10 });
    expect([gantt(run, 0), gantt(run, 1)]).toEqual([
      'A0-10 C10-20 B20-30 A30-40 C40-50',
      'B0-10 A10-20 C20-30 B30-40',
    ]);
    expect(run.total).toBe(50);
  });

  test('never more threads at once than CPUs', () => {
    for (const cpus of [1, 2, 3, 4, 6, 8]) {
      const run = time(compute(20, 20, 20, 20, 20, 20), { cpus, policy: 'rr', quantum: 4 });
      for (let tick = 0; tick < run.total; tick++) {
        const at = run.spans.filter((span) => span.from <= tick && tick < span.to);
        expect(at.length).toBeLessThanOrEqual(cpus);
      }
      expect(run.total).toBe({ 1: 120, 2: 60, 3: 40, 4: 32, 6: 20, 8: 20 }[cpus]);
    }
  });

  test('the lowest priority loses its CPU, not the first that is looked at', () => {
    const run = time(jobs('sleep(5); compute(5);', 'compute(20);', 'compute(20);'), {
      cpus: 2,
      policy: 'priority',
      priorities: { A: 3, B: 2, C: 1 },
    });
    expect([gantt(run, 0), gantt(run, 1)]).toEqual(['C0-5 A5-10 C10-25', 'B0-20']);
    const turned = time(jobs('sleep(5); compute(5);', 'compute(20);', 'compute(20);'), {
      cpus: 2,
      policy: 'priority',
      priorities: { A: 3, B: 1, C: 2 },
    });
    expect([gantt(turned, 0), gantt(turned, 1)]).toEqual(['B0-5 A5-10 B10-25', 'C0-20']);
  });

  test('an idle CPU is taken before anybody is preempted, and a thread goes back to where it was', () => {
    const run = time(jobs('sleep(5); compute(5);', 'compute(20);'), {
      cpus: 2,
      policy: 'priority',
      priorities: { A: 1 },
    });
    expect(run.switches).toMatchObject({ involuntary: 0 });
    const back = time(jobs('compute(5); sleep(5); compute(5);', 'compute(5); sleep(5); compute(5);'), {
      cpus: 2,
    });
    expect(back.switches).toMatchObject({ thread: 0, process: 0 });
  });

  test("Amdahl's law: a tenth in series", () => {
    const seconds = (cpus: number) => {
      const part = `compute(${Math.round(57_600 * 0.9) / cpus});`;
      const source = `compute(${57_600 * 0.1});\n${jobs(...Array.from({ length: cpus }, () => part))}`;
      return time(source, { cpus }).total;
    };
    const speedUp = (cpus: number) => seconds(1) / seconds(cpus);
    expect([2, 4, 8, 16, 64].map((cpus) => Number(speedUp(cpus).toFixed(2)))).toEqual([
      1.82, 3.08, 4.71, 6.4, 8.77,
    ]);
  });
});

describe('fair', () => {
  const three = 'compute(3000);';
  const source = (threads: number) => `function work() { ${three} }
    const child = fork();
    if (child === 0) { work(); exit(0); }
    parallel(${Array.from({ length: threads }, () => 'work').join(', ')});
    wait(child);`;
  /** CPU that a process has had until a tick. */
  const had = (run: Measurement, process: number, until: number) => {
    const names = new Set(run.tasks.filter((task) => task.process === process).map((task) => task.name));
    return run.spans
      .filter((span) => names.has(span.task) && span.from < until)
      .reduce((sum, span) => sum + Math.min(span.to, until) - span.from, 0);
  };
  const share = (threads: number, fairBy: 'thread' | 'process') => {
    const run = time(source(threads), { policy: 'fair', quantum: 10, fairBy });
    const until = 2_000;
    return had(run, 1, until) / (had(run, 1, until) + had(run, 2, until));
  };

  test('by thread: three threads against one have 75 : 25', () => {
    expect(share(3, 'thread')).toBeCloseTo(0.75, 2);
    expect(share(8, 'thread')).toBeCloseTo(8 / 9, 2);
  });

  test('by process: half each, however many threads', () => {
    expect(share(3, 'process')).toBeCloseTo(0.5, 2);
    expect(share(8, 'process')).toBeCloseTo(0.5, 2);
  });

  test('who has slept does not keep the others out until it has caught up', () => {
    const run = time(jobs('sleep(1000); compute(500);', 'compute(2000);'), { policy: 'fair', quantum: 10 });
    const from = 1_000;
    expect(had(run, 1, from + 100) - had(run, 1, from)).toBe(100);
    const first = run.spans.filter((span) => span.task === 'A' && span.from < from + 200);
    expect(first.reduce((sum, span) => sum + span.to - span.from, 0)).toBeLessThan(120);
  });
});

describe('long runs', () => {
  test('100,000 spans are measured, and none is lost', () => {
    const program = compile(jobs('compute(1000000);', 'compute(1000000);', 'compute(1000000);'));
    const run = measure(program, { ...FREE, policy: 'rr', quantum: 60, threadSwitch: 3 });
    expect(run.spans.length).toBeGreaterThanOrEqual(100_000);
  });

  test('turns do not matter to one who is alone, but begin where they would have', () => {
    const run = time(jobs('compute(2000000000);', 'sleep(1000000003); compute(20);'), {
      policy: 'rr',
      quantum: 10,
    });
    // B goes to rest at 10, and comes back three ticks into a turn of A: it waits for its end.
    expect(gantt(run)).toBe(
      'A0-1000000020 B1000000020-1000000030 A1000000030-1000000040 B1000000040-1000000050 A1000000050-2000000020',
    );
  });

  test('more turns than anybody can look at are cut off', () => {
    const run = time(jobs('compute(2000000000);', 'compute(2000000000);'), { policy: 'rr', quantum: 1 });
    expect(run).toMatchObject({ end: 'running', complete: false });
  });

  test('a run at a nanosecond a tick takes no longer for it', () => {
    const run = measure(compile(jobs('compute(2000000000);', 'sleep(2000000000);')), {
      ...MEASURED,
      cpus: 2,
    });
    expect(run.total).toBeGreaterThan(2_000_000_000);
    expect(run.spans.length).toBeLessThan(20);
  });
});
