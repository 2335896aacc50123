import type * as acorn from 'acorn';
import type { Case, Expression, Statement, Text } from '../tree.ts';
import { declareNames, readDeclarations } from './declaration.ts';
import type { AnyNode } from './node.ts';
import type { Reader } from './reader.ts';
import { readRefusedStatement } from './refused.ts';
import { isText, readText } from './text.ts';

/** Reads a statement; what the language does not have becomes `refused`. */
export function readStatement(reader: Reader, node: AnyNode): Statement {
  const range = reader.range(node);
  switch (node.type) {
    case 'EmptyStatement':
      return { kind: 'block', body: [], range };
    case 'BlockStatement':
      return { kind: 'block', body: reader.inScope(() => readBlock(reader, node.body, node)), range };
    case 'ExpressionStatement':
      if (node.directive !== undefined) return { kind: 'block', body: [], range };
      return { kind: 'evaluate', expression: readEffect(reader, node.expression), range };
    case 'IfStatement':
      return {
        kind: 'if',
        test: reader.expression(node.test),
        consequent: readBranch(reader, node.consequent),
        alternate: node.alternate ? readBranch(reader, node.alternate) : null,
        range,
      };
    case 'WhileStatement': {
      const test = reader.expression(node.test);
      return {
        kind: 'loop',
        test,
        update: [],
        body: readBranch(reader, node.body),
        bodyFirst: false,
        range,
      };
    }
    case 'DoWhileStatement': {
      const body = readBranch(reader, node.body);
      return { kind: 'loop', test: reader.expression(node.test), update: [], body, bodyFirst: true, range };
    }
    case 'SwitchStatement':
      return readSwitch(reader, node);
    case 'ForStatement':
      return reader.inScope(() => readFor(reader, node));
    case 'BreakStatement':
    case 'ContinueStatement':
      if (node.label) {
        reader.broken(node, '이름표로 빠져나갈 수 없어요. 반복을 함수로 나누고 `return`으로 빠져나와요.');
      }
      return { kind: node.type === 'BreakStatement' ? 'break' : 'continue', range };
    case 'ReturnStatement':
      return readReturn(reader, node);
    case 'ThrowStatement':
      return { kind: 'throw', text: readThrown(reader, node.argument), range };
    case 'VariableDeclaration':
      // Where acorn lets one stand, its block has declared the names.
      return { kind: 'block', body: readDeclarations(reader, node), range };
    default:
      return readRefusedStatement(reader, node);
  }
}

/** Reads the statements of a block, whose names are in scope from its beginning to its end. */
export function readBlock(reader: Reader, nodes: readonly AnyNode[], block: AnyNode): Statement[] {
  declareNames(reader, nodes, block, false);
  return readStatements(reader, nodes);
}

/** Reads statements whose block has declared its names. */
export function readStatements(reader: Reader, nodes: readonly AnyNode[]): Statement[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'VariableDeclaration') return reader.statement(node);
    return readDeclarations(reader, node);
  });
}

function readFor(reader: Reader, node: acorn.ForStatement): Statement {
  const range = reader.range(node);
  const first: Statement[] = [];
  if (node.init?.type === 'VariableDeclaration') {
    declareNames(reader, [node.init], node, false);
    first.push(...readDeclarations(reader, node.init));
  } else if (node.init) {
    for (const expression of readEffects(reader, node.init)) {
      first.push({ kind: 'evaluate', expression, range: expression.range });
    }
  }
  const test = node.test ? reader.expression(node.test) : null;
  const update = node.update ? readEffects(reader, node.update) : [];
  const body = readBranch(reader, node.body);
  return {
    kind: 'block',
    body: [...first, { kind: 'loop', test, update, body, bodyFirst: false, range }],
    range,
  };
}

/** All cases are one block; what one of them declares is nothing in another, which may be entered without it. */
function readSwitch(reader: Reader, node: acorn.SwitchStatement): Statement {
  const subject = reader.expression(node.discriminant);
  const cases = reader.inScope(() => {
    for (const one of node.cases) declareNames(reader, one.consequent, one, false);
    return node.cases.map(({ test, consequent, start }): Case => {
      const end = test?.end ?? start + 'default'.length;
      return {
        test: test ? reader.expression(test) : null,
        body: readStatements(reader, consequent),
        range: reader.range({ start, end }),
      };
    });
  });
  return { kind: 'switch', subject, cases, range: reader.range(node) };
}

/** A statement under `if`, `while` or `for`; a scope of its own, though JavaScript lets no declaration stand there. */
function readBranch(reader: Reader, node: AnyNode): Statement {
  return reader.inScope(() => reader.statement(node));
}

const EFFECTS: ReadonlySet<Expression['kind']> = new Set([
  'assign',
  'update',
  'call',
  'invoke',
  'system',
  'spawn',
  'parallel',
  'print',
  'assert',
  'broken',
]);

/** Reads an expression that stands for what it does, not for its value. */
export function readEffect(reader: Reader, node: AnyNode): Expression {
  const expression = reader.expression(node);
  if (doesSomething(expression)) return expression;
  return reader.broken(node, '아무 일도 하지 않는 문장이에요. 값을 쓰려면 `x = …`처럼 변수에 넣어요.');
}

/** Whether an expression does something that is not its value: `fork() || fork()` does, `a || b` does not. */
function doesSomething(expression: Expression): boolean {
  switch (expression.kind) {
    case 'logical':
      return doesSomething(expression.left) || doesSomething(expression.right);
    case 'conditional':
      return [expression.test, expression.consequent, expression.alternate].some(doesSomething);
    case 'unary':
      return expression.operator === '!' && doesSomething(expression.operand);
    default:
      return EFFECTS.has(expression.kind);
  }
}

/** The head of a `for` is the one place where commas join what is done: `i++, j--`. */
function readEffects(reader: Reader, node: acorn.Expression): Expression[] {
  const nodes = node.type === 'SequenceExpression' ? node.expressions : [node];
  return nodes.map((each) => readEffect(reader, each));
}

function readReturn(reader: Reader, node: acorn.ReturnStatement): Statement {
  const value = node.argument ? reader.expression(node.argument) : null;
  const range = reader.range(node);
  if (reader.function.index === 0) {
    reader.broken(node, '`return`은 함수 안에서만 써요. 프로세스를 끝내려면 `exit(0)`을 써요.');
  }
  if (value !== null) reader.function.givesValue = true;
  return { kind: 'return', value, implicit: false, range };
}

/** `throw "…"` and `throw new Error("…")`. */
function readThrown(reader: Reader, node: acorn.Expression): Text {
  if (isText(node)) return readText(reader, node);
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Error') {
    const [message, more] = node.arguments;
    if (message === undefined) return [];
    if (more === undefined && isText(message)) return readText(reader, message);
  }
  reader.broken(node, '`throw "설명"`이나 `throw new Error("설명")`처럼 문자열을 던져요.');
  return [];
}
