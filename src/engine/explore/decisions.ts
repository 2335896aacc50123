import type { Packing } from './packing.ts';
import type { Part } from './part.ts';

/** Nothing is known yet. */
export const UNKNOWN = 0;
/** The thread cannot move, or is not there. */
export const WAITS = -1;

/** Bits of a part up to which a node has an entry for each of its contents. */
const DENSE_BITS = 10;

/** Words of a flat node before its entries: word, shift and mask of its part's field. */
const HEADER = 3;

interface Node {
  part: Part;
  /** By the id of the part's content. */
  entries: Map<number, number>;
}

/**
 * Decision trees: what a thread does next depends on a few parts of the state, and which ones may depend on what the
 * first of them hold. A tree is known by its entry: the number of a step, `WAITS`, `UNKNOWN`, or a node, which looks
 * at one part and has an entry for each content that was met.
 */
export class Decisions {
  private readonly nodes: Node[] = [];
  private packing: Packing;
  /** All nodes with their entries in one array, for speed. */
  private flat = new Int32Array(1024);
  private used = 0;
  /** Where each node lies there; -1 when its part has too many contents for that. */
  private starts = new Int32Array(64);

  /** @param packing how the states are packed that will be asked about, until `follow` */
  constructor(packing: Packing) {
    this.packing = packing;
  }

  /** What a tree says about a state: a step, `WAITS` or `UNKNOWN`. */
  find(tree: number, state: Int32Array): number {
    const { flat, starts } = this;
    let entry = tree;
    while (entry < WAITS) {
      const at = starts[-2 - entry];
      entry =
        at < 0
          ? this.findSparse(-2 - entry, state)
          : flat[at + HEADER + ((state[flat[at]] >>> flat[at + 1]) & flat[at + 2])];
    }
    return entry;
  }

  /**
   * Gives the tree that also knows a result.
   * @param reads all parts that the result depends on; where the tree decides anew, it asks for them in this order
   * @param ids ids of the contents that these parts had
   */
  learn(tree: number, reads: Iterable<Part>, ids: readonly number[], result: number): number {
    const asked = new Set<Part>();
    let place = { node: -1, id: 0, entry: tree };
    while (place.entry < WAITS) {
      const { part } = this.nodes[-2 - place.entry];
      asked.add(part);
      place = this.placeIn(-2 - place.entry, ids[part.index]);
    }
    // Built from its end: the last part that is left to ask for leads to the result.
    const left = [...reads].filter((part) => !asked.has(part)).reverse();
    let entry = result;
    for (const part of left) entry = this.append(part, ids[part.index], entry);
    if (place.node < 0) return entry;
    this.enter(place.node, place.id, entry);
    return tree;
  }

  /** Takes over a new packing. */
  follow(packing: Packing): void {
    this.packing = packing;
    this.used = 0;
    for (let node = 0; node < this.nodes.length; node++) this.flatten(node);
  }

  private findSparse(node: number, state: Int32Array): number {
    const { part, entries } = this.nodes[node];
    const { word, shift, mask } = this.packing.field(part);
    return entries.get((state[word] >>> shift) & mask) ?? UNKNOWN;
  }

  private placeIn(node: number, id: number): { node: number; id: number; entry: number } {
    return { node, id, entry: this.nodes[node].entries.get(id) ?? UNKNOWN };
  }

  private append(part: Part, id: number, entry: number): number {
    this.nodes.push({ part, entries: new Map([[id, entry]]) });
    this.flatten(this.nodes.length - 1);
    return -1 - this.nodes.length;
  }

  private enter(index: number, id: number, entry: number): void {
    this.nodes[index].entries.set(id, entry);
    const at = this.starts[index];
    if (at >= 0) this.flat[at + HEADER + id] = entry;
  }

  private flatten(index: number): void {
    const { part, entries } = this.nodes[index];
    const { word, shift, mask, width } = this.packing.field(part);
    if (index === this.starts.length) this.starts = doubled(this.starts);
    this.starts[index] = -1;
    if (width > DENSE_BITS) return;
    const at = this.used;
    this.used += HEADER + 2 ** width;
    while (this.used > this.flat.length) this.flat = doubled(this.flat);
    this.flat.fill(UNKNOWN, at, this.used);
    this.flat[at] = word;
    this.flat[at + 1] = shift;
    this.flat[at + 2] = mask;
    for (const [id, entry] of entries) this.flat[at + HEADER + id] = entry;
    this.starts[index] = at;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
