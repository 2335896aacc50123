import {
  ANY_CHILD,
  type Instruction,
  type Method,
  type Operand,
  type Place,
} from '../../language/instruction.ts';
import { instructionOf, mutexOf } from '../../machine/enabled.ts';
import { closedAt, hasOpen, pipesOf } from '../../machine/ends.ts';
import { MachineFault } from '../../machine/fault.ts';
import { addressOf, OBJECT, PROCESS, THREAD, THREAD_STATE } from '../../machine/layout.ts';
import type { Machine } from '../../machine/machine.ts';
import { peek } from '../../machine/memory.ts';
import { type ObjectHandle, objectAt } from '../../machine/objects.ts';
import { pidOf } from '../../machine/tasks.ts';
import { isReference, operandValue } from '../../machine/values.ts';
import type { Slot } from '../states/slot.ts';
import type { StateVector } from '../states/state-vector.ts';

/**
 * The slots of a state, besides the thread's private one, that decide what a thread's next step does, or that the
 * step changes. More than needed costs repeated work, fewer would be wrong: a test compares every remembered step of
 * many programs with the machine's own.
 */
export class Dependencies {
  private readonly vector: StateVector;
  private readonly machine: Machine;
  /** StateVector that the step of the last `after` gave a new content, whatever they held: nothing depends on the old one. */
  readonly overwritten = new Set<Slot>();
  private readonly touched = new Set<Slot>();
  /** Children and live threads of the thread's process, before the step; none where nobody forks. */
  private children: readonly number[] = [];
  private siblings: readonly number[] = [];

  /** @param machine the one that takes the steps: it stands before a step for `before`, and behind it for `after` */
  constructor(vector: StateVector, machine: Machine) {
    this.vector = vector;
    this.machine = machine;
  }

  /** StateVector that decide whether a thread can take its next step, and which step it is. The machine stands before it. */
  reads(thread: number): Set<Slot> {
    this.touched.clear();
    this.addTask(thread);
    const { machine } = this;
    const process = machine.processOf(thread);
    if (this.vector.forks) {
      this.children = machine.childrenOf(pidOf(process));
      this.siblings = machine.liveThreads(process);
    }
    switch (machine.thread(thread, THREAD.state)) {
      case THREAD_STATE.woken:
        this.addObject(process, machine.thread(thread, THREAD.sleepsOn));
        this.addObject(process, mutexOf(machine, thread) - OBJECT.body);
        break;
      case THREAD_STATE.sleeping:
        this.addObject(process, machine.thread(thread, THREAD.sleepsOn));
        break;
      case THREAD_STATE.ready:
      case THREAD_STATE.asked:
        try {
          this.addInstruction(thread, process, instructionOf(machine, thread));
        } catch (fault) {
          // The step will fault for the same reason.
          if (!(fault instanceof MachineFault)) throw fault;
        }
    }
    return new Set(this.touched);
  }

  /** StateVector that the step that was just taken depended on or changed besides those of `before`. */
  writes(thread: number): Set<Slot> {
    const { machine, vector } = this;
    const { effect } = machine;
    this.touched.clear();
    this.overwritten.clear();
    for (const { kind, process, address } of effect.accesses) {
      const slot = vector.slotAt(machine, process, address);
      if (kind === 'write' && slot?.what.kind === 'memory' && slot.what.words === 1)
        this.overwritten.add(slot);
      else this.add(slot);
    }
    if (effect.printed !== null) this.touched.add(vector.output);
    for (const other of effect.started) {
      this.add(vector.counts);
      const process = machine.processOf(other);
      if (process !== machine.processOf(thread)) this.overwriteProcess(process);
      this.overwriteThread(other);
    }
    for (const other of effect.woken) this.addThread(other);
    for (const other of effect.ended)
      if (!effect.exited.includes(machine.processOf(other))) this.addEnd(other);
    for (const process of effect.exited) this.addExit(thread, process);
    this.addTask(thread);
    return new Set(this.touched);
  }

  private add(slot: Slot | null | undefined): void {
    if (slot) this.touched.add(slot);
  }

