import type { Expression, Node, Statement, Text } from '../tree.ts';
import {
  describeType,
  elementOf,
  fieldOf,
  makeAddress,
  makeFields,
  makeType,
  type Type,
  unify,
} from '../types.ts';
import { inferAllocation, inferCall, inferEntry, inferInvoke, inferSystem } from './call.ts';
import type { Inference } from './inference.ts';

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/** Type of an expression; null when it has no value. */
export function inferExpression(inference: Inference, expression: Expression): Type | null {
  switch (expression.kind) {
    case 'number':
    case 'boolean':
    case 'string':
      return makeType(expression.kind);
    case 'null':
      return makeAddress();
    case 'broken':
      return makeType();
    case 'variable':
      return expression.variable.type;
    case 'ref':
      return makeFields('ref', [['value', expression.variable.type]]);
    case 'unary':
      return inferUnary(inference, expression);
    case 'binary':
      return inferBinary(inference, expression);
    case 'logical':
      return inferSame(inference, expression.left, expression.right, '값으로 쓰는 `&&`와 `||`의 양쪽은');
    case 'conditional':
      inferCondition(inference, expression.test);
      return inferSame(inference, expression.consequent, expression.alternate, '`? :`의 두 값은');
    case 'element': {
      const object = inference.expect(expression.object, '`[ ]` 앞은', 'array', 'shared-memory');
      inference.expect(expression.index, '칸의 번호는', 'number');
      return inference.remember(expression, elementOf(object));
    }
    case 'field':
      return inferField(inference, expression);
    case 'length':
      inference.expect(expression.object, '`.length` 앞은', 'array', 'shared-memory');
      return makeType('number');
    case 'assign':
      return inferAssignment(inference, expression);
    case 'update':
      return inference.expect(expression.target, '`++`와 `--`의 대상은', 'number');
    case 'allocation':
      return inferAllocation(inference, expression);
    case 'call':
      return inferCall(inference, expression);
    case 'invoke':
      return inferInvoke(inference, expression);
    case 'system':
      return inferSystem(inference, expression);
    case 'spawn':
      inference.spawned.add(expression.entry.function);
      inferEntry(inference, expression.entry);
      return makeType('number');
    case 'parallel':
      for (const entry of expression.entries) inferEntry(inference, entry);
      return null;
    case 'print':
      inferText(inference, expression.text);
      return null;
    case 'assert':
      inferCondition(inference, expression.condition);
      inferText(inference, expression.text);
      return null;
  }
}

/** Where only truth matters, a value of any type will do. */
export function inferCondition(inference: Inference, expression: Expression): void {
  if (expression.kind !== 'logical') {
    inference.value(expression);
    return;
  }
  inferCondition(inference, expression.left);
  inferCondition(inference, expression.right);
}

/** What stands for what it does: where `&&`, `||` and `? :` only decide whether it is done, it may have any value or none. */
export function inferEffect(inference: Inference, expression: Expression): void {
  switch (expression.kind) {
    case 'logical':
      inferCondition(inference, expression.left);
      inferEffect(inference, expression.right);
      return;
    case 'conditional':
      inferCondition(inference, expression.test);
      inferEffect(inference, expression.consequent);
      inferEffect(inference, expression.alternate);
      return;
    case 'unary':
      inferUnary(inference, expression);
      return;
    default:
      inference.effect(expression);
  }
}

/** A subject and what it is compared with are of one type, as with `===`. */
export function inferSwitch(
  inference: Inference,
  { subject, cases }: Extract<Statement, { kind: 'switch' }>,
): void {
  const type = inference.value(subject);
  for (const { test } of cases) {
    if (test !== null) inference.assign(type, test, '`case`의 값은', ' `switch`는 같은 종류끼리 비교해요.');
  }
}

/** What is printed: numbers, booleans and strings. */
export function inferText(inference: Inference, text: Text): void {
  for (const piece of text) {
    if (typeof piece === 'string') continue;
    inference.types.set(piece, inference.expect(piece, '출력하는 값은', 'number', 'boolean', 'string'));
  }
}

function inferUnary(inference: Inference, { operator, operand }: Node<'unary'>): Type {
  if (operator === '!') {
    inferCondition(inference, operand);
    return makeType('boolean');
  }
  inference.expect(operand, `\`${operator}\` 뒤는`, 'number', 'boolean');
  return makeType('number');
}

function inferBinary(inference: Inference, { operator, left, right }: Node<'binary'>): Type {
  if (operator === '===' || operator === '!==') {
    inferSame(inference, left, right, `\`${operator}\`의 양쪽은`);
    return makeType('boolean');
  }
  // As in JavaScript, a boolean counts as 0 or 1.
  inference.expect(left, `\`${operator}\`의 왼쪽은`, 'number', 'boolean');
  inference.expect(right, `\`${operator}\`의 오른쪽은`, 'number', 'boolean');
  return makeType(COMPARISONS.has(operator) ? 'boolean' : 'number');
}

/** Wants two values to be of one type. `what`: what they are, with the particle 은. */
function inferSame(inference: Inference, left: Expression, right: Expression, what: string): Type {
  const type = inference.value(left);
  const other = inference.value(right);
  if (!unify(type, other)) {
    const message = `${what} 같은 종류여야 해요. 앞은 ${describeType(type)} 값이고 뒤는 ${describeType(other)} 값이에요.`;
    inference.diagnostics.report(right.range, message);
  }
  return type;
}

function inferField(inference: Inference, expression: Node<'field'>): Type {
  const { object, field, range } = expression;
  const kinds = field === 'value' ? (['record', 'ref'] as const) : (['record'] as const);
  const type = inference.expect(object, `\`.${field}\` 앞은`, ...kinds);
  inference.asksField(type, field, range);
  return inference.remember(expression, fieldOf(type, field));
}

function inferAssignment(inference: Inference, { target, operator, value }: Node<'assign'>): Type {
  if (operator !== null) {
    const type = inference.expect(target, `\`${operator}=\`의 왼쪽은`, 'number');
    inference.expect(value, `\`${operator}=\`의 오른쪽은`, 'number', 'boolean');
    return type;
  }
  const name = target.kind === 'variable' ? `\`${target.variable.name}\`에 넣는 값은` : '여기에 넣는 값은';
  return inference.assign(inference.value(target), value, name);
}
