import type { ObjectKind } from '../../kinds/objects.ts';
import type { OptionName, SystemCall } from './builtins.ts';
import type { BinaryOperator, Method, UnaryOperator } from './instruction.ts';
import type { SourceRange } from './source.ts';
import { makeType, type Type } from './types.ts';

/*
 * A program text with its names resolved: what the check makes of acorn's tree, and what all later passes read.
 * Whatever the check has refused is `broken`; later passes let it be anything.
 */

/** A variable, wherever it is declared. */
export interface VariableNode {
  /** As the text has it. */
  name: string;
  /** Declared at the top, outside every block. */
  global: boolean;
  /** Declared with `const`. */
  fixed: boolean;
  /** The declaration; a use that begins before its end comes too early. */
  range: SourceRange;
  /** Where the name is in scope. */
  scope: SourceRange;
  /** The function whose frame holds a local. */
  owner: FunctionNode;
  /** Whether the program takes its address with `ref`. */
  addressTaken: boolean;
  /** What is known of its type so far. */
  type: Type;
  /** Of a variable at the top whose declaration costs no step: its value before the first step. */
  initial: Known | null;
  /** Virtual address of a global, place in the frame of a local. */
  address: number;
}

/** A value that is known before the first step. */
export type Known =
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  /** `index`: of its text in `Program.strings`. */
  | { kind: 'string'; value: string; index: number }
  | { kind: 'null' }
  | { kind: 'object'; object: StaticNode };

/** An object that exists before the first step. */
export interface StaticNode {
  /** Where the text makes it. */
  allocation: Node<'allocation'>;
  /** Values of a literal's elements or fields, or the arguments of the constructor. */
  arguments: Known[];
  /** `v` of `new Array(n).fill(v)`. */
  fill: Known | null;
  /** Virtual address, 0 until objects are laid out. */
  address: number;
}

/** A function, `main` included, or an arrow function that a thread is started with. */
export interface FunctionNode {
  /** As in `FunctionInfo.name`. */
  name: string;
  /** From `function` to the closing brace; the whole text for `main`. */
  range: SourceRange;
  /** In their order; a refused one counts too. */
  parameters: VariableNode[];
  /** Everything in its frame, parameters first. */
  locals: VariableNode[];
  /** Its statements; for `main` all at the top that declare no function. */
  body: Statement[];
  /** What its code names, in the order of the text. */
  uses: Use[];
  /** Type of what it returns. */
  result: Type;
  /** Whether some `return` gives a value. */
  givesValue: boolean;
  /** Whether `spawn` starts a thread with it, and some `join` uses what a thread hands back. */
  handsBack: boolean;
  /** Of an arrow function whose body is nothing but a call: that call. */
  forwards: Node<'call'> | null;
  /** Of an arrow function without braces whose body is nothing but `&&`, `||` or `? :`: that body. */
  chooses: Expression | null;
  /** Index into `Program.functions`; -1 when it becomes no code. */
  index: number;
}

/** That a function's code names a variable at the top or a function. */
export interface Use {
  /** What is named. */
  of: VariableNode | FunctionNode;
  /** Where it is named. */
  range: SourceRange;
}

/** What a thread is started with. */
export interface EntryNode {
  /** What the thread runs. */
  function: FunctionNode;
  /** What its parameters get. */
  arguments: Expression[];
  /** The function's name or the arrow function. */
  range: SourceRange;
}

/** A text to print: literal pieces and values. */
export type Text = (string | Expression)[];

/** Makes an object. */
export interface Allocation {
  /** Tells it from other expressions. */
  kind: 'allocation';
  /** What it makes. */
  object: ObjectKind;
  /** Elements of an array literal or values of a record literal; null for `new …`. */
  values: Expression[] | null;
  /** Names of a record's fields. */
  fields: string[];
  /** Arguments of the constructor without its options. */
  arguments: Expression[];
  /** `v` of `new Array(n).fill(v)`. */
  fill: Expression | null;
  /** Options that are set: to the number given, or to their one other value. */
  options: ReadonlyMap<OptionName, Expression | null>;
}

