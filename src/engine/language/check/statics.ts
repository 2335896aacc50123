import type { Diagnostics } from '../diagnostics.ts';
import { evaluate } from '../known.ts';
import type { Expression, FunctionNode, Known, VariableNode } from '../tree.ts';

/**
 * Finds the declarations at the top that cost no step, because their values are known before the first one:
 * sets `initial` of their variables.
 *
 * @param overrides new values for constants, by name: the knobs of a demo
 */
export function resolveStatics(
  main: FunctionNode,
  overrides: ReadonlyMap<string, number>,
  diagnostics: Diagnostics,
): void {
  const unused = new Set(overrides.keys());
  for (const statement of main.body) {
    if (statement.kind !== 'declare' || !statement.variable.global) continue;
    const { variable, value } = statement;
    variable.initial = evaluateStatic(value);
    const override = overrides.get(variable.name);
    if (override === undefined) continue;
    unused.delete(variable.name);
    variable.initial = overridden(variable, override, diagnostics);
  }
  for (const name of unused) diagnostics.report({ start: 0 }, `바꾸려는 상수가 맨 위에 없어요: \`${name}\`.`);
}

function overridden(variable: VariableNode, value: number, diagnostics: Diagnostics): Known | null {
  const { name, fixed, initial, range } = variable;
  if (fixed && initial?.kind === 'number' && value === (value | 0)) {
    return { kind: 'number', value: value | 0 };
  }
  const message =
    fixed && initial?.kind === 'number'
      ? `상수의 새 값이 32비트 정수가 아니에요: \`${name}\`.`
      : `바깥에서 바꿀 수 있는 것은 \`const N = 3\` 같은 수 상수예요: \`${name}\`.`;
  diagnostics.report(range, message);
  return initial;
}

/** Like `evaluate`, but makes objects too: each time it is called, so once for a declaration. */
function evaluateStatic(expression: Expression): Known | null {
  if (expression.kind !== 'allocation') return evaluate(expression);
  const given = (expression.values ?? expression.arguments).map(evaluateStatic);
  const fill = expression.fill && evaluate(expression.fill);
  if (!given.every((known) => known !== null) || (expression.fill && fill === null)) return null;
  return { kind: 'object', object: { allocation: expression, arguments: given, fill, address: 0 } };
}
