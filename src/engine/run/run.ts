import type { EndKind } from '../../kinds/ends.ts';
import { josa } from '../../words/josa.ts';
import type { Program } from '../language/program.ts';
import { canDrain, DRAIN } from '../machine/drain.ts';
import type { Effect } from '../machine/effect.ts';
import { canStep, instructionOf, runnable, wakeable } from '../machine/enabled.ts';
import { loadProgram } from '../machine/load.ts';
import type { Machine, MachineOptions } from '../machine/machine.ts';
import { step as takeStep } from '../machine/step.ts';
import { globalsOf, type Json } from './globals.ts';
import type { Moment, OutputLine, ThreadMoment } from './moment.ts';
import { Names } from './names.ts';
import { endOf, observe, observeThreads } from './observe.ts';
import { readersAt } from './readers.ts';
import { type Choice, type Schedule, ScheduleError, threadName } from './schedule.ts';

/** Steps between two kept snapshots: a moment costs at most as many steps. */
const SNAPSHOT_EVERY = 64;

/** What a run remembers of the steps it has taken, so that none needs to be taken again. */
interface History {
  /** Snapshot before step 0, 64, 128 … */
  snapshots: Int32Array[];
  output: OutputLine[];
}

/**
 * A program and a schedule: everything that can be seen of the machine follows from the two.
 * A run never changes; `choose` gives a longer one that shares what this one has worked out.
 */
export class Run {
  /** What runs. */
  readonly program: Program;
  /** How its machine differs from an ordinary one. */
  readonly options: MachineOptions;
  /** Who takes which step: one choice for each. */
  readonly schedule: Schedule;
  private readonly history: History;
  /** The machine that answers questions; it is somewhere, and moves to where it is asked about. */
  private readonly machine: Machine;
  private position: number;

  /**
   * Takes all steps of the schedule. Throws `ScheduleError` at the first that the program cannot take.
   * @param known a run of the same program and options whose first `steps` choices are the schedule's too
   */
  constructor(
    program: Program,
    schedule: Schedule = [],
    options: MachineOptions = {},
    known?: { run: Run; steps: number },
  ) {
    this.program = program;
    this.options = options;
    this.schedule = schedule;
    this.machine = loadProgram(program, options);
    this.position = 0;
    const steps = known?.steps ?? 0;
    this.history = {
      snapshots: known?.run.history.snapshots.slice(0, Math.floor(steps / SNAPSHOT_EVERY) + 1) ?? [],
      output: known?.run.history.output.filter((line) => line.step <= steps) ?? [],
    };
    this.keep();
    this.seek(steps);
    for (let step = steps; step < schedule.length; step++) this.advance(schedule[step]);
  }

  /** Number of steps. */
  get length(): number {
    return this.schedule.length;
  }

  /** The machine after `step` steps, as views show it. */
  at(step: number): Moment {
    const at = Math.max(0, Math.min(step, this.length));
    const readers = readersAt(this, at);
    this.seek(at);
    return observe(this.machine, {
      step: at,
      effect: this.effectAt(at),
      output: this.history.output.filter((line) => line.step <= at),
      steps: this.stepsByThread(at),
      readers,
    });
  }

  /** The threads of that moment by themselves. */
  threadsAt(step: number): ThreadMoment[] {
    const readers = readersAt(this, step);
    this.seek(step);
    const steps = this.stepsByThread(step);
    return observeThreads(this.machine, { effect: this.effectAt(step), steps, readers });
  }

  /** How the machine stands after `step` steps. */
  endAt(step: number): EndKind {
    this.seek(step);
    return endOf(this.machine);
  }

  /** What step 1 … `length` did. */
  effect(step: number): Effect {
    this.seek(step);
    return this.machine.effect;
  }

  /** What the steps `from` to `to` did, in order; all of them when left out. */
  effects(from = 1, to = this.length): Effect[] {
    const effects: Effect[] = [];
    for (let step = from; step <= to; step++) effects.push(this.effect(step));
    return effects;
  }

  /** Line that a thread stands on after `step` steps, from 1; 0 when it has ended. */
  lineAt(step: number, thread: number): number {
    this.seek(step);
    return this.machine.hasEnded(thread) ? 0 : instructionOf(this.machine, thread).range.line;
  }

  /** Threads that may take the step after `step`. */
  choicesAt(step: number): number[] {
    this.seek(step);
    return runnable(this.machine);
  }

  /** Threads of which the next step of `thread` after `step` would wake one; more than one is a choice. */
  wakeableAt(step: number, thread: number): number[] {
    this.seek(step);
    return wakeable(this.machine, thread);
  }

