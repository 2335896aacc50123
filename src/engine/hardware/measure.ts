import type { Program } from '../language/program.ts';
import { outputOf } from '../run/observe.ts';
import { threadName } from '../run/schedule.ts';
import type { Hardware } from './hardware.ts';
import type { CpuMeasurement, Measurement, Span, SpanKind, TaskMeasurement } from './measurement.ts';
import { Simulation } from './simulation.ts';
import type { Task } from './task.ts';

/**
 * Runs a program on hardware and says what it cost.
 * Throws `MeasureError` when time stands still: an endless loop of instructions that cost nothing.
 */
export function measure(program: Program, hardware: Hardware): Measurement {
  const simulation = new Simulation(program, hardware);
  simulation.run();
  const { now: total, tasks, switches, schedule, machine, ioBusy } = simulation;
  const spans = simulation.cpus.flatMap((cpu) => cpu.spans);
  return {
    total,
    cpus: simulation.cpus.map((cpu) => cpuMeasurement(cpu.spans, total)),
    io: { busy: ioBusy },
    switches,
    kinds: kindsOf(spans),
    schedule,
    output: outputOf(machine),
    tasks: tasks.filter((task) => task.thread > 0 || task.works || tasks.length === 1).map(taskMeasurement),
    spans,
    complete: !simulation.cut && tasks.every((task) => task.state === 'ended'),
  };
}

function kindsOf(spans: readonly Span[]): Record<SpanKind, number> {
  const kinds = { run: 0, switch: 0, tlb: 0, 'system-call': 0, create: 0, page: 0, pipe: 0 };
  for (const span of spans) kinds[span.kind] += span.to - span.from;
  return kinds;
}

function cpuMeasurement(spans: readonly Span[], total: number): CpuMeasurement {
  const kinds = kindsOf(spans);
  const all = Object.values(kinds).reduce((sum, ticks) => sum + ticks, 0);
  return { busy: kinds.run, switching: kinds.switch, stalled: all - kinds.run - kinds.switch, idle: total - all };
}

function taskMeasurement(task: Task): TaskMeasurement {
  const { thread, process, arrival, firstRun, finish, waiting, running, blocked } = task;
  return {
    name: threadName(thread),
    process: process + 1,
    arrival,
    firstRun,
    finish,
    response: firstRun === null ? null : firstRun - arrival,
    turnaround: finish === null ? null : finish - arrival,
    waiting,
    running,
    blocked,
  };
}
