import { UNCOMPRESSED_WORDS } from '../kernel/memory-layout.ts';
import type { Slot } from './slot.ts';

/*
 * States as few words: each slot's content is a small number, and the numbers lie side by side as fields of bits.
 */

/** Bits of a word that fields may use. A state is never all zeros: the lowest bit of its first word is always set. */
const WORD_BITS = 32;

/** Bits of every field where there is ample room, and of what only one thread can see: small programs need no more. */
const AMPLE_BITS = 3;
const AMPLE_PRIVATE_BITS = 5;

/**
 * Bits that fields get beyond what they need: `ample`: one for each that is half full, and so many from the start that
 * most small programs are never packed anew, however many words that takes;
 * `spare`: one for each that is nearly full, where that takes no more words; `exact`: none.
 */
export type Room = 'ample' | 'spare' | 'exact';

/** Where the ids of a slot lie in a packed state. */
export interface Field {
  /** Which of the state's words. */
  word: number;
  /** Bits below it in that word. */
  shift: number;
  /** Its bits, before they are shifted. */
  mask: number;
  /** How many bits: 0 where the slot has had a single content. */
  width: number;
}

/** That of a slot with a single content. */
const NO_FIELD: Field = { word: 0, shift: 0, mask: 0, width: 0 };

/** Where the ids of a state's slots lie in its packed words. A field never crosses from one word into the next. */
export class Packing {
  /** 32-bit words of a packed state. */
  readonly words: number;
  /** By the index of the slot. */
  private readonly fields: readonly Field[];

  /**
   * A packing with room for all contents that were met so far.
   * @param before fields keep at least the width that they had there
   */
  constructor(slots: readonly Slot[], before: Packing | null, room: Room) {
    const exact = slots.map((slot) =>
      Math.max(
        before?.field(slot).width ?? 0,
        bitsFor(slot.contents.length),
        room === 'ample' ? ampleFor(slot) : 0,
      ),
    );
    const fullFrom = room === 'ample' ? 0.5 : 0.7;
    const wide = exact.map((width, i) =>
      slots[i].contents.length > fullFrom * 2 ** width ? width + 1 : width,
    );
    const compresses = room !== 'ample';
    const tight = arrange(slots, exact, compresses);
    const roomy = arrange(slots, wide, compresses);
    const fits = room === 'ample' || (room === 'spare' && roomy.words === tight.words);
    const { words, fields } = fits ? roomy : tight;
    this.words = words;
    this.fields = fields;
  }

  /** Whether a slot was there when the packing was made. */
  has(slot: Slot): boolean {
    return slot.index < this.fields.length;
  }

  /** Whether every content of a slot has a number that its field can hold. */
  holds(slot: Slot): boolean {
    return slot.contents.length <= 2 ** this.field(slot).width;
  }

  /** Where a slot's ids lie. A slot that was made later than the packing is 0 in all its states. */
  field(slot: Slot): Field {
    return this.fields[slot.index] ?? NO_FIELD;
  }

  /** For each slot with more than one content: word, shift and mask here, word and shift there. */
  moves(after: Packing): Int32Array {
    const moves: number[] = [];
    this.fields.forEach(({ word, shift, mask, width }, i) => {
      const to = after.fields[i];
      if (width > 0) moves.push(word, shift, mask, to.word, to.shift);
    });
    return Int32Array.from(moves);
  }

  /** Writes a state's ids into its words. */
  pack(ids: ArrayLike<number>, to: Int32Array): void {
    to.fill(0, 0, this.words);
    to[0] = 1;
    this.fields.forEach(({ word, shift }, i) => {
      to[word] |= ids[i] << shift;
    });
  }

  /** Reads a state's ids from its words. */
  unpack(from: Int32Array, ids: number[]): void {
    const { fields } = this;
    for (let i = 0; i < fields.length; i++) {
      const { word, shift, mask } = fields[i];
      ids[i] = (from[word] >>> shift) & mask;
    }
  }
}

function bitsFor(contents: number): number {
  return contents <= 1 ? 0 : 32 - Math.clz32(contents - 1);
}

function ampleFor({ what }: Slot): number {
  return what.kind === 'private' ? AMPLE_PRIVATE_BITS : AMPLE_BITS;
}

/** Where fields lie, and in how many words. */
interface Places {
  words: number;
  fields: Field[];
}

/**
 * Gives every field its place, as densely as may be. `compresses`: if that takes many words, states will be compressed, and those
 * fields should lie together that change together: what one thread alone changes.
 */
function arrange(slots: readonly Slot[], widths: readonly number[], compresses: boolean): Places {
  const dense = place(
    slots.toSorted((a, b) => widths[b.index] - widths[a.index]),
    widths,
    true,
  );
  if (!compresses || dense.words <= UNCOMPRESSED_WORDS) return dense;
  return place(
    slots.toSorted((a, b) => a.owner - b.owner),
    widths,
    false,
  );
}

/** Puts each field into the first word that has room for it; `looksBack`: words before the last one, too. */
function place(order: readonly Slot[], widths: readonly number[], looksBack: boolean): Places {
  const fields = widths.map(() => NO_FIELD);
  const used = [1];
  for (const { index } of order) {
    const width = widths[index];
    if (width === 0) continue;
    let w = looksBack ? 0 : used.length - 1;
    while (w < used.length && used[w] + width > WORD_BITS) w++;
    if (w === used.length) used.push(0);
    fields[index] = { word: w, shift: used[w], mask: -1 >>> (WORD_BITS - width), width };
    used[w] += width;
  }
  return { words: used.length, fields };
}
