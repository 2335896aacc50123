import { OBJECT_FIELDS } from '../../words/objects.ts';
import { allocationWords, objectWords } from '../language/address-space.ts';
import type { Shape, Variable } from '../language/program.ts';
import { OBJECT } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { identityOf, peek } from '../machine/memory.ts';
import { isUnset, type ObjectHandle, peekObject } from '../machine/objects.ts';
import { formatWord } from './format-word.ts';
import type { ObjectMoment, ThreadMoment, WordMoment } from './moment.ts';
import type { Names } from './names.ts';
import type { Readers } from './readers.ts';

/** What stands for the value of an element that has none. */
const UNSET = '–';

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

/** What is known of a moment's objects besides what is in them. */
export interface AroundObjects {
  /** All threads. */
  threads: readonly ThreadMoment[];
  /** What the program calls its objects. */
  names: Names;
  /** Who holds which read lock. */
  readers: Readers;
}

/** Objects between two addresses of a process, in the order of their addresses. */
export function observeObjects(
  machine: Machine,
  process: number,
  from: number,
  to: number,
  around: AroundObjects,
): ObjectMoment[] {
  const objects: ObjectMoment[] = [];
  for (let address = from; address < to; ) {
    const object = peekObject(machine, process, address);
    objects.push(observeObject(machine, process, object, around));
    address += allocationWords(object.shape, object.length);
  }
  return objects;
}

function observeObject(
  machine: Machine,
  process: number,
  object: ObjectHandle,
  { threads, names, readers }: AroundObjects,
): ObjectMoment {
  const { address, shape, length } = object;
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
        return isUnset(machine, process, object, i) ? { ...word, text: UNSET } : word;
      }),
    most: shape.kind === 'pipe' ? length : shape.most,
    prefersWriter: shape.prefersWriter,
    owner: owned ? peek(machine, process, body) - 1 : -1,
    readers: readers.get(identity) ?? [],
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
