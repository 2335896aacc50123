import type { ObjectKind } from '../../../kinds/objects.ts';
import { CLASSES, METHODS, type MethodSignature, type ResultKind, SYSTEM_CALLS } from '../builtins.ts';
import { insteadOfMethodOf } from '../foreign.ts';
import { evaluate } from '../known.ts';
import { COUNTS, isCounted, MAX_ARRAY, MAX_COUNT } from '../limits.ts';
import type { EntryNode, Expression, Node } from '../tree.ts';
import {
  describeType,
  elementOf,
  makeFields,
  makeType,
  onlyKindOf,
  restrict,
  type Type,
  unify,
} from '../types.ts';
import type { Inference } from './inference.ts';

const CLASS_OF = new Map([...CLASSES.values()].map((signature) => [signature.kind, signature]));

/** What takes as many words as its length says. */
const LONG: ReadonlySet<ObjectKind> = new Set(['array', 'shared-memory', 'pipe']);

/** Parameters that a message shows, so that many calls of a function with many make no long messages. */
const SHOWN_PARAMETERS = 8;

/** Type of what a function gives; null when it gives nothing. */
export function inferCall(
  inference: Inference,
  { callee, arguments: given, range }: Node<'call'>,
): Type | null {
  inferEntry(inference, { function: callee, arguments: given, range });
  return callee.givesValue ? callee.result : null;
}

/** What a function or a thread is started with. */
export function inferEntry(
  inference: Inference,
  { function: callee, arguments: given, range }: EntryNode,
): void {
  const { name, parameters } = callee;
  if (given.length !== parameters.length) {
    const names = parameters.slice(0, SHOWN_PARAMETERS).map((parameter) => parameter.name);
    const usage = `${name}(${names.join(', ')}${parameters.length > names.length ? ', …' : ''})`;
    inference.diagnostics.report(
      range,
      `인자의 수가 맞지 않아요: \`${usage}\`에 ${given.length}개를 넘겼어요.`,
    );
  }
  for (const [index, argument] of given.entries()) {
    const parameter = parameters[index];
    if (parameter) {
      inference.assign(parameter.type, argument, `\`${name}\`의 인자 \`${parameter.name}\`에 넘기는 값은`);
    } else inference.value(argument);
  }
}

/** Type of what a built-in function gives. */
export function inferSystem(inference: Inference, { name, arguments: given }: Node<'system'>): Type | null {
  for (const argument of given) inference.expect(argument, `\`${name}\`의 인자는`, 'number');
  return SYSTEM_CALLS.get(name)!.result === 'none' ? null : makeType('number');
}

/** Type of what a method gives. The method tells what its object is, as far as only one kind has it. */
export function inferInvoke(inference: Inference, expression: Node<'invoke'>): Type | null {
  const method = METHODS.get(expression.method)!;
  const object = inferReceiver(inference, expression, method);
  for (const [index, kind] of method.arguments.entries()) {
    const argument = expression.arguments[index]!;
    if (kind === 'element') inference.assign(elementOf(object), argument, '여기에 넣는 값은');
    else inference.expect(argument, `\`.${method.name}()\`의 인자는`, 'number');
  }
  if (method.name === 'add' && !restrict(elementOf(object), 'number')) {
    inference.diagnostics.report(expression.range, '`.add()`는 수를 담은 원자 변수에만 써요.');
  }
  return resultOf(method.result, object);
}

/** Type of what a method is called on. */
function inferReceiver(
  inference: Inference,
  { object }: Node<'invoke'>,
  { name, kinds }: MethodSignature & { name: string },
): Type {
  const type = inference.value(object);
  const wanted = makeType(...kinds);
  if (unify(type, wanted)) return type;
  const kind = onlyKindOf(type);
  const instead = kind && insteadOfMethodOf(kind, name);
  inference.diagnostics.report(
    object.range,
    instead
      ? `${describeType(type)}에 없는 메서드예요: \`${name}\`. ${instead}`
      : `\`.${name}()\` 앞은 ${describeType(wanted)} 값이어야 해요. 지금은 ${describeType(type)} 값이에요.`,
  );
  return wanted;
}

function resultOf(result: ResultKind, object: Type): Type | null {
  if (result === 'none') return null;
  return result === 'element' ? elementOf(object) : makeType(result);
}

/** Type of a new object. */
export function inferAllocation(inference: Inference, expression: Node<'allocation'>): Type {
  const type =
    expression.object === 'record' ? inferRecord(inference, expression) : inferObject(inference, expression);
  inference.types.set(expression, type);
  return type;
}

function inferRecord(inference: Inference, { fields, values }: Node<'allocation'>): Type {
  const types = values!.map((value) => inference.value(value));
  const record = makeFields(
    'record',
    fields.map((field, index) => [field, types[index]!]),
  );
  inference.makesRecord(record, fields);
  return record;
}

function inferObject(
  inference: Inference,
  { object, values, arguments: given, fill, options }: Node<'allocation'>,
): Type {
  const type = makeType(object);
  const kinds = object === 'array' ? (['number'] as const) : CLASS_OF.get(object)!.arguments;
  for (const [index, argument] of given.entries()) {
    if (kinds[index] === 'element') inference.assign(elementOf(type), argument, '처음 값은');
    else if (kinds[index] === 'mutex') inference.expect(argument, '조건 변수의 뮤텍스는', 'mutex');
    else if (isCounted(object)) inferCount(inference, argument, COUNTS[object], LONG.has(object));
  }
  const most = options.get('most');
  if (most) inferMost(inference, most, given[0]);
  for (const value of values ?? []) inference.assign(elementOf(type), value, '배열의 칸에 넣는 값은');
  if (fill) {
    inference.assign(elementOf(type), fill, '배열을 채우는 값은');
    for (const part of [given[0]!, fill]) {
      if (evaluate(part) !== null) continue;
      inference.diagnostics.report(
        part.range,
        '`fill`을 쓰려면 길이와 채울 값이 상수여야 해요. 아니면 `for`로 채워요.',
      );
    }
  }
  return type;
}

/** The most permits of a semaphore: a constant, and not fewer than it begins with. */
function inferMost(inference: Inference, most: Expression, first: Expression | undefined): void {
  inferCount(inference, most, { least: 1, most: MAX_COUNT }, false);
  const known = evaluate(most);
  if (known === null) inference.diagnostics.report(most.range, '`most`는 `{ most: 1 }`처럼 상수로 써요.');
  if (known?.kind !== 'number' || known.value < 1) return;
  const begins = first && evaluate(first);
  if (begins?.kind === 'number' && begins.value > known.value)
    inference.diagnostics.report(first!.range, `처음 수는 \`most\`인 ${known.value}보다 클 수 없어요.`);
}

/** A count or a length: whatever is known before the first step has to be one that the machine takes. */
function inferCount(
  inference: Inference,
  argument: Expression,
  { least, most }: { least: number; most: number },
  length: boolean,
): void {
  inference.expect(argument, '개수는', 'number');
  const known = evaluate(argument);
  if (known?.kind !== 'number') return;
  if (known.value < least) inference.diagnostics.report(argument.range, `${least} 이상이어야 해요.`);
  if (length && known.value > MAX_ARRAY) {
    inference.diagnostics.exceeds(argument.range, '너무 길어요.', MAX_ARRAY, '칸');
  } else if (known.value > most) {
    inference.diagnostics.report(argument.range, `${most.toLocaleString('en')} 이하여야 해요.`);
  }
}
