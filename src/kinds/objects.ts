/** Type of a word. A word is an int32; its type is known when the program is compiled. */
export type WordType = 'number' | 'boolean' | 'string' | 'address';

/** Kinds of objects that an address may lead to. */
export type ObjectKind =
  | 'array'
  | 'record'
  | 'mutex'
  | 'semaphore'
  | 'condition'
  | 'barrier'
  | 'latch'
  | 'rwlock'
  | 'atomic'
  | 'pipe'
  | 'shared-memory';

/** What a value may be: `ref` is the address of a variable. */
export type ValueKind = 'number' | 'boolean' | 'string' | ObjectKind | 'ref';

/** The two ends of a pipe. Each process has both until it closes one or ends; a forked one has those of its parent. */
export type PipeEnd = 'read' | 'write';
