import { KernelMemory } from './kernel-memory.ts';
import { type KernelShape, type OldPacking, storedWords } from './memory-layout.ts';
import { migrate, rehash, repackStored } from './rehash.ts';
import { hasRoom, nextCapacity, PAIR_GROWTH, shapeFor } from './table-size.ts';

/*
 * One memory at a time, and a larger one when something has no room in it: WebAssembly cannot move what lies in the
 * middle.
 */

/** How much larger anything but the table becomes. */
const GROWTH = 2;
/** What is not touched takes no memory: with so much room, small programs never need more. */
const SMALLEST = { threads: 16, trees: 1 << 15, steps: 4096, choices: 64, capacity: 1 << 14, pairs: 0 };
/** Regions that a larger memory takes over as they are; the table's states are written anew. */
const KEPT = ['roots', 'trees', 'steps', 'found', 'input', 'batch', 'origins', 'ordinals'] as const;
const KEPT_VARIABLES = ['threads', 'expanded', 'pending', 'foundCount', 'reduces'] as const;

/**
 * The inner loop of a search and everything that it touches, in a memory of its own: remembered steps, the trees that
 * find them, and the visited states. It only moves small numbers. What they stand for, and every step that it does not
 * know yet, is its host's business. Memory runs out as a `RangeError`; the kernel is then as it was before.
 *
 * This is the memory and its growth. What is done in it: `StepTable`, `StateBatch`, `VisitedStates`.
 */
export class Kernel {
  /** Where it works now. Another one whenever something needs more room, or states are packed anew. */
  memory: KernelMemory;

  /**
   * @param words words of a packed state
   * @param counts whether to count the transitions into each state
   * @param reduces whether commuting steps are taken at once
   */
  constructor(words: number, counts: boolean, reduces: boolean) {
    this.memory = new KernelMemory({ words, counts, ...SMALLEST });
    this.memory.set({ reduces: Number(reduces) });
  }

  /** Words of a state in the table. */
  get storedWords(): number {
    return storedWords(this.memory.shape);
  }

  /** Makes room for so many more visited states. Positions change. */
  reserveStates(states: number): void {
    const pairs = this.memory.pairsFor(states);
    if (pairs > this.memory.shape.pairs) this.grow({ pairs: Math.ceil(pairs * PAIR_GROWTH) });
    while (!hasRoom(this.memory, states)) {
      const { shape } = this.memory;
      const capacity = nextCapacity(shape);
      // To make room for these later would be to move the whole table.
      this.grow({
        capacity,
        trees: Math.max(shape.trees, capacity / 16),
        steps: Math.max(shape.steps, capacity / 64),
      });
    }
  }

  /** Makes room for so many of something in all. */
  reserve(what: 'threads' | 'trees' | 'steps' | 'choices', amount: number): void {
    const { shape } = this.memory;
    if (amount > shape[what]) this.grow({ [what]: Math.max(amount, shape[what] * GROWTH) });
  }

  /** Commuting steps that were taken since the last call. */
  commutingSpent(): number {
    const spent = this.memory.globals.commutingSteps.value;
    this.memory.calls.forgetCommuting();
    return spent;
  }

  /** Begins with an empty memory for states that are packed in another way; those of the old one can migrate. */
  reset(words: number): void {
    const old = this.memory;
    this.memory = new KernelMemory({ ...old.shape, words, capacity: SMALLEST.capacity, pairs: 0 });
    this.memory.set({ reduces: old.globals.reduces.value });
  }

  /** Takes over all states of another memory, packing them anew. `moves`: how their fields move. */
  migrate(old: KernelMemory, moves: OldPacking['moves']): void {
    const before = { words: old.shape.words, moves };
    let shape = shapeFor(this.memory.shape, old);
    for (;;) {
      this.replace(new KernelMemory(shape, before));
      if (migrate(old, this.memory)) return;
      shape = { ...shape, pairs: shape.pairs * 2 };
    }
  }

  /** Packs states anew that were packed as those of the memory that has migrated last: so many words of them. */
  repack(states: Int32Array): Int32Array {
    const { regions, shape, calls, globals } = this.memory;
    regions.oldStates.set(states);
    const count = states.byteLength / globals.oldStateBytes.value;
    calls.repack(count);
    return regions.batch.subarray(0, count * shape.words);
  }

  /** The same for states as they are stored in that memory; gives them as they are stored now. */
  repackStored(states: Int32Array, old: KernelMemory): Int32Array {
    const count = states.length / storedWords(old.shape);
    repackStored(old, this.memory, states, count);
    return this.memory.stored.subarray(0, count * storedWords(this.memory.shape));
  }

  private grow(wanted: Partial<KernelShape>): void {
    const old = this.memory;
    this.replace(new KernelMemory({ ...old.shape, ...wanted }));
    rehash(old, this.memory);
    // The states in it were pushed aside.
    this.memory.regions.batch.set(old.regions.batch);
  }

  /** Goes over to another memory, which has no states yet. */
  private replace(memory: KernelMemory): void {
    const old = this.memory;
    for (const name of KEPT) memory.regions[name].set(old.regions[name]);
    for (const name of KEPT_VARIABLES) memory.globals[name].value = old.globals[name].value;
    this.memory = memory;
  }
}
