import type { Instruction, Program, ThreadMoment } from '../../../../engine/index.ts';

const known = new WeakMap<Program, number[][]>();

/** Operands lie at many depths of an instruction; every one that is a register says so itself. */
function collect(value: unknown, into: Set<number>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('kind' in value && value.kind === 'register' && 'index' in value) into.add(Number(value.index));
  for (const part of Object.values(value)) collect(part, into);
}

function byFunction(program: Program): number[][] {
  const entries = program.functions.map((f) => f.entry).toSorted((a, b) => a - b);
  return program.functions.map(({ entry }) => {
    const end = entries.find((other) => other > entry) ?? program.instructions.length;
    const used = new Set<number>();
    for (const instruction of program.instructions.slice(entry, end))
      collect(withoutRange(instruction), used);
    return [...used].toSorted((a, b) => a - b);
  });
}

function withoutRange(instruction: Instruction): object {
  const { range: _, ...rest } = instruction;
  return rest;
}

/** Registers that matter for a thread: those that its innermost function uses, or its entry where it has ended. */
export function registersOf(program: Program, thread: ThreadMoment): number[] {
  let used = known.get(program);
  if (used === undefined) {
    used = byFunction(program);
    known.set(program, used);
  }
  const innermost = thread.frames[0]?.function ?? program.functions.findIndex((f) => f.name === thread.entry);
  return used[innermost] ?? [];
}
