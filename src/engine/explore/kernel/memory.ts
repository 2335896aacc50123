import { binary } from './binary.ts';

/** What a kernel's memory has room for. */
export interface Shape {
  /** 32-bit words of a packed state. */
  words: number;
  /** Threads. */
  threads: number;
  /** Words of the trees that decide what threads do next. */
  trees: number;
  /** Remembered steps. */
  steps: number;
  /** Steps that can be taken in one state. */
  choices: number;
  /** Positions of the table of states. */
  slots: number;
  /** Pairs of words that folded states consist of; 0 where states are stored as they are. */
  pairs: number;
  /** Whether the table also counts the transitions into each state. */
  counts: boolean;
}

/** How states were packed before: what `convert` needs to know. */
export interface Before {
  /** 32-bit words of a state. */
  words: number;
  /** For each field its old word, shift and mask, its new word and shift. */
  moves: Int32Array;
}

/** States that are looked at before the table is asked about what they lead to. */
export const INPUT_STATES = 64;
/** Words of a remembered step before its changes: the next step of the same thread in the same state, and its mark. */
export const STEP_HEADER = 2;
/** Numbers of a field in `Before.moves`. */
const MOVE_WORDS = 5;
/** States that the batch has room for, unless a single state may lead to more. */
export const BATCH_STATES = 1024;
/** Quiet steps in a row after which a state is kept all the same: a loop of nothing else would never end. */
const MOST_QUIET = 256;
/** States that are wider than so many words are folded when there are many of them. */
export const UNFOLDED_WORDS = 3;
/** Words of a state that was folded. */
const FOLDED_WORDS = 2;
/** Positions of the index of pairs, for each pair that there may be. */
const PAIR_SLOTS = 1.5;
/** Words of a line of the cache: no state that fits into one should lie across two. */
const LINE_WORDS = 16;
const PAGE_BYTES = 2 ** 16;
/** As far as addresses of 32 bits reach. */
const MOST_PAGES = 2 ** 16;

/** The inner loop: `assembly/` says what each of these does. */
interface Calls {
  look(until: number): number;
  walk(position: number, only: number): number;
  expand(state: number, to: number, only: number): number;
  settle(state: number): number;
  insert(count: number): number;
  find(state: number): number;
  stateAt(position: number): number;
  foldAll(count: number): void;
  unfoldAll(count: number, to: number): void;
  indexPairs(): void;
  convert(count: number): void;
  restore(count: number): void;
  clear(): void;
  take(bytes: number): number;
  beginCounting(): number;
  arrive(from: number, until: number): void;
  countFrom(start: number): number;
  goOnCounting(states: number): number;
  numberAt(position: number): number;
  beginWalk(start: number): number;
  goOnWalking(paths: number): number;
}

/** How a call that may take a while has ended, as `assembly/count.ts` and `assembly/shortest.ts` say. */
export const WALK = { done: 0, more: 1, goal: 2 } as const;

const compiled = /* @__PURE__ */ (() =>
  new WebAssembly.Module(Uint8Array.from(atob(binary), (char) => char.charCodeAt(0))))();

/** One memory with the inner loop at work on it, laid out once; a larger one takes its place when it is full. */
export class KernelMemory {
  /** What it has room for. */
  readonly shape: Shape;
  /** States that the batch has room for. */
  readonly batchSize: number;
  /** The inner loop. */
  readonly calls: Calls;
  /** The memory's parts: `assembly/memory.ts` says what each is. Other arrays whenever the arena has grown. */
  regions!: Readonly<Record<Region, Int32Array>>;
  /** All of the memory. Another array whenever the arena has grown. */
  words!: Int32Array;
  /** The inner loop's variables, by name. */
  readonly globals: Readonly<Record<string, WebAssembly.Global>>;
  private readonly memory: WebAssembly.Memory;
  private readonly extents: { name: Region; start: number; size: number }[];

