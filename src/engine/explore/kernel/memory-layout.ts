import { COMPRESSED_WORDS, MAX_COMMUTING, STEP_RECORD } from './kernel-code.ts';

/*
 * Where everything lies in a kernel's memory: a region for each thing, one behind the other, worked out once. A region
 * that is full does not grow, as what lies behind it would have to move; a larger memory takes the place of the whole.
 *
 *     0 │ roots trees steps │ state found … commuted │ input batch … fieldMoves │ table pairs pairIndex incoming │ arena …
 *         what threads do     one state at a time      many states at a time      visited states                   grows
 */

/** What a kernel's memory has room for. */
export interface KernelShape {
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
  /** Positions of the table of visited states. */
  capacity: number;
  /** Pairs of words that compressed states consist of; 0 where states are stored as they are. */
  pairs: number;
  /** Whether the table also counts the transitions into each state. */
  counts: boolean;
}

/** How states were packed before: what it takes to pack them anew. */
export interface OldPacking {
  /** 32-bit words of a state. */
  words: number;
  /** For each field its old word, shift and mask, its new word and shift. */
  moves: Int32Array;
}

/** States that are expanded before the table is asked about what they lead to. */
export const INPUT_STATES = 64;
/** States that the batch has room for, unless a single state may lead to more. */
export const BATCH_STATES = 1024;
/** States that are wider than so many words are compressed when there are many of them. */
export const UNCOMPRESSED_WORDS = 3;
/** Positions of the index of pairs, for each pair that there may be. */
const INDEX_PER_PAIR = 1.33;
/** Words of a line of the cache: no state that fits into one should lie across two. */
const LINE_WORDS = 16;
const WORD_BYTES = Int32Array.BYTES_PER_ELEMENT;

/** Names of the regions; `assembly/memory.ts` says what each is. */
export type MemoryRegion = keyof ReturnType<typeof sizesOf>;

/** Where everything lies. */
export interface MemoryLayout {
  /** States that the batch has room for. */
  batchStates: number;
  /** The regions: where each begins, in bytes, and its words. */
  regions: { name: MemoryRegion; start: number; words: number }[];
  /** First byte behind all regions. */
  end: number;
}

/** Gives every region its place. `before`: for a memory that takes over states packed in another way. */
export function layOutMemory(shape: KernelShape, before: OldPacking): MemoryLayout {
  const batchStates = Math.max(BATCH_STATES, shape.choices * 2);
  // An address of 0 stands for nothing.
  let end = LINE_WORDS;
  const regions = (Object.entries(sizesOf(shape, batchStates, before)) as [MemoryRegion, number][]).map(
    ([name, words]) => {
      const start = end * WORD_BYTES;
      end += Math.ceil(words / LINE_WORDS) * LINE_WORDS;
      return { name, start, words };
    },
  );
  return { batchStates, regions, end: end * WORD_BYTES };
}
/** Words of a remembered step, for states of so many words: its record, and two words for each of a state. */
export function stepWords(words: number): number {
  return STEP_RECORD.changes + 2 * words;
}

/** Words of a state in the table. */
export function storedWords({ words, pairs }: KernelShape): number {
  return pairs === 0 ? words : COMPRESSED_WORDS;
}

/** Words of each region, in the order in which they lie in memory. */
function sizesOf(shape: KernelShape, batch: number, before: OldPacking) {
  const { words, threads, trees, steps, choices, capacity, pairs, counts } = shape;
  return {
    roots: threads,
    trees: Math.ceil(trees),
    steps: Math.ceil(steps) * stepWords(words),
    state: words,
    found: choices,
    edgeSteps: choices,
    edgeTargets: choices,
    commuted: MAX_COMMUTING,
    input: INPUT_STATES * words,
    batch: batch * words,
    origins: batch,
    ordinals: batch,
    homes: batch,
    stored: pairs === 0 ? 0 : batch * COMPRESSED_WORDS,
    compressed: words,
    decompressed: words,
    oldStates: batch * before.words,
    oldIncoming: Math.ceil(batch / WORD_BYTES),
    fieldMoves: before.moves.length,
    table: capacity * storedWords(shape),
    pairs: pairs === 0 ? 0 : (pairs + 1) * COMPRESSED_WORDS,
    pairIndex: Math.ceil(pairs * INDEX_PER_PAIR),
    incoming: counts ? Math.ceil(capacity / WORD_BYTES) : 0,
  };
}
