import { evaluate, isTruthy } from '../known.ts';
import type { Statement } from '../tree.ts';

/** Whether what follows a list of statements can be reached by running them to their end. */
export function completes(statements: readonly Statement[]): boolean {
  return statements.every(completesOne);
}

function completesOne(statement: Statement): boolean {
  switch (statement.kind) {
    case 'declare':
      return true;
    case 'evaluate':
      return !(statement.expression.kind === 'system' && statement.expression.name === 'exit');
    case 'if': {
      const test = evaluate(statement.test);
      const alternate = statement.alternate === null || completesOne(statement.alternate);
      const consequent = completesOne(statement.consequent);
      if (test !== null) return isTruthy(test) ? consequent : alternate;
      return consequent || alternate;
    }
    case 'loop': {
      const { test: condition, body, bodyFirst } = statement;
      if (jumps(body, 'break')) return true;
      const test = condition ? evaluate(condition) : true;
      const endless = test === true || (test !== null && isTruthy(test));
      return !endless && (!bodyFirst || completesOne(body) || jumps(body, 'continue'));
    }
    case 'switch': {
      const { cases } = statement;
      const last = cases.at(-1);
      if (last === undefined || !cases.some(({ test }) => test === null)) return true;
      return completes(last.body) || cases.some(({ body }) => body.some((one) => jumps(one, 'break')));
    }
    case 'break':
    case 'continue':
    case 'return':
    case 'throw':
    // It is an error already, so that nothing may follow from it.
    case 'refused':
      return false;
    case 'block':
      return completes(statement.body);
  }
}

/** Whether the body of a loop or a `switch` has a `break` or a `continue` of its own. */
function jumps(statement: Statement, kind: 'break' | 'continue'): boolean {
  switch (statement.kind) {
    case 'break':
    case 'continue':
      return statement.kind === kind;
    case 'block':
      return statement.body.some((one) => jumps(one, kind));
    case 'if':
      return (
        jumps(statement.consequent, kind) ||
        (statement.alternate !== null && jumps(statement.alternate, kind))
      );
    case 'switch':
      // Its own `break` leaves it alone.
      return kind === 'continue' && statement.cases.some(({ body }) => body.some((one) => jumps(one, kind)));
    default:
      return false;
  }
}
