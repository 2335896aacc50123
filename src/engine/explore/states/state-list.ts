import { BATCH_STATES } from '../kernel/memory-layout.ts';

/*
 * The frontier of a search, which may be as large as the table: it grows without being copied and gives back what was
 * read.
 */

/** States of a chunk: what is packed anew at once. */
const CHUNK = BATCH_STATES;

/**
 * A list of packed states, which grows at its end and shrinks at its beginning. They lie in chunks: to grow copies
 * nothing, and what was dropped takes no memory.
 */
export class StateList {
  private readonly words: number;
  private readonly chunks: Int32Array[] = [];
  /** The chunk that became free last: the next one that is needed. */
  private free: Int32Array | null = null;
  /** Words before the first state in the first chunk, and words in use in the last. */
  private head = 0;
  private tail = 0;

  /** @param words words of a packed state */
  constructor(words: number) {
    this.words = words;
    this.tail = CHUNK * words;
  }

  /** Number of states. */
  get size(): number {
    const full = CHUNK * this.words;
    return ((this.chunks.length - 1) * full + this.tail - this.head) / this.words;
  }

  /** Bytes in use. */
  get bytes(): number {
    return this.chunks.length * CHUNK * this.words * Int32Array.BYTES_PER_ELEMENT;
  }

  /** Copies states to the end, one behind the other. */
  push(states: Int32Array): void {
    const full = CHUNK * this.words;
    for (let done = 0; done < states.length; ) {
      if (this.tail === full) this.append();
      const part = states.subarray(done, done + full - this.tail);
      this.chunks[this.chunks.length - 1].set(part, this.tail);
      this.tail += part.length;
      done += part.length;
    }
  }

  /** Copies so many of the first states, which must be there. */
  peek(states: number, to: Int32Array): void {
    const words = states * this.words;
    for (let done = 0, i = 0, from = this.head; done < words; i++, from = 0) {
      const part = this.chunks[i].subarray(from, from + words - done);
      to.set(part, done);
      done += part.length;
    }
  }

  /** Drops so many of the first states. */
  shift(states: number): void {
    this.head += states * this.words;
    while (this.head >= CHUNK * this.words) {
      this.free = this.chunks.shift() ?? null;
      this.head -= CHUNK * this.words;
    }
  }

  /** Each state, from the first; the array is that of the next one, too. */
  *[Symbol.iterator](): Iterator<Int32Array> {
    const state = new Int32Array(this.words);
    const { size } = this;
    for (let i = 0, at = this.head; i < size; i++, at += this.words) {
      const chunk = this.chunks[Math.floor(at / (CHUNK * this.words))];
      const from = at % (CHUNK * this.words);
      for (let word = 0; word < this.words; word++) state[word] = chunk[from + word];
      yield state;
    }
  }

  /** The same states in another way and in so many words each. `convert`: for up to `CHUNK` states at once. */
  converted(words: number, convert: (states: Int32Array) => Int32Array): StateList {
    const list = new StateList(words);
    this.chunks.forEach((chunk, i) => {
      const end = i === this.chunks.length - 1 ? this.tail : chunk.length;
      list.push(convert(chunk.subarray(i === 0 ? this.head : 0, end)));
    });
    return list;
  }

  private append(): void {
    this.chunks.push(this.free ?? new Int32Array(CHUNK * this.words));
    this.free = null;
    this.tail = 0;
  }
}
