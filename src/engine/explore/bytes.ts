/** Bytes of a chunk. */
const CHUNK = 2 ** 14;
/** Stands for a number that has no room in a byte. */
const LARGE = 255;

/**
 * A list of natural numbers that are nearly always small, a byte each. It grows without moving, and so never takes
 * much more memory than it holds.
 */
export class Bytes {
  /** How many numbers the list has. */
  length = 0;
  private readonly chunks: Uint8Array[] = [];
  private readonly large = new Map<number, number>();

  /** Bytes in use. */
  get bytes(): number {
    return this.chunks.length * CHUNK;
  }

  /** Appends a number; one of 255 or more takes much more than a byte. */
  push(value: number): void {
    if (this.length === this.chunks.length * CHUNK) this.chunks.push(new Uint8Array(CHUNK));
    if (value >= LARGE) this.large.set(this.length, value);
    this.chunks[this.chunks.length - 1][this.length % CHUNK] = Math.min(value, LARGE);
    this.length++;
  }

  /** The number at an index below `length`. */
  at(index: number): number {
    const value = this.chunks[Math.floor(index / CHUNK)][index % CHUNK];
    return value === LARGE ? (this.large.get(index) as number) : value;
  }
}