  private addTask(thread: number): void {
    this.add(this.vector.tasks[thread]);
    this.add(this.vector.stacks[thread]);
  }

  private addThread(thread: number): void {
    this.addTask(thread);
    this.add(this.vector.privates[thread]);
  }

  private addAllTasks(): void {
    this.add(this.vector.counts);
    for (let thread = 0; thread < this.machine.threads; thread++) this.add(this.vector.tasks[thread]);
  }

  private addAllProcesses(): void {
    this.add(this.vector.counts);
    for (let process = 0; process < this.machine.processes; process++)
      this.add(this.vector.processes[process]);
  }

  private addWord(process: number, address: number): void {
    if (address >= 0) this.add(this.vector.slotAt(this.machine, process, address));
  }

  /** What a forked process gets a copy of, and who else there is. */
  private addForked(process: number): void {
    const { vector } = this;
    this.add(vector.counts);
    this.add(vector.processes[process]);
    this.add(vector.heaps[process]);
    this.addMappings(process);
    for (const slot of this.ownMemory(process)) this.add(slot);
  }

  /** Mappings that a process has made, if any: its own slot tells. */
  private addMappings(process: number): void {
    if (this.machine.process(process, PROCESS.sharedTop) > this.vector.map.sharedTop)
      this.add(this.vector.mappings);
  }

  /** A process that has just been made, or has left its memory. */
  private overwriteProcess(process: number): void {
    const { vector, overwritten } = this;
    if (!this.touched.has(vector.processes[process])) overwritten.add(vector.processes[process]);
    this.addMappings(process);
    overwritten.add(vector.heaps[process]);
    for (const slot of this.ownMemory(process)) overwritten.add(slot);
  }

  private overwriteThread(thread: number): void {
    const { vector, overwritten } = this;
    overwritten.add(vector.tasks[thread]).add(vector.privates[thread]);
    if (vector.sharesStacks) overwritten.add(vector.stacks[thread]);
  }

  /** StateVector of the memory that a process does not share. */
  private ownMemory(process: number): Slot[] {
    return this.vector.memory[process].filter(({ what }) => 'process' in what && what.process === process);
  }

  /** The end of a process is the end of its threads; its children get another parent. Memory is told only of the first, and stays. */
  private addExit(thread: number, process: number): void {
    const { vector } = this;
    // A process that was forked with this step and has ended at once is new altogether.
    if (process !== this.machine.processOf(thread)) return;
    this.add(vector.processes[process]);
    for (const child of this.children) this.add(vector.processes[child]);
    if (process > 0) this.overwriteProcess(process);
    if (vector.forks) for (const other of this.siblings) this.addEnded(other);
    else {
      this.addAllTasks();
      for (let other = 0; other < this.machine.threads; other++) if (other !== thread) this.addThread(other);
    }
  }

  /** A thread of which another slot tells that it was alive. */
  private addEnded(thread: number): void {
    this.add(this.vector.tasks[thread]);
    this.overwritten.add(this.vector.privates[thread]);
    if (this.vector.sharesStacks) this.overwritten.add(this.vector.stacks[thread]);
  }

  /** A thread ended by itself: somebody still lives in its process, and its `parallel` may go on or even end in turn. */
  private addEnd(thread: number): void {
    const { machine } = this;
    this.addEnded(thread);
    if (machine.effect.started.includes(thread)) return;
    const alive = machine.liveThreads(machine.processOf(thread))[0];
    if (this.vector.forks) this.add(this.vector.processes[machine.processOf(thread)]);
    else if (alive !== undefined) this.addThread(alive);
    const starter = machine.thread(thread, THREAD.starter) - 1;
    if (starter < 0) return;
    this.addTask(starter);
    // One that still awaits others was only counted down; one that does not has moved.
    if (machine.hasEnded(starter) || machine.thread(starter, THREAD.state) !== THREAD_STATE.awaiting)
      this.addThread(starter);
  }

