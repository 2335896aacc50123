import { THREAD, THREAD_STATE } from '../../machine/layout.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Slot } from '../states/slot.ts';
import type { StateVector } from '../states/state-vector.ts';
import { ownMemory, SlotSet } from './slot-set.ts';

/*
 * What a step has changed, read from its effect after it was taken, so that nothing else need be compared.
 */

/** Who belonged to a thread's process before its step; nobody where no program forks. */
export interface Family {
  /** Its children. */
  children: readonly number[];
  /** Its live threads. */
  siblings: readonly number[];
}

/** What a step has changed. */
export interface WriteSet {
  /** Slots that it depended on or changed, besides those of its read set. */
  touched: ReadonlySet<Slot>;
  /** Slots that it gave a new content, whatever they held: nothing depends on the old one. */
  overwritten: ReadonlySet<Slot>;
}

/** What the step that a machine has just taken has changed. */
export function writeSet(vector: StateVector, machine: Machine, thread: number, family: Family): WriteSet {
  const writer = new Writer(vector, machine, thread, family);
  writer.addEffect();
  return { touched: writer.set.slots, overwritten: writer.overwritten };
}

/** Goes through the effect of a step, and adds what that has changed. */
class Writer {
  readonly set: SlotSet;
  readonly overwritten = new Set<Slot>();
  private readonly vector: StateVector;
  private readonly machine: Machine;
  private readonly thread: number;
  private readonly family: Family;

  constructor(vector: StateVector, machine: Machine, thread: number, family: Family) {
    this.set = new SlotSet(vector, machine);
    this.vector = vector;
    this.machine = machine;
    this.thread = thread;
    this.family = family;
  }

  addEffect(): void {
    const { machine, set, vector, thread } = this;
    const { accesses, buffered, drained, printed, started, woken, ended, exited } = machine.effect;
    // What waits in a buffer has changed no memory.
    const done = buffered ? [] : [...accesses, ...drained];
    for (const { kind, process, address } of done) {
      const slot = vector.slotAt(machine, process, address);
      if (kind === 'write' && slot?.what.kind === 'memory' && slot.what.words === 1)
        this.overwritten.add(slot);
      else set.add(slot);
    }
    if (printed !== null) set.add(vector.output);
    for (const other of started) this.addStart(other);
    for (const other of woken) set.addThread(other);
    for (const other of ended) if (!exited.includes(machine.processOf(other))) this.addEnd(other);
    for (const process of exited) this.addExit(process);
    set.addTask(thread);
  }

  private addStart(thread: number): void {
    const { machine, vector, overwritten } = this;
    this.set.add(vector.counts);
    const process = machine.processOf(thread);
    if (process !== machine.processOf(this.thread)) this.overwriteProcess(process);
    overwritten.add(vector.tasks[thread]).add(vector.privates[thread]);
    if (vector.sharesStacks) overwritten.add(vector.stacks[thread]);
  }

  /** A process that has just been made, or has left its memory. */
  private overwriteProcess(process: number): void {
    const { vector, overwritten, set } = this;
    if (!set.slots.has(vector.processes[process])) overwritten.add(vector.processes[process]);
    set.addMappings(process);
    overwritten.add(vector.heaps[process]);
    for (const slot of ownMemory(vector, process)) overwritten.add(slot);
  }

  /** The end of a process is the end of its threads; its children get another parent. Memory is told only of the first, and stays. */
  private addExit(process: number): void {
    const { vector, machine, set, thread, family } = this;
    // A process that was forked with this step and has ended at once is new altogether.
    if (process !== machine.processOf(thread)) return;
    set.add(vector.processes[process]);
    for (const child of family.children) set.add(vector.processes[child]);
    if (process > 0) this.overwriteProcess(process);
    if (vector.forks) for (const other of family.siblings) this.addEnded(other);
    else {
      set.addAllTasks();
      for (let other = 0; other < machine.threads; other++) if (other !== thread) set.addThread(other);
    }
  }

  /** A thread of which another slot tells that it was alive. */
  private addEnded(thread: number): void {
    this.set.add(this.vector.tasks[thread]);
    this.overwritten.add(this.vector.privates[thread]);
    if (this.vector.sharesStacks) this.overwritten.add(this.vector.stacks[thread]);
  }

  /** A thread ended by itself: somebody still lives in its process, and its `parallel` may go on or even end in turn. */
  private addEnd(thread: number): void {
    const { machine, vector, set } = this;
    this.addEnded(thread);
    if (machine.effect.started.includes(thread)) return;
    const process = machine.processOf(thread);
    const alive = machine.liveThreads(process)[0];
    if (vector.forks) set.add(vector.processes[process]);
    else if (alive !== undefined) set.addThread(alive);
    const starter = machine.thread(thread, THREAD.starter) - 1;
    if (starter < 0) return;
    set.addTask(starter);
    // One that still awaits others was only counted down; one that does not has moved.
    if (machine.hasEnded(starter) || machine.thread(starter, THREAD.state) !== THREAD_STATE.awaiting)
      set.addThread(starter);
  }
}
