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
      const test = statement.test ? evaluate(statement.test) : true;
      const endless = test === true || (test !== null && isTruthy(test));
      return !endless || breaks(statement.body);
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

/** Whether a loop's body has a `break` that leaves this loop. */
function breaks(statement: Statement): boolean {
  switch (statement.kind) {
    case 'break':
      return true;
    case 'block':
      return statement.body.some(breaks);
    case 'if':
      return breaks(statement.consequent) || (statement.alternate !== null && breaks(statement.alternate));
    default:
      return false;
  }
}
