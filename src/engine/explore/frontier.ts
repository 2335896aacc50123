/** States of a chunk. */
const CHUNK = 1024;

/**
 * Packed states in the order in which they were discovered, from the first that has not been looked at. They lie in
 * chunks, so that what has been looked at takes no memory.
 */
export class Frontier {
  private words: number;
  private chunks: Int32Array[] = [];
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

  /** Copies a state to the end. */
  push(state: Int32Array): void {
    if (this.tail === CHUNK * this.words) this.append();
    const chunk = this.chunks[this.chunks.length - 1];
    for (let i = 0; i < this.words; i++) chunk[this.tail + i] = state[i];
    this.tail += this.words;
  }

  /** Copies the first state. */
  peek(to: Int32Array): void {
    const chunk = this.chunks[0];
    for (let i = 0; i < this.words; i++) to[i] = chunk[this.head + i];
  }

  /** Drops the first state. */
  shift(): void {
    this.head += this.words;
    if (this.head < CHUNK * this.words) return;
    this.free = this.chunks.shift() ?? null;
    this.head = 0;
  }

  /** Writes every state anew with another number of words. */
  convert(words: number, convert: (from: Int32Array, at: number, to: Int32Array) => void): void {
    const { chunks, head, tail, words: before } = this;
    this.words = words;
    this.chunks = [];
    this.free = null;
    this.head = 0;
    this.tail = CHUNK * words;
    const state = new Int32Array(words);
    chunks.forEach((chunk, i) => {
      const end = i === chunks.length - 1 ? tail : CHUNK * before;
      for (let at = i === 0 ? head : 0; at < end; at += before) {
        convert(chunk, at, state);
        this.push(state);
      }
    });
  }

  private append(): void {
    this.chunks.push(this.free ?? new Int32Array(CHUNK * this.words));
    this.free = null;
    this.tail = 0;
  }
}
