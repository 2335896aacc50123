import type { BinaryOperator, Operand, Place } from '../instruction.ts';
import type { SourceRange } from '../source.ts';
import type { Expression, Node } from '../tree.ts';
import { type Code, type Destination, isOperand, isSame, localOf } from './code.ts';
import { generatePlace, placeOfVariable } from './operator.ts';

const ONE: Operand = { kind: 'constant', value: 1 };

/** `x = v` and `x += v`. */
export function generateAssign(
  code: Code,
  expression: Node<'assign'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { target, operator, value } = expression;
  const { depth } = code;
  if (target.kind === 'variable' && isOperand(target.variable)) {
    const local = localOf(target.variable);
    if (operator === null) {
      code.value(value, local, expression.range);
    } else {
      const [left, right] = code.values([target, value]);
      code.emit({ op: 'binary', operator, to: local, left: left!, right: right! }, expression.range);
    }
    code.depth = depth;
    return code.deliver(local, wanted, range);
  }
  const place = targetOf(code, target, [value]);
  const result =
    operator === null
      ? code.value(value)
      : generateCompound(code, place, operator, () => code.value(value), expression.range);
  code.emit({ op: 'store', to: place, from: result }, expression.range);
  return code.keep(depth, code.deliver(result, wanted, range));
}

/** `x++`, `--x`. */
export function generateUpdate(
  code: Code,
  expression: Node<'update'>,
  wanted: Destination,
  range: SourceRange,
): Operand {
  const { target, operator, prefix } = expression;
  const { depth } = code;
  const old = !prefix && wanted !== 'nowhere';
  if (target.kind === 'variable' && isOperand(target.variable)) {
    const local = localOf(target.variable);
    if (!old) {
      code.emit({ op: 'binary', operator, to: local, left: local, right: ONE }, expression.range);
      return code.deliver(local, wanted, range);
    }
    // `i = i++` must not lose the old value before it has the new one.
    const kept = typeof wanted === 'object' && !isSame(local, wanted) ? wanted : code.register(range);
    code.emit({ op: 'move', to: kept, from: local }, range);
    code.emit({ op: 'binary', operator, to: local, left: local, right: ONE }, expression.range);
    return code.keep(depth, code.deliver(kept, wanted, range));
  }
  const place = targetOf(code, target, []);
  const before = code.register(expression.range);
  code.emit({ op: 'load', to: before, from: place }, expression.range);
  const after = old ? code.register(expression.range) : before;
  code.emit({ op: 'binary', operator, to: after, left: before, right: ONE }, expression.range);
  code.emit({ op: 'store', to: place, from: after }, expression.range);
  return code.keep(depth, code.deliver(before, wanted, range));
}

/** Loads a word, computes with it and a value that is generated after the load; gives the result. */
function generateCompound(
  code: Code,
  place: Place,
  operator: BinaryOperator,
  value: () => Operand,
  range: SourceRange,
): Operand {
  const left = code.register(range);
  code.emit({ op: 'load', to: left, from: place }, range);
  const right = value();
  code.emit({ op: 'binary', operator, to: left, left, right }, range);
  return left;
}

/** Generates what an assignment's target consists of. `later`: what is generated before it is written. */
function targetOf(code: Code, target: Expression, later: readonly Expression[]): Place {
  switch (target.kind) {
    case 'variable':
      return placeOfVariable(target.variable);
    case 'element':
    case 'field':
      return generatePlace(code, target, later);
    default:
      // The check has refused every other target, and code is generated for programs without errors only.
      throw new TypeError(`no target: ${target.kind}`);
  }
}
