import type { MeasureStopKind } from '../../kinds/ends.ts';
import type { Program } from '../language/program.ts';
import { instructionOf } from '../machine/enabled.ts';
import { MeasureError } from './check.ts';
import type { Cpu } from './cpu.ts';
import { boost, dispatch, endTurn, preempt } from './dispatch.ts';
import { begin, finish, isFree } from './execute.ts';
import type { Hardware } from './hardware.ts';
import { System } from './system.ts';

/** Steps that a measured run takes at most. */
const MAX_MEASURED_STEPS = 1_000_000;
/** Pieces of time that a measured run consists of at most: turns, instructions, costs. */
const MAX_EVENTS = 3_000_000;
/** Pieces of time after which it is asked whether to stop; a step with many threads counts for more. */
const WORK_BETWEEN_QUESTIONS = 4_096;
/** Tasks with which a step takes about twice as long as with few. */
const TASKS_OF_A_PIECE = 64;
/** Steps at one instant before it is said that time does not pass. */
const MAX_STEPS_AT_ONCE = 100_000;

/** How far a run may go at most. */
export interface MeasureLimits {
  /** Pieces of time of all CPUs together, as `Measurement.spans` tells them. No limit when left out. */
  maxSpans?: number;
  /** Asked again and again, at least every 4,096 steps and pieces of time; true stops the run there. */
  shouldStop?: () => boolean;
}

/** A discrete-event run: between two events nothing happens but that time passes. */
export class Simulation {
  /** Where everything stands at the instant that the run has come to. */
  readonly system: System;
  /** The limit that cut it off, or null. */
  stopped: MeasureStopKind | null = null;
  /** Ticks with an `io` under way. */
  ioBusy = 0;
  private readonly limits: MeasureLimits;
  private nextBoost: number;
  private events = 0;
  private work = 0;

  /** @param hardware one that was checked, and brought to its scale (`atScale`) */
  constructor(program: Program, hardware: Hardware, limits: MeasureLimits) {
    // What waits in a store buffer takes no time of its own here.
    this.system = new System({ ...program, storeBuffers: false }, hardware);
    this.limits = limits;
    const boosts = hardware.policy === 'mlfq' && hardware.boost > 0;
    this.nextBoost = boosts ? hardware.boost : Number.POSITIVE_INFINITY;
  }

  /** Runs to the end, or to a limit. Throws `MeasureError` when time stands still. */
  run(): void {
    for (;;) {
      this.serveInstant();
      this.stopped ??= this.limitOfTime();
      if (this.stopped !== null) return;
      const ticks = this.untilNextEvent();
      if (ticks !== Number.POSITIVE_INFINITY) this.pass(ticks);
      else if (!this.insist()) return;
    }
  }

  /** Does everything that happens at this instant. */
  private serveInstant(): void {
    const { system } = this;
    const before = system.schedule.length;
    for (let changed = true; changed; ) {
      changed = this.comeBack();
      for (const cpu of system.cpus) changed = this.serve(cpu) || changed;
      // Only when all have done what takes no time is it known who is idle, and who is in line.
      changed ||= this.boost() || dispatch(system) || preempt(system);
      this.stopped = this.limitOfSteps();
      if (this.stopped !== null) return;
      if (system.schedule.length - before > MAX_STEPS_AT_ONCE) {
        throw new MeasureError(
          '시간이 흐르지 않은 채 되풀이만 해요. 명령 하나의 비용을 1틱 이상으로 해 주세요.',
        );
      }
    }
  }

  private limitOfSteps(): MeasureStopKind | null {
    const { system, limits } = this;
    if (system.schedule.length >= MAX_MEASURED_STEPS) return 'steps';
    // What a step takes grows with those who could run and those who wait.
    this.work += 1 + system.tasks.length / TASKS_OF_A_PIECE;
    if (this.work < WORK_BETWEEN_QUESTIONS) return null;
    this.work = 0;
    return limits.shouldStop?.() ? 'time' : null;
  }

  private limitOfTime(): MeasureStopKind | null {
    const { maxSpans = Number.POSITIVE_INFINITY } = this.limits;
    if (this.events++ > MAX_EVENTS) return 'events';
    const spans = this.system.cpus.reduce((sum, cpu) => sum + cpu.spans.length, 0);
    return spans >= maxSpans ? 'spans' : null;
  }

  /** A boost of `mlfq` that is due, when everything else of its instant is done. Says whether there was one. */
  private boost(): boolean {
    const { system } = this;
    if (system.now < this.nextBoost) return false;
    this.nextBoost += system.hardware.boost;
    boost(system);
    return true;
  }

  /** Lets those in line whose device is done, and those who come. */
  private comeBack(): boolean {
    const { system } = this;
    let any = false;
    for (
      let task = system.devices.back(system.now);
      task !== undefined;
      task = system.devices.back(system.now)
    ) {
      if (task.state !== 'coming') {
        task.stage = 'back';
        task.work = instructionOf(system.machine, task.thread).op === 'io' ? 1 : 0;
      }
      system.line(task);
      any = true;
    }
    return any;
  }

  /** One thing that a CPU does without time passing; false when there is none. */
  private serve(cpu: Cpu): boolean {
    const { system } = this;
    const { task } = cpu;
    if (task === null || cpu.owes) return false;
    if (task.leaving) system.end(task);
    else if (task.yields) system.yieldNow(cpu, task);
    else if (task.work === 0) finish(system, cpu, task);
    else if (cpu.quantumLeft <= 0 && (task.work !== null || !isFree(system, task))) {
      return endTurn(system, cpu, task) || task.work === null;
    } else if (task.work === null) begin(system, cpu, task);
    else return false;
    return true;
  }

  /** When nothing is under way: lets go on whom only this hardware held back. Says whether there was anybody. */
  private insist(): boolean {
    const held = this.system.room.wakeAll();
    for (const task of held) this.system.line(task);
    return held.length > 0;
  }

  /** Whether the ends of turns do not matter, because nobody is in line and they change nothing else. */
  private get alone(): boolean {
    const { ready, hardware } = this.system;
    return ready.length === 0 && hardware.policy !== 'mlfq';
  }

  private untilNextEvent(): number {
    const { system } = this;
    let next = system.devices.next - system.now;
    const alone = this.alone;
    for (const cpu of system.cpus) next = Math.min(next, cpu.remaining(alone));
    const running = system.cpus.flatMap(({ task, owes }) => (task === null || owes ? [] : [task]));
    next = Math.min(next, system.ready.untilOvertaken(running));
    return next === Number.POSITIVE_INFINITY ? next : Math.min(next, this.nextBoost - system.now);
  }

  private pass(ticks: number): void {
    const { system, alone } = this;
    for (const cpu of system.cpus) {
      const { task } = cpu;
      const had = cpu.pass(system.now, ticks);
      if (task !== null && had > 0) system.ready.charge(task, had);
      if (alone) cpu.skipTurns(system.hardware.quantum);
    }
    if (system.devices.busy) this.ioBusy += ticks;
    system.now += ticks;
  }
}
