import type { Code, Comparison, Label } from './code.ts';
import { evaluate, isTruthy } from './known.ts';
import type { Expression } from './tree.ts';

/** What holds exactly when a comparison does not. */
const OPPOSITE: Record<Comparison, Comparison> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '===': '!==',
  '!==': '===',
};

/** Goes to a label when the truth of an expression is `sense`, else on. Needs no value of `&&`, `||`, `!` or a comparison. */
export function jumpIf(code: Code, expression: Expression, sense: boolean, label: Label): void {
  const known = evaluate(expression);
  if (known !== null) {
    if (isTruthy(known) === sense) code.jump(label, expression.range);
    return;
  }
  const { depth } = code;
  if (expression.kind === 'unary' && expression.operator === '!') {
    jumpIf(code, expression.operand, !sense, label);
  } else if (expression.kind === 'logical') {
    // `a && b` is false as soon as `a` is, and `a || b` true as soon as `a` is.
    const decisive = expression.operator === '||';
    const decided: Label = sense === decisive ? label : { at: 0 };
    jumpIf(code, expression.left, decisive, decided);
    jumpIf(code, expression.right, sense, label);
    if (decided !== label) code.place(decided);
  } else if (expression.kind === 'binary' && expression.operator in OPPOSITE) {
    const operator = expression.operator as Comparison;
    const [left, right] = code.values([expression.left, expression.right]);
    code.branch(sense ? OPPOSITE[operator] : operator, left!, right!, label, expression.range);
  } else {
    const value = code.value(expression);
    code.branch(sense ? '===' : '!==', value, { kind: 'constant', value: 0 }, label, expression.range);
  }
  code.depth = depth;
}
