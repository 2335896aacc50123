import { type FunctionNode, type Statement, valuesOf } from '../tree.ts';
import { piecesOf } from './call.ts';
import { type Code, isOperand, type Label, localOf } from './code.ts';
import { jumpIf } from './condition.ts';
import { wordOf } from './operator.ts';

/** Where `break` and `continue` lead. */
interface Loop {
  exit: Label;
  again: Label;
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

function generateStatement(code: Code, statement: Statement, loop: Loop | null): void {
  switch (statement.kind) {
    case 'declare':
      generateDeclaration(code, statement);
      break;
    case 'evaluate':
      code.value(statement.expression, 'nowhere');
      break;
    case 'if':
      generateIf(code, statement, loop);
      break;
    case 'loop':
      generateLoop(code, statement);
      break;
    case 'break':
      code.jump(loop!.exit, statement.range);
      break;
    case 'continue':
      code.jump(loop!.again, statement.range);
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
      for (const inner of statement.body) generateStatement(code, inner, loop);
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
    code.emit({ op: 'store', to: wordOf(variable), from: code.value(value) }, range);
  }
}

function generateIf(code: Code, statement: Extract<Statement, { kind: 'if' }>, loop: Loop | null): void {
  const { test, consequent, alternate, range } = statement;
  const otherwise: Label = { at: 0 };
  const end: Label = { at: 0 };
  jumpIf(code, test, false, otherwise);
  generateStatement(code, consequent, loop);
  if (alternate) code.jump(end, range);
  code.place(otherwise);
  if (alternate) generateStatement(code, alternate, loop);
  code.place(end);
}

function generateLoop(code: Code, { test, update, body, range }: Extract<Statement, { kind: 'loop' }>): void {
  const top: Label = { at: 0 };
  const loop: Loop = { exit: { at: 0 }, again: { at: 0 } };
  const back = test?.range ?? range;
  const outermost = code.loops++ === 0 ? { from: 0, to: 0 } : null;
  if (outermost) code.round('begun', outermost, back);
  code.place(top);
  if (test) jumpIf(code, test, false, loop.exit);
  generateStatement(code, body, loop);
  if (outermost) code.round('done', outermost, back);
  code.place(loop.again);
  if (outermost) code.round('begun', outermost, back);
  for (const each of update) {
    code.value(each, 'nowhere');
    code.depth = 0;
  }
  code.jump(top, back);
  code.place(loop.exit);
  code.loops--;
  if (outermost) Object.assign(outermost, { from: top.at, to: loop.exit.at });
}
