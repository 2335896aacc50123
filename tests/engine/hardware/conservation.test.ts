import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compiler.ts';
import { type Hardware, type Measurement, measure } from '../../../src/engine/hardware/index.ts';
import { Run } from '../../../src/engine/index.ts';
import { threadedProgram } from '../programs.ts';
import { FREE, jobs } from './bench.ts';
import { answering, family, hardware, steady, workload } from './programs.ts';

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
  // Nobody is left waiting who could have gone on.
  if (run.end === 'deadlock') expect(moment.threads.some(({ canStep }) => canStep)).toBe(false);
  if (run.complete) expect(moment.threads.every((thread) => thread.state === 'finished')).toBe(true);
}

/** Hardware on which everything takes whole ticks, and a change of process nothing of its own. */
function inWholeTicks(on: Hardware): Hardware {
  const whole = Object.fromEntries(
    Object.entries(on).map(([key, value]) => [key, typeof value === 'number' ? Math.ceil(value) : value]),
  );
  return { ...(whole as unknown as Hardware), pageScale: 1, valueBytes: 4_096, processSwitch: 0 };
}

/** Ticks of the instructions that a run did, as its schedule on the plain machine has them. */
function ticksOf(source: string, { schedule }: Measurement, on: Hardware): number {
  const program = compile(source);
  return sum(
    new Run(program, schedule).effects().map(({ pc }) => {
      const instruction = program.instructions[pc];
      if (instruction.op !== 'compute' && instruction.op !== 'io')
        return on.instruction + (instruction.op === 'invoke' ? on.atomic : 0);
      const ticks = instruction.ticks.kind === 'constant' ? instruction.ticks.value : Number.NaN;
      return instruction.op === 'compute' ? ticks : ticks > 0 ? 2 : 1;
    }),
  );
}

/** What a run comes to by what it says to have happened. */
function bill({ counts, switches }: Pick<Measurement, 'counts' | 'switches'>, on: Hardware) {
  const { l1, l2, l3, memory, transfer, tlbMisses, flushes, ...others } = counts;
  return {
    switch: on.threadSwitch * (switches.thread + switches.process),
    tlb: on.tlbMiss * tlbMisses + on.flush * flushes,
    cache: on.l2Time * l2 + on.l3Time * l3 + on.memoryTime * memory + on.lineTransfer * transfer,
    'system-call': on.systemCall * others.systemCalls,
    page: on.pageFault * others.pageFaults + on.copyPage * others.pagesCopied,
  };
}

/** Some programs are the same at each run of the tests; of the others fast-check tells the seed where one fails. */
const runs = [
  { seed: 1, numRuns: 30 },
  { seed: undefined, numRuns: Number(process.env.NARANHI_MEASURE_PROGRAMS ?? 150) },
];

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

  test.each(runs)('processes whose threads are killed, on any hardware (seed $seed)', (parameters) => {
    fc.assert(
      fc.property(family, hardware, (source, on) => {
        const run = measure(compile(source), on);
        conserves(run);
        replays(source, run);
      }),
      parameters,
    );
  });

  test.each(runs)('answers to those who wait, on any hardware (seed $seed)', (parameters) => {
    fc.assert(
      fc.property(answering, hardware, (source, on) => {
        const run = measure(compile(source), on);
        conserves(run);
        replays(source, run);
      }),
      parameters,
    );
  });

  test('ticks that are computed are those that were asked for, and two for each use of a device', () => {
    fc.assert(
      fc.property(workload, hardware, ({ source, asked, issued }, on) => {
        const run = measure(compile(source), { ...on, instruction: 0, atomic: 0 });
        // A tick to issue and one to complete; what takes no time at the device is complete when it is issued.
        expect(run.kinds.run).toBe(asked + issued);
      }),
      { numRuns: 150 },
    );
  });

  test('every instruction takes its ticks once', () => {
    fc.assert(
      fc.property(steady, hardware, (source, on) => {
        const whole = inWholeTicks(on);
        const run = measure(compile(source), whole);
        expect(run.kinds.run).toBe(ticksOf(source, run, whole));
      }),
      { numRuns: 100 },
    );
  });

  test('the bill: what is told to have happened, times its price, is what each kind comes to', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          workload.map(({ source }) => source),
          steady,
        ),
        hardware,
        (source, on) => {
          const whole = inWholeTicks(on);
          const { kinds, ...run } = measure(compile(source), whole);
          const { run: _, wake, create, copy, ...billed } = kinds;
          expect(billed).toEqual(bill(run, whole));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('fractions of a tick are carried over: of the whole bill less than a tick a CPU is left over', () => {
    fc.assert(
      fc.property(steady, hardware, (source, on) => {
        const free = {
          wakeUp: 0,
          processSwitch: 0,
          threadCreate: 0,
          fork: 0,
          forkPage: 0,
          exec: 0,
          sharedCopy: 0,
        };
        const some: Hardware = { ...on, ...free, pageScale: 1 };
        const run = measure(compile(source), some);
        const exact = ticksOf(source, run, some) + sum(Object.values(bill(run, some)));
        const left = exact - sum(Object.values(run.kinds));
        expect(left).toBeGreaterThan(-1e-6);
        expect(left).toBeLessThan(some.cpus + 1e-6);
      }),
      { numRuns: 100 },
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
