/*
 * A list for one number a state, as the log of a search has them: with a word for each it would take as much as the
 * states.
 */

/** Bytes of a chunk. */
const CHUNK = 2 ** 14;
/** Stands for a number that has no room in a byte. */
const LARGE = 255;

/**
 * A list of natural numbers that are nearly always small, a byte each. It grows without moving, and so never takes
 * much more memory than it holds.
 */
export class ByteList {
  /** How many numbers the list has. */
  length = 0;
  private readonly chunks: Uint8Array[] = [];
  /** The last chunk. */
  private tail = new Uint8Array(0);
  private readonly large = new Map<number, number>();

  /** Bytes in use. */
  get bytes(): number {
    return this.chunks.length * CHUNK;
  }

  /** Appends a number; one of 255 or more takes much more than a byte. */
  push(value: number): void {
    const at = this.length++;
    if (at % CHUNK === 0) {
      this.tail = new Uint8Array(CHUNK);
      this.chunks.push(this.tail);
    }
    if (value >= LARGE) this.large.set(at, value);
    this.tail[at % CHUNK] = value < LARGE ? value : LARGE;
  }

  /** The number at an index below `length`. */
  at(index: number): number {
    const value = this.chunks[Math.floor(index / CHUNK)][index % CHUNK];
    return value === LARGE ? (this.large.get(index) as number) : value;
  }
}
