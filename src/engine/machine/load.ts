import { allocationWords, DATA_BASE } from '../language/address-space.ts';
import type { Program } from '../language/program.ts';
import { PROCESS } from './layout.ts';
import { Machine, type MachineOptions } from './machine.ts';
import { emptyTops, reserve, touchRange, write } from './memory.ts';
import { initialize, lengthOf } from './objects.ts';
import { addProcess, addThread, finishIfReturning } from './tasks.ts';

/** A machine before its first step: with one process, which has its data segment, the objects that the top declares, and `main`. */
export function loadProgram(program: Program, options: MachineOptions = {}): Machine {
  const machine = new Machine(program, options);
  const process = addProcess(machine, 0);
  const { heap, shared } = emptyTops(machine);
  machine.setProcess(process, PROCESS.heapTop, heap);
  machine.setProcess(process, PROCESS.sharedTop, shared);
  const { globals, objects, shapes } = program;
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
  finishIfReturning(machine, main);
  return machine;
}
