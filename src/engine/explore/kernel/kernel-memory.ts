import {
  COMPRESSED_WORDS,
  FIELD_MOVE_RECORD,
  instantiate,
  type KernelCalls,
  type KernelInstance,
  type KernelVariable,
} from './kernel-code.ts';
import {
  type KernelShape,
  layOutMemory,
  type MemoryLayout,
  type MemoryRegion,
  type OldPacking,
  storedWords,
} from './memory-layout.ts';

/*
 * A memory with the kernel at work on it. All that the host knows of it goes through here: regions are views on it, and
 * variables are the kernel's own.
 */

const PAGE_BYTES = 2 ** 16;
/** Addresses of 32 bits reach as far, and the last one must be left over. */
const MOST_PAGES = 2 ** 16;
const WORD_BYTES = Int32Array.BYTES_PER_ELEMENT;

type Regions = Readonly<Record<MemoryRegion, Int32Array>>;

/** One memory with the inner loop at work on it, laid out once; a larger one takes its place when it is full. */
export class KernelMemory {
  /** What it has room for. */
  readonly shape: KernelShape;
  /** States that the batch has room for. */
  readonly batchStates: number;
  /** The inner loop. */
  readonly calls: KernelCalls;
  /** The inner loop's variables, by name. */
  readonly globals: KernelInstance<MemoryRegion>['globals'];
  private readonly memory: WebAssembly.Memory;
  private readonly extents: MemoryLayout['regions'];
  private views: { words: Int32Array; regions: Regions };

  /** @param before for a memory that takes over states packed in another way. Throws `RangeError` where there is no memory left. */
  constructor(shape: KernelShape, before: OldPacking = { words: shape.words, moves: new Int32Array(0) }) {
    const { batchStates, regions, end } = layOutMemory(shape, before);
    const initial = Math.ceil(end / PAGE_BYTES);
    if (initial >= MOST_PAGES) throw new RangeError(`no memory has ${initial} pages`);
    this.shape = shape;
    this.batchStates = batchStates;
    this.extents = regions;
    this.memory = new WebAssembly.Memory({ initial });
    ({ calls: this.calls, globals: this.globals } = instantiate<MemoryRegion>(this.memory));
    for (const { name, words, start } of regions) this.globals[name].value = words === 0 ? 0 : start;
    if (shape.pairs === 0) this.globals.stored.value = this.globals.batch.value;
    this.views = this.view();
    this.regions.fieldMoves.set(before.moves);
    this.set({
      stateBytes: shape.words * WORD_BYTES,
      storedBytes: storedWords(shape) * WORD_BYTES,
      pairSlots: this.regions.pairIndex.length,
      oldStateBytes: before.words * WORD_BYTES,
      moveCount: before.moves.length / FIELD_MOVE_RECORD.words,
      choices: shape.choices,
      batchSize: batchStates,
      capacity: shape.capacity,
      arena: end,
    });
  }

  /** The memory's parts: `assembly/memory.ts` says what each is. Other arrays whenever the arena has grown. */
  get regions(): Regions {
    return this.views.regions;
  }

  /** All of the memory. Another array whenever the arena has grown. */
  get words(): Int32Array {
    return this.views.words;
  }

  /** Where states lie as they are stored: the batch itself where they are not compressed. */
  get stored(): Int32Array {
    return this.shape.pairs === 0 ? this.regions.batch : this.regions.stored;
  }

  /** Sets some of the inner loop's variables. */
  set(values: Readonly<Partial<Record<KernelVariable, number>>>): void {
    for (const [name, value] of Object.entries(values)) this.globals[name as KernelVariable].value = value;
  }

  /** Copies words into the arena, and gives the address. Throws `RangeError` where there is no memory left. */
  place(words: ArrayLike<number>): number {
    const address = this.calls.take(words.length * WORD_BYTES);
    this.grown(address === 0 ? -1 : 0);
    this.words.set(words, (address >>> 0) / WORD_BYTES);
    return address;
  }

  /** Words of a record that lies at an address. */
  recordAt(address: number): Int32Array {
    return this.words.subarray((address >>> 0) / WORD_BYTES);
  }

  /** To be called with what a call gave that may have made the arena grow. Throws `RangeError` where it could not. */
  grown(stop: number): number {
    if (this.words.buffer !== this.memory.buffer) this.views = this.view();
    if (stop < 0) throw new RangeError('no memory left for the arena');
    return stop;
  }

  /** Pairs that there will be when so many states are added that share none with others. */
  pairsFor(states: number): number {
    const { pairs, words } = this.shape;
    return pairs === 0 ? 0 : this.globals.pairCount.value + states * (words - COMPRESSED_WORDS);
  }

  private view(): KernelMemory['views'] {
    const { buffer } = this.memory;
    const views = this.extents.map(({ name, start, words }) => [name, new Int32Array(buffer, start, words)]);
    return { words: new Int32Array(buffer), regions: Object.fromEntries(views) };
  }
}
