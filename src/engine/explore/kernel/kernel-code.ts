import { kernelBinary } from './binary.ts';

/*
 * The inner loop as a WebAssembly module: its calls and variables by name, and its constants, which are read from it
 * once and stand nowhere else. `assembly/` says what each of them is.
 */

const WORD_BYTES = Int32Array.BYTES_PER_ELEMENT;

// Pages that explore nothing leave all of this out, as whatever is worked out here is marked as pure.
const module = /* @__PURE__ */ (() =>
  new WebAssembly.Module(Uint8Array.from(atob(kernelBinary), (char) => char.charCodeAt(0))))();

/** The calls. */
export interface KernelCalls {
  /** Expands states of the region `input`; gives one of `STOP`. */
  expandBatch(until: number): number;
  /** Fills `edgeSteps` and `edgeTargets`, and gives their number. */
  edgesFrom(position: number, only: number): number;
  /** Writes the steps that can be taken in a state; gives their number, or says whose step is unknown. */
  expand(state: number, to: number, only: number): number;
  /** Takes commuting steps; gives their number, or says whose step is unknown. */
  runCommuting(state: number): number;
  /** Begins to count commuting steps anew. */
  forgetCommuting(): void;
  /** Adds states of the batch to the table; gives how many are new. */
  insert(count: number): number;
  /** Position of a state, or -1. */
  find(state: number): number;
  /** Where the state at a position lies, until the next call. */
  stateAt(position: number): number;
  /** Stores states of the batch as two words each. */
  compressAll(count: number): void;
  /** Reads states that are stored so. */
  decompressAll(count: number, to: number): void;
  /** Finds all pairs anew. */
  indexPairs(): void;
  /** Packs states of `oldStates` anew, into the batch. */
  repack(count: number): void;
  /** Adds states of `stored` that are in no table yet. */
  restore(count: number): void;
  /** Empties the arena. */
  clear(): void;
  /** Takes bytes of the arena, and gives their address; 0 where memory is out. */
  take(bytes: number): number;
  /** Begins to count schedules. */
  beginCounting(): number;
  /** Counts the transitions out of states at some positions; gives the first position that is left. */
  arrive(from: number, until: number): number;
  /** Counts one schedule to the start. */
  countFrom(start: number): number;
  /** Counts up to so many states. */
  goOnCounting(states: number): number;
  /** Where the number of a state lies in which nobody can move. */
  numberAt(position: number): number;
  /** Probability to come to a position in which nobody can move, or, from states that were counted, to any that was not. */
  probabilityAt(position: number): number;
  /** Begins to look for shortest schedules. */
  beginWalk(start: number, threads: number): number;
  /** Looks at up to so many paths. */
  goOnWalking(paths: number): number;
}

/** Variables that the host reads or writes, besides where the regions begin. */
export type KernelVariable =
  | 'stateBytes'
  | 'storedBytes'
  | 'threads'
  | 'choices'
  | 'batchSize'
  | 'capacity'
  | 'pairSlots'
  | 'reduces'
  | 'moveCount'
  | 'oldStateBytes'
  | 'arena'
  | 'size'
  | 'pairCount'
  | 'expanded'
  | 'pending'
  | 'foundCount'
  | 'unknownThread'
  | 'unknownState'
  | 'commutingSteps'
  | 'counted'
  | 'limbs'
  | 'remaining'
  | 'path'
  | 'paths'
  | 'goalSets'
  | 'openSets'
  | 'stepKinds'
  | 'accepting'
  | 'automaton'
  | 'stepClasses';

/** A kernel at work on a memory. */
export interface KernelInstance<Region extends string> {
  /** What it does. */
  calls: KernelCalls;
  /** Its variables, by name. */
  globals: Readonly<Record<KernelVariable | Region, WebAssembly.Global<'i32'>>>;
}

/** Sets the kernel to work on a memory. `Region`: names of the variables that say where the memory's regions begin. */
export function instantiate<Region extends string>(memory: WebAssembly.Memory): KernelInstance<Region> {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  // Nothing but the names above can be asked for; that all of them are there, every search shows.
  return {
    calls: exports as unknown as KernelCalls,
    globals: exports as unknown as KernelInstance<Region>['globals'],
  };
}

