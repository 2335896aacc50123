import type * as acorn from 'acorn';
import { METHODS, SYSTEM_CALLS } from '../builtins.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { MAX_FUNCTIONS } from '../limits.ts';
import { type Expression, type FunctionNode, makeFunction } from '../tree.ts';
import { declareBroken, declareNames } from './declaration.ts';
import { readExpression } from './expression.ts';
import { type Arrow, Reader } from './reader.ts';
import { Scope } from './scope.ts';
import { readBlock, readEffect, readStatement, readStatements } from './statement.ts';

/**
 * Reads a whole program: `main` first, then the declared functions, then those made of arrow functions. Behind them,
 * where there are errors, the refused ones. `strings`: the texts that are values.
 */
export function readProgram(
  tree: acorn.Program,
  diagnostics: Diagnostics,
): { functions: FunctionNode[]; strings: string[] } {
  const main = makeFunction('main', diagnostics.range({ start: 0, end: tree.end }));
  main.index = 0;
  const reader = new Reader(diagnostics, main, { expression: readExpression, statement: readStatement });
  declareNames(reader, tree.body, tree, true);
  const declared = tree.body.filter((node) => node.type === 'FunctionDeclaration');
  const functions = declared.map((node) => {
    const made = makeFunction(node.id.name, reader.range(node));
    reader.declare(node.id, { kind: 'function', function: made });
    return made;
  });
  main.body = readStatements(
    reader,
    tree.body.filter((node) => node.type !== 'FunctionDeclaration'),
  );
  for (const [index, node] of declared.entries()) readFunction(reader, node, functions[index]!);
  const arrows = reader.arrows;
  // Reading one may find more.
  for (const arrow of arrows) readArrowBody(reader, arrow);
  const all = [main, ...functions, ...arrows.map((arrow) => arrow.function)];
  if (all.length > MAX_FUNCTIONS) {
    diagnostics.exceeds(all[MAX_FUNCTIONS]!.range, '함수가 너무 많아요.', MAX_FUNCTIONS);
  }
  return { functions: [...all, ...reader.refused], strings: reader.strings.list };
}

function readFunction(reader: Reader, node: acorn.FunctionDeclaration, made: FunctionNode): void {
  reader.function = made;
  if (node.async) {
    reader.broken(node, '`async` 함수는 쓸 수 없어요. 스레드는 `spawn`으로 만들고 `join`으로 기다려요.');
  }
  if (node.generator) {
    reader.broken(node, '생성기 함수 `function*`은 쓸 수 없어요. 차례를 넘기려면 `yieldNow()`를 써요.');
  }
  reader.inScope(() => {
    for (const parameter of node.params) {
      const name = parameter.type === 'Identifier' ? parameter.name : '…';
      const variable = reader.makeVariable(name, parameter, node, false, false);
      // What is refused counts nevertheless, so that calls are not wrong too.
      made.parameters.push(variable);
      if (parameter.type === 'Identifier') {
        reader.declare(parameter, { kind: 'variable', variable });
      } else {
        reader.refuse(parameter);
        declareBroken(reader, parameter);
      }
    }
    made.body = readBlock(reader, node.body.body, node.body);
  });
}

function readArrowBody(reader: Reader, { node, handsBack, function: made, scope }: Arrow): void {
  reader.function = made;
  reader.scope = new Scope(scope);
  if (node.body.type === 'BlockStatement') {
    made.body = readBlock(reader, node.body.body, node.body);
  } else {
    const expression = readEffect(reader, node.body);
    const range = reader.range(node.body);
    made.givesValue = handsBack && hasValue(expression);
    if (expression.kind === 'logical' || expression.kind === 'conditional') made.chooses = expression;
    made.body = [
      made.givesValue
        ? { kind: 'return', value: expression, implicit: true, range }
        : { kind: 'evaluate', expression, range },
    ];
  }
  const [only, more] = made.body;
  if (more !== undefined) return;
  if (only?.kind === 'return' && only.value?.kind === 'call' && node.body.type !== 'BlockStatement')
    made.forwards = only.value;
  // In braces the value of a call is dropped, and must not be handed back.
  if (only?.kind === 'evaluate' && only.expression.kind === 'call')
    made.forwards = handsBack && only.expression.callee.givesValue ? null : only.expression;
}

/** Whether something that is done has a value too. */
function hasValue(expression: Expression): boolean {
  switch (expression.kind) {
    case 'call':
      return expression.callee.givesValue;
    case 'system':
      return SYSTEM_CALLS.get(expression.name)!.result !== 'none';
    case 'invoke':
      return METHODS.get(expression.method)!.result !== 'none';
    // These only decide whether something is done.
    case 'conditional':
    case 'logical':
    case 'print':
    case 'assert':
    case 'parallel':
    case 'broken':
      return false;
    default:
      return true;
  }
}
