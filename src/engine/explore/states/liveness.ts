import { type Instruction, type Operand, REGISTERS } from '../../language/instruction.ts';
import type { Program } from '../../language/program.ts';

/**
 * Which registers and locals a thread may still read, for each instruction. Values that nobody reads any more must
 * not make states differ. Places are numbered: registers first, then the words of the frame.
 * Source: live variables, the classic backward data flow analysis (Kildall, POPL 1973).
 */
export class Liveness {
  private readonly program: Program;
  private readonly before: Set<number>[];

  /** Works it out for all instructions of a program at once. */
  constructor(program: Program) {
    this.program = program;
    const { instructions } = program;
    this.before = instructions.map(() => new Set<number>());
    const uses = instructions.map(usesOf);
    const defines = instructions.map(placeOfTarget);
    // Backwards, because most jumps go forwards; again until nothing changes.
    for (let changed = true; changed; ) {
      changed = false;
      for (let pc = instructions.length - 1; pc >= 0; pc--) {
        const live = this.before[pc];
        const size = live.size;
        for (const place of uses[pc]) live.add(place);
        for (const next of successorsOf(instructions[pc])) {
          for (const place of this.before[next] ?? []) if (place !== defines[pc]) live.add(place);
        }
        changed ||= live.size > size;
      }
    }
  }

  /** Whether a register is read at or after an instruction before it is written. */
  register(pc: number, index: number): boolean {
    return this.before[pc].has(index);
  }

  /** The same for a word of the frame. */
  local(pc: number, offset: number): boolean {
    return this.before[pc].has(REGISTERS + offset);
  }

  /** As `local`, for a frame that waits for the call at `pc` to return. */
  localAfterCall(pc: number, offset: number): boolean {
    const call = this.program.instructions[pc];
    return placeOfTarget(call) !== REGISTERS + offset && this.local(call.next, offset);
  }
}

function successorsOf(instruction: Instruction): number[] {
  switch (instruction.op) {
    case 'return':
    case 'throw':
    case 'exit':
      return [];
    case 'branch':
      return [instruction.next, instruction.target];
    default:
      return [instruction.next];
  }
}

function placeOf(operand: Operand): number {
  if (operand.kind === 'constant') return -1;
  return operand.kind === 'register' ? operand.index : REGISTERS + operand.offset;
}

/** Place that an instruction writes, or -1. */
function placeOfTarget(instruction: Instruction): number {
  if (instruction.op === 'store' || !('to' in instruction) || instruction.to === null) return -1;
  return placeOf(instruction.to);
}

/** Places that an instruction reads: every operand in it but its target. */
function usesOf(instruction: Instruction): number[] {
  const places: number[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isPrivate(value)) places.push(placeOf(value));
    else for (const inner of Object.values(value)) visit(inner);
  };
  const { range: _, ...operation } = instruction;
  for (const [name, value] of Object.entries(operation)) {
    if (name !== 'to' || instruction.op === 'store') visit(value);
  }
  return places;
}

function isPrivate(value: object): value is Exclude<Operand, { kind: 'constant' }> {
  return 'kind' in value && (value.kind === 'register' || value.kind === 'local');
}
