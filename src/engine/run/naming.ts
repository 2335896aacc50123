import { allocationWords } from '../language/address-space.ts';
import type { Operand, Place } from '../language/instruction.ts';
import type { FunctionInfo, Program, StaticObject } from '../language/program.ts';
import { OBJECT } from '../machine/layout.ts';
import { formatAddress, formatWord } from './observe-objects.ts';

/** A word at an address, as a reader calls it: `counter`, `flag[1]`, `head.next`, or `힙 0x4010`. */
export function nameOfAddress(program: Program, address: number): string {
  const global = program.globals.find((variable) => variable.address === address);
  if (global !== undefined) return global.name;
  const object = staticObjectAt(program, address);
  if (object === undefined || object.name === '') return formatAddress(address);
  const shape = program.shapes[object.shape];
  const index = address - object.address - OBJECT.body;
  if (index >= 0 && shape.kind === 'record') return `${object.name}.${shape.fields[index]?.name ?? index}`;
  if (index >= 0 && (shape.kind === 'array' || shape.kind === 'shared-memory'))
    return `${object.name}[${index}]`;
  return object.name;
}

/** The object from before the first step that an address lies in. */
function staticObjectAt(program: Program, address: number): StaticObject | undefined {
  return program.objects.find((object) => {
    const shape = program.shapes[object.shape];
    const words = allocationWords(shape, shape.template?.length ?? object.arguments[0] ?? 0);
    return object.address <= address && address < object.address + words;
  });
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

/** A value that is at a place, as its type is written; as a number where only a run knows the type. */
export function formatAt(program: Program, address: number, place: Place, value: number): string {
  const global = program.globals.find((variable) => variable.address === address);
  if (global !== undefined) return formatWord(global.type, value);
  if (place.kind === 'field') {
    const field = program.shapes.flatMap((shape) => shape.fields).find((f) => f.name === place.field);
    if (field !== undefined) return formatWord(field.type, value);
  }
  const object = place.kind === 'element' ? staticObjectAt(program, address) : undefined;
  return object === undefined ? String(value) : formatWord(program.shapes[object.shape].element, value);
}

/** The function that an instruction belongs to. */
export function functionAt(program: Program, pc: number): FunctionInfo {
  let found = program.functions[0];
  for (const info of program.functions) if (info.entry <= pc && info.entry >= found.entry) found = info;
  return found;
}
