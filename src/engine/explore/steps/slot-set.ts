import { PROCESS } from '../../machine/layout.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Slot } from '../states/slot.ts';
import type { StateVector } from '../states/state-vector.ts';

/** Slots that a step has to do with, put together by what they tell of. */
export class SlotSet {
  /** What is in it. */
  readonly slots = new Set<Slot>();
  private readonly vector: StateVector;
  private readonly machine: Machine;

  /** @param machine in whose present state things are looked up */
  constructor(vector: StateVector, machine: Machine) {
    this.vector = vector;
    this.machine = machine;
  }

  /** Adds a slot, if there is one. */
  add(slot: Slot | null | undefined): void {
    if (slot) this.slots.add(slot);
  }

  /** Adds what others can tell of a thread. */
  addTask(thread: number): void {
    this.add(this.vector.tasks[thread]);
    this.add(this.vector.stacks[thread]);
  }

  /** Adds all that there is to know of a thread. */
  addThread(thread: number): void {
    this.addTask(thread);
    this.add(this.vector.privates[thread]);
  }

  /** Adds what others can tell of all threads, but for their stacks. */
  addAllTasks(): void {
    this.add(this.vector.counts);
    for (let thread = 0; thread < this.machine.threads; thread++) this.add(this.vector.tasks[thread]);
  }

  /** Adds what the system knows of all processes. */
  addAllProcesses(): void {
    this.add(this.vector.counts);
    for (let process = 0; process < this.machine.processes; process++)
      this.add(this.vector.processes[process]);
  }

  /** Adds the word at an address of a process; none below 0. */
  addWord(process: number, address: number): void {
    if (address >= 0) this.add(this.vector.slotAt(this.machine, process, address));
  }

  /** Adds mappings that a process has made, if any: its own slot tells. */
  addMappings(process: number): void {
    if (this.machine.process(process, PROCESS.sharedTop) > this.vector.map.sharedTop)
      this.add(this.vector.mappings);
  }
}

/** Slots of the memory that a process does not share. */
export function ownMemory(vector: StateVector, process: number): Slot[] {
  return vector.memory[process].filter(({ what }) => 'process' in what && what.process === process);
}
