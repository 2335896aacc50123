import type { Operand } from '../instruction.ts';
import { evaluate, isTruthy } from '../known.ts';
import type { SourceRange } from '../source.ts';
import type { Expression } from '../tree.ts';
import type { BranchTest, Code, Label } from './code.ts';

type Operator = BranchTest['operator'];

/** What holds exactly when a comparison does not. */
const OPPOSITE: Record<Operator, Operator> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '===': '!==',
  '!==': '===',
};

/** The condition that a branch stands for in the source; `negated`: the branch holds when it does not. */
interface Shown {
  range: SourceRange;
  negated: boolean;
}

/** Goes to a label when the truth of an expression is `sense`, else on. Makes no value of `&&`, `||`, `!` or a comparison. */
export function jumpIf(
  code: Code,
  expression: Expression,
  sense: boolean,
  label: Label,
  shown: Shown = { range: expression.range, negated: sense },
): void {
  const known = evaluate(expression);
  const { depth } = code;
  if (known !== null) {
    if (isTruthy(known) === sense) code.jump(label, shown.range);
  } else if (expression.kind === 'logical') {
    // `a && b` is false as soon as `a` is, and `a || b` true as soon as `a` is.
    const decisive = expression.operator === '||';
    const decided: Label = sense === decisive ? label : { at: 0 };
    jumpIf(code, expression.left, decisive, decided);
    jumpIf(code, expression.right, sense, label);
    if (decided !== label) code.place(decided);
  } else if (expression.kind === 'unary' && expression.operator === '!') {
    jumpIf(code, expression.operand, !sense, label, shown);
  } else if (expression.kind === 'binary' && expression.operator in OPPOSITE) {
    const holds = expression.operator as Operator;
    const [left, right] = code.values([expression.left, expression.right]) as [Operand, Operand];
    const operator = sense ? OPPOSITE[holds] : holds;
    code.branch({ operator, left, right, negated: shown.negated }, label, shown.range);
  } else {
    const left = code.value(expression);
    const operator = sense ? '===' : '!==';
    code.branch(
      { operator, left, right: { kind: 'constant', value: 0 }, negated: shown.negated },
      label,
      shown.range,
    );
  }
  code.depth = depth;
}
