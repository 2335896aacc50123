import type { ValueKind, WordType } from '../../kinds/objects.ts';
import { VALUE_WORDS } from '../../words/objects.ts';

const KINDS: readonly ValueKind[] = [
  'number',
  'boolean',
  'string',
  'array',
  'record',
  'mutex',
  'semaphore',
  'condition',
  'barrier',
  'latch',
  'rwlock',
  'atomic',
  'pipe',
  'shared-memory',
  'ref',
];

const bits = new Map(KINDS.map((kind, index) => [kind, 1 << index]));
const ANY = (1 << KINDS.length) - 1;
const NUMBER = bits.get('number')!;
const BOOLEAN = bits.get('boolean')!;
const STRING = bits.get('string')!;
const NOT_STRING = ANY & ~STRING;
const ADDRESS = NOT_STRING & ~NUMBER & ~BOOLEAN;
const ATOMIC = bits.get('atomic')!;
const SHARED_MEMORY = bits.get('shared-memory')!;

/**
 * The type of a word, as far as it is known: a set of kinds that only ever shrinks, with the types of what
 * an address of that kind leads to. Types that must be equal are one class of a union-find structure.
 */
export interface Type {
  /** A type that it has been made equal to; null for the representative of its class, whose other fields count. */
  parent: Type | null;
  /** One bit for each kind that it still may be. */
  kinds: number;
  /** Of an array's elements, of the value of an atomic or a pipe. */
  element: Type | null;
  /** Of a record's fields; `value` also for what a `ref` leads to. */
  fields: Map<string, Type> | null;
}

/** A type of which nothing is known but that it is one of these kinds. No kinds: nothing at all. */
export function makeType(...kinds: ValueKind[]): Type {
  return { parent: null, kinds: kinds.length === 0 ? ANY : maskOf(kinds), element: null, fields: null };
}

/** Type of `null`: some address. */
export function makeAddress(): Type {
  return { parent: null, kinds: ADDRESS, element: null, fields: null };
}

/** Type of a record with these fields, or of a `ref` to a `value`. */
export function makeFields(kind: 'record' | 'ref', fields: Iterable<[string, Type]>): Type {
  return { parent: null, kinds: maskOf([kind]), element: null, fields: new Map(fields) };
}

/** Makes two types one. Gives false when no word can have both; what was equal before stays equal. */
export function unify(left: Type, right: Type): boolean {
  const pairs: [Type, Type][] = [[left, right]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    let [into, from] = [representative(pair[0]), representative(pair[1])];
    if (into === from) continue;
    if ((into.kinds & from.kinds) === 0) return false;
    // The one with fewer fields goes into the other, so that all merges together stay cheap.
    if ((into.fields?.size ?? 0) < (from.fields?.size ?? 0)) [into, from] = [from, into];
    from.parent = into;
    into.kinds &= from.kinds;
    if (into.element && from.element) pairs.push([into.element, from.element]);
    into.element ??= from.element;
    into.fields ??= from.fields;
    for (const [name, type] of from.fields ?? []) {
      const same = into.fields!.get(name);
      if (same) pairs.push([same, type]);
      else into.fields!.set(name, type);
    }
    if (into.kinds === SHARED_MEMORY && into.element) pairs.push([into.element, makeType('number')]);
  }
  return true;
}

/** Makes a type one of these kinds. Gives false when it is none of them. */
export function restrict(type: Type, ...kinds: ValueKind[]): boolean {
  return unify(type, makeType(...kinds));
}

/** Type of the elements of an array or a shared memory, of the value of an atomic or a pipe. */
export function elementOf(type: Type): Type {
  const root = representative(type);
  root.element ??= {
    ...makeType(...(root.kinds === SHARED_MEMORY ? (['number'] as const) : [])),
    // What an atomic held and holds is told as numbers, which of strings would be their indices.
    ...(root.kinds === ATOMIC && { kinds: NOT_STRING }),
  };
  return root.element;
}

/** Type of a field. */
export function fieldOf(type: Type, name: string): Type {
  const root = representative(type);
  root.fields ??= new Map();
  const field = root.fields.get(name) ?? makeType();
  root.fields.set(name, field);
  return field;
}

/** Whether a word of the type may be of this kind. */
export function mayBe(type: Type, kind: ValueKind): boolean {
  return (representative(type).kinds & bits.get(kind)!) !== 0;
}

/** The word's type when the program runs; what nothing is known of counts as a number. */
export function wordTypeOf(type: Type): WordType {
  const { kinds } = representative(type);
  if (kinds & NUMBER) return 'number';
  return kinds & BOOLEAN ? 'boolean' : kinds & STRING ? 'string' : 'address';
}

/** What says of a place that it holds a string; nothing of any other. */
export function stringType(type: Type): { type?: 'string' } {
  return wordTypeOf(type) === 'string' ? { type: 'string' } : {};
}

/** Two types are equal exactly when they have the same representative. */
export function representative(type: Type): Type {
  let root = type;
  while (root.parent) root = root.parent;
  for (let at = type; at.parent; ) {
    const { parent } = at;
    at.parent = root;
    at = parent;
  }
  return root;
}

/** The one kind that a word of the type can be; null while it may be several. */
export function onlyKindOf(type: Type): ValueKind | null {
  const { kinds } = representative(type);
  return KINDS.find((kind) => kinds === bits.get(kind)) ?? null;
}

/** Names a type in Korean, as a noun. */
export function describeType(type: Type): string {
  const { kinds } = representative(type);
  if (kinds === ADDRESS) return '주소(객체나 null)';
  if (kinds === ANY) return VALUE_WORDS.number;
  if (kinds === NOT_STRING) return `${VALUE_WORDS.string}이 아닌`;
  return KINDS.filter((kind) => kinds & bits.get(kind)!)
    .map((kind) => VALUE_WORDS[kind])
    .join(' 또는 ');
}

function maskOf(kinds: readonly ValueKind[]): number {
  return kinds.reduce((mask, kind) => mask | bits.get(kind)!, 0);
}
