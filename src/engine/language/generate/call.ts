import { METHODS } from '../builtins.ts';
import type { Entry, Operand, Operation, Target, TextPiece } from '../instruction.ts';
import { joinPieces } from '../read/text.ts';
import type { SourceRange } from '../source.ts';
import { type EntryNode, type Node, type Text, valuesOf } from '../tree.ts';
import { wordTypeOf } from '../types.ts';
import { type Code, type Destination, NOTHING } from './code.ts';
import { entryOf } from './entry.ts';

/** A call of a function of the program. */
export function generateCall(
  code: Code,
  expression: Node<'call'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { depth } = code;
  const given = code.values(expression.arguments);
  code.depth = depth;
  const to = resultOf(code, wanted, range);
  const called = { function: expression.callee.index, arguments: given, to, save: depth };
  code.emit({ op: 'call', ...called, ...(code.loops > 0 && { inLoop: true }) }, range);
  return to ?? NOTHING;
}

/** A method of a built-in object. */
export function generateInvoke(
  code: Code,
  expression: Node<'invoke'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { depth } = code;
  const { method } = expression;
  const [object, ...given] = code.values([expression.object, ...expression.arguments]);
  code.depth = depth;
  const to = METHODS.get(method)!.result === 'none' ? null : resultOf(code, wanted, range);
  code.emit({ op: 'invoke', method, object: object!, arguments: given, to }, range);
  return to ?? NOTHING;
}

/** A built-in function that takes numbers. */
export function generateSystem(
  code: Code,
  expression: Node<'system'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { depth } = code;
  const argument = code.values(expression.arguments)[0] ?? NOTHING;
  code.depth = depth;
  const operation = operationOf(code, expression, argument, wanted, range);
  code.emit(operation, range);
  return 'to' in operation && operation.to ? (operation.to as Target) : NOTHING;
}

function operationOf(
  code: Code,
  expression: Node<'system'>,
  argument: Operand,
  wanted: Destination,
  range: SourceRange,
): Operation {
  switch (expression.name) {
    case 'join':
      return { op: 'join', thread: argument, to: resultOf(code, wanted, range) };
    case 'yieldNow':
      return { op: 'yield' };
    case 'fence':
      return { op: 'fence' };
    case 'fork':
      return { op: 'fork', to: resultOf(code, wanted, range) };
    case 'wait':
      return { op: 'wait', pid: argument, to: resultOf(code, wanted, range) };
    case 'exit':
      return { op: 'exit', code: argument };
    case 'getpid':
      return { op: 'getpid', to: code.target(wanted, range) };
    case 'compute':
    case 'io':
    case 'sleep':
      return { op: expression.name, ticks: argument };
  }
}

/** `spawn(f, …)`. */
export function generateSpawn(
  code: Code,
  expression: Node<'spawn'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { depth } = code;
  const entry = generateEntry(code, expression.entry);
  code.depth = depth;
  const to = resultOf(code, wanted, range);
  code.emit({ op: 'spawn', entry, to }, range);
  return to ?? NOTHING;
}

/** `parallel(f, …)`. */
export function generateParallel(code: Code, { entries, range }: Node<'parallel'>): Operand {
  code.emit({ op: 'parallel', entries: entries.map((entry) => generateEntry(code, entry)) }, range);
  return NOTHING;
}

/** `print(…)`. */
export function generatePrint(code: Code, { text, range }: Node<'print'>): Operand {
  const { depth } = code;
  const values = code.values(valuesOf(text));
  code.depth = depth;
  code.emit({ op: 'print', text: piecesOf(code, text, values) }, range);
  return NOTHING;
}

/** `assert(…)`. */
export function generateAssert(code: Code, { condition, text, range }: Node<'assert'>): Operand {
  const { depth } = code;
  const [holds, ...values] = code.values([condition, ...valuesOf(text)]);
  code.depth = depth;
  code.emit({ op: 'assert', condition: holds!, text: piecesOf(code, text, values) }, range);
  return NOTHING;
}

/** The pieces of a text, given its values; what is known before the first step becomes text at once. */
export function piecesOf(code: Code, text: Text, values: readonly Operand[]): TextPiece[] {
  let next = 0;
  return joinPieces(
    text.map((piece): TextPiece => {
      if (typeof piece === 'string') return piece;
      const value = values[next++]!;
      const type = wordTypeOf(code.unit.types.get(piece)!);
      if (value.kind === 'constant' && type === 'string') return code.unit.strings[value.value]!;
      if (value.kind === 'constant') return String(type === 'boolean' ? value.value !== 0 : value.value);
      return { value, type: type === 'address' ? 'number' : type };
    }),
  );
}

function generateEntry(code: Code, node: EntryNode): Entry {
  const { function: started, arguments: given } = entryOf(node);
  return { function: started.index, arguments: code.values(given) };
}

function resultOf(code: Code, wanted: Destination, range: SourceRange): Target | null {
  return wanted === 'nowhere' ? null : code.target(wanted, range);
}
