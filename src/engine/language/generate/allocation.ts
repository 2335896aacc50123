import type { Operand, Place } from '../instruction.ts';
import { evaluate, wordOf } from '../known.ts';
import type { SourceRange } from '../source.ts';
import type { Expression, Node } from '../tree.ts';
import { elementOf, fieldOf, stringType } from '../types.ts';
import { type Code, type Destination, mentions } from './code.ts';

/** Makes an object: an allocation, then a store for every first value that is not known before the first step. */
export function generateAllocation(
  code: Code,
  expression: Node<'allocation'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { depth } = code;
  const { values, fill } = expression;
  const { shapes } = code.unit;
  const shape = shapes.add(expression);
  if (fill) {
    shapes.fill(shape, expression, firstWord(expression.arguments[0]!), () => firstWord(fill));
  } else if (values) {
    shapes.fill(shape, expression, values.length, (index) => firstWord(values[index]!));
  }
  const given = values || fill ? [] : code.values(expression.arguments);
  code.depth = depth;
  const rest = (values ?? [])
    .map((value, index) => ({ value, index }))
    .filter(({ value }) => evaluate(value) === null);
  // A local that its own first values name must keep its old value until they are computed.
  const direct = typeof wanted !== 'object' || !rest.some(({ value }) => mentions(value, wanted));
  const to = code.target(direct ? wanted : 'anywhere', range);
  code.keep(depth, to);
  code.emit({ op: 'allocate', to, shape, arguments: given }, direct ? range : expression.range);
  for (const { value, index } of rest) {
    const from = code.value(value);
    code.keep(depth, to);
    code.emit({ op: 'store', to: wordAt(code, expression, to, index), from }, value.range);
  }
  return code.keep(depth, code.deliver(to, wanted, range));
}

/** The word of a value as far as it is known before the first step; else what a store replaces. */
function firstWord(value: Expression): number {
  const known = evaluate(value);
  return known ? wordOf(known) : 0;
}

function wordAt(code: Code, expression: Node<'allocation'>, made: Operand, index: number): Place {
  const { object, fields } = expression;
  const type = code.unit.types.get(expression)!;
  if (object === 'record') {
    const field = fields[index]!;
    return { kind: 'field', object: made, field, ...stringType(fieldOf(type, field)) };
  }
  const at: Operand = { kind: 'constant', value: index };
  return { kind: 'element', object: made, index: at, ...stringType(elementOf(type)) };
}
