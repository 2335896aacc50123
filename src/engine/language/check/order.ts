import type { Diagnostics } from '../diagnostics.ts';
import type { FunctionNode, VariableNode } from '../tree.ts';

/**
 * Refuses programs in which a statement at the top uses, itself or through the functions that it calls or starts,
 * a variable that is declared further down: JavaScript would throw, and what the compiler evaluates
 * before the first step would show.
 */
export function checkOrder(functions: readonly FunctionNode[], diagnostics: Diagnostics): void {
  const last = lastVariables(functions);
  for (const { of, range } of functions[0]!.uses) {
    const variable = 'body' in of ? last.get(of) : of;
    if (variable === undefined || range.start >= variable.range.end) continue;
    const message =
      variable === of
        ? `선언보다 먼저 써요: \`${of.name}\`. 선언을 이 줄보다 위로 옮겨요.`
        : `선언보다 먼저 써요: \`${of.name}\` 함수가 쓰는 \`${variable.name}\`. 선언을 이 줄보다 위로 옮겨요.`;
    diagnostics.report(range, message);
  }
}

/** For each function, of all variables at the top that it may use, through others too, the one declared last. */
function lastVariables(functions: readonly FunctionNode[]): Map<FunctionNode, VariableNode> {
  const users = new Map<VariableNode | FunctionNode, FunctionNode[]>();
  for (const user of functions) {
    for (const { of } of user.uses) {
      const known = users.get(of);
      if (known) known.push(user);
      else users.set(of, [user]);
    }
  }
  const variables = [...users.keys()].filter((use): use is VariableNode => !('body' in use));
  const last = new Map<FunctionNode, VariableNode>();
  // From the last variable to the first: each function is then reached by its answer before anything else.
  for (const variable of variables.sort((a, b) => b.range.start - a.range.start)) {
    const reached: (VariableNode | FunctionNode)[] = [variable];
    for (let of = reached.pop(); of; of = reached.pop()) {
      for (const user of users.get(of) ?? []) {
        if (last.has(user)) continue;
        last.set(user, variable);
        reached.push(user);
      }
    }
  }
  return last;
}