  private addInstruction(thread: number, process: number, instruction: Instruction): void {
    const { machine, vector } = this;
    const value = (operand: Operand) => operandValue(machine, thread, operand);
    switch (instruction.op) {
      case 'load':
        this.addWord(process, this.addPlace(thread, process, instruction.from));
        return;
      case 'store':
        this.addPlace(thread, process, instruction.to);
        return;
      case 'length':
        this.addWord(process, value(instruction.object));
        return;
      case 'allocate':
        this.add(vector.processes[process]);
        this.add(vector.heaps[process]);
        this.add(vector.program.shapes[instruction.shape].shared ? vector.mappings : null);
        return;
      case 'spawn':
      case 'parallel':
        this.add(vector.counts);
        this.add(vector.processes[process]);
        return;
      case 'join': {
        const target = value(instruction.thread);
        if (target < 0 || target >= machine.threads) {
          this.add(vector.counts);
          return;
        }
        this.addThread(target);
        return;
      }
      case 'fork':
        this.addForked(process);
        for (const pipe of pipesOf(machine, process)) this.addEnds(process, pipe);
        return;
      case 'wait': {
        const pid = value(instruction.pid);
        // Where threads are started too, which of them are a child's may differ from state to state.
        if (vector.startsThreads) this.addAllTasks();
        if (pid === ANY_CHILD) {
          this.addAllProcesses();
          return;
        }
        this.add(vector.processes[process]);
        this.add(vector.processes[pid - 1] ?? vector.counts);
        return;
      }
      case 'invoke':
        this.addObject(process, value(instruction.object));
        this.addMethod(process, value(instruction.object), instruction.method);
        return;
    }
  }

  /** What decides where a place is, and whether there is one. Gives the address of its word; -1 where only the thread itself can see it, or nobody. */
  private addPlace(thread: number, process: number, place: Place): number {
    const { machine } = this;
    if (place.kind === 'global') return place.address;
    // The thread's own stack; what `addTask` adds.
    if (place.kind === 'stack') return -1;
    const pointer = operandValue(machine, thread, place.object);
    if (place.kind === 'field' && isReference(machine, pointer)) {
      this.addReference(process, pointer);
      return -1;
    }
    this.addWord(process, pointer);
    const object = objectAt(machine, process, pointer);
    if (place.kind === 'field') {
      const field = object.shape.fields.findIndex((f) => f.name === place.field);
      return pointer + OBJECT.body + Math.max(0, field);
    }
    const index = operandValue(machine, thread, place.index);
    if (index < 0 || index >= object.length) return -1;
    // The bit that says whether the element was ever written.
    if (object.shape.template === null)
      this.addWord(process, pointer + OBJECT.body + object.length + Math.floor(index / 32));
    return pointer + OBJECT.body + index;
  }

  /** A pointer to a variable. One into a stack leads somewhere only while its function has not returned. */
  private addReference(process: number, pointer: number): void {
    const address = addressOf(pointer);
    const owner = this.vector.slotAt(this.machine, process, address);
    this.add(owner);
    if (owner === null || owner.what.kind !== 'stack') return;
    this.addThread(owner.what.thread);
    this.addAllTasks();
  }

  /** All words of an object. */
  private addObject(process: number, address: number): void {
    this.addWord(process, address);
    const { shape } = objectAt(this.machine, process, address);
    if (shape.kind !== 'condition') return;
    // `wait` also gives up its mutex; a method of a condition cannot be done without.
    this.addWord(process, peek(this.machine, process, address + OBJECT.body));
  }

  /** What else a method looks at: who sleeps there, who has the other end of a pipe. */
  private addMethod(process: number, address: number, method: Method): void {
    const object = objectAt(this.machine, process, address);
    const { kind } = object.shape;
    if (kind === 'barrier' || (kind === 'condition' && method !== 'wait')) this.addAllTasks();
    if (kind !== 'pipe') return;
    this.addEnds(process, object);
    const other = method === 'read' ? 'write' : 'read';
    // While the process has it itself, it does not matter who else does.
    if (!hasOpen(this.machine, process, object, other)) this.addAllProcesses();
  }

  /** Who has closed which end of a pipe. */
  private addEnds(process: number, pipe: ObjectHandle): void {
    this.addWord(process, closedAt(pipe, 'read'));
  }
}
