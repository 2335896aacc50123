import { josa } from '../../words/josa.ts';
import type { BinaryOperator, UnaryOperator } from '../language/instruction.ts';
import { MachineFault } from './fault.ts';

/** The result as an int32. Throws `overflow`: in JavaScript the number would go on growing, so nothing may wrap silently. */
function int32(result: number, text: string): number {
  if (result >= -0x80000000 && result <= 0x7fffffff) return result | 0;
  throw new MachineFault('overflow', `${text}의 결과가 int32 범위를 벗어났어요.`);
}

/** What a binary operator gives for two int32 values. Throws `division` and `overflow`. */
export function applyBinary(operator: BinaryOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return int32(left + right, `${left} + ${right}`);
    case '-':
      return int32(left - right, `${left} - ${right}`);
    case '*':
      return int32(left * right, `${left} * ${right}`);
    case '/':
      if (right === 0) throw new MachineFault('division', `${josa(left, '을/를')} 0으로 나눴어요.`);
      return int32(Math.trunc(left / right), `${left} / ${right}`);
    case '%':
      if (right === 0)
        throw new MachineFault('division', `${josa(left, '을/를')} 0으로 나눈 나머지를 구했어요.`);
      return (left % right) | 0;
    case '&':
      return left & right;
    case '|':
      return left | right;
    case '^':
      return left ^ right;
    case '<<':
      return left << right;
    case '>>':
      return left >> right;
    case '>>>':
      return int32(left >>> right, `${left} >>> ${right}`);
    default:
      return compare(operator, left, right) ? 1 : 0;
  }
}

/** Whether a comparison holds. */
export function compare(
  operator: '<' | '<=' | '>' | '>=' | '===' | '!==',
  left: number,
  right: number,
): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '===':
      return left === right;
    case '!==':
      return left !== right;
  }
}

/** What a unary operator gives for an int32 value. Throws `overflow` for the negative of the least one. */
export function applyUnary(operator: UnaryOperator, value: number): number {
  switch (operator) {
    case '-':
      return int32(-value, `-(${value})`);
    case '~':
      return ~value;
    case '!':
      return value === 0 ? 1 : 0;
  }
}
