import type { Program } from '../../../engine/index.ts';

/** Instructions of every line that has some, by line number. */
export function instructionsByLine({ instructions }: Program): Map<number, number[]> {
  return Map.groupBy(instructions.keys(), (index) => instructions[index].range.line);
}

/** Rows that are kept for the line that is unfolded, whichever it is: what stands below must not be pushed about. */
export function rowsUnfolded(program: Program): number {
  return Math.max(0, ...[...instructionsByLine(program).values()].map(({ length }) => length));
}

/** Rows that a program takes with one line unfolded. */
export function rowsOf(program: Program): number {
  return program.source.trimEnd().split('\n').length + rowsUnfolded(program);
}
