import type * as acorn from 'acorn';
import { type Expression, makeFunction, type Statement } from '../tree.ts';
import { declareBroken } from './declaration.ts';
import type { AnyNode } from './node.ts';
import type { Reader } from './reader.ts';
import { readText } from './text.ts';

/*
 * What stands inside refused syntax is read all the same, so that its own errors are told with all others.
 */

/** Reads the arguments of a refused call. Texts and functions are no errors there: the call that is meant may take them. */
export function readRefusedArguments(reader: Reader, nodes: readonly AnyNode[]): void {
  for (const node of nodes) {
    if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression')
      readRefusedFunction(reader, node);
    else if (node.type !== 'Identifier' || reader.scope.lookUp(node.name)?.kind !== 'function')
      readText(reader, node);
  }
}

/** Reads the body of a function that cannot stand where it does; to say so is left to the caller. */
export function readRefusedFunction(
  reader: Reader,
  node:
    | acorn.FunctionDeclaration
    | acorn.AnonymousFunctionDeclaration
    | acorn.FunctionExpression
    | acorn.ArrowFunctionExpression,
): void {
  const range = reader.range(node);
  const made = makeFunction(node.id?.name ?? `function@${range.line}`, range);
  const around = reader.function;
  reader.refused.add(made);
  reader.function = made;
  made.body = reader.inScope(() => {
    if (node.type === 'FunctionExpression' && node.id) declareBroken(reader, node.id);
    for (const parameter of node.params) declareBroken(reader, parameter);
    return [
      node.body.type === 'BlockStatement'
        ? reader.statement(node.body)
        : evaluate(reader.expression(node.body)),
    ];
  });
  reader.function = around;
}

/** Refuses a statement that the language does not have, and reads the expressions and statements in it. */
export function readRefusedStatement(reader: Reader, node: AnyNode): Statement {
  reader.refuse(node);
  const body = reader.inScope(() => readInside(reader, node));
  return { kind: 'refused', body, range: reader.range(node) };
}

function readInside(reader: Reader, node: AnyNode): Statement[] {
  switch (node.type) {
    case 'ForInStatement':
    case 'ForOfStatement':
      return readRefusedFor(reader, node);
    case 'TryStatement':
      return [
        reader.statement(node.block),
        ...(node.handler ? [readCatch(reader, node.handler)] : []),
        ...(node.finalizer ? [reader.statement(node.finalizer)] : []),
      ];
    case 'LabeledStatement':
      return [reader.statement(node.body)];
    case 'FunctionDeclaration':
      readRefusedFunction(reader, node);
      return [];
    default:
      return [];
  }
}

function readRefusedFor(reader: Reader, node: acorn.ForInStatement | acorn.ForOfStatement): Statement[] {
  const over = evaluate(reader.expression(node.right));
  if (node.left.type === 'VariableDeclaration') {
    for (const { id } of node.left.declarations) declareBroken(reader, id);
  } else {
    reader.expression(node.left);
  }
  return [over, reader.statement(node.body)];
}

function readCatch(reader: Reader, { param, body }: acorn.CatchClause): Statement {
  return reader.inScope(() => {
    if (param) declareBroken(reader, param);
    return reader.statement(body);
  });
}

function evaluate(expression: Expression): Statement {
  return { kind: 'evaluate', expression, range: expression.range };
}
