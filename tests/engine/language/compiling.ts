import { type CompileOptions, compile } from '../../../src/engine/compiler.ts';
import { formatInstruction, ProgramError, type SourceError } from '../../../src/engine/index.ts';

/** The errors of a text, none for a program. */
export function errorsOf(source: string, options?: CompileOptions): readonly SourceError[] {
  try {
    compile(source, options);
    return [];
  } catch (error) {
    if (error instanceof ProgramError) return error.errors;
    throw error;
  }
}

/** The one message of a text that has one error. */
export function messageOf(source: string, options?: CompileOptions): string {
  const errors = errorsOf(source, options);
  if (errors.length !== 1)
    throw new Error(`${errors.length} errors: ${errors.map((error) => error.message).join(' ')}`);
  return errors[0]!.message;
}

/** The instructions of one function without its last `return`, as lines. */
export function listing(source: string, name = 'main'): string[] {
  const program = compile(source);
  const index = program.functions.findIndex((each) => each.name === name);
  const { entry } = program.functions[index]!;
  const end = program.functions[index + 1]?.entry ?? program.instructions.length;
  const lines = program.instructions
    .slice(entry, end)
    .map((_, offset) => formatInstruction(program, entry + offset));
  return lines.at(-1) === 'return' ? lines.slice(0, -1) : lines;
}
