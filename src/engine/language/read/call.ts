import type * as acorn from 'acorn';
import { METHODS, RESERVED, SYSTEM_CALLS } from '../builtins.ts';
import { insteadOfMethod, insteadOfName, insteadOfPath } from '../foreign.ts';
import { type EntryNode, type Expression, makeFunction } from '../tree.ts';
import { readFill } from './allocation.ts';
import { type Reader, unknownName } from './reader.ts';
import { readRefusedArguments, readRefusedFunction } from './refused.ts';
import { isText, readText, readTexts } from './text.ts';

/** Calls of functions and methods, built-in ones included. */
export function readCall(reader: Reader, node: acorn.CallExpression): Expression {
  const { callee } = node;
  if (callee.type === 'MemberExpression') return readMethod(reader, node, callee);
  if (callee.type !== 'Identifier') {
    readRefusedArguments(reader, node.arguments);
    return reader.broken(
      callee,
      '부를 수 있는 것은 이름이 있는 함수예요. `function f() { … }`로 선언하고 `f()`로 불러요.',
    );
  }
  return RESERVED.has(callee.name)
    ? readBuiltin(reader, node, callee.name)
    : readFunctionCall(reader, node, callee);
}

function readFunctionCall(reader: Reader, node: acorn.CallExpression, callee: acorn.Identifier): Expression {
  const range = reader.range(node);
  const meaning = reader.resolve(callee, true);
  if (meaning?.kind === 'function') {
    return { kind: 'call', callee: meaning.function, arguments: readArguments(reader, node), range };
  }
  readRefusedArguments(reader, node.arguments);
  if (meaning === null) return { kind: 'broken', range };
  return reader.broken(
    callee,
    `함수가 아니에요: \`${callee.name}\`. 함수는 \`function f() { … }\`로 선언해요.`,
  );
}

function readBuiltin(reader: Reader, node: acorn.CallExpression, name: string): Expression {
  const range = reader.range(node);
  switch (name) {
    case 'print':
      return { kind: 'print', text: readTexts(reader, node.arguments), range };
    case 'assert':
      return readAssert(reader, node);
    case 'ref':
      return readRef(reader, node);
    case 'spawn':
      return readSpawn(reader, node);
    case 'parallel':
      return readParallel(reader, node);
  }
  const call = SYSTEM_CALLS.get(name);
  if (call === undefined) {
    return refuseCall(reader, node, insteadOfName(name) ?? `\`new ${name}(…)\`처럼 만들어요.`);
  }
  const missing = call.arguments - node.arguments.length;
  if (missing !== 0 && (missing !== 1 || call.otherwise === null)) {
    return refuseCall(reader, node, `인자가 맞지 않아요. \`${call.usage}\`처럼 써요.`);
  }
  const given = readArguments(reader, node);
  if (missing === 1) given.push({ kind: 'number', value: call.otherwise!, range });
  return { kind: 'system', name: call.name, arguments: given, range };
}

function readAssert(reader: Reader, node: acorn.CallExpression): Expression {
  const [condition, message, more] = node.arguments;
  if (condition === undefined || more !== undefined) {
    return refuseCall(reader, node, '`assert(조건, "설명")`처럼 써요.');
  }
  return {
    kind: 'assert',
    condition: reader.expression(condition),
    text: message ? readText(reader, message) : [],
    range: reader.range(node),
  };
}

function readRef(reader: Reader, node: acorn.CallExpression): Expression {
  const usage = '`ref(x)`처럼 변수 이름을 하나 써요.';
  const [named, more] = node.arguments;
  if (named === undefined || more !== undefined || isText(named)) return refuseCall(reader, node, usage);
  const target = reader.expression(named);
  if (target.kind === 'broken') return target;
  if (target.kind !== 'variable') return reader.broken(node, usage);
  const { variable } = target;
  if (variable.fixed) {
    return reader.broken(
      node,
      `\`const\`의 주소는 얻을 수 없어요: \`${variable.name}\`. \`let\`으로 선언해요.`,
    );
  }
  variable.addressTaken = true;
  return { kind: 'ref', variable, range: reader.range(node) };
}

function readSpawn(reader: Reader, node: acorn.CallExpression): Expression {
  const [start, ...rest] = node.arguments;
  const given = rest.map((argument) => reader.expression(argument));
  if (start === undefined) {
    return reader.broken(node, '시작할 함수를 써요. `spawn(f)`나 `spawn(f, 1)`처럼 써요.');
  }
  const entry = readEntry(reader, 'spawn', start, given);
  if (entry === null) return { kind: 'broken', range: reader.range(node) };
  return { kind: 'spawn', entry, range: reader.range(node) };
}

function readParallel(reader: Reader, node: acorn.CallExpression): Expression {
  if (node.arguments.length === 0) {
    return reader.broken(node, '시작할 함수를 써요. `parallel(f, g)`처럼 써요.');
  }
  const entries = node.arguments.map((argument) => readEntry(reader, 'parallel', argument, []));
  return { kind: 'parallel', entries: entries.filter((entry) => entry !== null), range: reader.range(node) };
}

