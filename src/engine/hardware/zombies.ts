import { PROCESS, PROCESS_STATE } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { addInterval } from './intervals.ts';
import { hasCome, type Task } from './task.ts';

/** Processes that have ended and that their parents have not waited for. */
export class Zombies {
  private readonly machine: Machine;
  /** Tasks by thread. */
  private readonly tasks: readonly Task[];
  private readonly processes = new Set<number>();

  /** @param tasks by thread; the caller may add to them */
  constructor(machine: Machine, tasks: readonly Task[]) {
    this.machine = machine;
    this.tasks = tasks;
  }

  /** Takes note of processes that a step has ended, and of those that it has waited for, or left to init. */
  update(exited: readonly number[], now: number): void {
    for (const process of exited) this.processes.add(process);
    for (const process of this.processes) {
      if (this.machine.process(process, PROCESS.state) === PROCESS_STATE.zombie) continue;
      this.processes.delete(process);
      this.record(process, now);
    }
  }

  /** The run is over: those that nobody has waited for are zombies to its end. */
  close(now: number): void {
    for (const process of this.processes) this.record(process, now);
  }

  /** A zombie's time begins when the last of its threads is gone, and stands with its first. */
  private record(process: number, now: number): void {
    const own = this.tasks.filter((task) => task.process === process);
    const gone = own.filter(hasCome).reduce((last, { finish }) => Math.max(last, finish ?? now), 0);
    addInterval(own[0].blocks, own[0].thread, 'zombie', gone, now);
  }
}
