import type { Task } from './task.ts';

/** A task at a device, at rest, or still to come. */
interface Away {
  task: Task;
  until: number;
  io: boolean;
}

function isLater(one: Away, task: Task, until: number): boolean {
  return one.until > until || (one.until === until && one.task.thread > task.thread);
}

/** Tasks that wait for time to pass: each has a device of its own. */
export class Devices {
  /** The first to come back first; of equals the first to have been started. */
  private readonly away: Away[] = [];
  private inputs = 0;

  /** Sends a task away. `io`: to a device, rather than to rest or to where it comes from. */
  send(task: Task, until: number, io: boolean): void {
    let at = this.away.length;
    while (at > 0 && isLater(this.away[at - 1], task, until)) at--;
    this.away.splice(at, 0, { task, until, io });
    if (io) this.inputs++;
  }

  /** Takes out a task that is back by `now`; undefined when there is none. */
  back(now: number): Task | undefined {
    if (this.away.length === 0 || this.away[0].until > now) return undefined;
    return this.takeOut(0).task;
  }

  /** Takes out a task that has ended, if it is there. */
  remove(task: Task): void {
    const index = this.away.findIndex((one) => one.task === task);
    if (index >= 0) this.takeOut(index);
  }

  /** When the next task comes back; Infinity when none is away. */
  get next(): number {
    return this.away.length === 0 ? Number.POSITIVE_INFINITY : this.away[0].until;
  }

  /** Whether at least one device is at work. */
  get busy(): boolean {
    return this.inputs > 0;
  }

  private takeOut(index: number): Away {
    const [one] = this.away.splice(index, 1);
    if (one.io) this.inputs--;
    return one;
  }
}
