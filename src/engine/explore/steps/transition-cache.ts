import type { Kernel } from '../kernel/kernel.ts';
import { ENTRY } from '../kernel/kernel-code.ts';
import type { Packing } from '../states/packing.ts';
import type { Slot } from '../states/slot.ts';
import { TreeTables } from './tree-tables.ts';

/*
 * When a remembered step applies. States differ by the million, the few slots that a thread looks at do not.
 */

/** Bytes of a node besides its table, and of an entry, about. */
const NODE_BYTES = 200;
const ENTRY_BYTES = 40;

interface Node {
  slot: Slot;
  /** By the id of the slot's content: what is asked next, or the step that is taken, 0 or less where there is none. */
  entries: Map<number, number | Node>;
  /** Where the kernel has it. */
  table: number;
}

/**
 * Which step a thread takes in which states. That depends on a few slots of the state, and which ones may depend on what
 * the first of them hold; so it is a decision tree for each thread, whose first node looks at what only the thread
 * itself can see. The trees are kept here by contents, and for the kernel by the bits that these have in packed states.
 *
 *     private of A ──id 3──► mutex ──id 0──► step 17 (A takes it)
 *                                  └─id 1──► none    (A waits)
 */
export class TransitionCache {
  private readonly tables: TreeTables;
  private packing: Packing;
  private readonly nodes: Node[] = [];
  /** By thread. */
  private readonly roots: Node[] = [];
  /** Entries of all nodes so far. */
  private entered = 0;

  /** @param packing how the states in the kernel are packed, until `rewrite` */
  constructor(kernel: Kernel, packing: Packing) {
    this.tables = new TreeTables(kernel);
    this.packing = packing;
  }

  /** Bytes in use, about. */
  get bytes(): number {
    return (
      this.tables.words * Int32Array.BYTES_PER_ELEMENT +
      this.nodes.length * NODE_BYTES +
      this.entered * ENTRY_BYTES
    );
  }

  /** Makes the tree of the next thread. `own`: its private slot. */
  addThread(own: Slot): void {
    const root = this.append(own);
    this.tables.setRoot(this.roots.push(root) - 1, root.table);
  }

  /**
   * Remembers what a thread does.
   * @param reads all slots that this depends on; where the tree decides anew, it asks for them in this order
   * @param ids ids of the contents that these slots had
   * @param step the first of its steps; null where it cannot move
   */
  learn(thread: number, reads: Iterable<Slot>, ids: readonly number[], step: number | null): void {
    const asked = new Set<Slot>();
    let node = this.roots[thread];
    for (;;) {
      asked.add(node.slot);
      const next = node.entries.get(ids[node.slot.index]);
      if (next === undefined || typeof next === 'number') break;
      node = next;
    }
    for (const slot of reads) {
      if (asked.has(slot)) continue;
      const next = this.append(slot);
      this.enter(node, ids[node.slot.index], next);
      node = next;
    }
    this.enter(node, ids[node.slot.index], step ?? ENTRY.none);
  }

  /** Writes all trees anew, into a memory without any, for another packing. */
  rewrite(packing: Packing): void {
    this.packing = packing;
    this.tables.clear();
    for (const node of this.nodes) node.table = this.tables.addNode(packing.field(node.slot));
    for (const node of this.nodes) for (const [id, next] of node.entries) this.write(node, id, next);
    this.roots.forEach((root, thread) => {
      this.tables.setRoot(thread, root.table);
    });
  }

  private append(slot: Slot): Node {
    const node: Node = { slot, entries: new Map(), table: this.tables.addNode(this.packing.field(slot)) };
    this.nodes.push(node);
    return node;
  }

  private enter(node: Node, id: number, next: number | Node): void {
    node.entries.set(id, next);
    this.entered++;
    this.write(node, id, next);
  }

  private write({ slot, table }: Node, id: number, next: number | Node): void {
    const field = this.packing.field(slot);
    if (typeof next === 'number') this.tables.setStep(table, field, id, next);
    else this.tables.setNode(table, field, id, next.table);
  }
}
