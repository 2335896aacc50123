import type { Kernel } from '../kernel/kernel.ts';
import type { Packing } from '../states/packing.ts';
import type { Slot } from '../states/slot.ts';

/** Nothing is known yet. */
const UNKNOWN = 0;
/** The thread cannot move, or is not there. */
export const WAITS = -1;

/** Bits that one table decides by; a wider slot is asked for in several, the high bits first. */
const TABLE_BITS = 8;
/** Words of a table before its entries: word (in bytes), shift and mask of the bits that it decides by. */
const HEADER = 3;

/** Bytes of a node besides its table, and of an entry, about. */
const NODE_BYTES = 200;
const ENTRY_BYTES = 40;

interface Node {
  slot: Slot;
  /** By the id of the slot's content. */
  entries: Map<number, number>;
}

/**
 * Decision trees: what a thread does next depends on a few slots of the state, and which ones may depend on what the
 * first of them hold; the first of all is the thread's private slot. An entry is the number of a step, `WAITS`,
 * `UNKNOWN`, or a node, which looks at one slot and has an entry for each content that was met. The kernel finds
 * steps in them as tables in its memory.
 */
export class TransitionCache {
  private readonly kernel: Kernel;
  private packing: Packing;
  private readonly nodes: Node[] = [];
  /** Where the first table of each node lies. */
  private readonly places: number[] = [];
  /** By thread, its first node. */
  private readonly roots: number[] = [];
  /** Words of tables so far. */
  private used = 0;
  /** Entries of all nodes so far. */
  private entered = 0;

  /** @param packing how the states in the kernel are packed, until `follow` */
  constructor(kernel: Kernel, packing: Packing) {
    this.kernel = kernel;
    this.packing = packing;
  }

  /** Bytes in use, about. */
  get bytes(): number {
    return (
      this.used * Int32Array.BYTES_PER_ELEMENT + this.nodes.length * NODE_BYTES + this.entered * ENTRY_BYTES
    );
  }

  /** Makes the tree of the next thread. `own`: its private slot. */
  addThread(own: Slot): void {
    this.roots.push(this.append(own));
    this.writeRoot(this.roots.length - 1);
  }

  /**
   * Remembers what a thread does.
   * @param reads all slots that this depends on; where the tree decides anew, it asks for them in this order
   * @param ids ids of the contents that these slots had
   */
  learn(thread: number, reads: Iterable<Slot>, ids: readonly number[], result: number): void {
    const asked = new Set<Slot>();
    let node = this.roots[thread];
    let entry = UNKNOWN;
    for (;;) {
      const { slot, entries } = this.nodes[node];
      asked.add(slot);
      entry = entries.get(ids[slot.index]) ?? UNKNOWN;
      if (entry >= WAITS) break;
      node = -2 - entry;
    }
    for (const slot of reads) {
      if (asked.has(slot)) continue;
      const next = this.append(slot);
      this.enter(node, ids, -2 - next);
      node = next;
    }
    this.enter(node, ids, result);
  }

  /** Writes all trees anew, into a memory without any, for another packing. */
  rewrite(packing: Packing): void {
    this.packing = packing;
    this.used = 0;
    this.nodes.forEach(({ slot }, node) => {
      this.places[node] = this.makeTable(slot);
    });
    this.nodes.forEach(({ entries }, node) => {
      for (const [id, entry] of entries) this.write(node, id, entry);
    });
    for (let thread = 0; thread < this.roots.length; thread++) this.writeRoot(thread);
  }

  private append(slot: Slot): number {
    this.nodes.push({ slot, entries: new Map() });
    return this.places.push(this.makeTable(slot)) - 1;
  }

  private enter(node: number, ids: readonly number[], entry: number): void {
    const { slot, entries } = this.nodes[node];
    entries.set(ids[slot.index], entry);
    this.entered++;
    this.write(node, ids[slot.index], entry);
  }

  private write(node: number, id: number, entry: number): void {
    const { slot } = this.nodes[node];
    let place = this.places[node];
    for (let low = lowestBit(this.packing.field(slot).width); low > 0; low -= TABLE_BITS) {
      place = this.tableBehind(place, id >>> low, slot, low - TABLE_BITS);
    }
    const at = place + HEADER + (id & this.kernel.trees[place + 2]);
    this.kernel.trees[at] = entry < WAITS ? -2 - this.places[-2 - entry] : entry;
  }

  /** The table behind an entry for higher bits. */
  private tableBehind(place: number, bits: number, slot: Slot, low: number): number {
    const at = place + HEADER + (bits & this.kernel.trees[place + 2]);
    if (this.kernel.trees[at] === UNKNOWN) {
      const table = this.makeTable(slot, low, TABLE_BITS);
      this.kernel.trees[at] = -2 - table;
    }
    return -2 - this.kernel.trees[at];
  }

  /** Makes a table for some bits of a slot; for its highest when left out. */
  private makeTable(
    slot: Slot,
    low = lowestBit(this.packing.field(slot).width),
    bits = this.packing.field(slot).width - low,
  ): number {
    const place = this.used;
    this.used += HEADER + 2 ** bits;
    this.kernel.reserve('trees', this.used);
    const { word, shift } = this.packing.field(slot);
    this.kernel.trees.set([word * Int32Array.BYTES_PER_ELEMENT, shift + low, 2 ** bits - 1], place);
    return place;
  }

  private writeRoot(thread: number): void {
    this.kernel.setRoot(thread, -2 - this.places[this.roots[thread]]);
  }
}

/** Lowest of the bits of a field that its first table decides by. */
function lowestBit(width: number): number {
  return width === 0 ? 0 : Math.floor((width - 1) / TABLE_BITS) * TABLE_BITS;
}
