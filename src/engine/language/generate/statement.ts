import type { Operand } from '../instruction.ts';
import { evaluate, isSameKnown } from '../known.ts';
import { type FunctionNode, type Statement, valuesOf } from '../tree.ts';
import { piecesOf } from './call.ts';
import { type Code, isOperand, type Label, localOf } from './code.ts';
import { jumpIf } from './condition.ts';
import { placeOfVariable } from './operator.ts';

/** Where `break` and `continue` lead; a `switch` that is in no loop has no `again`. */
interface Around {
  exit: Label;
  again: Label | null;
}

/** Generates the code of a function. The last item is a `return`, for where the statements run to their end. */
export function generateFunction(code: Code, { body, range }: FunctionNode): void {
  for (const statement of body) generateStatement(code, statement, null);
  // The brace that closes a function; the end of the text for `main`, which begins it.
  const { start, end } = range;
  code.emit(
    { op: 'return', value: null },
    code.unit.diagnostics.range({ start: start === 0 ? end : end - 1, end }),
  );
}

function generateStatement(code: Code, statement: Statement, around: Around | null): void {
  switch (statement.kind) {
    case 'declare':
      generateDeclaration(code, statement);
      break;
    case 'evaluate':
      code.value(statement.expression, 'nowhere');
      break;
    case 'if':
      generateIf(code, statement, around);
      break;
    case 'loop':
      generateLoop(code, statement);
      break;
    case 'switch':
      generateSwitch(code, statement, around);
      break;
    case 'break':
      code.jump(around!.exit, statement.range);
      break;
    case 'continue':
      code.jump(around!.again!, statement.range);
      break;
    case 'return': {
      const value = statement.value && code.value(statement.value);
      code.emit({ op: 'return', value }, statement.range);
      break;
    }
    case 'throw': {
      const values = code.values(valuesOf(statement.text));
      code.emit({ op: 'throw', text: piecesOf(code, statement.text, values) }, statement.range);
      break;
    }
    case 'block':
      for (const inner of statement.body) generateStatement(code, inner, around);
      break;
    case 'refused':
      // Code is generated for programs without errors only.
      throw new TypeError(`no code: ${statement.kind}`);
  }
  code.depth = 0;
}

function generateDeclaration(
  code: Code,
  { variable, value, range }: Extract<Statement, { kind: 'declare' }>,
): void {
  if (variable.initial !== null) return;
  if (isOperand(variable)) {
    code.value(value, localOf(variable), range);
  } else {
    code.emit({ op: 'store', to: placeOfVariable(variable), from: code.value(value) }, range);
  }
}

function generateIf(code: Code, statement: Extract<Statement, { kind: 'if' }>, around: Around | null): void {
  const { test, consequent, alternate, range } = statement;
  const otherwise: Label = { at: 0 };
  const end: Label = { at: 0 };
  jumpIf(code, test, false, otherwise);
  generateStatement(code, consequent, around);
  if (alternate) code.jump(end, range);
  code.place(otherwise);
  if (alternate) generateStatement(code, alternate, around);
  code.place(end);
}

function generateLoop(code: Code, statement: Extract<Statement, { kind: 'loop' }>): void {
  const { test, update, body, bodyFirst, range } = statement;
  const top: Label = { at: 0 };
  const again: Label = { at: 0 };
  const exit: Label = { at: 0 };
  const back = test?.range ?? range;
  const outermost = code.loops++ === 0 ? { from: 0, to: 0 } : null;
  if (outermost) code.round('begun', outermost, back);
  code.place(top);
  if (test && !bodyFirst) jumpIf(code, test, false, exit);
  generateStatement(code, body, { exit, again });
  if (outermost) code.round('done', outermost, back);
  code.place(again);
  if (outermost) code.round('begun', outermost, back);
  for (const each of update) {
    code.value(each, 'nowhere');
    code.depth = 0;
  }
  if (test && bodyFirst) jumpIf(code, test, true, top);
  else code.jump(top, back);
  code.place(exit);
  code.loops--;
  if (outermost) Object.assign(outermost, { from: top.at, to: exit.at });
}

/** Compares with one case after the other, then does what stands from the one that is met to the end. */
function generateSwitch(
  code: Code,
  { subject, cases, range }: Extract<Statement, { kind: 'switch' }>,
  around: Around | null,
): void {
  const exit: Label = { at: 0 };
  const labels = cases.map((): Label => ({ at: 0 }));
  const [value] = code.values(
    [subject],
    cases.flatMap(({ test }) => test ?? []),
  ) as [Operand];
  const { depth } = code;
  for (const [index, { test, range: shown }] of cases.entries()) {
    if (test === null) continue;
    const same = isSameKnown(evaluate(subject), evaluate(test));
    if (same === false) continue;
    if (same === true) {
      code.jump(labels[index]!, shown);
      break;
    }
    const right = code.value(test);
    code.depth = depth;
    code.branch({ operator: '!==', left: value, right, negated: true }, labels[index]!, shown);
  }
  code.jump(labels[cases.findIndex(({ test }) => test === null)] ?? exit, range);
  code.depth = 0;
  for (const [index, { body }] of cases.entries()) {
    code.place(labels[index]!);
    for (const inner of body) generateStatement(code, inner, { exit, again: around?.again ?? null });
  }
  code.place(exit);
}
