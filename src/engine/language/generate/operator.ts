import type { Operand, Place } from '../instruction.ts';
import type { SourceRange } from '../source.ts';
import type { Expression, Node, VariableNode } from '../tree.ts';
import { stringType } from '../types.ts';
import { type Code, type Destination, isOperand, isSame, type Label, localOf, NOTHING } from './code.ts';
import { jumpIf } from './condition.ts';

/** Reads a variable. */
export function generateVariable(
  code: Code,
  { variable }: Node<'variable'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  if (isOperand(variable)) return code.deliver(localOf(variable), wanted, range);
  const to = code.target(wanted, range);
  code.emit({ op: 'load', to, from: placeOfVariable(variable) }, range);
  return to;
}

/** The word of a variable that other threads may reach. */
export function placeOfVariable(variable: VariableNode): Extract<Place, { kind: 'global' | 'stack' }> {
  const { name, address } = variable;
  return variable.global ? { kind: 'global', address, name } : { kind: 'stack', offset: address, name };
}

/** Reads `a[i]` or `p.field`. */
export function generateLoad(
  code: Code,
  expression: Node<'element' | 'field'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { depth } = code;
  const from = generatePlace(code, expression);
  code.depth = depth;
  const to = code.target(wanted, range);
  code.emit({ op: 'load', to, from }, range);
  return to;
}

/** Generates what `a[i]` or `p.field` consists of. `later`: what is generated before the place is used. */
export function generatePlace(
  code: Code,
  expression: Node<'element' | 'field'>,
  later: readonly Expression[] = [],
): Place {
  const typed = stringType(code.unit.types.get(expression)!);
  if (expression.kind === 'field') {
    const [object] = code.values([expression.object], later);
    return { kind: 'field', object: object!, field: expression.field, ...typed };
  }
  const [object, index] = code.values([expression.object, expression.index], later);
  return { kind: 'element', object: object!, index: index!, ...typed };
}

/** `-x`, `~x`, and the value of `!x`. */
export function generateUnary(
  code: Code,
  { operator, operand }: Node<'unary'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { depth } = code;
  const value = code.value(operand);
  code.depth = depth;
  const to = code.target(wanted, range);
  code.emit({ op: 'unary', operator, to, operand: value }, range);
  return to;
}

/** Arithmetic, and the value of a comparison. */
export function generateBinary(
  code: Code,
  expression: Node<'binary'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { depth } = code;
  const [left, right] = code.values([expression.left, expression.right]);
  code.depth = depth;
  const to = code.target(wanted, range);
  code.emit({ op: 'binary', operator: expression.operator, to, left: left!, right: right! }, range);
  return to;
}

/** `array.length`. */
export function generateLength(
  code: Code,
  expression: Node<'length'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { depth } = code;
  const object = code.value(expression.object);
  code.depth = depth;
  const to = code.target(wanted, range);
  code.emit({ op: 'length', to, object }, range);
  return to;
}

/** `ref(x)`. */
export function generateRef(
  code: Code,
  { variable }: Node<'ref'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const to = code.target(wanted, range);
  code.emit({ op: 'address', to, of: placeOfVariable(variable) }, range);
  return to;
}

/** The value of `a && b` or `a || b`: that of `a` when it decides, else that of `b`. */
export function generateLogical(
  code: Code,
  expression: Node<'logical'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { depth } = code;
  const end: Label = { at: 0 };
  if (wanted === 'nowhere') {
    jumpIf(code, expression.left, expression.operator === '||', end);
    code.value(expression.right, 'nowhere');
    code.place(end);
    code.depth = depth;
    return NOTHING;
  }
  const decided: Label = { at: 0 };
  const left = code.value(expression.left);
  code.depth = depth;
  const to = code.target(wanted, range);
  const negated = expression.operator === '||';
  const zero: Operand = { kind: 'constant', value: 0 };
  code.branch(
    { operator: negated ? '===' : '!==', left, right: zero, negated },
    decided,
    expression.left.range,
  );
  code.depth = depth;
  code.value(expression.right, to);
  if (!isSame(left, to)) code.jump(end, range);
  code.place(decided);
  code.deliver(left, to, expression.left.range);
  code.place(end);
  return code.keep(depth, to);
}

/** The value of `test ? a : b`. */
export function generateConditional(
  code: Code,
  expression: Node<'conditional'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { depth } = code;
  const alternate: Label = { at: 0 };
  const end: Label = { at: 0 };
  const to = wanted === 'nowhere' ? wanted : code.target(wanted, range);
  code.depth = depth;
  jumpIf(code, expression.test, false, alternate);
  code.value(expression.consequent, to);
  code.jump(end, range);
  code.depth = depth;
  code.place(alternate);
  code.value(expression.alternate, to);
  code.place(end);
  return code.keep(depth, to === 'nowhere' ? NOTHING : to);
}