/** One that does nothing but say what its constants are. */
const idle = /* @__PURE__ */ (() =>
  new WebAssembly.Instance(module, { env: { memory: new WebAssembly.Memory({ initial: 1 }) } }))();

function constant(name: string): number {
  const found = idle.exports[name];
  if (!(found instanceof WebAssembly.Global)) throw new Error(`the kernel has no ${name}`);
  return found.value;
}

function constants<Name extends string>(names: Record<Name, string>): Readonly<Record<Name, number>> {
  const values = Object.entries<string>(names).map(([name, exported]) => [name, constant(exported)]);
  return Object.fromEntries(values);
}

/** Offsets in bytes, as words. */
function offsets<Name extends string>(names: Record<Name, string>): Readonly<Record<Name, number>> {
  const values = Object.entries<number>(constants(names)).map(([name, bytes]) => [name, bytes / WORD_BYTES]);
  return Object.fromEntries(values);
}

/** Why `expandBatch` has stopped. */
export const STOP = /* @__PURE__ */ constants({
  done: 'STOP_DONE',
  full: 'STOP_FULL',
  unknown: 'STOP_UNKNOWN',
  noted: 'STOP_NOTED',
});

/** Marks of steps; the number of the access lies above. */
export const MARK = /* @__PURE__ */ constants({
  noted: 'MARK_NOTED',
  commutes: 'MARK_COMMUTES',
  drains: 'MARK_DRAINS',
  accessShift: 'MARK_ACCESS_SHIFT',
});

/** How a call that walks over the states has ended; below 0 where memory is out. */
export const WALK = /* @__PURE__ */ constants({
  done: 'WALK_DONE',
  more: 'WALK_MORE',
  hit: 'WALK_HIT',
});

/** Words of a remembered step, by their index in it: what it changes follows. */
export const STEP_RECORD = /* @__PURE__ */ offsets({
  next: 'STEP_NEXT',
  mark: 'STEP_MARK',
  changes: 'STEP_CHANGES',
});

/** Words of a node of the trees that find steps, by their index in it: its entries follow. */
export const NODE_RECORD = /* @__PURE__ */ offsets({
  word: 'NODE_WORD',
  shift: 'NODE_SHIFT',
  mask: 'NODE_MASK',
  entries: 'NODE_ENTRIES',
});

/** Entries of such a node that are no step; from `firstNode` down they are nodes. */
export const ENTRY = /* @__PURE__ */ constants({
  unknown: 'UNKNOWN_STEP',
  none: 'NO_STEP',
  firstNode: 'FIRST_NODE',
});

/** Words of a path, by their index in it. */
export const PATH_RECORD = /* @__PURE__ */ offsets({
  productState: 'PATH_PRODUCT_STATE',
  lastStep: 'PATH_LAST_STEP',
  before: 'PATH_BEFORE',
});

/** Words of a state of the product of graph and automaton, by their index in it. */
export const PRODUCT_RECORD = /* @__PURE__ */ offsets({ position: 'PRODUCT_POSITION' });

/** Words of what is to know of a step when shortest schedules are looked for, by their index in it; and how many. */
export const STEP_KIND_RECORD = /* @__PURE__ */ offsets({
  thread: 'STEP_KIND_THREAD',
  class: 'STEP_KIND_CLASS',
  words: 'STEP_KIND_BYTES',
});

/** Where a state of an automaton accepts. */
export const ACCEPTS = /* @__PURE__ */ constants({
  nowhere: 'ACCEPTS_NOWHERE',
  listed: 'ACCEPTS_LISTED',
  everywhere: 'ACCEPTS_EVERYWHERE',
});

/** What is known of a field that moves to another place: so many words. */
export const FIELD_MOVE_RECORD = /* @__PURE__ */ offsets({ words: 'FIELD_MOVE_BYTES' });
/** Words of a state that is compressed, and of a pair. */
export const COMPRESSED_WORDS = /* @__PURE__ */ constant('COMPRESSED_WORDS');
/** Commuting steps in a row after which a state is kept all the same. */
export const MAX_COMMUTING = /* @__PURE__ */ constant('MAX_COMMUTING');

const FIRST_UNKNOWN_THREAD = /* @__PURE__ */ constant('FIRST_UNKNOWN_THREAD');

/** The thread whose step is not known, as an answer below 0 says. */
export function unknownThreadOf(answer: number): number {
  return FIRST_UNKNOWN_THREAD - answer;
}
