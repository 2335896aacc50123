import { DATA_BASE, heapBase, SHARED_LIMIT } from '../language/address-space.ts';
import type { Operand, Place, Target, TextPiece } from '../language/instruction.ts';
import type { Access } from './effect.ts';
import { followReference } from './frames.ts';
import { addressOf, FRAME, THREAD } from './layout.ts';
import type { Machine } from './machine.ts';
import { identityOf, read, translate, write } from './memory.ts';
import { checkSet, elementAddress, fieldAddress, markSet, objectAt, unsetBits } from './objects.ts';
import { bufferedValue, bufferStore } from './store-buffer.ts';

/** Value of an operand of a thread's instruction. */
export function operandValue(machine: Machine, thread: number, operand: Operand): number {
  switch (operand.kind) {
    case 'constant':
      return operand.value;
    case 'register':
      return machine.thread(thread, THREAD.registers + operand.index);
    case 'local':
      return read(machine, machine.processOf(thread), localAddress(machine, thread, operand.offset));
  }
}

/** Puts a result where an instruction wants it; nowhere when it wants none. */
export function put(machine: Machine, thread: number, target: Target | null, value: number): void {
  if (target === null) return;
  machine.effect.value = value;
  if (target.kind === 'register') {
    machine.setThread(thread, THREAD.registers + target.index, value);
    machine.effect.register = target.index;
  } else {
    const address = localAddress(machine, thread, target.offset);
    write(machine, machine.processOf(thread), address, value);
    machine.effect.local = address;
  }
}

/** Address of a word of the innermost frame. */
export function localAddress(machine: Machine, thread: number, offset: number): number {
  return machine.thread(thread, THREAD.fp) + FRAME.locals + offset;
}

/** Says in the effect what a step did to a word that other threads may see. */
function note(
  machine: Machine,
  process: number,
  address: number,
  access: Pick<Access, 'kind' | 'before' | 'after' | 'atomic'>,
): void {
  const key = identityOf(machine, process, address);
  machine.effect.accesses.push({ process, address, key, ...access });
}

/** Reads a word that other threads may see, and says so in the effect. */
export function readShared(machine: Machine, process: number, address: number, atomic = false): number {
  const value = read(machine, process, address);
  note(machine, process, address, { kind: 'read', before: value, after: value, atomic });
  return value;
}

/** Replaces a word in one step that synchronises, says so in the effect, and gives the old value. */
export function updateShared(machine: Machine, process: number, address: number, value: number): number {
  return replace(machine, process, address, value, true);
}

/** Writes a word; atomically, when the step reads and writes it in one. Gives the old value. */
function replace(machine: Machine, process: number, address: number, value: number, atomic: boolean): number {
  const before = read(machine, process, address);
  write(machine, process, address, value);
  machine.effect.value = value;
  note(machine, process, address, { kind: atomic ? 'update' : 'write', before, after: value, atomic });
  return before;
}

/** Value at a place. Throws the faults of a place that is none. */
export function loadFrom(machine: Machine, thread: number, place: Place): number {
  const process = machine.processOf(thread);
  if (place.kind === 'element') {
    const object = objectAt(machine, process, operandValue(machine, thread, place.object));
    const index = operandValue(machine, thread, place.index);
    const address = elementAddress(object, index);
    const own = bufferedValue(machine, thread, address);
    if (own !== null) return readOwn(machine, process, address, own);
    checkSet(machine, process, object, index);
    return readShared(machine, process, address);
  }
  const address = wordAt(machine, thread, place);
  const own = bufferedValue(machine, thread, address);
  return own === null ? readShared(machine, process, address) : readOwn(machine, process, address, own);
}

/** Reads what the thread itself has stored and memory does not hold yet. */
function readOwn(machine: Machine, process: number, address: number, value: number): number {
  note(machine, process, address, { kind: 'read', before: value, after: value, atomic: false });
  return value;
}

/** Writes to a place. Throws the faults of a place that is none. */
export function storeTo(machine: Machine, thread: number, place: Place, value: number): void {
  const process = machine.processOf(thread);
  if (place.kind === 'element') {
    const object = objectAt(machine, process, operandValue(machine, thread, place.object));
    const index = operandValue(machine, thread, place.index);
    const address = elementAddress(object, index);
    if (machine.program.storeBuffers) {
      const bits = unsetBits(object, index);
      buffer(machine, thread, address, value, bits === null ? 0 : bits * 32 + (index % 32));
      return;
    }
    replace(machine, process, address, value, false);
    // Behind the value: who sees that it is set reads it.
    markSet(machine, process, object, index);
    return;
  }
  const address = wordAt(machine, thread, place);
  if (machine.program.storeBuffers) buffer(machine, thread, address, value, 0);
  else replace(machine, process, address, value, false);
}

/** Leaves a store in the thread's buffer. Throws the fault of an address that the process may not use. */
function buffer(machine: Machine, thread: number, address: number, value: number, unset: number): void {
  const process = machine.processOf(thread);
  translate(machine, process, address, false);
  bufferStore(machine, thread, { address, value, unset, pc: machine.thread(thread, THREAD.pc) });
  machine.effect.value = value;
  machine.effect.buffered = true;
  note(machine, process, address, { kind: 'write', before: value, after: value, atomic: false });
}

function wordAt(machine: Machine, thread: number, place: Exclude<Place, { kind: 'element' }>): number {
  switch (place.kind) {
    case 'global':
      return place.address;
    case 'stack':
      return localAddress(machine, thread, place.offset);
    case 'field':
      return fieldOrReference(machine, thread, place);
  }
}

/** `.value` of what `ref` made, or a record's field: only the heap and shared mappings hold objects. */
function fieldOrReference(
  machine: Machine,
  thread: number,
  place: Extract<Place, { kind: 'field' }>,
): number {
  const process = machine.processOf(thread);
  const pointer = operandValue(machine, thread, place.object);
  if (place.field === 'value' && isReference(machine, pointer))
    return followReference(machine, process, pointer);
  return fieldAddress(objectAt(machine, process, pointer), place.field);
}

/** Whether an address leads to a variable, in the data segment or on a stack, and not to an object. */
export function isReference(machine: Machine, pointer: number): boolean {
  const address = addressOf(pointer);
  return (
    address >= DATA_BASE && (address < heapBase(machine.program.globals.length) || address >= SHARED_LIMIT)
  );
}

/** A text as a program prints it: as JavaScript turns its values into text. */
export function printedText(machine: Machine, thread: number, pieces: readonly TextPiece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const value = operandValue(machine, thread, piece.value);
      if (piece.type === 'string') return machine.program.strings[value];
      return piece.type === 'boolean' ? String(value !== 0) : String(value);
    })
    .join('');
}