  /**
   * The run that goes on with a choice after `at` steps; what this one did after them is dropped.
   * Throws `ScheduleError` when the thread cannot take that step.
   */
  choose(choice: { thread: number; waiter?: number }, at = this.length): Run {
    return this.extend([{ thread: choice.thread, waiter: choice.waiter ?? -1 }], at);
  }

  /** As `choose`, with any number of choices. */
  extend(choices: Schedule, at = this.length): Run {
    const schedule = [...this.schedule.slice(0, at), ...choices];
    return new Run(this.program, schedule, this.options, { run: this, steps: Math.min(at, this.length) });
  }

  /** The run's first steps. */
  upTo(step: number): Run {
    return step >= this.length ? this : this.extend([], step);
  }

  /** State of the machine after `step` steps, to compare: equal words are equal states. */
  words(step: number): Int32Array {
    this.seek(step);
    return this.machine.snapshot();
  }

  /** Variables at the top of the program after `step` steps, as the first process has or last had them. */
  globals(step = this.length): { [name: string]: Json } {
    this.seek(step);
    return globalsOf(this.machine);
  }

  /** Index of a thread's process. */
  processOf(step: number, thread: number): number {
    this.seek(step);
    return this.machine.processOf(thread);
  }

  /** What the program calls its objects and words after `step` steps; until the run is asked about another step. */
  namesAt(step: number): Names {
    this.seek(step);
    return new Names(this.machine);
  }

  /** A machine of its own that stands where the run ends: for those who go on step by step themselves. */
  machineAtEnd(): Machine {
    this.seek(this.length);
    const machine = loadProgram(this.program, this.options);
    machine.restore(this.machine.snapshot(), this.machine.lastThread);
    return machine;
  }

  private effectAt(step: number): Effect | null {
    return step === 0 ? null : this.machine.effect;
  }

  private stepsByThread(at: number): number[] {
    const steps: number[] = [];
    for (let i = 0; i < at; i++) steps[this.schedule[i].thread] = (steps[this.schedule[i].thread] ?? 0) + 1;
    return steps;
  }

  private keep(): void {
    if (
      this.position % SNAPSHOT_EVERY === 0 &&
      this.history.snapshots.length <= this.position / SNAPSHOT_EVERY
    ) {
      this.history.snapshots.push(this.machine.snapshot());
    }
  }

  /** Takes a step that was never taken before. */
  private advance({ thread, waiter }: Choice): void {
    this.check(thread, waiter);
    takeStep(this.machine, thread, waiter);
    this.position++;
    this.keep();
    const { printed } = this.machine.effect;
    if (printed !== null) {
      const process = this.machine.processOf(thread);
      this.history.output.push({ text: printed, thread, process, step: this.position });
    }
  }

  private check(thread: number, waiter: number): void {
    const name = threadName(thread);
    const where = `${this.position + 1}번째 걸음`;
    if (thread >= this.machine.threads)
      throw new ScheduleError(this.position, `${where}: ${name} 스레드는 아직 없어요.`);
    if (waiter === DRAIN) {
      if (canDrain(this.machine, thread)) return;
      throw new ScheduleError(this.position, `${where}: ${name}의 저장 버퍼는 비어 있어요.`);
    }
    if (!canStep(this.machine, thread))
      throw new ScheduleError(this.position, `${where}: ${josa(name, '은/는')} 지금 움직일 수 없어요.`);
    if (waiter >= 0 && !wakeable(this.machine, thread).includes(waiter)) {
      const take = instructionOf(this.machine, thread).op === 'wait' ? '거둘' : '깨울';
      throw new ScheduleError(
        this.position,
        `${where}: ${josa(name, '이/가')} ${josa(threadName(waiter), '을/를')} ${take} 수 없어요.`,
      );
    }
  }

  /** Moves the machine to after `step` steps, with the effect of the last of them. */
  private seek(step: number): void {
    if (step === this.position) return;
    if (step < this.position || step - this.position > SNAPSHOT_EVERY) {
      // One step further back than needed, so that the last step is taken and leaves its effect.
      const from = Math.floor(Math.max(0, step - 1) / SNAPSHOT_EVERY);
      const at = from * SNAPSHOT_EVERY;
      this.machine.restore(this.history.snapshots[from], at === 0 ? -1 : this.schedule[at - 1].thread);
      this.position = at;
    }
    while (this.position < step) {
      const { thread, waiter } = this.schedule[this.position];
      takeStep(this.machine, thread, waiter);
      this.position++;
    }
  }
}
