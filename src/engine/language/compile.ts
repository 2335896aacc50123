import { infer } from './check/infer.ts';
import { checkOrder } from './check/order.ts';
import { resolveStatics } from './check/statics.ts';
import { checksum } from './checksum.ts';
import { Diagnostics } from './diagnostics.ts';
import { Code, type CompilationUnit } from './generate/code.ts';
import { onlyForwards } from './generate/entry.ts';
import { generateExpression } from './generate/expression.ts';
import { layOutStatics } from './generate/layout.ts';
import { link } from './generate/link.ts';
import { Shapes } from './generate/shapes.ts';
import { generateFunction } from './generate/statement.ts';
import type { FunctionInfo, Program } from './program.ts';
import { parse } from './read/parse.ts';
import { readProgram } from './read/program.ts';
import type { FunctionNode } from './tree.ts';
import { wordTypeOf } from './types.ts';

/** How a program is compiled. */
export interface CompileOptions {
  /** New values for constants such as `const N = 3` at the top, by name. */
  constants?: Readonly<Record<string, number>>;
  /** Whether the machine that it is for has store buffers; no when left out. */
  storeBuffers?: boolean;
}

/**
 * Compiles the text of a program. The same text and options give the same program.
 *
 * `read` makes a tree of the text, in which names are resolved and everything outside the language is refused;
 * `check` finds what is known before the first step and the type of every word; `generate` lays out memory and
 * makes instructions. The first two go on after errors, so that all are told at once; the third has none but limits.
 *
 * @throws ProgramError with every error of the text, when there is any.
 */
export function compile(source: string, options: CompileOptions = {}): Program {
  const constants = new Map(Object.entries(options.constants ?? {}));
  const diagnostics = new Diagnostics(source);
  const { functions: read, strings } = readProgram(parse(source, diagnostics), diagnostics);
  resolveStatics(read[0]!, constants, diagnostics);
  checkOrder(read, diagnostics);
  const types = infer(read, diagnostics);
  diagnostics.throwIfAny();

  const functions = read.filter((made) => !onlyForwards(made));
  nameFunctions(functions);
  const shapes = new Shapes(types, diagnostics);
  const layout = layOutStatics(functions, shapes, diagnostics);
  diagnostics.throwIfAny();
  const unit: CompilationUnit = {
    diagnostics,
    shapes,
    types,
    strings,
    generate: generateExpression,
    size: 0,
  };
  const codes = functions.map((made) => {
    const code = new Code(unit);
    generateFunction(code, made);
    return code;
  });
  diagnostics.throwIfAny();

  const { instructions, entries } = link(codes);
  return {
    source,
    checksum: checksum(source, constants),
    instructions,
    functions: functions.map((made, index) => describeFunction(made, entries[index]!)),
    globals: layout.globals,
    constants: layout.constants,
    shapes: shapes.list,
    objects: layout.objects,
    strings,
    storeBuffers: options.storeBuffers ?? false,
  };
}

/** Numbers the functions; two arrow functions of one line get different names. */
function nameFunctions(functions: readonly FunctionNode[]): void {
  const names = new Map<string, number>();
  for (const [index, made] of functions.entries()) {
    made.index = index;
    const same = names.get(made.name) ?? 0;
    names.set(made.name, same + 1);
    if (same > 0) made.name += `.${same + 1}`;
  }
}

function describeFunction(made: FunctionNode, entry: number): FunctionInfo {
  return {
    name: made.name,
    entry,
    parameters: made.parameters.length,
    frameSize: made.locals.length,
    locals: made.locals.map(({ name, type, address, scope }) => ({
      name,
      type: wordTypeOf(type),
      offset: address,
      scope,
    })),
    result: wordTypeOf(made.result),
    handsBack: made.handsBack,
    addressTaken: made.locals.some((local) => local.addressTaken),
    range: made.range,
  };
}
