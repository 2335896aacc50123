import type { BinaryOperator } from './instruction.ts';
import type { Expression, Known, StaticNode } from './tree.ts';

const memo = new WeakMap<Expression, { known: Known | null }>();

/**
 * The value of an expression that needs no step, or null when it has to be found at run time.
 * What JavaScript would not give as an int32 is left to run time, where it is a fault.
 */
export function evaluate(expression: Expression): Known | null {
  const remembered = memo.get(expression);
  if (remembered) return remembered.known;
  const known = compute(expression);
  memo.set(expression, { known });
  return known;
}

function compute(expression: Expression): Known | null {
  switch (expression.kind) {
    case 'number':
    case 'boolean':
    case 'string':
    case 'null':
      return expression;
    case 'variable':
      return expression.variable.fixed ? expression.variable.initial : null;
    case 'unary': {
      const operand = evaluate(expression.operand);
      if (operand === null) return null;
      if (expression.operator === '!') return { kind: 'boolean', value: !isTruthy(operand) };
      const value = toNumber(operand);
      return value === null ? null : int32(expression.operator === '-' ? -value : ~value);
    }
    case 'binary':
      return computeBinary(expression.operator, evaluate(expression.left), evaluate(expression.right));
    case 'logical': {
      const left = evaluate(expression.left);
      if (left === null) return null;
      return isTruthy(left) === (expression.operator === '&&') ? evaluate(expression.right) : left;
    }
    case 'conditional': {
      const test = evaluate(expression.test);
      if (test === null) return null;
      return evaluate(isTruthy(test) ? expression.consequent : expression.alternate);
    }
    case 'length': {
      const object = evaluate(expression.object);
      return object?.kind === 'object' ? lengthOf(object.object) : null;
    }
    default:
      return null;
  }
}

/** What a condition makes of a value. */
export function isTruthy(known: Known): boolean {
  if (known.kind === 'null') return false;
  return known.kind === 'object' || Boolean(known.value);
}

/** The word that holds a value. */
export function wordOf(known: Known): number {
  if (known.kind === 'null') return 0;
  if (known.kind === 'string') return known.index;
  return known.kind === 'object' ? known.object.address : Number(known.value);
}

function toNumber(known: Known): number | null {
  return known.kind === 'number' || known.kind === 'boolean' ? Number(known.value) : null;
}

function int32(value: number): Known | null {
  return value === (value | 0) ? { kind: 'number', value: value | 0 } : null;
}

/** Whether `===` holds between two values of one type, or null when the compiler does not say: objects are told apart by address. */
export function isSameKnown(left: Known | null, right: Known | null): boolean | null {
  if (left === null || right === null || left.kind === 'object' || right.kind === 'object') return null;
  return wordOf(left) === wordOf(right);
}

function computeBinary(
  operator: BinaryOperator,
  leftKnown: Known | null,
  rightKnown: Known | null,
): Known | null {
  if (leftKnown?.kind === 'string' && rightKnown?.kind === 'string') {
    const same = leftKnown.index === rightKnown.index;
    return operator === '===' || operator === '!=='
      ? { kind: 'boolean', value: same === (operator === '===') }
      : null;
  }
  const left = leftKnown && toNumber(leftKnown);
  const right = rightKnown && toNumber(rightKnown);
  if (left === null || right === null) return null;
  switch (operator) {
    case '+':
      return int32(left + right);
    case '-':
      return int32(left - right);
    case '*':
      return int32(left * right);
    case '/':
      return right === 0 ? null : int32(Math.trunc(left / right));
    case '%':
      return right === 0 ? null : int32(left % right);
    case '&':
      return int32(left & right);
    case '|':
      return int32(left | right);
    case '^':
      return int32(left ^ right);
    case '<<':
      return int32(left << right);
    case '>>':
      return int32(left >> right);
    case '>>>':
      return int32(left >>> right);
    case '<':
      return { kind: 'boolean', value: left < right };
    case '<=':
      return { kind: 'boolean', value: left <= right };
    case '>':
      return { kind: 'boolean', value: left > right };
    case '>=':
      return { kind: 'boolean', value: left >= right };
    case '===':
      return { kind: 'boolean', value: left === right };
    case '!==':
      return { kind: 'boolean', value: left !== right };
  }
}

function lengthOf({ allocation, arguments: given }: StaticNode): Known | null {
  if (allocation.object !== 'array' && allocation.object !== 'shared-memory') return null;
  return allocation.values ? { kind: 'number', value: given.length } : given[0]!;
}
