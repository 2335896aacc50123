import type { Packing } from './packing.ts';
import type { Part } from './part.ts';

/** What `Rule.find` gives for a combination that was never met. */
export const UNKNOWN = 0;
/** What it gives where the thread cannot move. */
export const WAITS = -1;

/** Bits of a combination up to which it is an index into an array rather than a key of a map. */
const DENSE_BITS = 12;
/** Bits that a number keeps exactly. */
const NUMBER_BITS = 52;

interface Case {
  /** Ids of the parts that the rule reads, in its order. */
  ids: number[];
  result: number;
}

/**
 * What a thread does next with a certain private part: which other parts that depends on, and the result for each
 * combination of their contents that was met.
 */
export class Rule {
  private reads: Part[] = [];
  private cases: Case[] = [];
  private bits = 0;
  /** Word, shift, mask and width of the field of each part that is read. */
  private fields: number[] = [];
  private dense: Int32Array | null = null;
  private sparse = new Map<number | string, number>();

  /** Result in a state, or `UNKNOWN`. */
  find(state: Int32Array): number {
    const { fields, dense } = this;
    if (dense === null) return this.sparse.get(this.keyIn(state)) ?? UNKNOWN;
    let key = 0;
    for (let i = 0; i < fields.length; i += 4) {
      key = (key << fields[i + 3]) | ((state[fields[i]] >>> fields[i + 1]) & fields[i + 2]);
    }
    return dense[key];
  }

  /**
   * Remembers a result for the ids of a state.
   * @param reads parts that it depends on; when these are more than known so far, what was remembered is worth nothing
   */
  remember(reads: ReadonlySet<Part>, ids: readonly number[], result: number, packing: Packing): void {
    const added = [...reads].filter((part) => !this.reads.includes(part));
    if (added.length > 0) {
      this.reads = [...this.reads, ...added];
      this.cases = [];
    }
    const one = { ids: this.reads.map((part) => ids[part.index]), result };
    this.cases.push(one);
    if (this.cases.length === 1) this.follow(packing);
    else this.enter(one);
  }

  /** Takes over a new packing. */
  follow(packing: Packing): void {
    this.fields = [];
    this.bits = 0;
    for (const part of this.reads) {
      const { word, shift, mask, width } = packing.field(part);
      if (width > 0) this.fields.push(word, shift, mask, width);
      this.bits += width;
    }
    this.sparse.clear();
    this.dense = this.bits <= DENSE_BITS ? new Int32Array(1 << this.bits) : null;
    this.widths = this.reads.map((part) => packing.field(part).width);
    for (const one of this.cases) this.enter(one);
  }

  private widths: number[] = [];

  private enter({ ids, result }: Case): void {
    const { widths } = this;
    if (this.dense !== null) this.dense[ids.reduce((key, id, i) => (key << widths[i]) | id, 0)] = result;
    else this.sparse.set(this.keyOf(ids.filter((_, i) => widths[i] > 0), widths.filter((width) => width > 0)), result);
  }

  private keyIn(state: Int32Array): number | string {
    const { fields } = this;
    const ids: number[] = [];
    const widths: number[] = [];
    for (let i = 0; i < fields.length; i += 4) {
      ids.push((state[fields[i]] >>> fields[i + 1]) & fields[i + 2]);
      widths.push(fields[i + 3]);
    }
    return this.keyOf(ids, widths);
  }

  private keyOf(ids: readonly number[], widths: readonly number[]): number | string {
    return this.bits <= NUMBER_BITS ? ids.reduce((key, id, i) => key * 2 ** widths[i] + id, 0) : ids.join();
  }
}

/** The rule of a thread that is not there, or not any more. */
export const GONE = new Rule();
