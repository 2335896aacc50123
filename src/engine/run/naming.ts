import { allocationWords } from '../language/address-space.ts';
import type { Operand, Place } from '../language/instruction.ts';
import type { FunctionInfo, Program } from '../language/program.ts';
import { OBJECT } from '../machine/layout.ts';
import { formatAddress, formatWord } from './observe-objects.ts';

/** A word at an address, as a reader calls it: `counter`, `flag[1]`, `head.next`, or `힙 0x4010`. */
export function nameOfAddress(program: Program, address: number): string {
  const global = program.globals.find((variable) => variable.address === address);
  if (global !== undefined) return global.name;
  for (const object of program.objects) {
    const shape = program.shapes[object.shape];
    const length = shape.template?.length ?? object.arguments[0] ?? 0;
    const index = address - object.address - OBJECT.body;
    if (index < -OBJECT.body || index >= allocationWords(shape, length)) continue;
    if (object.name === '') break;
    if (index >= 0 && shape.kind === 'record') return `${object.name}.${shape.fields[index]?.name ?? index}`;
    if (index >= 0 && (shape.kind === 'array' || shape.kind === 'shared-memory'))
      return `${object.name}[${index}]`;
    return object.name;
  }
  return formatAddress(address);
}

/** The object that an operand leads to, by the name it was declared with, or null when only a run knows. */
export function nameOfObject(program: Program, operand: Operand): string | null {
  if (operand.kind !== 'constant') return null;
  return program.objects.find((object) => object.address === operand.value)?.name || null;
}

/** An operand as the instruction listing writes it. */
export function nameOfOperand(program: Program, info: FunctionInfo, operand: Operand): string {
  switch (operand.kind) {
    case 'register':
      return `r${operand.index}`;
    case 'local':
      return info.locals.find((local) => local.offset === operand.offset)?.name ?? `[sp+${operand.offset}]`;
    case 'constant':
      return nameOfObject(program, operand) ?? String(operand.value);
  }
}

/** The type of a value at a place that has a name, for showing it. */
export function formatAt(program: Program, address: number, place: Place, value: number): string {
  const global = program.globals.find((variable) => variable.address === address);
  if (global !== undefined) return formatWord(global.type, value);
  if (place.kind === 'field') {
    const field = program.shapes.flatMap((shape) => shape.fields).find((f) => f.name === place.field);
    if (field !== undefined) return formatWord(field.type, value);
  }
  return String(value);
}

/** The function that an instruction belongs to. */
export function functionAt(program: Program, pc: number): FunctionInfo {
  let found = program.functions[0];
  for (const info of program.functions) if (info.entry <= pc && info.entry >= found.entry) found = info;
  return found;
}
