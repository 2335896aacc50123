import type { WordType } from '../../kinds/objects.ts';
import { CLASS_NAMES } from '../language/format.ts';
import { addressOf, OBJECT } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import { peek, regionOf } from '../machine/memory.ts';
import { isUnset, peekObject } from '../machine/objects.ts';
import { formatAddress } from './format-word.ts';
import { Names } from './names.ts';

/** A value as JSON: what an outside reader of a run sees of a variable. */
export type Json = number | boolean | string | null | Json[] | { [name: string]: Json };

/** Objects inside objects that are written out; deeper ones, and those on a circle, become what the program calls them. */
const DEEPEST = 8;

/**
 * The variables at the top of a program, as its first process last had them: words, arrays, records, atomics and
 * shared memories with what they hold. Locks and other objects without a value of their own are left out at the top;
 * inside of others they are the name of their class, whatever their state: `[1, "Mutex"]`.
 */
export function globalsOf(machine: Machine): { [name: string]: Json } {
  const globals: { [name: string]: Json } = Object.create(null);
  const { program } = machine;
  const names = new Names(machine);
  for (const { name, type, address } of program.globals) {
    const value = jsonOf(machine, type, peek(machine, 0, address), [], names);
    if (value !== undefined) globals[name] = value;
  }
  for (const { name, type, value: address } of program.constants) {
    if (type !== 'address') continue;
    const value = jsonOf(machine, type, address, [], names);
    if (value !== undefined) globals[name] = value;
  }
  return globals;
}

function jsonOf(
  machine: Machine,
  type: WordType,
  value: number,
  path: number[],
  names: Names,
): Json | undefined {
  if (type === 'boolean') return value !== 0;
  if (type === 'number') return value;
  if (type === 'string') return machine.program.strings[value];
  if (value === 0) return null;
  const region = regionOf(machine, 0, addressOf(value));
  if (region !== 'heap' && region !== 'shared') return formatAddress(value);
  if (path.includes(value) || path.length >= DEEPEST) return names.ofObject(0, value) || formatAddress(value);
  const object = peekObject(machine, 0, value);
  const { shape, length } = object;
  const word = (index: number, of: WordType) =>
    jsonOf(machine, of, peek(machine, 0, value + OBJECT.body + index), [...path, value], names) ?? null;
  switch (shape.kind) {
    case 'array':
    case 'shared-memory':
      // As `JSON.stringify` has it, what was never written is null.
      return Array.from({ length }, (_, i) =>
        isUnset(machine, 0, object, i) ? null : word(i, shape.element),
      );
    case 'record': {
      const record: { [name: string]: Json } = Object.create(null);
      shape.fields.forEach((field, i) => {
        record[field.name] = word(i, field.type);
      });
      return record;
    }
    case 'atomic':
      return word(0, shape.element);
    default:
      return path.length === 0 ? undefined : CLASS_NAMES[shape.kind];
  }
}
