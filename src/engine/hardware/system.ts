import type { Program } from '../language/program.ts';
import { THREAD, THREAD_STATE } from '../machine/layout.ts';
import { loadProgram } from '../machine/load.ts';
import type { Machine } from '../machine/machine.ts';
import { type Choice, threadName } from '../run/schedule.ts';
import { burstOf } from './burst.ts';
import { type Cost, pipeRoom } from './costs.ts';
import { Cpu } from './cpu.ts';
import { Devices } from './devices.ts';
import type { Hardware } from './hardware.ts';
import { AT_DEVICE, AT_REST, type WaitedFor, waitedForBy } from './intervals.ts';
import type { SwitchCounts } from './measurement.ts';
import { MemoryHierarchy } from './memory.ts';
import { ReadyQueue } from './ready-queue.ts';
import { enter, newTask, type Task } from './task.ts';
import { keepTurn } from './turns.ts';
import { WaitingRoom } from './waiting-room.ts';
import { Zombies } from './zombies.ts';

/** A program on hardware at an instant: where each thread stands, and the moves between these places. */
export class System {
  /** Takes the steps; it knows nothing of time. */
  readonly machine: Machine;
  /** Costs in ticks, and the policy. */
  readonly hardware: Hardware;
  /** By `Cpu.index`. */
  readonly cpus: Cpu[];
  /** Tasks by thread. */
  readonly tasks: Task[] = [];
  /** Tasks in line for a CPU. */
  readonly ready: ReadyQueue;
  /** Tasks that wait for others. */
  readonly room: WaitingRoom;
  /** Tasks that wait for time to pass: `io` and `sleep`, and those still to come. */
  readonly devices = new Devices();
  /** Translations and cache lines that the CPUs remember. */
  readonly memory: MemoryHierarchy;
  /** Processes that have ended and that nobody has waited for yet. */
  readonly zombies: Zombies;
  /** Steps taken so far. */
  readonly schedule: Choice[] = [];
  /** Switches so far, of all CPUs together. */
  readonly switches: SwitchCounts = { thread: 0, process: 0, voluntary: 0, involuntary: 0 };
  /** What costs and is counted here; `memory` counts the rest of `Counts`. */
  readonly counts = { systemCalls: 0, bytesCopied: 0, pageFaults: 0, pagesCopied: 0 };
  /** Ticks since the start. */
  now = 0;

  /** Before the first step, with `main` in line. */
  constructor(program: Program, hardware: Hardware) {
    this.machine = loadProgram(program);
    this.hardware = hardware;
    this.cpus = Array.from({ length: hardware.cpus }, (_, i) => new Cpu(i));
    this.ready = new ReadyQueue(
      hardware,
      (task) => burstOf(this.machine, task, hardware),
      () => this.now,
    );
    this.room = new WaitingRoom(this.machine, pipeRoom(hardware));
    this.memory = new MemoryHierarchy(this.machine, hardware.cpus, hardware);
    this.zombies = new Zombies(this.machine, this.tasks);
    this.adopt();
  }

  /** Makes tasks of threads that have just been started, by a step of the CPU `startedBy`. */
  adopt(startedBy = -1): void {
    for (let thread = this.tasks.length; thread < this.machine.threads; thread++) {
      const arrival = this.hardware.arrivals[threadName(thread)] ?? 0;
      const task = newTask(thread, this.machine.processOf(thread), Math.max(this.now, arrival));
      this.tasks.push(task);
      // One without an instruction has ended before it began.
      if (this.machine.hasEnded(thread)) enter(task, 'ended', this.now);
      else if (task.arrival > this.now) this.devices.send(task, task.arrival, false);
      else this.line(task, startedBy);
    }
  }

  /** Puts a task at the end of the line. `wokenBy`: the CPU whose step made it ready, if it did not itself. */
  line(task: Task, wokenBy = -1): void {
    if (this.hardware.policy === 'fair' && task.state !== 'running') this.ready.welcome(task, this.running());
    task.wokenBy = wokenBy;
    enter(task, 'ready', this.now);
    this.ready.add(task);
  }

  /** A task has given way: to the end of the line. */
  yieldNow(cpu: Cpu, task: Task): void {
    task.yields = false;
    keepTurn(cpu, task, this.hardware);
    cpu.leave(true);
    this.line(task);
  }

  /** A task gives its CPU up, and is blocked until something has happened. */
  private stop(cpu: Cpu, task: Task, waitsFor: WaitedFor): void {
    keepTurn(cpu, task, this.hardware);
    cpu.leave(true);
    enter(task, 'blocked', this.now, waitsFor);
  }

  /** A task loses its CPU to one that goes before it. */
  preempt(cpu: Cpu, task: Task): void {
    keepTurn(cpu, task, this.hardware);
    cpu.leave(false);
    enter(task, 'ready', this.now);
    this.ready.addFirst(task);
  }

  /** A task has to wait for another one. */
  block(cpu: Cpu, task: Task): void {
    task.work = null;
    this.stop(cpu, task, waitedForBy(this.machine, task.thread));
    this.room.add(task);
  }

  /** A task was woken from a condition: if it still has to wait, then for its mutex. */
  waitOn(task: Task): void {
    const wantsMutex = this.machine.thread(task.thread, THREAD.state) === THREAD_STATE.woken;
    if (wantsMutex && task.state === 'blocked')
      enter(task, 'blocked', this.now, waitedForBy(this.machine, task.thread));
  }

  /** A task goes to its device, or to rest. */
  sendAway(cpu: Cpu, task: Task, ticks: number, io: boolean): void {
    task.stage = 'away';
    this.stop(cpu, task, io ? AT_DEVICE : AT_REST);
    this.devices.send(task, this.now + ticks, io);
  }

  /** A task has ended, wherever it stood. */
  end(task: Task): void {
    if (task.state === 'ended') return;
    this.ready.remove(task);
    this.room.remove(task);
    this.devices.remove(task);
    this.cpus.find((cpu) => cpu.task === task)?.leave(true);
    enter(task, 'ended', this.now);
  }

  /** Adds costs to what a CPU has to do before its task goes on. */
  charge(cpu: Cpu, costs: readonly Cost[]): void {
    for (const { kind, ticks, calls = 0, bytes = 0 } of costs) {
      cpu.owe(kind, ticks);
      this.counts.systemCalls += calls;
      this.counts.bytesCopied += bytes;
    }
  }

  /** Tasks that have a CPU. */
  running(): Task[] {
    return this.cpus.flatMap(({ task }) => task ?? []);
  }
}
