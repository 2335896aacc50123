import type { WordType } from '../../kinds/objects.ts';
import { allocationWords } from '../language/address-space.ts';
import type { Instruction, Operand, Place } from '../language/instruction.ts';
import type { FunctionInfo, Program, StaticObject } from '../language/program.ts';
import { loadProgram } from '../machine/load.ts';
import { formatWord } from './format-word.ts';
import { Names } from './names.ts';

const loaded = new WeakMap<Program, Names>();

/** A word at an address, as the program reaches it before its first step: `counter`, `flag[1]`, `head.next`; else its address. */
export function nameOfAddress(program: Program, address: number): string {
  let names = loaded.get(program);
  if (names === undefined) {
    names = new Names(loadProgram(program));
    loaded.set(program, names);
  }
  return names.ofWord(0, address);
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
      if (operand.type === 'string') return formatWord(program, 'string', operand.value);
      return nameOfObject(program, operand) ?? String(operand.value);
  }
}

/** A value that is at a place, as its type is written; as a number where only a run knows the type. */
export function formatAt(
  program: Program,
  info: FunctionInfo,
  address: number,
  place: Place,
  value: number,
): string {
  if (typeAt(program, info, place) === 'string') return formatWord(program, 'string', value);
  const global = program.globals.find((variable) => variable.address === address);
  if (global !== undefined) return formatWord(program, global.type, value);
  if (place.kind === 'field') {
    const field = program.shapes.flatMap((shape) => shape.fields).find((f) => f.name === place.field);
    if (field !== undefined)
      return formatWord(program, field.type === 'string' ? 'number' : field.type, value);
  }
  const object = place.kind === 'element' ? staticObjectAt(program, address) : undefined;
  return object === undefined
    ? String(value)
    : formatWord(program, program.shapes[object.shape].element, value);
}

/** Type of the word at a place, as far as the text tells; null where only a run knows it. */
function typeAt(program: Program, info: FunctionInfo, place: Place): WordType | null {
  switch (place.kind) {
    case 'global':
      return program.globals.find(({ address }) => address === place.address)?.type ?? null;
    case 'stack':
      return info.locals[place.offset]?.type ?? null;
    default:
      return place.type ?? null;
  }
}

/** Type of an operand of the instruction at `pc`: of a register, of what was put into it last. Null where only a run knows it. */
export function typeOf(program: Program, pc: number, operand: Operand): WordType | null {
  const info = functionAt(program, pc);
  if (operand.kind === 'constant') return operand.type ?? null;
  if (operand.kind === 'local') return info.locals[operand.offset]?.type ?? null;
  for (let at = pc - 1; at >= info.entry; at--) {
    const before = program.instructions[at];
    if (!('to' in before) || before.to === null || before.to.kind !== 'register') continue;
    if (before.to.index === operand.index) return typeOfResult(program, at, before);
  }
  return null;
}

/** Type of what an instruction puts into its target; null where only a run knows it. */
export function typeOfResult(program: Program, pc: number, instruction: Instruction): WordType | null {
  switch (instruction.op) {
    case 'move':
      return typeOf(program, pc, instruction.from);
    case 'load':
      return typeAt(program, functionAt(program, pc), instruction.from);
    case 'call':
      return program.functions[instruction.function].result;
    default:
      return null;
  }
}

/** The function that an instruction belongs to. */
export function functionAt(program: Program, pc: number): FunctionInfo {
  let found = program.functions[0];
  for (const info of program.functions) if (info.entry <= pc && info.entry >= found.entry) found = info;
  return found;
}
