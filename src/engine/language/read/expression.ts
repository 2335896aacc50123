import type * as acorn from 'acorn';
import type { BinaryOperator } from '../instruction.ts';
import type { Expression } from '../tree.ts';
import { acceptsField, readArray, readNew, readRecord } from './allocation.ts';
import { readCall } from './call.ts';
import type { AnyNode } from './node.ts';
import type { Reader } from './reader.ts';
import { REFUSED_OPERATORS } from './refusals.ts';
import { readRefusedFunction } from './refused.ts';

const BINARY_OPERATORS: ReadonlyMap<string, BinaryOperator> = new Map(
  (['+', '-', '*', '%', '&', '|', '^', '<<', '>>', '>>>', '<', '<=', '>', '>=', '===', '!=='] as const).map(
    (operator) => [operator, operator],
  ),
);

/** Reads an expression; what the language does not have becomes `broken`. */
export function readExpression(reader: Reader, node: AnyNode): Expression {
  const range = reader.range(node);
  switch (node.type) {
    case 'Literal':
      return readLiteral(reader, node);
    case 'Identifier':
      return readName(reader, node);
    case 'UnaryExpression':
      return readUnary(reader, node);
    case 'BinaryExpression':
      return readBinary(reader, node);
    case 'LogicalExpression': {
      const [left, right] = [reader.expression(node.left), reader.expression(node.right)];
      if (node.operator === '??') return refuseOperator(reader, node);
      return { kind: 'logical', operator: node.operator, left, right, range };
    }
    case 'ConditionalExpression':
      return {
        kind: 'conditional',
        test: reader.expression(node.test),
        consequent: reader.expression(node.consequent),
        alternate: reader.expression(node.alternate),
        range,
      };
    case 'AssignmentExpression':
      return readAssignment(reader, node);
    case 'UpdateExpression': {
      const target = readTarget(reader, node.argument);
      return {
        kind: 'update',
        target,
        operator: node.operator === '++' ? '+' : '-',
        prefix: node.prefix,
        range,
      };
    }
    case 'MemberExpression':
      return readMember(reader, node);
    case 'ArrayExpression':
      return readArray(reader, node);
    case 'ObjectExpression':
      return readRecord(reader, node);
    case 'NewExpression':
      return readNew(reader, node);
    case 'CallExpression':
      return readCall(reader, node);
    case 'TemplateLiteral':
      for (const part of node.expressions) reader.expression(part);
      if (node.expressions.length > 0) return reader.broken(node, NO_TEXT);
      return readString(reader, node, node.quasis[0]!.value.cooked ?? '');
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      readRefusedFunction(reader, node);
      return reader.refuse(node);
    default:
      return reader.refuse(node);
  }
}

const NO_TEXT =
  '값을 끼운 문자열은 `print(…)`, `assert(…)`의 설명, `throw` 안에서만 쓸 수 있어요. 여러 값은 `print(a, b)`처럼 이어서 출력해요.';

/** A text that is a value; the same text is the same word. */
function readString(reader: Reader, node: AnyNode, value: string): Expression {
  return { kind: 'string', value, index: reader.strings.indexOf(value), range: reader.range(node) };
}

function readLiteral(reader: Reader, node: acorn.Literal): Expression {
  const range = reader.range(node);
  const { value } = node;
  if (node.regex) return reader.broken(node, '정규 표현식은 쓸 수 없어요.');
  if (node.bigint) {
    return reader.broken(node, '큰 정수는 쓸 수 없어요. 끝의 `n`을 지우고 32비트 정수로 써요.');
  }
  if (value === null) return { kind: 'null', range };
  if (typeof value === 'boolean') return { kind: 'boolean', value, range };
  if (typeof value === 'number') return readNumber(reader, node, value);
  return readString(reader, node, String(value));
}

function readNumber(reader: Reader, node: AnyNode, value: number): Expression {
  if (value !== Math.trunc(value)) {
    return reader.broken(node, '정수만 쓸 수 있어요. 소수 대신 더 작은 단위의 정수로 써요.');
  }
  // Infinity too, which is what `1e999` is.
  if (value !== (value | 0)) {
    return reader.broken(node, '32비트 정수를 벗어나요. -2147483648에서 2147483647까지 쓸 수 있어요.');
  }
  // `| 0` makes 0 of -0, which prints the same.
  return { kind: 'number', value: value | 0, range: reader.range(node) };
}

