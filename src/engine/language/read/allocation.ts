import type * as acorn from 'acorn';
import { CLASSES, OPTION_USAGES, type OptionName } from '../builtins.ts';
import { insteadOfName } from '../foreign.ts';
import type { Allocation, Expression, Node } from '../tree.ts';
import type { Reader } from './reader.ts';
import { readRefusedArguments } from './refused.ts';

const NO_OPTIONS: Allocation['options'] = new Map();

/** Field names that mean something else in JavaScript or here. */
const REFUSED_FIELDS: ReadonlySet<string> = new Set(['__proto__', 'length']);

/** `[0, 0, 0]`. */
export function readArray(reader: Reader, node: acorn.ArrayExpression): Expression {
  const values = node.elements.map((element) =>
    element
      ? reader.expression(element)
      : reader.broken(node, '빈칸이 있는 배열은 쓸 수 없어요. 모든 칸에 값을 써요.'),
  );
  return allocation(reader, node, { object: 'array', values });
}

/** `{ value: 1, next: null }`. */
export function readRecord(reader: Reader, node: acorn.ObjectExpression): Expression {
  const fields = new Map<string, Expression>();
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      reader.expression(property);
    } else if (
      property.computed ||
      property.method ||
      property.kind !== 'init' ||
      property.key.type !== 'Identifier'
    ) {
      reader.broken(property, '객체의 칸은 `{ name: 값 }`처럼 이름과 값으로만 써요.');
    } else {
      const value = reader.expression(property.value);
      if (fields.has(property.key.name)) {
        reader.broken(property, `같은 칸이 두 번 있어요: \`${property.key.name}\`.`);
      }
      if (acceptsField(reader, property.key)) fields.set(property.key.name, value);
    }
  }
  return allocation(reader, node, {
    object: 'record',
    values: [...fields.values()],
    fields: [...fields.keys()],
  });
}

/** Whether a name can name a field; reports it when not. */
export function acceptsField(reader: Reader, id: acorn.Identifier): boolean {
  if (!REFUSED_FIELDS.has(id.name)) return true;
  reader.broken(id, `객체의 칸 이름으로 쓸 수 없어요: \`${id.name}\`. 다른 이름을 지어요.`);
  return false;
}

/** `new Mutex()`, `new Array(n)`. */
export function readNew(reader: Reader, node: acorn.NewExpression): Expression {
  const name = node.callee.type === 'Identifier' ? node.callee.name : '';
  if (name === 'Array') return readNewArray(reader, node);
  const signature = CLASSES.get(name);
  if (signature === undefined) {
    readRefusedArguments(reader, node.arguments);
    const hint = insteadOfName(name) ?? similarClass(reader, name);
    return reader.broken(node, `\`new\`로 만들 수 없어요${name && `: \`${name}\``}. ${hint}`);
  }
  const given = [...node.arguments];
  // A record may be an argument too: the first value of an atomic.
  const last =
    given.length > signature.arguments.length || signature.otherwise !== null ? given.at(-1) : null;
  let options = NO_OPTIONS;
  if (last?.type === 'ObjectExpression') {
    given.pop();
    options = readOptions(reader, last, signature.options);
  }
  const missing = signature.arguments.length - given.length;
  if (missing !== 0 && (missing !== 1 || signature.otherwise === null)) {
    readRefusedArguments(reader, given);
    return reader.broken(node, `인자가 맞지 않아요. \`${signature.usage}\`처럼 써요.`);
  }
  const values = given.map((argument) => reader.expression(argument));
  if (missing === 1) values.push({ kind: 'number', value: signature.otherwise!, range: reader.range(node) });
  return allocation(reader, node, { object: signature.kind, arguments: values, options });
}

function readNewArray(reader: Reader, node: acorn.NewExpression): Expression {
  const [length, more] = node.arguments;
  if (length === undefined || more !== undefined) {
    readRefusedArguments(reader, node.arguments);
    return reader.broken(node, '배열의 길이를 하나 써요. `new Array(3)`이나 `[0, 0, 0]`처럼 써요.');
  }
  return allocation(reader, node, { object: 'array', arguments: [reader.expression(length)] });
}

/** `new Array(n).fill(v)`. */
export function readFill(reader: Reader, node: acorn.CallExpression, array: Node<'allocation'>): Expression {
  const [value, more] = node.arguments;
  if (value === undefined || more !== undefined) {
    readRefusedArguments(reader, node.arguments);
    return reader.broken(node, '채울 값을 하나 써요. `new Array(3).fill(0)`처럼 써요.');
  }
  return { ...array, fill: reader.expression(value), range: reader.range(node) };
}

function readOptions(
  reader: Reader,
  node: acorn.ObjectExpression,
  known: readonly OptionName[],
): Allocation['options'] {
  const options = new Map<OptionName, Expression | null>();
  for (const property of node.properties) {
    const plain =
      property.type === 'Property' && !property.computed && property.key.type === 'Identifier'
        ? property
        : null;
    const name = plain?.key.type === 'Identifier' ? plain.key.name : '';
    const option = known.find((one) => one === name);
    if (plain === null || option === undefined) {
      const usage = known.map((one) => `\`${OPTION_USAGES[one]}\``).join(', ');
      reader.broken(
        property,
        usage ? `이런 설정은 없어요. 쓸 수 있는 설정: ${usage}.` : '여기에는 설정이 없어요. 지워요.',
      );
    } else readOption(reader, plain, option, options);
  }
  return options;
}

/** Reads the value of one option, and sets it. */
function readOption(
  reader: Reader,
  property: acorn.Property,
  option: OptionName,
  options: Map<OptionName, Expression | null>,
): void {
  const value = property.value.type === 'Literal' ? property.value.value : undefined;
  if (option === 'most') options.set(option, reader.expression(property.value));
  else if (option === 'prefer') {
    if (value === 'writer') options.set(option, null);
    else
      reader.broken(
        property,
        "쓰는 쪽을 먼저 들일 때만 `{ prefer: 'writer' }`로 써요. 아무것도 쓰지 않으면 아무도 우선하지 않아요.",
      );
  } else if (typeof value !== 'boolean')
    reader.broken(property, `설정은 \`${option}: true\`처럼 \`true\`나 \`false\`로 써요.`);
  else if (value) options.set(option, null);
}

function similarClass(reader: Reader, name: string): string {
  const similar = reader.diagnostics.similar(name, [...CLASSES.keys(), 'Array']);
  return similar
    ? `혹시 \`${similar}\`인가요?`
    : `만들 수 있는 것: ${[...CLASSES.keys(), 'Array'].join(', ')}.`;
}

function allocation(
  reader: Reader,
  node: acorn.Node,
  parts: Pick<Allocation, 'object'> & Partial<Allocation>,
): Node<'allocation'> {
  return {
    kind: 'allocation',
    values: null,
    fields: [],
    arguments: [],
    fill: null,
    options: NO_OPTIONS,
    ...parts,
    range: reader.range(node),
  };
}
