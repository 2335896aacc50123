import { josa } from '../../words/josa.ts';
import { allocationWords } from '../language/address-space.ts';
import { COUNTS, type CountedKind } from '../language/limits.ts';
import type { Shape } from '../language/program.ts';
import { MachineFault } from './fault.ts';
import { OBJECT, SHAPE_BITS } from './layout.ts';
import type { Machine } from './machine.ts';
import { peek, read, reserve, translate, write } from './memory.ts';

/** What a thread holds when it has the address of an object. */
export interface ObjectHandle {
  /** Virtual address of its header. */
  address: number;
  /** How it is laid out. */
  shape: Shape;
  /** Elements of an array or a shared memory, fields of a record, values that a pipe holds at most; 0 for others. */
  length: number;
}

/** Looks at the object at an address. Throws the fault of `null`. */
export function objectAt(machine: Machine, process: number, address: number): ObjectHandle {
  if (address === 0) throw new MachineFault('null', 'null인 값을 객체처럼 썼어요.');
  return handleOf(machine, address, read(machine, process, address));
}

/** The object at an address of a process, without touching its page. */
export function peekObject(machine: Machine, process: number, address: number): ObjectHandle {
  return handleOf(machine, address, peek(machine, process, address));
}

function handleOf(machine: Machine, address: number, header: number): ObjectHandle {
  const shape = machine.program.shapes[header & ((1 << SHAPE_BITS) - 1)];
  return { address, shape, length: header >>> SHAPE_BITS };
}

/**
 * Makes an object and gives its address.
 * @param values the constructor's arguments, or the first values of an array or record
 */
export function allocate(
  machine: Machine,
  process: number,
  index: number,
  values: readonly number[],
): number {
  const shape = machine.program.shapes[index];
  const length = lengthOf(shape, values);
  const address = reserve(machine, process, allocationWords(shape, length), shape.shared);
  initialize(machine, process, address, index, length, values);
  return address;
}

/** Number of elements of an object, or of values that a pipe holds, that its constructor's arguments ask for. Throws `length`. */
export function lengthOf(shape: Shape, values: readonly number[]): number {
  if (shape.template !== null) return shape.template.length;
  if (shape.kind === 'array' || shape.kind === 'shared-memory') return count(shape.kind, values[0], '길이');
  if (shape.kind === 'pipe') return count(shape.kind, values[0], '용량');
  return 0;
}

/** What a constructor is given, if it makes sense. `what`: what it counts, for the message. Throws `length`. */
function count(kind: CountedKind, value: number, what: string): number {
  const { least, most } = COUNTS[kind];
  if (value >= least && value <= most) return value;
  throw new MachineFault(
    'length',
    `${josa(what, '은/는')} ${least} 이상 ${most} 이하여야 하는데 ${josa(value, '이었어요/였어요')}.`,
  );
}

/** Writes a fresh object's header and first words; memory that was never used holds zeros already. */
export function initialize(
  machine: Machine,
  process: number,
  address: number,
  index: number,
  length: number,
  values: readonly number[],
): void {
  const shape = machine.program.shapes[index];
  const body = address + OBJECT.body;
  write(machine, process, address, index | (length << SHAPE_BITS));
  switch (shape.kind) {
    case 'array':
    case 'record': {
      if (shape.template === null) {
        for (let i = 0; i < Math.ceil(length / 32); i++) write(machine, process, body + length + i, -1);
        return;
      }
      shape.template.forEach((value, i) => {
        write(machine, process, body + i, values[i] ?? value);
      });
      return;
    }
    case 'semaphore':
      if (shape.most !== null && values[0] > shape.most) {
        const message = `처음 수는 most인 ${shape.most}보다 클 수 없는데 ${josa(values[0], '이었어요/였어요')}.`;
        throw new MachineFault('length', message);
      }
      write(machine, process, body, count(shape.kind, values[0], '처음 수'));
      return;
    case 'latch':
      write(machine, process, body, count(shape.kind, values[0], '처음 수'));
      return;
    case 'barrier':
      write(machine, process, body, count(shape.kind, values[0], '모일 스레드 수'));
      return;
    case 'condition':
    case 'atomic':
      write(machine, process, body, values[0] ?? 0);
  }
}

/** Address of an array's element. Throws `index`. */
export function elementAddress(object: ObjectHandle, index: number): number {
  if (object.shape.kind !== 'array' && object.shape.kind !== 'shared-memory') {
    throw new MachineFault('field', '배열이 아닌 객체에서 원소를 찾았어요.');
  }
  if (index < 0 || index >= object.length) {
    throw new MachineFault('index', `길이가 ${object.length}인 배열에 ${index}번 칸은 없어요.`);
  }
  return object.address + OBJECT.body + index;
}

/** Address of a record's field. Throws `field`. */
export function fieldAddress(object: ObjectHandle, field: string): number {
  const index = object.shape.kind === 'record' ? object.shape.fields.findIndex((f) => f.name === field) : -1;
  if (index < 0) throw new MachineFault('field', `이 객체에는 ${josa(field, '이라는/라는')} 필드가 없어요.`);
  return object.address + OBJECT.body + index;
}

/** Throws `unset` when an element of `new Array(n)` was never written: JavaScript would read undefined. */
export function checkSet(machine: Machine, process: number, object: ObjectHandle, index: number): void {
  const bits = unsetBits(object, index);
  if (bits !== null && (read(machine, process, bits) & (1 << (index % 32))) !== 0) {
    throw new MachineFault('unset', `${index}번 칸에는 아직 아무 값도 넣지 않았어요.`);
  }
}

/** Remembers that an element was written. */
export function markSet(machine: Machine, process: number, object: ObjectHandle, index: number): void {
  const bits = unsetBits(object, index);
  if (bits !== null) {
    const offset = translate(machine, process, bits, true);
    machine.clearBits(offset, 1 << (index % 32));
  }
}

/** Address of the word with an element's bit, 1 while it is unset; null where all elements have values from the start. */
export function unsetBits(object: ObjectHandle, index: number): number | null {
  if (object.shape.kind !== 'array' || object.shape.template !== null) return null;
  return object.address + OBJECT.body + object.length + Math.floor(index / 32);
}

/** Whether an element of `new Array(n)` was never written, so that reading it would be a fault. */
export function isUnset(machine: Machine, process: number, object: ObjectHandle, index: number): boolean {
  const bits = unsetBits(object, index);
  return bits !== null && (peek(machine, process, bits) & (1 << (index % 32))) !== 0;
}
