import type { ObjectKind } from '../../../kinds/objects.ts';
import {
  allocationWords,
  DATA_BASE,
  HEAP_LIMIT,
  heapBase,
  SHARED_BASE,
  SHARED_LIMIT,
} from '../address-space.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { wordOf } from '../known.ts';
import { MAX_FRAME, MAX_GLOBALS, MAX_STATIC_OBJECTS } from '../limits.ts';
import type { Constant, GlobalVariable, StaticObject } from '../program.ts';
import type { FunctionNode, Known, StaticNode, VariableNode } from '../tree.ts';
import { wordTypeOf } from '../types.ts';
import type { Shapes } from './shapes.ts';

/** What is as long as its first argument says. */
const MEASURED: ReadonlySet<ObjectKind> = new Set(['array', 'shared-memory', 'pipe']);

/** What of a program is in memory before the first step. */
export interface StaticData {
  /** As in `Program`. */
  globals: GlobalVariable[];
  /** As in `Program`. */
  constants: Constant[];
  /** As in `Program`. */
  objects: StaticObject[];
}

/** Gives every variable at the top and every static object its address; checks the limits of frames, data and heap. */
export function layOutStatics(
  functions: readonly FunctionNode[],
  shapes: Shapes,
  diagnostics: Diagnostics,
): StaticData {
  for (const { locals } of functions) {
    if (locals.length <= MAX_FRAME) continue;
    diagnostics.exceeds(locals[MAX_FRAME]!.range, '한 함수의 지역 변수가 너무 많아요.', MAX_FRAME);
  }
  const variables = functions[0]!.body.flatMap((statement) =>
    statement.kind === 'declare' && statement.variable.global ? [statement.variable] : [],
  );
  const words = variables.filter((variable) => !isConstant(variable));
  for (const [index, variable] of words.entries()) variable.address = DATA_BASE + index;
  if (words.length > MAX_GLOBALS) {
    diagnostics.exceeds(
      words[MAX_GLOBALS]!.range,
      '전역 변수가 너무 많아요.',
      MAX_GLOBALS,
      '개',
      '배열로 묶어요.',
    );
  }
  const objects = layOutObjects(variables, heapBase(words.length), shapes, diagnostics);
  return {
    objects,
    globals: words.map(({ name, type, address, initial, range }) => ({
      name,
      type: wordTypeOf(type),
      address,
      initial: initial ? wordOf(initial) : 0,
      range,
    })),
    constants: variables.filter(isConstant).map(({ name, type, initial, range }) => ({
      name,
      type: wordTypeOf(type),
      value: wordOf(initial!),
      range,
    })),
  };
}

function isConstant(variable: VariableNode): boolean {
  return variable.fixed && variable.initial !== null;
}

function layOutObjects(
  variables: VariableNode[],
  heap: number,
  shapes: Shapes,
  diagnostics: Diagnostics,
): StaticObject[] {
  const names = new Map<StaticNode, string>();
  for (const { initial, name } of variables) collect(initial, name, names);
  const nodes = [...names.keys()];
  if (nodes.length > MAX_STATIC_OBJECTS) {
    const { range } = nodes[MAX_STATIC_OBJECTS]!.allocation;
    diagnostics.exceeds(range, '처음부터 있는 객체가 너무 많아요.', MAX_STATIC_OBJECTS);
    return [];
  }
  // First values may be addresses of objects further down, so all addresses come first.
  const next = { heap, shared: SHARED_BASE };
  const made = nodes.map((node) => ({ node, shape: shapes.add(node.allocation), length: lengthOf(node) }));
  for (const { node, shape, length } of made) {
    const segment = shapes.list[shape]!.shared ? 'shared' : 'heap';
    node.address = next[segment];
    next[segment] += allocationWords(shapes.list[shape]!, length);
    if (next.heap > HEAP_LIMIT || next.shared > SHARED_LIMIT) {
      diagnostics.report(
        node.allocation.range,
        '처음부터 있는 객체가 메모리에 다 들어가지 않아요. 배열을 줄여요.',
      );
      return [];
    }
  }
  return made.map(({ node, shape, length }) => {
    const { allocation, arguments: given, fill } = node;
    const filled = allocation.values || fill;
    const words = filled
      ? shapes.fill(shape, allocation, length, (index) => wordOf(fill ?? given[index]!))
      : given.map(wordOf);
    return { address: node.address, shape, arguments: words, name: names.get(node)! };
  });
}

/** Elements of an array or a shared memory, fields of a record, values that a pipe holds; 0 for what has none of them. */
function lengthOf({ allocation, arguments: given }: StaticNode): number {
  if (allocation.values) return given.length;
  return MEASURED.has(allocation.object) ? wordOf(given[0]!) : 0;
}

/** Finds an object and what it leads to, each before what is inside it. */
function collect(known: Known | null, name: string, names: Map<StaticNode, string>): void {
  if (known?.kind !== 'object' || names.has(known.object)) return;
  names.set(known.object, name);
  for (const argument of known.object.arguments) collect(argument, '', names);
  collect(known.object.fill, '', names);
}
