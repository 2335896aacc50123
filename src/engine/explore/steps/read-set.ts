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
import { addressOf, OBJECT, THREAD, THREAD_STATE } from '../../machine/layout.ts';
import type { Machine } from '../../machine/machine.ts';
import { peek } from '../../machine/memory.ts';
import { type ObjectHandle, objectAt } from '../../machine/objects.ts';
import { isReference, operandValue } from '../../machine/values.ts';
import type { Slot } from '../states/slot.ts';
import type { StateVector } from '../states/state-vector.ts';
import { ownMemory, SlotSet } from './slot-set.ts';

/*
 * What a step will look at, worked out from the instruction before it is taken: what decides which step it is.
 */

type With<Op extends Instruction['op']> = Extract<Instruction, { op: Op }>;

/** The slots that decide whether a thread can take its next step, and which step it is. The machine stands before it. */
export function readSet(vector: StateVector, machine: Machine, thread: number): Set<Slot> {
  const reader = new Reader(vector, machine, thread);
  reader.addNext();
  return reader.set.slots;
}

/** Goes through what a thread does next, and adds what that looks at. */
class Reader {
  readonly set: SlotSet;
  private readonly vector: StateVector;
  private readonly machine: Machine;
  private readonly thread: number;
  private readonly process: number;

  constructor(vector: StateVector, machine: Machine, thread: number) {
    this.set = new SlotSet(vector, machine);
    this.vector = vector;
    this.machine = machine;
    this.thread = thread;
    this.process = machine.processOf(thread);
  }

  addNext(): void {
    const { machine, thread } = this;
    this.set.addTask(thread);
    switch (machine.thread(thread, THREAD.state)) {
      case THREAD_STATE.woken:
        this.addObject(machine.thread(thread, THREAD.sleepsOn));
        this.addObject(mutexOf(machine, thread) - OBJECT.body);
        break;
      case THREAD_STATE.sleeping:
        this.addObject(machine.thread(thread, THREAD.sleepsOn));
        break;
      case THREAD_STATE.ready:
      case THREAD_STATE.asked:
        try {
          this.addInstruction(instructionOf(machine, thread));
        } catch (fault) {
          // The step will fault for the same reason.
          if (!(fault instanceof MachineFault)) throw fault;
        }
    }
  }

  private value(operand: Operand): number {
    return operandValue(this.machine, this.thread, operand);
  }

  private addInstruction(instruction: Instruction): void {
    const { set, vector, process } = this;
    switch (instruction.op) {
      case 'load':
        set.addWord(process, this.addPlace(instruction.from));
        return;
      case 'store':
        this.addPlace(instruction.to);
        return;
      case 'length':
        set.addWord(process, this.value(instruction.object));
        return;
      case 'allocate':
        set.add(vector.processes[process]);
        set.add(vector.heaps[process]);
        set.add(vector.program.shapes[instruction.shape].shared ? vector.mappings : null);
        return;
      case 'spawn':
      case 'parallel':
        set.add(vector.counts);
        set.add(vector.processes[process]);
        return;
      case 'join':
        this.addJoin(instruction);
        return;
      case 'fork':
        this.addFork();
        return;
      case 'wait':
        this.addWait(instruction);
        return;
      case 'invoke':
        this.addObject(this.value(instruction.object));
        this.addMethod(this.value(instruction.object), instruction.method);
    }
  }

  private addJoin({ thread }: With<'join'>): void {
    const target = this.value(thread);
    if (target >= 0 && target < this.machine.threads) this.set.addThread(target);
    else this.set.add(this.vector.counts);
  }

  /** What a forked process gets a copy of, and who else there is. */
  private addFork(): void {
    const { set, vector, process } = this;
    set.add(vector.counts);
    set.add(vector.processes[process]);
    set.add(vector.heaps[process]);
    set.addMappings(process);
    for (const slot of ownMemory(vector, process)) set.add(slot);
    for (const pipe of pipesOf(this.machine, process)) this.addEnds(pipe);
  }

  private addWait({ pid }: With<'wait'>): void {
    const { set, vector } = this;
    const child = this.value(pid);
    // Where threads are started too, which of them are a child's may differ from state to state.
    if (vector.startsThreads) set.addAllTasks();
    if (child === ANY_CHILD) {
      set.addAllProcesses();
      return;
    }
    set.add(vector.processes[this.process]);
    set.add(vector.processes[child - 1] ?? vector.counts);
  }

  /** What decides where a place is, and whether there is one. Gives the address of its word; -1 where only the thread itself can see it, or nobody. */
  private addPlace(place: Place): number {
    const { machine, process } = this;
    if (place.kind === 'global') return place.address;
    // The thread's own stack, which is in the set.
    if (place.kind === 'stack') return -1;
    const pointer = this.value(place.object);
    if (place.kind === 'field' && isReference(machine, pointer)) {
      this.addReference(pointer);
      return -1;
    }
    this.set.addWord(process, pointer);
    const object = objectAt(machine, process, pointer);
    if (place.kind === 'field') {
      const field = object.shape.fields.findIndex((f) => f.name === place.field);
      return pointer + OBJECT.body + Math.max(0, field);
    }
    const index = this.value(place.index);
    if (index < 0 || index >= object.length) return -1;
    // The bit that says whether the element was ever written.
    if (object.shape.template === null)
      this.set.addWord(process, pointer + OBJECT.body + object.length + Math.floor(index / 32));
    return pointer + OBJECT.body + index;
  }

  /** A pointer to a variable. One into a stack leads somewhere only while its function has not returned. */
  private addReference(pointer: number): void {
    const owner = this.vector.slotAt(this.machine, this.process, addressOf(pointer));
    this.set.add(owner);
    if (owner === null || owner.what.kind !== 'stack') return;
    this.set.addThread(owner.what.thread);
    this.set.addAllTasks();
  }

  /** All words of an object. */
  private addObject(address: number): void {
    const { machine, process } = this;
    this.set.addWord(process, address);
    const { shape } = objectAt(machine, process, address);
    if (shape.kind !== 'condition') return;
    // `wait` also gives up its mutex; a method of a condition cannot be done without.
    this.set.addWord(process, peek(machine, process, address + OBJECT.body));
  }

  /** What else a method looks at: who sleeps there, who has the other end of a pipe. */
  private addMethod(address: number, method: Method): void {
    const { machine, process } = this;
    const object = objectAt(machine, process, address);
    const { kind } = object.shape;
    if (kind === 'barrier' || (kind === 'condition' && method !== 'wait')) this.set.addAllTasks();
    if (kind !== 'pipe') return;
    this.addEnds(object);
    const other = method === 'read' ? 'write' : 'read';
    // While the process has it itself, it does not matter who else does.
    if (!hasOpen(machine, process, object, other)) this.set.addAllProcesses();
  }

  /** Who has closed which end of a pipe. */
  private addEnds(pipe: ObjectHandle): void {
    this.set.addWord(this.process, closedAt(pipe, 'read'));
  }
}
