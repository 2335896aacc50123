import { canStep, instructionOf, wakeable } from '../machine/enabled.ts';
import { HEADER, THREAD, THREAD_STATE } from '../machine/layout.ts';
import { Machine } from '../machine/machine.ts';
import { step } from '../machine/step.ts';
import { operandValue } from '../machine/values.ts';
import type { Program } from '../language/program.ts';
import type { Choice } from '../run/schedule.ts';
import { costAfter, costBefore, workOf } from './costs.ts';
import { Cpu } from './cpu.ts';
import type { Hardware } from './hardware.ts';
import type { SwitchCounts } from './measurement.ts';
import { ReadyQueue } from './ready-queue.ts';
import { enter, newTask, type Task } from './task.ts';

/** Steps that a measured run takes at most. */
export const MAX_MEASURED_STEPS = 2_000_000;
/** Steps at one instant before it is said that time does not pass. */
const MAX_STEPS_AT_ONCE = 100_000;

/** A run that cannot be measured. */
export class MeasureError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MeasureError';
  }
}

// What a thread does that only starts others and waits for them.
const STARTS_AND_WAITS = new Set(['spawn', 'parallel', 'fork', 'join', 'wait', 'load', 'store', 'move', 'branch', 'binary', 'unary', 'return']);

/** A discrete-event run: between two events nothing happens but that time passes. */
export class Simulation {
  readonly machine: Machine;
  readonly hardware: Hardware;
  readonly cpus: Cpu[];
  /** Tasks by thread. */
  readonly tasks: Task[] = [];
  readonly schedule: Choice[] = [];
  readonly switches: SwitchCounts = { thread: 0, process: 0, voluntary: 0, involuntary: 0 };
  /** Whether a limit cut it off. */
  cut = false;
  now = 0;
  /** Ticks with an `io` under way. */
  ioBusy = 0;
  private readonly ready: ReadyQueue;
  private nextBoost: number;
  private stepsAtOnce = 0;
  /** Pages that each process has touched in its last turn, and in this one. */
  private readonly turnPages = new Map<number, { last: number; now: Set<number> }>();

  constructor(program: Program, hardware: Hardware) {
    this.machine = new Machine(program);
    this.hardware = hardware;
    this.cpus = Array.from({ length: hardware.cpus }, (_, i) => new Cpu(i, hardware));
    this.ready = new ReadyQueue(hardware, (task) => this.burst(task));
    this.nextBoost = hardware.boost > 0 ? hardware.boost : Number.POSITIVE_INFINITY;
    this.adopt();
  }

  /** Runs to the end, or to a limit. */
  run(): void {
    for (;;) {
      this.settle();
      const ticks = this.untilNextEvent();
      if (ticks === Number.POSITIVE_INFINITY || this.cut) return;
      this.pass(ticks);
    }
  }

  /** Does everything that happens at this instant. */
  private settle(): void {
    this.stepsAtOnce = 0;
    for (let changed = true; changed && !this.cut; ) {
      changed = this.comeBack();
      for (const cpu of this.cpus) changed = this.serve(cpu) || changed;
    }
  }

  /** Lets those in line whose device is done. */
  private comeBack(): boolean {
    let changed = false;
    for (const task of this.tasks) {
      if (task.state !== 'blocked' || task.stage !== 'away' || task.wakeAt > this.now) continue;
      task.stage = 'back';
      task.work = instructionOf(this.machine, task.thread).op === 'io' ? 1 : 0;
      this.line(task);
      changed = true;
    }
    return changed;
  }

  /** One thing that a CPU does without time passing; false when there is none. */
  private serve(cpu: Cpu): boolean {
    const { task } = cpu;
    if (task === null) return this.dispatch(cpu);
    if (cpu.owes) return false;
    if (task.work === null) return this.begin(cpu, task);
    if (task.work === 0) {
      this.finish(cpu, task);
      return true;
    }
    if (this.ready.preempts(task) || cpu.quantumLeft <= 0) return this.endTurn(cpu, task);
    return false;
  }

