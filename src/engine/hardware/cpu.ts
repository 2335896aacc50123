import type { SpanKind } from '../../kinds/spans.ts';
import { threadName } from '../run/schedule.ts';
import type { Span } from './measurement.ts';
import type { Task } from './task.ts';

/** Something that a CPU has to do before its task can go on, and is not interrupted in. */
interface Duty {
  kind: SpanKind;
  left: number;
  /** Whether it counts against the task's turn. */
  own: boolean;
}

/** Rounding of fractions that add up to a tick must not lose it. */
const EPSILON = 1e-9;

/** One CPU: the task that it has, what it still owes, and what it did so far. */
export class Cpu {
  /** Place in `System.cpus`, from 0. */
  readonly index: number;
  /** The task that it runs or is being switched to; null when it is idle. */
  task: Task | null = null;
  /** The task that it computed for last, whose registers it still has. */
  last: Task | null = null;
  /** Whether the last task left by itself. */
  leftVoluntarily = true;
  /** Ticks left of the turn. */
  quantumLeft = Number.POSITIVE_INFINITY;
  /** When it last did anything; -1 before. */
  lastBusy = -1;
  /** What it did so far, in the order of time; without what it was idle. */
  readonly spans: Span[] = [];
  private duties: Duty[] = [];
  /** What costs with fractions have left over of a tick. */
  private fraction = 0;

  /** @param index place among the CPUs, from 0 */
  constructor(index: number) {
    this.index = index;
  }

  /** Whole ticks of a cost; what is left of a tick is carried over to the next. */
  whole(cost: number): number {
    const exact = cost + this.fraction;
    const ticks = Math.floor(exact + EPSILON);
    this.fraction = Math.max(0, exact - ticks);
    return ticks;
  }

  /**
   * Adds something to do before the task goes on.
   * @param own whether it counts against the task's turn; a switch does not, or a short turn would be over before it began
   */
  owe(kind: SpanKind, cost: number, own = true): void {
    if (cost <= 0) return;
    const ticks = this.whole(cost);
    if (ticks > 0) this.duties.push({ kind, left: ticks, own });
  }

  /** Gives its task back. What it still owed goes with it. */
  leave(voluntarily: boolean): void {
    this.task = null;
    this.duties = [];
    this.leftVoluntarily = voluntarily;
  }

  /** Whether it has something to do before its task goes on. */
  get owes(): boolean {
    return this.duties.length > 0;
  }

  /** Ticks until what it does now is over; Infinity when it is idle. `alone`: nobody is in line, so that turns do not matter. */
  remaining(alone: boolean): number {
    if (this.duties.length > 0) return this.duties[0].left;
    if (this.task === null) return Number.POSITIVE_INFINITY;
    const work = this.task.work ?? 0;
    return alone ? work : Math.min(work, this.quantumLeft);
  }

  /** Skips the turns of so many ticks that it has had while nobody was in line. */
  skipTurns(quantum: number): void {
    if (this.quantumLeft < 0) this.quantumLeft -= Math.floor(this.quantumLeft / quantum) * quantum;
  }

  /**
   * Lets time pass, not more than `remaining`.
   * Gives the ticks that count as its task's own: all but those of a switch.
   */
  pass(now: number, ticks: number): number {
    const { task } = this;
    if (task === null || ticks === 0) return 0;
    this.last = task;
    this.lastBusy = now + ticks;
    const duty = this.duties[0];
    this.record(task, duty?.kind ?? 'run', now, now + ticks);
    if (duty === undefined) task.work = (task.work ?? 0) - ticks;
    else {
      duty.left -= ticks;
      if (duty.left === 0) this.duties.shift();
      if (!duty.own) return 0;
    }
    this.quantumLeft -= ticks;
    return ticks;
  }

  private record(task: Task, kind: SpanKind, from: number, to: number): void {
    const name = threadName(task.thread);
    const last = this.spans.at(-1);
    if (last !== undefined && last.to === from && last.task === name && last.kind === kind) last.to = to;
    else this.spans.push({ cpu: this.index, task: name, kind, from, to });
  }
}
