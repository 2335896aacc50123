/** Chance of a worker's own. Source: xorshift32 (Marsaglia, "Xorshift RNGs", Journal of Statistical Software 2003). */
export class Dice {
  private state: number;

  /** @param seed where it starts: the same seed gives the same numbers */
  constructor(seed: number) {
    this.state = seed | 1;
  }

  /** A whole number from 0, below a bound. */
  below(bound: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % bound;
  }
}
