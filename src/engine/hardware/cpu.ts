import { threadName } from '../run/schedule.ts';
import { AddressSpaces } from './address-spaces.ts';
import type { Hardware } from './hardware.ts';
import type { Span, SpanKind } from './measurement.ts';
import type { Task } from './task.ts';

/** Something that a CPU has to do before its task can go on. */
interface Duty {
  kind: SpanKind;
  left: number;
}

/** One CPU: the task that it has, what it still owes, and what it did so far. */
export class Cpu {
  readonly index: number;
  readonly addressSpaces: AddressSpaces;
  task: Task | null = null;
  /** The task that it computed for last, whose registers it still has. */
  last: Task | null = null;
  /** Whether the last task left by itself. */
  leftVoluntarily = true;
  quantumLeft = 0;
  readonly spans: Span[] = [];
  private duties: Duty[] = [];

  constructor(index: number, hardware: Hardware) {
    this.index = index;
    this.addressSpaces = new AddressSpaces(hardware);
  }

  /** Adds something to do before the task goes on; of no ticks, it is nothing. */
  owe(kind: SpanKind, ticks: number): void {
    if (ticks > 0) this.duties.push({ kind, left: ticks });
  }

  /** Drops what it owes: its task is gone. */
  forgive(): void {
    this.duties = [];
  }

  /** Whether it has something to do before its task goes on. */
  get owes(): boolean {
    return this.duties.length > 0;
  }

  /** Ticks until what it does now is over, or Infinity when it is idle. */
  get remaining(): number {
    if (this.duties.length > 0) return this.duties[0].left;
    return this.task === null ? Number.POSITIVE_INFINITY : Math.min(this.task.work ?? 0, this.quantumLeft);
  }

  /** Lets time pass, not more than `remaining`. Gives the ticks that its task had for itself. */
  pass(now: number, ticks: number): number {
    const { task } = this;
    if (task === null || ticks === 0) return 0;
    this.last = task;
    const duty = this.duties[0];
    this.record(task, duty?.kind ?? 'run', now, now + ticks);
    if (duty !== undefined) {
      duty.left -= ticks;
      if (duty.left === 0) this.duties.shift();
      return 0;
    }
    task.work = (task.work ?? 0) - ticks;
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
