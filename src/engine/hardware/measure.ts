import { recordOf } from '../../kinds/record.ts';
import { SPAN_KINDS, type SpanKind } from '../../kinds/spans.ts';
import type { Program } from '../language/program.ts';
import { outputOf } from '../machine/print.ts';
import { faultOf } from '../machine/tasks.ts';
import { globalsOf } from '../run/globals.ts';
import { endOf } from '../run/observe.ts';
import { threadName } from '../run/schedule.ts';
import { checkHardware } from './check.ts';
import type { Hardware } from './hardware.ts';
import { intervalsOf, type StateInterval } from './intervals.ts';
import type { CpuMeasurement, Measurement, Span, TaskMeasurement } from './measurement.ts';
import { atScale } from './scale.ts';
import { type MeasureLimits, Simulation } from './simulation.ts';
import { enter, hasCome, type Task } from './task.ts';

/**
 * Runs a program on hardware and says what it cost, to its end or as far as the limits let it go.
 * Throws `MeasureError` for hardware that cannot be, and when time stands still: a loop of instructions without cost.
 */
export function measure(program: Program, hardware: Hardware, limits: MeasureLimits = {}): Measurement {
  checkHardware(hardware);
  const simulation = new Simulation(program, atScale(hardware), limits);
  simulation.run();
  const { system, stopped } = simulation;
  const { now: total, machine } = system;
  const tasks = system.tasks.filter(hasCome);
  // Those that have not ended have spent time in the state that they are in, too.
  for (const task of tasks) if (task.state !== 'ended') enter(task, task.state, total);
  system.zombies.close(total);
  const spans = system.cpus.flatMap((cpu) => cpu.spans);
  const kinds = kindsOf(spans);
  const end = endOf(machine);
  let states: StateInterval[] | null = null;
  return {
    total,
    cpus: system.cpus.map((cpu) => cpuMeasurement(cpu.spans, total)),
    io: { busy: simulation.ioBusy },
    switches: system.switches,
    counts: { ...system.counts, ...system.memory.counts },
    kinds,
    utilisation: total === 0 ? 0 : kinds.run / (total * hardware.cpus),
    schedule: system.schedule,
    output: outputOf(machine),
    globals: globalsOf(machine),
    tasks: tasks
      .filter((task) => task.thread > 0 || task.works || system.tasks.length === 1)
      .map(taskMeasurement),
    faulted: tasks
      .filter(({ process, thread }) => faultOf(machine, process)?.thread === thread)
      .map(({ thread }) => threadName(thread)),
    spans,
    // Most who measure do not ask for them.
    get intervals() {
      states ??= intervalsOf(tasks, spans, total);
      return states;
    },
    // Nobody wakes without a signal here: where the machine would let one, nothing can move.
    end: end === 'running' && stopped === null ? 'deadlock' : end,
    stopped,
    // A run that was cut off might still have started them.
    unknown: stopped === null ? unknownIn(hardware, system.tasks) : [],
    complete: system.tasks.every((task) => task.state === 'ended'),
  };
}

function unknownIn({ arrivals }: Hardware, tasks: readonly Task[]): string[] {
  const names = new Set(tasks.map(({ thread }) => threadName(thread)));
  return Object.keys(arrivals).filter((name) => !names.has(name));
}

function kindsOf(spans: readonly Span[]): Record<SpanKind, number> {
  const kinds = recordOf(SPAN_KINDS, () => 0);
  for (const span of spans) kinds[span.kind] += span.to - span.from;
  return kinds;
}

function cpuMeasurement(spans: readonly Span[], total: number): CpuMeasurement {
  const { run: busy, switch: switching, ...others } = kindsOf(spans);
  const stalled = Object.values(others).reduce((sum, ticks) => sum + ticks, 0);
  return { busy, switching, stalled, idle: total - busy - switching - stalled };
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
