import { allocationWords, DATA_BASE } from '../language/address-space.ts';
import { HEADER, PROCESS, PROCESS_STATE } from './layout.ts';
import type { Machine } from './machine.ts';
import { emptyTops, reserve, touchRange, write } from './memory.ts';
import { initialize, lengthOf } from './objects.ts';
import { addThread, settle } from './tasks.ts';

/** Makes the first process from a program: its data segment, the objects that the top declares, and `main`. */
export function load(machine: Machine): void {
  const process = addProcess(machine, 0);
  const { heap, shared } = emptyTops(machine);
  machine.setProcess(process, PROCESS.heapTop, heap);
  machine.setProcess(process, PROCESS.sharedTop, shared);
  const { globals, objects, shapes } = machine.program;
  touchRange(machine, process, DATA_BASE, DATA_BASE + globals.length);
  for (const global of globals) write(machine, process, global.address, global.initial);
  for (const object of objects) {
    const shape = shapes[object.shape];
    const length = lengthOf(shape, object.arguments);
    const address = reserve(machine, process, allocationWords(shape, length), shape.shared);
    if (address !== object.address)
      throw new Error(`${object.name}: compiled for ${object.address}, loaded at ${address}`);
    initialize(machine, process, address, object.shape, length, object.arguments);
  }
  const main = addThread(machine, process, { function: 0, values: [], starter: 0 });
  machine.effect.started.length = 0;
  settle(machine, main);
}

/** Appends the record of a process. */
export function addProcess(machine: Machine, parent: number): number {
  const process = machine.processes;
  const record = machine.append(PROCESS.size);
  machine.words[HEADER.processTable + process] = record;
  machine.words[HEADER.processes] = process + 1;
  machine.setProcess(process, PROCESS.parent, parent);
  machine.setProcess(process, PROCESS.state, PROCESS_STATE.running);
  return process;
}
