import type { PipeEnd } from '../../kinds/objects.ts';
import { allocationWords, PAGE_WORDS, SHARED_BASE } from '../language/address-space.ts';
import { OBJECT, PROCESS, PROCESS_STATE } from './layout.ts';
import type { Machine } from './machine.ts';
import { frameOf, identityOf, pageEntry } from './memory.ts';
import { type ObjectHandle, objectAt } from './objects.ts';
import { updateShared } from './values.ts';

/** Address of the word with a bit for each process that has closed an end, while it could still use it. */
export function closedAt({ address, length }: ObjectHandle, end: PipeEnd): number {
  return address + OBJECT.body + 1 + length + (end === 'read' ? 0 : 1);
}

/** Whether a process has an end of a pipe open. A process that has ended has none. */
export function hasOpen(machine: Machine, process: number, pipe: ObjectHandle, end: PipeEnd): boolean {
  if (machine.process(process, PROCESS.state) !== PROCESS_STATE.running) return false;
  return (closedBy(machine, process, pipe, end) & (1 << process)) === 0;
}

function closedBy(machine: Machine, process: number, pipe: ObjectHandle, end: PipeEnd): number {
  const address = closedAt(pipe, end);
  return machine.words[frameOf(pageEntry(machine, process, address)) + (address % PAGE_WORDS)];
}

/** Processes that have an end open of the pipe that a process has at an address. */
export function holdersOf(machine: Machine, process: number, pipe: ObjectHandle, end: PipeEnd): number[] {
  const identity = identityOf(machine, process, pipe.address);
  const holders: number[] = [];
  for (let other = 0; other < machine.processes; other++) {
    // A mapping has the same address in all processes that have it.
    if (pageEntry(machine, other, pipe.address) === 0) continue;
    if (identityOf(machine, other, pipe.address) === identity && hasOpen(machine, other, pipe, end))
      holders.push(other);
  }
  return holders;
}

/** Closes an end of a pipe for a process. */
export function closeEnd(machine: Machine, process: number, pipe: ObjectHandle, end: PipeEnd): void {
  const closed = closedBy(machine, process, pipe, end);
  updateShared(machine, process, closedAt(pipe, end), closed | (1 << process));
}

/** The pipes that a process has, in the order of their addresses. */
export function pipesOf(machine: Machine, process: number): ObjectHandle[] {
  const pipes: ObjectHandle[] = [];
  const top = machine.process(process, PROCESS.sharedTop);
  for (let address = SHARED_BASE; address < top; ) {
    const object = objectAt(machine, process, address);
    if (object.shape.kind === 'pipe') pipes.push(object);
    address += allocationWords(object.shape, object.length);
  }
  return pipes;
}

/** A forked process has those ends that its parent has. */
export function inheritEnds(machine: Machine, parent: number, child: number): void {
  for (const pipe of pipesOf(machine, parent)) {
    for (const end of ['read', 'write'] as const) {
      if (!hasOpen(machine, parent, pipe, end)) closeEnd(machine, child, pipe, end);
    }
  }
}
