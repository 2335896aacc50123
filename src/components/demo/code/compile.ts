import type { CompileOptions } from '../../../engine/compiler.ts';
import { type Program, ProgramError, type SourceError } from '../../../engine/index.ts';

/** A text's program, or what is wrong with the text. */
export type Compiled = { program: Program; errors: null } | { program: null; errors: readonly SourceError[] };

/**
 * Compiles in the reader's browser. The compiler comes only now, when a constant is turned, another program is chosen or
 * a text is edited: the first state of a demo was compiled when the site was built.
 */
export async function compileText(source: string, options: CompileOptions): Promise<Compiled> {
  const { compile } = await import('../../../engine/compiler.ts');
  try {
    return { program: compile(source, options), errors: null };
  } catch (error) {
    if (error instanceof ProgramError) return { program: null, errors: error.errors };
    throw error;
  }
}

/** The same for a text that the reader wrote: constants that it no longer has are left out. */
export async function compileEdited(
  source: string,
  { constants = {}, ...options }: CompileOptions,
): Promise<Compiled> {
  const plain = await compileText(source, options);
  if (plain.program === null) return plain;
  const still = plain.program.constants.filter(({ name }) => Object.hasOwn(constants, name));
  if (still.length === 0) return plain;
  const kept = Object.fromEntries(still.map(({ name }) => [name, constants[name]]));
  return compileText(source, { ...options, constants: kept });
}