  private dispatch(cpu: Cpu): boolean {
    const task = this.ready.take();
    if (task === undefined) return false;
    const { last } = cpu;
    cpu.task = task;
    cpu.quantumLeft = this.quantumOf(task);
    enter(task, 'running', this.now);
    const pages = this.turnPages.get(task.process);
    if (pages !== undefined) {
      pages.last = pages.now.size;
      pages.now = new Set();
    }
    const { change, refill } = cpu.addressSpaces.change(task.process, pages?.last ?? 0);
    if (last !== null && last !== task) {
      this.switches[last.process === task.process ? 'thread' : 'process']++;
      this.switches[cpu.leftVoluntarily ? 'voluntary' : 'involuntary']++;
      cpu.owe('switch', this.hardware.threadSwitch + change);
      cpu.owe('tlb', refill);
    }
    return true;
  }

  private quantumOf(task: Task): number {
    const { policy, quantum } = this.hardware;
    if (policy === 'rr' || policy === 'fair') return quantum;
    return policy === 'mlfq' ? quantum - task.used : Number.POSITIVE_INFINITY;
  }

  /** A turn is over: to the end of the line, or on when nobody is in it. */
  private endTurn(cpu: Cpu, task: Task): boolean {
    if (this.hardware.policy === 'mlfq' && cpu.quantumLeft <= 0) {
      task.level = Math.min(task.level + 1, this.hardware.levels - 1);
      task.used = 0;
    }
    if (this.ready.length === 0) {
      cpu.quantumLeft = this.quantumOf(task);
      return false;
    }
    this.leave(cpu, false);
    this.line(task);
    return true;
  }

  private leave(cpu: Cpu, voluntarily: boolean): void {
    cpu.task = null;
    cpu.forgive();
    cpu.leftVoluntarily = voluntarily;
  }

  private line(task: Task): void {
    enter(task, 'ready', this.now);
    this.ready.add(task);
  }

  private begin(cpu: Cpu, task: Task): boolean {
    const { machine, hardware } = this;
    if (!this.canGo(task)) {
      this.block(cpu, task);
      return true;
    }
    const instruction = instructionOf(machine, task.thread);
    task.works ||= !STARTS_AND_WAITS.has(instruction.op);
    for (const [kind, ticks] of costBefore(machine, task.thread, instruction, hardware)) cpu.owe(kind, ticks);
    task.stage = 'begin';
    task.work = workOf(machine, task.thread, instruction, hardware);
    return true;
  }

  /** Whether the machine lets a thread step; nobody wakes without a signal here. */
  private canGo(task: Task): boolean {
    return this.machine.thread(task.thread, THREAD.state) !== THREAD_STATE.sleeping && canStep(this.machine, task.thread);
  }

  private block(cpu: Cpu, task: Task): void {
    task.work = null;
    enter(task, 'blocked', this.now);
    this.leave(cpu, true);
  }

  /** An instruction has had its ticks: it goes away to its device, or is done. */
  private finish(cpu: Cpu, task: Task): void {
    const instruction = instructionOf(this.machine, task.thread);
    const device = instruction.op === 'io' || instruction.op === 'sleep';
    const ticks = device ? operandValue(this.machine, task.thread, instruction.ticks) : 0;
    if (ticks > 0 && task.stage === 'begin') {
      task.stage = 'away';
      task.wakeAt = this.now + ticks;
      enter(task, 'blocked', this.now);
      this.leave(cpu, true);
      return;
    }
    if (!this.canGo(task)) {
      this.block(cpu, task);
      return;
    }
    this.take(cpu, task);
    if (instruction.op === 'yield' && cpu.task === task) {
      this.leave(cpu, true);
      this.line(task);
    }
  }

