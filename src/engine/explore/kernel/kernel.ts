import type { StateList } from '../states/state-list.ts';
import { KernelMemory, pairsFor } from './kernel-memory.ts';
import {
  type KernelShape,
  STEP_HEADER,
  stepWords,
  storedWords,
  UNCOMPRESSED_WORDS,
} from './memory-layout.ts';
import { convert, rehash } from './rehash.ts';

/** Why `look` has stopped, as `assembly/index.ts` says. */
export const STOP = { done: 0, full: 1, unknown: 2, note: 3 } as const;

/** Marks of steps, as `assembly/steps.ts` reads them; the number of the access lies above. */
export const MARK = { noted: 1, quiet: 2, accessShift: 2 } as const;

/** How much larger anything but the table becomes. */
const GROWTH = 2;
/** Words of a state from which on memory is dear: its slot is large, or it has pairs besides. */
const WIDE = 3;
/** So many states are folded, if they are wide: below it, memory does not matter. */
const FOLDED_FROM = 1 << 14;
/** Pairs that there is room for at first, and how much more when there are too many. */
const PAIRS = 1 << 15;
const PAIR_GROWTH = 1.2;
/** What is not touched takes no memory: with so much room, small programs never need more. */
const SMALLEST = { threads: 16, trees: 1 << 15, steps: 4096, choices: 64, slots: 1 << 14, pairs: 0 };
/** Regions that a larger memory takes over as they are; the table's states are poured. */
const KEPT = ['roots', 'trees', 'steps', 'found', 'input', 'batch', 'origins', 'ordinals'] as const;
const KEPT_VARIABLES = ['threads', 'looked', 'pending', 'count', 'reduces'] as const;

/**
 * The inner loop of a search and everything that it touches, in a memory of its own: remembered steps, the trees that
 * find them, and the states. It only moves small numbers. What they stand for, and every step that it does not know
 * yet, is its host's business. Memory runs out as a `RangeError`; the kernel is then as it was before.
 */
export class Kernel {
  /** Where it works now. Another one whenever something needs more room, or states are packed anew. */
  memory: KernelMemory;

  /**
   * @param words words of a packed state
   * @param counts whether to count the transitions into each state
   * @param reduces whether quiet steps are taken at once
   */
  constructor(words: number, counts: boolean, reduces: boolean) {
    this.memory = new KernelMemory({ words, counts, ...SMALLEST });
    this.memory.set({ reduces: Number(reduces) });
  }

  /** Words of the trees, `TransitionCache` says how they lie. Another array whenever something needs more room. */
  get trees(): Int32Array {
    return this.memory.regions.trees;
  }

  /** Words of a state in the table. */
  get storedWords(): number {
    return storedWords(this.memory.shape);
  }

  /** States in the table. */
  get size(): number {
    return this.memory.globals.size.value;
  }

  /** Bytes of the table. */
  get tableBytes(): number {
    const { slots, incoming, pairs, pairIndex } = this.memory.regions;
    return slots.byteLength + incoming.byteLength + pairs.byteLength + pairIndex.byteLength;
  }

  /** Bytes while the table grows for so many more states: the old one and the new one. As `tableBytes` where it need not. */
  tableBytesFor(states: number): number {
    return this.hasRoom(states) && this.hasPairs(states)
      ? this.tableBytes
      : this.tableBytes * (1 + loadOf(this.memory.shape).growth);
  }

  /** Makes room for so many more states. Positions change. */
  reserveStates(states: number): void {
    const pairs = pairsFor(this.memory, states);
    if (pairs > this.memory.shape.pairs) this.grow({ pairs: Math.ceil(pairs * PAIR_GROWTH) });
    while (!this.hasRoom(states)) {
      const { shape } = this.memory;
      const slots = Math.ceil(shape.slots * loadOf(shape).growth);
      // To make room for these later would be to move the whole table.
      this.grow({
        slots,
        trees: Math.max(shape.trees, slots / 16),
        steps: Math.max(shape.steps, slots / 64),
      });
    }
  }

  /** Makes room for so many of something in all. */
  reserve(what: 'threads' | 'trees' | 'steps' | 'choices', amount: number): void {
    const { shape } = this.memory;
    if (amount > shape[what]) this.grow({ [what]: Math.max(amount, shape[what] * GROWTH) });
  }

  /** Says where the tree of a thread begins; the threads come in their order. */
  setRoot(thread: number, entry: number): void {
    this.reserve('threads', thread + 1);
    this.memory.regions.roots[thread] = entry;
    this.memory.set({ threads: Math.max(thread + 1, this.memory.globals.threads.value) });
  }

  /** Writes a remembered step. `next`: another one of the same thread in the same state, or 0; `changes`: for each word of a state the bits that stay and those that are set. */
  setStep(step: number, next: number, mark: number, changes: readonly number[]): void {
    this.reserve('steps', step + 1);
    this.memory.regions.steps.set([next, mark, ...changes], step * stepWords(this.memory.shape.words));
  }

  /** What a step changes: for each word of a state the bits that stay and those that are set. */
  changesOf(step: number): Int32Array {
    const size = stepWords(this.memory.shape.words);
    return this.memory.regions.steps.subarray(step * size + STEP_HEADER, (step + 1) * size);
  }

  /** Changes the mark of a step. */
  setMark(step: number, mark: number): void {
    this.memory.regions.steps[step * stepWords(this.memory.shape.words) + 1] = mark;
  }

  /** Finds the steps of the state in the region `state`, all or one thread's, and gives their number; -1 minus the thread whose step is unknown. */
  expand(only: number): number {
    const { calls, regions } = this.memory;
    return calls.expand(regions.state.byteOffset, regions.found.byteOffset, only);
  }

