import type { Program, Variable } from '../language/program.ts';
import { addressOf } from '../machine/layout.ts';

/** An address as people see one: of bytes, in hexadecimal. */
export function formatAddress(address: number): string {
  return `0x${(addressOf(address) * 4).toString(16)}`;
}

/** A word's value as JavaScript would write it, or as an address. */
export function formatWord(program: Program, type: Variable['type'], value: number): string {
  if (type === 'string') return JSON.stringify(program.strings[value]);
  if (type === 'boolean') return value === 0 ? 'false' : 'true';
  if (type === 'address') return value === 0 ? 'null' : formatAddress(value);
  return String(value);
}