/** Reads what a thread is started with: a function's name or an arrow function. */
function readEntry(
  reader: Reader,
  starter: string,
  node: acorn.Expression | acorn.SpreadElement,
  given: Expression[],
): EntryNode | null {
  if (node.type === 'Identifier' && !RESERVED.has(node.name)) {
    const meaning = reader.resolve(node);
    if (meaning?.kind === 'function') {
      return { function: meaning.function, arguments: given, range: reader.range(node) };
    }
    if (meaning === null) return null;
  }
  if (node.type === 'ArrowFunctionExpression') return readArrow(reader, starter, node, given);
  if (node.type === 'CallExpression') {
    reader.expression(node);
    reader.broken(node, '여기서 부르면 스레드가 시작되기 전에 끝나요. `() => f(1)`처럼 화살표 함수로 써요.');
  } else {
    if (node.type === 'FunctionExpression') readRefusedFunction(reader, node);
    reader.broken(node, '스레드를 시작할 함수의 이름이나 `() => f(1)` 같은 화살표 함수를 써요.');
  }
  return null;
}

function readArrow(
  reader: Reader,
  starter: string,
  node: acorn.ArrowFunctionExpression,
  given: Expression[],
): EntryNode | null {
  if (node.params.length > 0 || node.async || given.length > 0) {
    readRefusedFunction(reader, node);
    reader.broken(
      node,
      '스레드가 되는 화살표 함수에는 매개변수가 없어요. 인자를 넘기려면 `spawn(f, 1)`이나 `() => f(1)`로 써요.',
    );
    return null;
  }
  const range = reader.range(node);
  const made = makeFunction(`${starter}@${range.line}`, range);
  reader.function.uses.push({ of: made, range });
  reader.arrows.push({ node, handsBack: starter === 'spawn', function: made, scope: reader.scope });
  return { function: made, arguments: [], range };
}

function readMethod(reader: Reader, node: acorn.CallExpression, callee: acorn.MemberExpression): Expression {
  const { property } = callee;
  const name = !callee.computed && property.type === 'Identifier' ? property.name : '';
  const path = pathOf(callee);
  if (path !== null && reader.scope.lookUp(path.split('.')[0]!) === null) {
    if (path === 'Math.trunc' && isQuotient(node)) return readQuotient(reader, node);
    const instead = insteadOfPath(path);
    if (instead) return refuseCall(reader, node, unknownName(path, instead));
  }
  const object = reader.expression(callee.object);
  if (isText(callee.object)) {
    const message =
      '문자열의 메서드는 없어요. 비교는 `===`로 하고, 여러 값은 `print(a, b)`처럼 이어서 출력해요.';
    return refuseCall(reader, node, message);
  }
  if (
    name === 'fill' &&
    object.kind === 'allocation' &&
    object.object === 'array' &&
    object.values === null &&
    !object.fill
  ) {
    return readFill(reader, node, object);
  }
  const method = METHODS.get(name);
  if (method === undefined) {
    readRefusedArguments(reader, node.arguments);
    return reader.broken(property, unknownMethod(reader, name));
  }
  if (node.arguments.length !== method.arguments.length) {
    return refuseCall(reader, node, `인자가 맞지 않아요. \`${method.usage}\`처럼 써요.`);
  }
  const given = readArguments(reader, node);
  return { kind: 'invoke', method: method.name, object, arguments: given, range: reader.range(node) };
}

/** Names joined by dots: `Thread.sleep`. Null for anything else. */
function pathOf(node: acorn.MemberExpression): string | null {
  if (node.computed || node.property.type !== 'Identifier') return null;
  const before =
    node.object.type === 'Identifier'
      ? node.object.name
      : node.object.type === 'MemberExpression'
        ? pathOf(node.object)
        : null;
  return before && `${before}.${node.property.name}`;
}

type Quotient = acorn.CallExpression & { arguments: [acorn.BinaryExpression] };

function isQuotient(node: acorn.CallExpression): node is Quotient {
  const [quotient, more] = node.arguments;
  return quotient?.type === 'BinaryExpression' && quotient.operator === '/' && more === undefined;
}

/** `Math.trunc(a / b)`. */
function readQuotient(reader: Reader, node: Quotient): Expression {
  const [quotient] = node.arguments;
  const [left, right] = [reader.expression(quotient.left), reader.expression(quotient.right)];
  return { kind: 'binary', operator: '/', left, right, range: reader.range(node) };
}

function unknownMethod(reader: Reader, name: string): string {
  const instead = insteadOfMethod(name);
  const similar = instead ? null : reader.diagnostics.similar(name, METHODS.keys());
  const hint = instead ?? (similar && `혹시 \`${similar}\`인가요?`);
  return `이런 메서드는 없어요${name && `: \`${name}\``}.${hint ? ` ${hint}` : ''}`;
}

function refuseCall(reader: Reader, node: acorn.CallExpression, message: string): Expression {
  readRefusedArguments(reader, node.arguments);
  return reader.broken(node, message);
}

function readArguments(reader: Reader, node: acorn.CallExpression): Expression[] {
  return node.arguments.map((argument) => reader.expression(argument));
}
