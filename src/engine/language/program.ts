import type { ObjectKind, WordType } from '../../kinds/objects.ts';
import type { Instruction } from './instruction.ts';
import type { SourceRange } from './source.ts';

/** A name for a word, and how to show it. */
export interface Variable {
  /** As the source has it. */
  name: string;
  /** How the word is to be read. */
  type: WordType;
}

/** A word of the data segment: a `let` at the top, or a `const` whose value is known only at run time. */
export interface GlobalVariable extends Variable {
  /** Virtual address, in words. */
  address: number;
  /** Value before the first step. */
  initial: number;
  /** Its declaration. */
  range: SourceRange;
}

/** A word of a stack frame: a parameter or a local variable. */
export interface LocalVariable extends Variable {
  /** Place in the frame, from 0; parameters come first, in their order. */
  offset: number;
  /** Where in the source the name is in scope. */
  scope: SourceRange;
}

/** A function; function 0 is `main`, the statements at the top. */
export interface FunctionInfo {
  /** `main`, the function's name, or a made-up one such as `parallel@12` for an arrow function on line 12. */
  name: string;
  /** Index of its first instruction. */
  entry: number;
  /** Number of parameters. */
  parameters: number;
  /** Words of its frame: parameters, locals, temporaries. */
  frameSize: number;
  /** Its parameters and locals, those of inner blocks included. */
  locals: LocalVariable[];
  /** Type of what it returns; `number` when it returns nothing. */
  result: WordType;
  /** Whether a `join` may use what it returns to: a thread that was started with it hands it back. */
  handsBack: boolean;
  /** Whether `ref` takes the address of a local: its frames are then told apart from later ones at the same place. */
  addressTaken: boolean;
  /** From `function` to the closing brace; the whole text for `main`. */
  range: SourceRange;
}

/** How an object is laid out in memory; made once for each place in the source that makes one. */
export interface Shape {
  /** What it makes. */
  kind: ObjectKind;
  /** For a record: its fields in order. For an array or shared memory: empty. */
  fields: Variable[];
  /** Type of an array's elements, of an atomic's value; `number` otherwise. */
  element: WordType;
  /** Elements that a fresh array or record starts with; null: as many as the first argument of the allocation says, unset until written (`new Array(n)`) or 0 (shared memory). */
  template: number[] | null;
  /** `{ most: n }` of a semaphore: a release at so many permits changes nothing; null without. */
  most: number | null;
  /** `{ prefer: 'writer' }` of a readers-writers lock. */
  prefersWriter: boolean;
  /** `{ recursive: true }` of a mutex. */
  recursive: boolean;
  /** `{ shared: true }`: lies in memory that a forked process keeps in common; always so for pipes and shared memory. */
  shared: boolean;
  /** `{ spurious: true }` of a condition: a waiter may wake without a signal. */
  spurious: boolean;
}

/** An object that exists before the first step, because a declaration at the top makes it from constants. */
export interface StaticObject {
  /** Virtual address of its header, in words. */
  address: number;
  /** Index into `Program.shapes`. */
  shape: number;
  /** The arguments of its constructor, or an array's or record's first values (addresses of other static objects included). */
  arguments: number[];
  /** The name of the variable that was declared with it, or an empty string. */
  name: string;
}

/** A `const` at the top whose value the compiler knows. */
export interface Constant extends Variable {
  /** The word: an int32, 0 or 1 for a boolean, the address of an object. */
  value: number;
  /** Its declaration. */
  range: SourceRange;
}

/** A compiled program. Plain data: it can travel as JSON. */
export interface Program {
  /** The text it was compiled from. */
  source: string;
  /** A short checksum of text and overridden constants, for links. */
  checksum: string;
  /** The code of all functions, one behind the other. */
  instructions: Instruction[];
  /** `main` first. */
  functions: FunctionInfo[];
  /** The data segment, in the order of the declarations. */
  globals: GlobalVariable[];
  /** What the top declares and no word of memory holds, in the order of the declarations. */
  constants: Constant[];
  /** One for each place in the source that makes an object. */
  shapes: Shape[];
  /** In the order of their addresses within the heap and within the shared mappings. */
  objects: StaticObject[];
  /** The texts that are values, each once, the empty one first: a word of the type `string` is an index into them. */
  strings: string[];
  /** Whether it is to run on a machine whose threads have store buffers. */
  storeBuffers: boolean;
}
