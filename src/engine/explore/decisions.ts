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
  /** Where it lies in the flat words; -1 when its part has too many contents for that. */
  at: number;
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

  constructor(packing: Packing) {
    this.packing = packing;
  }

  /** What a tree says about a state: a step, `WAITS` or `UNKNOWN`. */
  find(tree: number, state: Int32Array): number {
    let entry = tree;
    while (entry < WAITS) {
      const at = this.nodes[-2 - entry].at;
      if (at < 0) entry = this.findSparse(-2 - entry, state);
      else
        entry = this.flat[at + HEADER + ((state[this.flat[at]] >>> this.flat[at + 1]) & this.flat[at + 2])];
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
    for (const node of this.nodes) this.flatten(node);
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
    const node: Node = { part, entries: new Map([[id, entry]]), at: -1 };
    this.nodes.push(node);
    this.flatten(node);
    return -1 - this.nodes.length;
  }

  private enter(index: number, id: number, entry: number): void {
    const node = this.nodes[index];
    node.entries.set(id, entry);
    if (node.at >= 0) this.flat[node.at + HEADER + id] = entry;
  }

  private flatten(node: Node): void {
    const { word, shift, mask, width } = this.packing.field(node.part);
    node.at = -1;
    if (width > DENSE_BITS) return;
    const size = HEADER + 2 ** width;
    while (this.used + size > this.flat.length) {
      const larger = new Int32Array(this.flat.length * 2);
      larger.set(this.flat);
      this.flat = larger;
    }
    node.at = this.used;
    this.used += size;
    this.flat.fill(UNKNOWN, node.at, this.used);
    this.flat[node.at] = word;
    this.flat[node.at + 1] = shift;
    this.flat[node.at + 2] = mask;
    for (const [id, entry] of node.entries) this.flat[node.at + HEADER + id] = entry;
  }
}