  /** Takes the quiet steps from the state in the region `state`; gives how many it took, or -1 minus the thread whose step is unknown. */
  runCommuting(): number {
    const { calls, regions, globals } = this.memory;
    return globals.reduces.value ? calls.settle(regions.state.byteOffset) : 0;
  }

  /** Quiet steps that were taken since the last call. */
  commutingSpent(): number {
    const spent = this.memory.globals.quietSteps.value;
    this.memory.calls.forgetQuiet();
    return spent;
  }

  /** Begins a batch with the first states of a list. */
  begin(states: StateList, count: number): void {
    const { memory } = this;
    const { regions, shape, calls } = memory;
    memory.set({ looked: 0, pending: 0 });
    states.peek(count, shape.pairs === 0 ? regions.input : regions.stored);
    if (shape.pairs > 0) calls.unfoldAll(count, regions.input.byteOffset);
  }

  /** Looks at the states of the batch before the one with a number, and gives one of `STOP`. */
  look(until: number): number {
    return this.memory.calls.look(until);
  }

  /** How many states of the batch were looked at. */
  get looked(): number {
    return this.memory.globals.looked.value;
  }

  /** How many states were reached and are not in the table yet. */
  get pending(): number {
    return this.memory.globals.pending.value;
  }

  /** Steps found in the state that was looked at last. */
  get count(): number {
    return this.memory.globals.count.value;
  }

  /** The state that was looked at last. */
  lastState(): Int32Array {
    const { words } = this.memory.shape;
    return this.memory.regions.input.slice((this.looked - 1) * words, this.looked * words);
  }

  /** The state in which a step is unknown. */
  askedState(): Int32Array {
    const { globals, regions, shape } = this.memory;
    return new Int32Array(regions.batch.buffer, globals.asked.value, shape.words).slice();
  }

  /** The thread whose step it is. */
  get askedThread(): number {
    return this.memory.globals.thread.value;
  }

  /** Adds a state that no transition leads to. */
  add(state: Int32Array): void {
    this.memory.regions.batch.set(state);
    this.memory.calls.restore(1);
  }

  /** Adds the first so many states of the region `batch` to the table. Gives those that are new, as they are stored. */
  insert(count: number): Int32Array {
    const { memory } = this;
    const fresh = memory.calls.insert(count);
    memory.set({ pending: 0 });
    return memory.stored.subarray(0, fresh * storedWords(memory.shape));
  }

  /** Begins with an empty memory for states that are packed in another way; the old one can be adopted. */
  reset(words: number): void {
    const old = this.memory;
    this.memory = new KernelMemory({ ...old.shape, words, slots: SMALLEST.slots, pairs: 0 });
    this.memory.set({ reduces: old.globals.reduces.value });
  }

  /** Takes over all states of another memory, packing them anew. */
  migrate(old: KernelMemory, moves: Int32Array): void {
    const { shape } = this.memory;
    const size = old.globals.size.value;
    const folds = shape.words > UNCOMPRESSED_WORDS && size >= FOLDED_FROM;
    let pairs = folds ? Math.max(PAIRS, Math.ceil(old.globals.pairCount.value * PAIR_GROWTH)) : 0;
    const { most, growth } = loadOf({ ...shape, pairs });
    const slots = Math.max(shape.slots, Math.ceil((size / most) * growth));
    const before = { words: old.shape.words, moves };
    do {
      this.replace(new KernelMemory({ ...shape, slots, pairs }, before));
      pairs *= 2;
    } while (!rehash(old, this.memory, true));
  }

  /** Packs states anew that were packed as those of the memory that was last adopted: so many words of them. */
  convert(states: Int32Array): Int32Array {
    const { regions, shape, calls, globals } = this.memory;
    regions.poured.set(states);
    const count = states.byteLength / globals.oldStateBytes.value;
    calls.convert(count);
    return regions.batch.subarray(0, count * shape.words);
  }

  /** The same for states as they are stored in that memory; gives them as they are stored now. */
  convertStored(states: Int32Array, old: KernelMemory): Int32Array {
    const count = states.length / storedWords(old.shape);
    convert(old, this.memory, states, count);
    return this.memory.stored.subarray(0, count * storedWords(this.memory.shape));
  }

  private hasRoom(states: number): boolean {
    const { shape } = this.memory;
    return this.size + states <= shape.slots * loadOf(shape).most;
  }

  /** Whether the pairs have room, if new states have as many new ones as those until now. */
  private hasPairs(states: number): boolean {
    const { memory } = this;
    const { pairCount } = memory.globals;
    const expected = (pairCount.value * states) / this.size;
    return pairsFor(memory, memory.batchStates) + expected <= memory.shape.pairs;
  }

  private grow(wanted: Partial<KernelShape>): void {
    const old = this.memory;
    this.replace(new KernelMemory({ ...old.shape, ...wanted }));
    rehash(old, this.memory, false);
    // The states in it were pushed aside.
    this.memory.regions.batch.set(old.regions.batch);
  }

  /** Goes over to another memory for states that are packed in the same way; they are still to be poured. */
  private replace(memory: KernelMemory): void {
    const old = this.memory;
    for (const name of KEPT) memory.regions[name].set(old.regions[name]);
    for (const name of KEPT_VARIABLES) memory.globals[name].value = old.globals[name].value;
    this.memory = memory;
  }
}

/** Which share of its slots a full table has taken, and how much larger it becomes then. */
function loadOf({ words }: KernelShape): { most: number; growth: number } {
  return words < WIDE ? { most: 0.8, growth: 1.6 } : { most: 0.87, growth: 1.2 };
}
