import { generateAllocation } from './allocation.ts';
import { generateAssign, generateUpdate } from './assignment.ts';
import * as calls from './call.ts';
import type { Generate } from './code.ts';
import * as operators from './operator.ts';

/** Generates code for an expression whose value is not known before the first step. */
export const generateExpression: Generate = (code, expression, wanted, range) => {
  switch (expression.kind) {
    case 'variable':
      return operators.generateVariable(code, expression, wanted, range);
    case 'unary':
      return operators.generateUnary(code, expression, wanted, range);
    case 'binary':
      return operators.generateBinary(code, expression, wanted, range);
    case 'logical':
      return operators.generateLogical(code, expression, wanted, range);
    case 'conditional':
      return operators.generateConditional(code, expression, wanted, range);
    case 'element':
    case 'field':
      return operators.generateLoad(code, expression, wanted, range);
    case 'length':
      return operators.generateLength(code, expression, wanted, range);
    case 'ref':
      return operators.generateRef(code, expression, wanted, range);
    case 'assign':
      return generateAssign(code, expression, wanted, range);
    case 'update':
      return generateUpdate(code, expression, wanted, range);
    case 'allocation':
      return generateAllocation(code, expression, wanted, range);
    case 'call':
      return calls.generateCall(code, expression, wanted, range);
    case 'invoke':
      return calls.generateInvoke(code, expression, wanted, range);
    case 'system':
      return calls.generateSystem(code, expression, wanted, range);
    case 'spawn':
      return calls.generateSpawn(code, expression, wanted, range);
    case 'parallel':
      return calls.generateParallel(code, expression);
    case 'print':
      return calls.generatePrint(code, expression);
    case 'assert':
      return calls.generateAssert(code, expression);
    case 'number':
    case 'boolean':
    case 'string':
    case 'null':
    case 'broken':
      // Literals are known, and code is generated for programs without errors only.
      throw new TypeError(`no code: ${expression.kind}`);
  }
};