  /** Takes the step on the machine, and does what follows from it. */
  private take(cpu: Cpu, task: Task): void {
    const { machine } = this;
    if (this.schedule.length >= MAX_MEASURED_STEPS) {
      this.cut = true;
      return;
    }
    if (++this.stepsAtOnce > MAX_STEPS_AT_ONCE) {
      throw new MeasureError('시간이 흐르지 않은 채 되풀이만 해요. 명령 하나의 비용을 1틱 이상으로 해 주세요.');
    }
    const waiters = wakeable(machine, task.thread);
    const waiter = waiters.length > 1 ? this.longestBlocked(waiters) : -1;
    const frames = machine.words[HEADER.frames];
    step(machine, task.thread, waiter);
    this.schedule.push({ thread: task.thread, waiter });
    task.work = null;
    const { effect } = machine;
    const touched = machine.words[HEADER.frames] - frames - effect.copies.length;
    for (const [kind, ticks] of costAfter(effect, touched, this.hardware)) cpu.owe(kind, ticks);
    this.touch(task, effect.accesses);
    this.adopt();
    for (const thread of effect.ended) this.end(this.tasks[thread]);
    this.unblock();
  }

  private longestBlocked(threads: readonly number[]): number {
    return threads.reduce((a, b) => (this.tasks[b].since < this.tasks[a].since ? b : a));
  }

  private touch(task: Task, accesses: readonly { address: number }[]): void {
    let pages = this.turnPages.get(task.process);
    if (pages === undefined) {
      pages = { last: 0, now: new Set() };
      this.turnPages.set(task.process, pages);
    }
    for (const { address } of accesses) pages.now.add(address >> 4);
  }

  /** Makes tasks of threads that have just been started. */
  private adopt(): void {
    for (let thread = this.tasks.length; thread < this.machine.threads; thread++) {
      const task = newTask(thread, this.machine.processOf(thread), this.now);
      task.share = this.ready.leastShare(this.tasks.filter((other) => other.state === 'running'));
      this.tasks.push(task);
      if (this.machine.hasEnded(thread)) enter(task, 'ended', this.now);
      else this.ready.add(task);
    }
  }

  private end(task: Task): void {
    if (task.state === 'ended') return;
    enter(task, 'ended', this.now);
    this.ready.remove(task);
    const cpu = this.cpus.find((one) => one.task === task);
    if (cpu !== undefined) this.leave(cpu, true);
  }

  /** Those whom the last step has made able to go on, the longest waiting first. */
  private unblock(): void {
    const able = this.tasks.filter((task) => task.state === 'blocked' && task.stage !== 'away' && this.canGo(task));
    for (const task of able.sort((a, b) => a.since - b.since || a.thread - b.thread)) this.line(task);
  }

  /** Ticks of a task's next burst: what is left of a `compute` that it is in or stands before. */
  private burst(task: Task): number {
    if (task.work !== null) return task.work;
    const instruction = instructionOf(this.machine, task.thread);
    return workOf(this.machine, task.thread, instruction, this.hardware);
  }

  private untilNextEvent(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const cpu of this.cpus) next = Math.min(next, cpu.remaining);
    for (const task of this.tasks) {
      if (task.state === 'blocked' && task.stage === 'away') next = Math.min(next, task.wakeAt - this.now);
    }
    return next === Number.POSITIVE_INFINITY ? next : Math.min(next, this.nextBoost - this.now);
  }

  private pass(ticks: number): void {
    for (const cpu of this.cpus) {
      const { task } = cpu;
      const had = cpu.pass(this.now, ticks);
      if (task === null || had === 0) continue;
      task.used += had;
      this.ready.charge(task, had);
    }
    const busy = this.tasks.some(
      (task) => task.state === 'blocked' && task.stage === 'away' && instructionOf(this.machine, task.thread).op === 'io',
    );
    if (busy) this.ioBusy += ticks;
    this.now += ticks;
    if (this.now >= this.nextBoost) this.boost();
  }

  private boost(): void {
    this.nextBoost += this.hardware.boost;
    for (const task of this.tasks) {
      task.level = 0;
      task.used = 0;
    }
  }
}