function readName(reader: Reader, node: acorn.Identifier): Expression {
  const meaning = reader.resolve(node);
  if (meaning === null) return { kind: 'broken', range: reader.range(node) };
  if (meaning.kind === 'function') {
    return reader.broken(node, `함수는 값으로 쓸 수 없어요. 부르려면 \`${node.name}()\`로 써요.`);
  }
  return { kind: 'variable', variable: meaning.variable, range: reader.range(node) };
}

function readUnary(reader: Reader, node: acorn.UnaryExpression): Expression {
  const { operator, argument } = node;
  // -2147483648 is an int32, though 2147483648 alone is none.
  if (operator === '-' && argument.type === 'Literal' && typeof argument.value === 'number') {
    return readNumber(reader, node, -argument.value);
  }
  const operand = reader.expression(argument);
  if (operator !== '-' && operator !== '~' && operator !== '!') return refuseOperator(reader, node);
  return { kind: 'unary', operator, operand, range: reader.range(node) };
}

function readBinary(reader: Reader, node: acorn.BinaryExpression): Expression {
  const left = reader.expression(node.left);
  const right = reader.expression(node.right);
  // Both sides have one type, or it is an error; then the two comparisons are the same.
  const operator = BINARY_OPERATORS.get(
    node.operator === '==' || node.operator === '!=' ? `${node.operator}=` : node.operator,
  );
  if (operator === undefined) return refuseOperator(reader, node);
  return { kind: 'binary', operator, left, right, range: reader.range(node) };
}

function readAssignment(reader: Reader, node: acorn.AssignmentExpression): Expression {
  const target = readTarget(reader, node.left);
  const value = reader.expression(node.right);
  const range = reader.range(node);
  if (node.operator === '=') return { kind: 'assign', target, operator: null, value, range };
  const operator = BINARY_OPERATORS.get(node.operator.slice(0, -1));
  if (operator === undefined) return refuseOperator(reader, node);
  return { kind: 'assign', target, operator, value, range };
}

/** Reads what a value is put into. */
function readTarget(reader: Reader, node: AnyNode): Expression {
  const target = reader.expression(node);
  if (target.kind === 'length') {
    return reader.broken(node, '배열의 길이는 바꿀 수 없어요. 필요한 만큼 큰 배열을 처음에 만들어요.');
  }
  if (target.kind === 'variable' && target.variable.fixed) {
    return reader.broken(
      node,
      `\`const\`에는 다시 넣을 수 없어요: \`${target.variable.name}\`. 바꿀 값은 \`let\`으로 선언해요.`,
    );
  }
  return target;
}

function readMember(reader: Reader, node: acorn.MemberExpression): Expression {
  const range = reader.range(node);
  const { property } = node;
  if (node.object.type === 'Identifier' && node.object.name === 'Math') {
    return reader.broken(node, '`Math`에서 쓸 수 있는 것은 `Math.trunc(a / b)`뿐이에요.');
  }
  const object = reader.expression(node.object);
  if (node.computed) {
    if (property.type === 'Literal' && typeof property.value === 'string') {
      return reader.broken(property, '객체의 칸은 `p.name`처럼 점으로 써요.');
    }
    return { kind: 'element', object, index: reader.expression(property), range };
  }
  if (property.type !== 'Identifier') {
    return reader.broken(property, '클래스는 쓸 수 없어요. 객체의 칸은 `p.name`처럼 써요.');
  }
  if (property.name === 'length') return { kind: 'length', object, range };
  if (!acceptsField(reader, property)) return { kind: 'broken', range };
  return { kind: 'field', object, field: property.name, range };
}

function refuseOperator(reader: Reader, node: AnyNode & { operator: string }): Expression {
  return reader.broken(node, REFUSED_OPERATORS.get(node.operator) ?? '여기서는 쓸 수 없는 연산자예요.');
}
