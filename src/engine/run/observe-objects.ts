import { OBJECT_FIELDS } from '../../words/objects.ts';
import { allocationWords, objectWords, PAGE_WORDS } from '../language/address-space.ts';
import type { Program, Shape, Variable } from '../language/program.ts';
import { ADDRESS_BITS, OBJECT, SHAPE_BITS } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { frameOf, identityOf, pageEntry } from '../machine/memory.ts';
import { type ObjectHandle, unsetBits } from '../machine/objects.ts';
import type { ObjectMoment, ThreadMoment, WordMoment } from './moment.ts';
import type { Names } from './names.ts';

/** Value of a word without touching its page: one that was never touched reads as zero. */
export function peek(machine: Machine, process: number, address: number): number {
  const entry = pageEntry(machine, process, address);
  return entry === 0 ? 0 : machine.words[frameOf(entry) + (address % PAGE_WORDS)];
}

/** Whether an element of `new Array(n)` was never written, so that reading it would be a fault. */
export function isUnset(machine: Machine, process: number, object: ObjectHandle, index: number): boolean {
  const bits = unsetBits(object, index);
  return bits !== null && (peek(machine, process, bits) & (1 << (index % 32))) !== 0;
}

/** What stands for the value of an element that has none. */
const UNSET = '–';

/** An address as people see one: of bytes, in hexadecimal. */
export function formatAddress(address: number): string {
  return `0x${((address & ((1 << ADDRESS_BITS) - 1)) * 4).toString(16)}`;
}

/** A word's value as JavaScript would write it, or as an address. */
export function formatWord(program: Program, type: Variable['type'], value: number): string {
  if (type === 'string') return JSON.stringify(program.strings[value]);
  if (type === 'boolean') return value === 0 ? 'false' : 'true';
  if (type === 'address') return value === 0 ? 'null' : formatAddress(value);
  return String(value);
}

/** A word of memory with its name. */
export function wordMoment(
  machine: Machine,
  process: number,
  variable: Variable,
  address: number,
): WordMoment {
  const value = peek(machine, process, address);
  return {
    name: variable.name,
    address,
    type: variable.type,
    value,
    text: formatWord(machine.program, variable.type, value),
  };
}

/** Objects between two addresses of a process, in the order of their addresses. */
export function observeObjects(
  machine: Machine,
  process: number,
  from: number,
  to: number,
  threads: ThreadMoment[],
  names: Names,
): ObjectMoment[] {
  const objects: ObjectMoment[] = [];
  for (let address = from; address < to; ) {
    const header = peek(machine, process, address);
    const shape = machine.program.shapes[header & ((1 << SHAPE_BITS) - 1)];
    const length = header >>> SHAPE_BITS;
    objects.push(observeObject(machine, process, { address, shape, length }, threads, names));
    address += allocationWords(shape, length);
  }
  return objects;
}

function observeObject(
  machine: Machine,
  process: number,
  { address, shape, length }: ObjectHandle,
  threads: ThreadMoment[],
  names: Names,
): ObjectMoment {
  const body = address + OBJECT.body;
  const identity = identityOf(machine, process, address);
  const owned = shape.kind === 'mutex' || shape.kind === 'rwlock';
  return {
    address,
    kind: shape.kind,
    name: names.ofObject(process, address),
    words: wordsOf(shape, length)
      .filter((_, i) => body + i < address + objectWords(shape, length))
      .map((variable, i) => {
        const word = wordMoment(machine, process, variable, body + i);
        return isUnset(machine, process, { address, shape, length }, i) ? { ...word, text: UNSET } : word;
      }),
    most: shape.kind === 'pipe' ? length : shape.most,
    prefersWriter: shape.prefersWriter,
    owner: owned ? peek(machine, process, body) - 1 : -1,
    waiters: threads.filter((thread) => thread.waiting?.object === identity).map((thread) => thread.index),
  };
}

/** Names of an object's words for a reader. */
function wordsOf(shape: Shape, length: number): Variable[] {
  const numbers = (...names: string[]): Variable[] => names.map((name) => ({ name, type: 'number' }));
  switch (shape.kind) {
    case 'record':
      return shape.fields;
    case 'array':
    case 'shared-memory':
      return Array.from({ length }, (_, i) => ({ name: String(i), type: shape.element }));
    case 'condition':
      return OBJECT_FIELDS.condition.map((name) => ({ name, type: 'address' }));
    case 'atomic':
      return OBJECT_FIELDS.atomic.map((name) => ({ name, type: shape.element }));
    case 'rwlock': {
      const [writer, readers, asking] = OBJECT_FIELDS.rwlock;
      return numbers(writer, readers, ...(shape.prefersWriter ? [asking] : []));
    }
    case 'pipe': {
      const [held, ...closed] = OBJECT_FIELDS.pipe;
      return numbers(held, ...Array.from({ length }, (_, i) => String(i)), ...closed);
    }
    default:
      return numbers(...OBJECT_FIELDS[shape.kind]);
  }
}
