import type { Instruction, Operand, Program } from '../../../../engine/index.ts';

/** A variable that says where in an array the next value goes, or comes from. */
export interface Pointer {
  /** Name of the variable. */
  name: string;
  /** What is done at the element that it leads to. */
  end: 'put' | 'taken';
}

const known = new WeakMap<Program, Map<number, Pointer[]>>();

function elementOf(instruction: Instruction) {
  if (instruction.op === 'store' && instruction.to.kind === 'element')
    return { place: instruction.to, end: 'put' as const };
  if (instruction.op === 'load' && instruction.from.kind === 'element')
    return { place: instruction.from, end: 'taken' as const };
  return null;
}

/** Name of the variable that was loaded into an operand last before an instruction; null where it is computed. */
function loadedFrom(program: Program, before: number, operand: Operand): string | null {
  if (operand.kind !== 'register') return null;
  for (let i = before - 1; i >= 0; i--) {
    const instruction = program.instructions[i];
    if (!('to' in instruction) || instruction.to?.kind !== 'register') continue;
    if (instruction.to.index !== operand.index) continue;
    return instruction.op === 'load' && instruction.from.kind === 'global' ? instruction.from.name : null;
  }
  return null;
}

/** Variables at the top of a program that are used as they are as an index of an array, by the array's address. */
export function pointersOf(program: Program): Map<number, Pointer[]> {
  const before = known.get(program);
  if (before !== undefined) return before;
  const found = new Map<number, Pointer[]>();
  for (const [i, instruction] of program.instructions.entries()) {
    const used = elementOf(instruction);
    if (used === null || used.place.object.kind !== 'constant') continue;
    const name = loadedFrom(program, i, used.place.index);
    const pointers = found.get(used.place.object.value) ?? [];
    if (name === null || pointers.some((one) => one.name === name && one.end === used.end)) continue;
    found.set(used.place.object.value, [...pointers, { name, end: used.end }]);
  }
  known.set(program, found);
  return found;
}
