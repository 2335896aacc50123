import { canStep, instructionOf, mutexOf } from '../machine/enabled.ts';
import { hasOpen, holdersOf } from '../machine/ends.ts';
import { OBJECT, THREAD, THREAD_STATE } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { identityOf, pageEntry, read } from '../machine/memory.ts';
import { objectAt } from '../machine/objects.ts';
import { operandValue } from '../machine/values.ts';
import type { Task } from './task.ts';

/** Methods that take something which only one can have. */
const TAKES_ALONE = new Set(['lock', 'acquire', 'writeLock', 'read', 'write']);

/**
 * Threads that wait for each other, the longest waiting first. Of those that want what only one can have (a lock, a
 * value of a pipe) one is woken at a time, as a kernel does: more would only find it taken.
 */
export class WaitingRoom {
  private readonly machine: Machine;
  /** Values that a pipe holds on this hardware. */
  private readonly pipeRoom: number;
  private readonly tasks: Task[] = [];
  /** Who was woken to take something and has not taken it yet. */
  private readonly claims = new Map<number, Task>();

  /** @param pipeRoom values that a pipe holds on this hardware; the machine's own limit holds as well */
  constructor(machine: Machine, pipeRoom: number) {
    this.machine = machine;
    this.pipeRoom = pipeRoom;
  }

  /** Lets a task wait. */
  add(task: Task): void {
    this.release(task);
    this.tasks.push(task);
  }

  /** Takes out a task that has ended, if it is there, and what it was woken for. */
  remove(task: Task): void {
    this.release(task);
    const index = this.tasks.indexOf(task);
    if (index >= 0) this.tasks.splice(index, 1);
  }

  /** Forgets what a task was woken for: it has taken it, or somebody else was faster. */
  release(task: Task): void {
    if (task.claim === null) return;
    this.claims.delete(task.claim);
    task.claim = null;
  }

  /** Whether the machine lets a thread step. Nobody wakes without a signal, and a pipe may be smaller than the machine's. */
  canGo(task: Task): boolean {
    const { machine } = this;
    if (machine.thread(task.thread, THREAD.state) === THREAD_STATE.sleeping) return false;
    return canStep(machine, task.thread) && (task.insists || !this.pipeIsFull(task.thread));
  }

  /** Takes out those whom the last step has made able to go on. */
  wake(): Task[] {
    if (this.tasks.length === 0) return [];
    return this.takeOut((task) => this.canGo(task) && this.claimed(task));
  }

  /** Takes out all that the machine would let go on, for when nobody else does anything: no pipe is too small for ever. */
  wakeAll(): Task[] {
    return this.takeOut((task) => {
      task.insists = true;
      return this.canGo(task);
    });
  }

  private takeOut(goes: (task: Task) => boolean): Task[] {
    const gone = this.tasks.filter(goes);
    for (const task of gone) this.tasks.splice(this.tasks.indexOf(task), 1);
    return gone;
  }

  /** Whether nobody else was woken for what a task waits for; it is the one now. */
  private claimed(task: Task): boolean {
    const wanted = this.wantedAlone(task.thread);
    if (wanted === null) return true;
    if (this.claims.has(wanted)) return false;
    this.claims.set(wanted, task);
    task.claim = wanted;
    return true;
  }

  /** Identity of what a thread wants and only one can have, or null. */
  private wantedAlone(thread: number): number | null {
    const { machine } = this;
    const process = machine.processOf(thread);
    if (machine.thread(thread, THREAD.state) === THREAD_STATE.woken) {
      return 2 * identityOf(machine, process, mutexOf(machine, thread) - OBJECT.body);
    }
    const instruction = instructionOf(machine, thread);
    if (instruction.op !== 'invoke' || !TAKES_ALONE.has(instruction.method)) return null;
    const object = identityOf(machine, process, operandValue(machine, thread, instruction.object));
    // Who reads a pipe and who writes to it do not wait for the same.
    return 2 * object + (instruction.method === 'write' ? 1 : 0);
  }

  private pipeIsFull(thread: number): boolean {
    const { machine } = this;
    const instruction = instructionOf(machine, thread);
    if (instruction.op !== 'invoke' || instruction.method !== 'write') return false;
    const process = machine.processOf(thread);
    const address = operandValue(machine, thread, instruction.object);
    const count = address + OBJECT.body;
    // What is no pipe's address faults when the step is done, and not here.
    if (pageEntry(machine, process, count) === 0 || read(machine, process, count) < this.pipeRoom)
      return false;
    // Nor does a write that faults wait for room: of who has closed the end, or that nobody can read any more.
    const pipe = objectAt(machine, process, address);
    return hasOpen(machine, process, pipe, 'write') && holdersOf(machine, process, pipe, 'read').length > 0;
  }
}