/** What has a value, or is called for what it does. */
export type Expression = {
  /** Without brackets around it. */
  range: SourceRange;
} & (
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  /** `index`: of its text in `Program.strings`. */
  | { kind: 'string'; value: string; index: number }
  | { kind: 'null' }
  | { kind: 'variable'; variable: VariableNode }
  | { kind: 'unary'; operator: UnaryOperator; operand: Expression }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }
  | { kind: 'logical'; operator: '&&' | '||'; left: Expression; right: Expression }
  | { kind: 'conditional'; test: Expression; consequent: Expression; alternate: Expression }
  | { kind: 'element'; object: Expression; index: Expression }
  | { kind: 'field'; object: Expression; field: string }
  | { kind: 'length'; object: Expression }
  /** `target = value`, or `target operator= value`. */
  | { kind: 'assign'; target: Expression; operator: BinaryOperator | null; value: Expression }
  | { kind: 'update'; target: Expression; operator: '+' | '-'; prefix: boolean }
  | Allocation
  | { kind: 'call'; callee: FunctionNode; arguments: Expression[] }
  | { kind: 'invoke'; method: Method; object: Expression; arguments: Expression[] }
  | { kind: 'system'; name: SystemCall; arguments: Expression[] }
  | { kind: 'spawn'; entry: EntryNode }
  | { kind: 'parallel'; entries: EntryNode[] }
  | { kind: 'ref'; variable: VariableNode }
  | { kind: 'print'; text: Text }
  | { kind: 'assert'; condition: Expression; text: Text }
  /** Refused; the error is reported. */
  | { kind: 'broken' }
);

/** One `case` of a `switch`, or its `default`; without a `break` the next one follows. */
export interface Case {
  /** What the subject is compared with; null for `default`. */
  test: Expression | null;
  /** What is done from here on. */
  body: Statement[];
  /** `case` and what is compared, or `default`. */
  range: SourceRange;
}

/** What is done. */
export type Statement = {
  /** Of a `declare`, one name with its value; else the whole statement. */
  range: SourceRange;
} & (
  | { kind: 'declare'; variable: VariableNode; value: Expression }
  | { kind: 'evaluate'; expression: Expression }
  | { kind: 'if'; test: Expression; consequent: Statement; alternate: Statement | null }
  /** `update`: done in this order after each round. `bodyFirst`: the first round is not tested, as in `do … while`. */
  | { kind: 'loop'; test: Expression | null; update: Expression[]; body: Statement; bodyFirst: boolean }
  | { kind: 'switch'; subject: Expression; cases: Case[] }
  | { kind: 'break' | 'continue' }
  /** `implicit`: what an arrow function without braces is, whether or not somebody uses its value. */
  | { kind: 'return'; value: Expression | null; implicit: boolean }
  | { kind: 'throw'; text: Text }
  | { kind: 'block'; body: Statement[] }
  /** Refused; the error is reported. What stands inside is there to be checked. */
  | { kind: 'refused'; body: Statement[] }
);

/** A function of which nothing but the name has been read. */
export function makeFunction(name: string, range: SourceRange): FunctionNode {
  return {
    name,
    range,
    parameters: [],
    locals: [],
    body: [],
    uses: [],
    result: makeType(),
    givesValue: false,
    handsBack: false,
    forwards: null,
    chooses: null,
    index: -1,
  };
}

/** Expressions of one kind. */
export type Node<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** The expressions of a text's values. */
export function valuesOf(text: Text): Expression[] {
  return text.filter((piece) => typeof piece !== 'string');
}

/** The direct parts of an expression, in the order in which they are evaluated. */
export function subexpressions(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'unary':
      return [expression.operand];
    case 'binary':
    case 'logical':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.test, expression.consequent, expression.alternate];
    case 'element':
      return [expression.object, expression.index];
    case 'field':
    case 'length':
      return [expression.object];
    case 'assign':
      return [expression.target, expression.value];
    case 'update':
      return [expression.target];
    case 'allocation':
      return [
        ...(expression.values ?? []),
        ...expression.arguments,
        ...(expression.fill ? [expression.fill] : []),
      ];
    case 'call':
    case 'system':
      return expression.arguments;
    case 'invoke':
      return [expression.object, ...expression.arguments];
    case 'spawn':
      return expression.entry.arguments;
    case 'parallel':
      return expression.entries.flatMap((entry) => entry.arguments);
    case 'print':
      return valuesOf(expression.text);
    case 'assert':
      return [expression.condition, ...valuesOf(expression.text)];
    case 'number':
    case 'boolean':
    case 'string':
    case 'null':
    case 'variable':
    case 'ref':
    case 'broken':
      return [];
  }
}
