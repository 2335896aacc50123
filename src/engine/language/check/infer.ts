import type { Diagnostics } from '../diagnostics.ts';
import type { Expression, FunctionNode, Statement } from '../tree.ts';
import { describeType, restrict, type Type, unify } from '../types.ts';
import { inferCondition, inferEffect, inferExpression, inferSwitch, inferText } from './expression.ts';
import { completes } from './flow.ts';
import { Inference } from './inference.ts';

/**
 * Finds the type of every word: sets those of variables, and gives those of allocations and of what is printed.
 * It goes through the text from its beginning to its end, so that where two uses disagree the second is the error.
 */
export function infer(
  functions: readonly FunctionNode[],
  diagnostics: Diagnostics,
): ReadonlyMap<Expression, Type> {
  const inference = new Inference(diagnostics, inferExpression);
  const [main, ...others] = functions as [FunctionNode, ...FunctionNode[]];
  const pieces = [
    ...main.body.map((statement) => ({ start: statement.range.start, body: [statement], of: main })),
    ...others.map((of) => ({ start: of.range.start, body: of.body, of })),
  ];
  for (const { body, of } of pieces.sort((a, b) => a.start - b.start)) {
    for (const statement of body) inferStatement(inference, of, statement);
  }
  for (const used of inference.used) {
    if (!completes(used.body) && !inference.emptyHanded.has(used)) continue;
    const message = `값을 쓰는 함수인데 값 없이 끝나는 길이 있어요: \`${used.name}\`. 모든 길이 \`return 값;\`으로 끝나야 해요.`;
    diagnostics.report(used.range, message);
  }
  checkHandingBack(inference);
  inference.checkFields();
  return inference.types;
}

const NO_CHOICE =
  '`join(t)`의 값을 쓰면, `spawn`으로 시작하는 화살표 함수를 `&&`, `||`, `? :`만으로 쓸 수 없어요. 돌려줄 수를 `() => { if (a) return f(); return 0; }`처럼 중괄호와 `return`으로 써요.';

/** What `join` gives is a number, whichever thread it waits for: once it is used, no thread may hand back anything else. */
function checkHandingBack({ joined, spawned, diagnostics }: Inference): void {
  if (joined.length === 0) return;
  for (const started of spawned) {
    started.handsBack = true;
    if (started.forwards) started.forwards.callee.handsBack = true;
    if (started.chooses) diagnostics.report(started.chooses.range, NO_CHOICE);
    if (!started.givesValue || restrict(started.result, 'number')) continue;
    const message = `\`join(t)\`의 값은 수예요. 그런데 \`spawn\`으로 시작하는 \`${started.name}\`의 결과는 ${describeType(started.result)} 값이에요. 수를 \`return\`해요.`;
    for (const range of joined) diagnostics.report(range, message);
  }
}

function inferStatement(inference: Inference, of: FunctionNode, statement: Statement): void {
  switch (statement.kind) {
    case 'declare': {
      const { variable, value } = statement;
      inference.assign(variable.type, value, `\`${variable.name}\`에 넣는 값은`);
      return;
    }
    case 'evaluate':
      inferEffect(inference, statement.expression);
      return;
    case 'if':
      inferCondition(inference, statement.test);
      inferStatement(inference, of, statement.consequent);
      if (statement.alternate) inferStatement(inference, of, statement.alternate);
      return;
    case 'loop':
      if (statement.test && !statement.bodyFirst) inferCondition(inference, statement.test);
      inferStatement(inference, of, statement.body);
      if (statement.test && statement.bodyFirst) inferCondition(inference, statement.test);
      for (const update of statement.update) inferEffect(inference, update);
      return;
    case 'switch':
      inferSwitch(inference, statement);
      for (const { body } of statement.cases) {
        for (const inner of body) inferStatement(inference, of, inner);
      }
      return;
    case 'return':
      if (statement.value && statement.implicit) {
        const type = inference.effect(statement.value);
        if (type) unify(of.result, type);
      } else if (statement.value) inference.assign(of.result, statement.value, `\`${of.name}\`의 결과는`);
      else inference.emptyHanded.add(of);
      return;
    case 'throw':
      inferText(inference, statement.text);
      return;
    case 'block':
    case 'refused':
      for (const inner of statement.body) inferStatement(inference, of, inner);
      return;
    case 'break':
    case 'continue':
      return;
  }
}
