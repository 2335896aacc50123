import { threadName } from '../run/schedule.ts';
import type { Scheduling } from './hardware.ts';
import type { Task } from './task.ts';

/** Threads that could run, in the order in which they became so, and who of them goes first. */
export class ReadyQueue {
  private readonly tasks: Task[] = [];
  private readonly scheduling: Scheduling;
  /** Ticks of the next burst of computing of a task. */
  private readonly burst: (task: Task) => number;
  private readonly now: () => number;
  /** CPU that each process has had, for `fair` by process. */
  private readonly processShare = new Map<number, number>();

  /**
   * @param burst ticks of a task's next burst of computing; asked for `sjf`, `srtf` and `hrn` alone
   * @param now ticks since the start
   */
  constructor(scheduling: Scheduling, burst: (task: Task) => number, now: () => number) {
    this.scheduling = scheduling;
    this.burst = burst;
    this.now = now;
  }

  /** Threads in line; those that have a CPU are not. */
  get length(): number {
    return this.tasks.length;
  }

  /** Puts a task at the end of the line. */
  add(task: Task): void {
    this.tasks.push(task);
  }

  /** Puts a task that lost its CPU to a better one back to the front of the line. */
  addFirst(task: Task): void {
    this.tasks.unshift(task);
  }

  /** Puts the lower levels of `mlfq` behind the highest, the lowest first. */
  raise(): void {
    const place = ({ level }: Task) => (level === 0 ? -this.scheduling.levels : -level);
    this.tasks.sort((a, b) => place(a) - place(b));
  }

  /** The first so many in line. */
  front(count: number): Task[] {
    return this.tasks.slice(0, count);
  }

  /** Takes a task out, if it is there. */
  remove(task: Task): void {
    const index = this.tasks.indexOf(task);
    if (index >= 0) this.tasks.splice(index, 1);
  }

  /** The task that goes next; undefined when nobody is in line. The earliest in line wins a tie. */
  first(): Task | undefined {
    let best = this.tasks[0];
    if (this.tasks.length < 2 || this.scheduling.policy === 'fcfs' || this.scheduling.policy === 'rr')
      return best;
    let rank = this.rank(best);
    for (const task of this.tasks) {
      const other = this.rank(task);
      if (other < rank) [best, rank] = [task, other];
    }
    return best;
  }

  /** Whether the first in line goes before a task that has a CPU, and may take it away. */
  preempts(running: Task): boolean {
    const { policy } = this.scheduling;
    if (policy !== 'srtf' && policy !== 'priority' && policy !== 'mlfq') return false;
    const first = this.first();
    return first !== undefined && this.rank(first) < this.rank(running);
  }

  /**
   * Ticks until somebody in line has waited so long that its priority is better than that of one of those who run and
   * can be interrupted; Infinity where nobody will have.
   */
  untilOvertaken(running: readonly Task[]): number {
    const { policy, aging } = this.scheduling;
    if (policy !== 'priority' || aging === 0 || this.tasks.length === 0) return Number.POSITIVE_INFINITY;
    // Whom waiting has brought to a CPU is as it was before when it has run.
    if (running.some(({ aged }) => aged > 0)) return 1;
    const least = Math.min(...running.map((task) => this.priorityOf(task)));
    const times = this.tasks.map((task) => task.since + aging * (least + 1 - this.priorityOf(task)));
    return Math.min(...times.map((time) => time - this.now()).filter((ticks) => ticks > 0));
  }

  /** By how much waiting in line has made a task's priority better so far. */
  agedBy({ since }: Task): number {
    const { policy, aging } = this.scheduling;
    return policy === 'priority' && aging > 0 ? Math.floor((this.now() - since) / aging) : 0;
  }

  /** Books CPU time that a task has had. */
  charge(task: Task, ticks: number): void {
    task.aged = 0;
    task.share += ticks;
    this.processShare.set(task.process, this.shareOf(task.process) + ticks);
  }

  /**
   * Lifts a task that starts, or comes back after a while, to what the poorest of those who could run has had,
   * so that it does not keep them out until it has caught up.
   */
  welcome(task: Task, running: readonly Task[]): void {
    const others = [...this.tasks, ...running].filter((other) => other !== task);
    if (others.length === 0) return;
    task.share = Math.max(task.share, Math.min(...others.map((other) => other.share)));
    if (others.some((other) => other.process === task.process)) return;
    const least = Math.min(...others.map((other) => this.shareOf(other.process)));
    this.processShare.set(task.process, Math.max(this.shareOf(task.process), least));
  }

  /** The lower, the sooner. */
  rank(task: Task): number {
    switch (this.scheduling.policy) {
      case 'fcfs':
      case 'rr':
        return 0;
      case 'sjf':
      case 'srtf':
        return this.burst(task);
      case 'hrn':
        return -this.responseRatio(task);
      case 'priority':
        return -this.priorityOf(task) - (task.state === 'ready' ? this.agedBy(task) : task.aged);
      case 'mlfq':
        return task.level;
      case 'fair':
        return this.scheduling.fairBy === 'thread' ? task.share : this.shareOf(task.process);
    }
  }

  /** (waiting + burst) / burst, of the burst that a task is in line for. */
  private responseRatio(task: Task): number {
    const burst = this.burst(task);
    return burst === 0 ? Number.POSITIVE_INFINITY : (this.now() - task.since + burst) / burst;
  }

  private priorityOf({ thread }: Task): number {
    return this.scheduling.priorities[threadName(thread)] ?? 0;
  }

  private shareOf(process: number): number {
    return this.processShare.get(process) ?? 0;
  }
}
