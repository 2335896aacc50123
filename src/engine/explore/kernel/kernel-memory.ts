import { kernelBinary } from './binary.ts';
import {
  COMPRESSED_WORDS,
  type KernelShape,
  layOutMemory,
  MAX_COMMUTING,
  type MemoryLayout,
  type MemoryRegion,
  MOVE_WORDS,
  type OldPacking,
  storedWords,
} from './memory-layout.ts';

const PAGE_BYTES = 2 ** 16;
/** Addresses of 32 bits reach as far, and the last one must be left over. */
const MOST_PAGES = 2 ** 16;

/** The inner loop: `assembly/` says what each of these does. */
interface Calls {
  look(until: number): number;
  walk(position: number, only: number): number;
  expand(state: number, to: number, only: number): number;
  settle(state: number): number;
  forgetQuiet(): void;
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
  arrive(from: number, until: number): number;
  countFrom(start: number): number;
  goOnCounting(states: number): number;
  numberAt(position: number): number;
  beginWalk(start: number): number;
  goOnWalking(paths: number): number;
}

/** How a call that walks has ended, as `assembly/arena.ts` says. */
export const WALK = { done: 0, more: 1, goal: 2 } as const;

const compiled = /* @__PURE__ */ (() =>
  new WebAssembly.Module(Uint8Array.from(atob(kernelBinary), (char) => char.charCodeAt(0))))();

/** One memory with the inner loop at work on it, laid out once; a larger one takes its place when it is full. */
export class KernelMemory {
  /** What it has room for. */
  readonly shape: KernelShape;
  /** States that the batch has room for. */
  readonly batchStates: number;
  /** The inner loop. */
  readonly calls: Calls;
  /** The memory's parts: `assembly/memory.ts` says what each is. Other arrays whenever the arena has grown. */
  regions!: Readonly<Record<MemoryRegion, Int32Array>>;
  /** All of the memory. Another array whenever the arena has grown. */
  words!: Int32Array;
  /** The inner loop's variables, by name. */
  readonly globals: Readonly<Record<string, WebAssembly.Global>>;
  private readonly memory: WebAssembly.Memory;
  private readonly extents: MemoryLayout['regions'];

  /** @param before for a memory that takes over states packed in another way. Throws `RangeError` where there is no memory left. */
  constructor(shape: KernelShape, before: OldPacking = { words: shape.words, moves: new Int32Array(0) }) {
    const { batchStates, regions, end } = layOutMemory(shape, before);
    const initial = Math.ceil(end / PAGE_BYTES);
    if (initial >= MOST_PAGES) throw new RangeError(`no memory has ${initial} pages`);
    this.shape = shape;
    this.batchStates = batchStates;
    this.extents = regions;
    this.memory = new WebAssembly.Memory({ initial });
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.memory } });
    this.calls = exports as unknown as Calls;
    this.globals = exports as Record<string, WebAssembly.Global>;
    for (const { name, words, start } of regions) this.globals[name].value = words === 0 ? 0 : start;
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
      batchSize: batchStates,
      capacity: shape.slots,
      mostQuiet: MAX_COMMUTING,
      arena: end,
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
      this.extents.map(({ name, start, words }) => [name, new Int32Array(buffer, start, words)]),
    ) as typeof this.regions;
  }
}

/** Pairs that a memory has when so many states are added that share none with others. */
export function pairsFor({ shape, globals }: KernelMemory, states: number): number {
  return shape.pairs === 0 ? 0 : globals.pairCount.value + states * (shape.words - COMPRESSED_WORDS);
}
