/** Below this a part of a number stays; sums of two are exact in a double. */
const BASE = 2 ** 48;
const BITS = 48n;

/**
 * Many natural numbers of any size in one array: what schedules are counted with. A number has a place while it is
 * needed, and gives it back.
 */
export class Naturals {
  /** Parts of each number, the lowest first. */
  private width = 1;
  private parts = new Float64Array(1024);
  private places = 0;
  private readonly free: number[] = [];

  /** A new number, zero. */
  take(): number {
    const place = this.free.pop() ?? this.places++;
    if ((place + 1) * this.width > this.parts.length) this.resize(this.width, this.parts.length * 2);
    this.parts.fill(0, place * this.width, (place + 1) * this.width);
    return place;
  }

  /** Gives a number's place back. */
  release(place: number): void {
    this.free.push(place);
  }

  /** Gives a value below 2^48 to a number that was just taken. */
  set(place: number, value: number): void {
    this.parts[place * this.width] = value;
  }

  /** Adds one number to another. */
  add(to: number, from: number): void {
    const { width, parts } = this;
    const a = to * width;
    const b = from * width;
    let carry = 0;
    for (let i = 0; i < width; i++) {
      let sum = parts[a + i] + parts[b + i] + carry;
      carry = 0;
      if (sum >= BASE) {
        sum -= BASE;
        carry = 1;
      }
      parts[a + i] = sum;
    }
    if (carry === 0) return;
    this.resize(width + 1, this.parts.length);
    this.parts[to * this.width + width] = 1;
  }

  /** The number as an exact integer. */
  value(place: number): bigint {
    let value = 0n;
    for (let i = this.width - 1; i >= 0; i--)
      value = (value << BITS) + BigInt(this.parts[place * this.width + i]);
    return value;
  }

  private resize(width: number, length: number): void {
    const parts = new Float64Array(Math.max(length, this.places * width));
    for (let place = 0; place < this.places; place++) {
      for (let i = 0; i < Math.min(width, this.width); i++)
        parts[place * width + i] = this.parts[place * this.width + i] ?? 0;
    }
    this.width = width;
    this.parts = parts;
  }
}
