import { createContext, runInContext } from 'node:vm';
import { type AnyNode, type Expression, type Program, parse, type Statement } from 'acorn';

/*
 * What a program with one thread does, according to Node. It runs twice: as it is, and rewritten so that every
 * operation is checked for what this machine calls a fault where JavaScript goes on with another kind of value.
 * Nothing of the compiler is used.
 */

/** How a program ends, and what it has printed until then. */
export interface Outcome {
  kind: 'finished' | 'fault' | 'endless';
  output: string[];
}

/** Rounds of loops and calls that a program may take. */
const FUEL = 300;

/** A realm without anything but the language. A new one for each program would take longer than the programs. */
const realm = createContext({});

class Fault extends Error {}
class Endless extends Error {}

/** Runs a program in Node. Throws when the program as it is and the checked one disagree, so when this file is wrong. */
export function runInNode(source: string): Outcome {
  const checked = run(checkedProgram(parse(source, { ecmaVersion: 'latest' })));
  if (checked.kind === 'finished') {
    const plain = run(source);
    if (plain.kind !== 'finished' || plain.output.join('\n') !== checked.output.join('\n')) {
      throw new Error(`the oracle is wrong: ${JSON.stringify({ plain, checked })}`);
    }
  }
  return checked;
}

function run(text: string): Outcome {
  const output: string[] = [];
  let fuel = FUEL;
  Object.assign(realm, {
    print: (...values: unknown[]) => output.push(values.map(String).join(' ')),
    assert(condition: unknown) {
      if (!condition) throw new Fault('assert');
    },
    // There is no such thing in JavaScript; programs that Node runs do not look at what it gives.
    ref: () => ({}),
    $int: int,
    $get: get,
    $set: set,
    $tick() {
      if (fuel-- === 0) throw new Endless();
    },
  });
  try {
    // In a block, so that nothing of one program is left for the next.
    runInContext(`'use strict'; {\n${text}\n}`, realm);
    return { kind: 'finished', output };
  } catch (error) {
    return { kind: error instanceof Endless ? 'endless' : 'fault', output };
  }
}

function int(value: unknown): unknown {
  if (value !== (Number(value) | 0)) throw new Fault(String(value));
  return value;
}

function get(object: unknown, key: string | number): unknown {
  const value = Object.hasOwn(object as object, key)
    ? (object as Record<string | number, unknown>)[key]
    : undefined;
  if (value === undefined) throw new Fault(`${key}`);
  return value;
}

function set(object: unknown, key: string | number, value: unknown): unknown {
  // An element of `new Array(n)` is no property until it is written.
  const exists = Array.isArray(object)
    ? Number(key) >= 0 && Number(key) < object.length
    : Object.hasOwn(object as object, key);
  if (!exists) throw new Fault(`${key}`);
  (object as Record<string | number, unknown>)[key] = value;
  return value;
}

/** The text of a program in which every operation is checked. */
function checkedProgram(program: Program): string {
  return program.body.map((node) => statement(node as Statement)).join('\n');
}

function statement(node: Statement): string {
  switch (node.type) {
    case 'FunctionDeclaration':
      return `function ${node.id.name}(${node.params.map(name).join(', ')}) { $tick(); ${node.body.body.map(statement).join(' ')} }`;
    case 'VariableDeclaration':
      return `${node.kind} ${node.declarations.map(({ id, init }) => `${name(id)} = ${value(init!)}`).join(', ')};`;
    case 'ExpressionStatement':
      return `${value(node.expression)};`;
    case 'IfStatement':
      return `if (${value(node.test)}) ${statement(node.consequent)}${node.alternate ? ` else ${statement(node.alternate)}` : ''}`;
    case 'WhileStatement':
      return `while ($tick(), ${value(node.test)}) ${statement(node.body)}`;
    case 'DoWhileStatement':
      return `do ${statement(node.body)} while ($tick(), ${value(node.test)});`;
    case 'SwitchStatement': {
      const cases = node.cases.map(
        ({ test, consequent }) =>
          `${test ? `case ${value(test)}` : 'default'}: ${consequent.map(statement).join(' ')}`,
      );
      return `switch (${value(node.discriminant)}) { ${cases.join(' ')} }`;
    }
    case 'ForStatement': {
      const init =
        node.init?.type === 'VariableDeclaration'
          ? statement(node.init)
          : `${node.init ? value(node.init) : ''};`;
      const test = node.test ? value(node.test) : 'true';
      return `for (${init} $tick(), ${test}; ${node.update ? value(node.update) : ''}) ${statement(node.body)}`;
    }
    case 'BlockStatement':
      return `{ ${node.body.map(statement).join(' ')} }`;
    case 'ReturnStatement':
      return `return ${node.argument ? value(node.argument) : ''};`;
    case 'ThrowStatement':
      return `throw ${value(node.argument)};`;
    case 'BreakStatement':
      return 'break;';
    case 'ContinueStatement':
      return 'continue;';
    case 'EmptyStatement':
      return ';';
    default:
      throw new TypeError(node.type);
  }
}

