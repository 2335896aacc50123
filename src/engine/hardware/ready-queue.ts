import { threadName } from '../run/schedule.ts';
import type { Hardware } from './hardware.ts';
import type { Task } from './task.ts';

/** Threads that could run, in the order in which they became so, and who of them goes first. */
export class ReadyQueue {
  private readonly tasks: Task[] = [];
  private readonly hardware: Hardware;
  /** Ticks of the next burst of computing of a task. */
  private readonly burst: (task: Task) => number;
  /** CPU that each process has had, for `fair` by process. */
  private readonly processShare = new Map<number, number>();

  constructor(hardware: Hardware, burst: (task: Task) => number) {
    this.hardware = hardware;
    this.burst = burst;
  }

  get length(): number {
    return this.tasks.length;
  }

  /** Puts a task at the end of the line. */
  add(task: Task): void {
    this.tasks.push(task);
  }

  /** Takes a task out, if it is there. */
  remove(task: Task): void {
    const index = this.tasks.indexOf(task);
    if (index >= 0) this.tasks.splice(index, 1);
  }

  /** Takes out the task that goes next; undefined when nobody waits. */
  take(): Task | undefined {
    const first = this.first();
    if (first !== undefined) this.remove(first);
    return first;
  }

  /** Whether somebody in line goes before a task that has a CPU, and may take it away. */
  preempts(running: Task): boolean {
    const { policy } = this.hardware;
    if (policy !== 'srtf' && policy !== 'priority' && policy !== 'mlfq') return false;
    const first = this.first();
    return first !== undefined && this.rank(first) < this.rank(running);
  }

  /** Books CPU time that a task has had. */
  charge(task: Task, ticks: number): void {
    task.share += ticks;
    this.processShare.set(task.process, (this.processShare.get(task.process) ?? 0) + ticks);
  }

  /** What a task that starts is to have had, so that it does not keep the others out until it has caught up. */
  leastShare(running: readonly Task[]): number {
    const shares = [...this.tasks, ...running].map((task) => task.share);
    return shares.length === 0 ? 0 : Math.min(...shares);
  }

  private first(): Task | undefined {
    let best: Task | undefined;
    // The earliest in line wins a tie.
    for (const task of this.tasks) if (best === undefined || this.rank(task) < this.rank(best)) best = task;
    return best;
  }

  /** The lower, the sooner. */
  private rank(task: Task): number {
    switch (this.hardware.policy) {
      case 'fcfs':
      case 'rr':
        return 0;
      case 'sjf':
      case 'srtf':
        return this.burst(task);
      case 'priority':
        return -(this.hardware.priorities[threadName(task.thread)] ?? 0);
      case 'mlfq':
        return task.level;
      case 'fair':
        return this.hardware.fairBy === 'thread' ? task.share : (this.processShare.get(task.process) ?? 0);
    }
  }
}