  /** @param before for a memory that takes over states packed in another way. Throws `RangeError` where there is no memory left. */
  constructor(shape: Shape, before: Before = { words: shape.words, moves: new Int32Array(0) }) {
    this.shape = shape;
    this.batchSize = Math.max(BATCH_STATES, shape.choices * 2);
    const sizes = Object.entries(sizesOf(shape, this.batchSize, before)) as [Region, number][];
    // An address of 0 stands for nothing.
    let end = LINE_WORDS;
    const starts = sizes.map(([, size]) => {
      const start = end;
      end += Math.ceil(size / LINE_WORDS) * LINE_WORDS;
      return start * Int32Array.BYTES_PER_ELEMENT;
    });
    const initial = Math.ceil((end * Int32Array.BYTES_PER_ELEMENT) / PAGE_BYTES);
    if (initial > MOST_PAGES) throw new RangeError(`no memory has ${initial} pages`);
    this.memory = new WebAssembly.Memory({ initial });
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.memory } });
    this.calls = exports as unknown as Calls;
    this.globals = exports as Record<string, WebAssembly.Global>;
    this.extents = sizes.map(([name, size], i) => ({ name, size, start: starts[i] }));
    for (const { name, size, start } of this.extents) this.globals[name].value = size === 0 ? 0 : start;
    if (shape.pairs === 0) this.globals.stored.value = this.globals.batch.value;
    this.view();
    this.regions.moves.set(before.moves);
    this.set({
      stateBytes: shape.words * Int32Array.BYTES_PER_ELEMENT,
      slotBytes: storedWords(shape) * Int32Array.BYTES_PER_ELEMENT,
      pairSlots: this.regions.pairIndex.length,
      oldStateBytes: before.words * Int32Array.BYTES_PER_ELEMENT,
      moveCount: before.moves.length / MOVE_WORDS,
      choices: shape.choices,
      batchSize: this.batchSize,
      capacity: shape.slots,
      mostQuiet: MOST_QUIET,
      arena: end * Int32Array.BYTES_PER_ELEMENT,
    });
  }

  /** Where states lie as they are stored: the batch itself where they are not folded. */
  get stored(): Int32Array {
    return this.shape.pairs === 0 ? this.regions.batch : this.regions.stored;
  }

  /** Sets some of the inner loop's variables. */
  set(values: Readonly<Record<string, number>>): void {
    for (const [name, value] of Object.entries(values)) this.globals[name].value = value;
  }

  /** Copies words into the arena, and gives the address. Throws `RangeError` where there is no memory left. */
  place(words: ArrayLike<number>): number {
    const address = this.calls.take(words.length * Int32Array.BYTES_PER_ELEMENT);
    this.grown(address === 0 ? -1 : 0);
    this.words.set(words, address >>> 2);
    return address;
  }

  /** To be called with what a call gave that may have made the arena grow. Throws `RangeError` where it could not. */
  grown(stop: number): number {
    if (this.words.buffer !== this.memory.buffer) this.view();
    if (stop < 0) throw new RangeError('no memory left for the arena');
    return stop;
  }

  private view(): void {
    const { buffer } = this.memory;
    this.words = new Int32Array(buffer);
    this.regions = Object.fromEntries(
      this.extents.map(({ name, start, size }) => [name, new Int32Array(buffer, start, size)]),
    ) as typeof this.regions;
  }
}

type Region = keyof ReturnType<typeof sizesOf>;

/** Words of a remembered step, for states of so many words. */
export function stepWords(words: number): number {
  return STEP_HEADER + 2 * words;
}

/** Words of a state in the table. */
export function storedWords({ words, pairs }: Shape): number {
  return pairs === 0 ? words : FOLDED_WORDS;
}

/** Pairs that a memory has when so many states are added that share none with others. */
export function pairsFor({ shape, globals }: KernelMemory, states: number): number {
  return shape.pairs === 0 ? 0 : globals.pairCount.value + states * (shape.words - FOLDED_WORDS);
}

/** Words of each region, in the order in which they lie in memory. */
function sizesOf(shape: Shape, batch: number, before: Before) {
  const { words, threads, trees, steps, choices, slots, pairs, counts } = shape;
  return {
    roots: threads,
    trees: Math.ceil(trees),
    steps: Math.ceil(steps) * stepWords(words),
    state: words,
    found: choices,
    walked: choices,
    targets: choices,
    settled: MOST_QUIET,
    input: INPUT_STATES * words,
    batch: batch * words,
    origins: batch,
    ordinals: batch,
    homes: batch,
    stored: pairs === 0 ? 0 : batch * FOLDED_WORDS,
    folded: words,
    unfolded: words,
    poured: batch * before.words,
    carried: Math.ceil(batch / 4),
    moves: before.moves.length,
    slots: slots * storedWords(shape),
    pairs: pairs === 0 ? 0 : (pairs + 1) * FOLDED_WORDS,
    pairIndex: Math.ceil(pairs * PAIR_SLOTS),
    incoming: counts ? Math.ceil(slots / 4) : 0,
  };
}