const ARITHMETIC = new Set(['+', '-', '*', '%', '<<', '>>', '>>>', '&', '|', '^']);

/** An expression in which every operation is checked, in parentheses. */
function value(node: Expression): string {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'Literal':
      return node.raw!;
    case 'TemplateLiteral':
      return `\`${node.quasis.map((quasi, index) => quasi.value.raw + (node.expressions[index] ? `\${${value(node.expressions[index])}}` : '')).join('')}\``;
    case 'UnaryExpression': {
      const text = `(${node.operator} ${value(node.argument)})`;
      return node.operator === '!' ? text : `$int${text}`;
    }
    case 'BinaryExpression': {
      const text = `(${value(node.left as Expression)} ${node.operator} ${value(node.right)})`;
      return ARITHMETIC.has(node.operator) && !isText(node) ? `$int${text}` : text;
    }
    case 'SequenceExpression':
      return `(${node.expressions.map(value).join(', ')})`;
    case 'LogicalExpression':
      return `(${value(node.left)} ${node.operator} ${value(node.right)})`;
    case 'ConditionalExpression':
      return `(${value(node.test)} ? ${value(node.consequent)} : ${value(node.alternate)})`;
    case 'MemberExpression': {
      if (!node.computed && name(node.property) === 'length')
        return `${value(node.object as Expression)}.length`;
      return `$get(${place(node).join(', ')})`;
    }
    case 'AssignmentExpression':
      return assignment(node.left, (old) =>
        node.operator === '='
          ? value(node.right)
          : `$int(${old} ${node.operator.slice(0, -1)} ${value(node.right)})`,
      );
    case 'UpdateExpression': {
      const after = assignment(node.argument, (old) => `$int(${old} ${node.operator[0]} 1)`);
      // The old value is the new one less the step; that it was checked when it was stored makes this exact.
      return node.prefix ? after : `(${after} ${node.operator === '++' ? '-' : '+'} 1)`;
    }
    case 'ArrayExpression':
      return `[${node.elements.map((element) => value(element as Expression)).join(', ')}]`;
    case 'ObjectExpression':
      return `({ ${node.properties.map((property) => (property.type === 'Property' ? `${name(property.key)}: ${value(property.value)}` : '')).join(', ')} })`;
    case 'NewExpression':
      return `new ${name(node.callee)}(${node.arguments.map((argument) => value(argument as Expression)).join(', ')})`;
    case 'CallExpression':
      return call(
        node.callee,
        node.arguments.map((argument) => value(argument as Expression)),
      );
    default:
      throw new TypeError(node.type);
  }
}

function call(callee: AnyNode, given: string[]): string {
  if (callee.type === 'Identifier') return `${callee.name}(${given.join(', ')})`;
  if (callee.type !== 'MemberExpression') throw new TypeError(callee.type);
  // Math.trunc(a / b), and new Array(n).fill(v).
  const text = `${value(callee.object as Expression)}.${name(callee.property)}(${given.join(', ')})`;
  return name(callee.property) === 'trunc' ? `$int(${text})` : text;
}

/** Stores a value that is made of the old one, which is read only when it is asked for. */
function assignment(target: AnyNode, make: (old: string) => string): string {
  if (target.type === 'Identifier') return `(${target.name} = ${make(target.name)})`;
  if (target.type !== 'MemberExpression') throw new TypeError(target.type);
  const [object, key] = place(target);
  return `(($o, $k) => $set($o, $k, ${make('$get($o, $k)')}))(${object}, ${key})`;
}

function place(node: Extract<AnyNode, { type: 'MemberExpression' }>): [string, string] {
  const key = node.computed ? value(node.property as Expression) : `'${name(node.property)}'`;
  return [value(node.object as Expression), key];
}

function name(node: AnyNode): string {
  if (node.type !== 'Identifier') throw new TypeError(node.type);
  return node.name;
}

function isText(node: AnyNode): boolean {
  if (node.type === 'TemplateLiteral') return true;
  if (node.type === 'Literal') return typeof node.value === 'string';
  return (
    node.type === 'BinaryExpression' && node.operator === '+' && (isText(node.left) || isText(node.right))
  );
}
