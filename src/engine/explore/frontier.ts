/** Packed states in the order in which they were discovered, from the first that has not been looked at. */
export class Frontier {
  private words: number;
  private states: Int32Array;
  private head = 0;
  private tail = 0;

  constructor(words: number) {
    this.words = words;
    this.states = new Int32Array(words * 1024);
  }

  /** Number of states. */
  get size(): number {
    return (this.tail - this.head) / this.words;
  }

  /** Bytes in use. */
  get bytes(): number {
    return this.states.byteLength;
  }

  push(state: Int32Array): void {
    if (this.tail + this.words > this.states.length) this.makeRoom();
    for (let i = 0; i < this.words; i++) this.states[this.tail + i] = state[i];
    this.tail += this.words;
  }

  /** Copies the first state. */
  peek(to: Int32Array): void {
    for (let i = 0; i < this.words; i++) to[i] = this.states[this.head + i];
  }

  /** Drops the first state. */
  shift(): void {
    this.head += this.words;
  }

  /** Writes every state anew with another number of words. */
  convert(words: number, convert: (from: Int32Array, at: number, to: Int32Array) => void): void {
    const old = this.states;
    const { head, tail, words: before } = this;
    this.words = words;
    this.states = new Int32Array(Math.max(words * 1024, ((tail - head) / before) * words * 2));
    this.head = 0;
    this.tail = 0;
    const state = new Int32Array(words);
    for (let at = head; at < tail; at += before) {
      convert(old, at, state);
      this.push(state);
    }
  }

  /** Moves the states to the beginning, into a larger array where they fill more than half of it. */
  private makeRoom(): void {
    const used = this.tail - this.head;
    const target = used * 2 > this.states.length ? new Int32Array(this.states.length * 2) : this.states;
    target.set(this.states.subarray(this.head, this.tail));
    this.states = target;
    this.head = 0;
    this.tail = used;
  }
}
