import type { Kernel } from '../kernel/kernel.ts';
import { ENTRY, NODE_RECORD } from '../kernel/kernel-code.ts';
import type { Field } from '../states/packing.ts';

/*
 * Decision trees in the layout in which the kernel reads them: three words and a table for each node.
 */

/** Bits that one node decides by; a wider field is asked for in several, the high bits first. */
const NODE_BITS = 8;

/**
 * Decision trees as the kernel reads them: nodes in the region `trees`, each with an entry for every value of the bits
 * that it decides by. A node is known by the word at which it lies.
 *
 * A field of 11 bits takes one node for its three high bits and, behind each of its entries that is used, one for the
 * eight low ones.
 */
export class TreeTables {
  private readonly kernel: Kernel;
  private used = 0;

  /** @param kernel in whose memory they lie */
  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** Words in use. */
  get words(): number {
    return this.used;
  }

  /** Forgets all nodes: the memory is another one, without any. */
  clear(): void {
    this.used = 0;
  }

  /** Makes a node that decides by a field, all of its entries unknown. */
  addNode(field: Field): number {
    const low = lowestBit(field.width);
    return this.addNodeFor(field, low, field.width - low);
  }

  /** Lets a thread's tree begin with a node; the threads come in their order. */
  setRoot(thread: number, node: number): void {
    this.kernel.reserve('threads', thread + 1);
    const { memory } = this.kernel;
    memory.regions.roots[thread] = entryOf(node);
    memory.set({ threads: Math.max(thread + 1, memory.globals.threads.value) });
  }

  /** Says which step the content with an id leads to, or that it leads to none. */
  setStep(node: number, field: Field, id: number, step: number): void {
    const place = this.placeFor(node, field, id);
    this.trees[place] = step;
  }

  /** Says which node the content with an id leads to. */
  setNode(node: number, field: Field, id: number, next: number): void {
    const place = this.placeFor(node, field, id);
    this.trees[place] = entryOf(next);
  }

  /** Another array whenever something needs more room: a new node, for instance. */
  private get trees(): Int32Array {
    return this.kernel.memory.regions.trees;
  }

  /** Word of the entry for a content, through as many nodes as its field takes. */
  private placeFor(node: number, field: Field, id: number): number {
    let at = node;
    for (let low = lowestBit(field.width); low > 0; low -= NODE_BITS)
      at = this.nodeBehind(this.entryPlace(at, id >>> low), field, low - NODE_BITS);
    return this.entryPlace(at, id);
  }

  private entryPlace(node: number, bits: number): number {
    return node + NODE_RECORD.entries + (bits & this.trees[node + NODE_RECORD.mask]);
  }

  /** The node behind an entry for higher bits; made when it is first asked for. */
  private nodeBehind(place: number, field: Field, low: number): number {
    if (this.trees[place] === ENTRY.unknown) {
      const made = this.addNodeFor(field, low, NODE_BITS);
      this.trees[place] = entryOf(made);
    }
    return nodeOf(this.trees[place]);
  }

  private addNodeFor({ word, shift }: Field, low: number, bits: number): number {
    const node = this.used;
    this.used += NODE_RECORD.entries + 2 ** bits;
    this.kernel.reserve('trees', this.used);
    this.trees[node + NODE_RECORD.word] = word * Int32Array.BYTES_PER_ELEMENT;
    this.trees[node + NODE_RECORD.shift] = shift + low;
    this.trees[node + NODE_RECORD.mask] = 2 ** bits - 1;
    return node;
  }
}

/** Entry that leads to a node. */
function entryOf(node: number): number {
  return ENTRY.firstNode - node;
}

/** Node that an entry leads to. */
function nodeOf(entry: number): number {
  return ENTRY.firstNode - entry;
}

/** Lowest of the bits of a field that its first node decides by. */
function lowestBit(width: number): number {
  return width === 0 ? 0 : Math.floor((width - 1) / NODE_BITS) * NODE_BITS;
}
