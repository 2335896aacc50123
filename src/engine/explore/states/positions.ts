import { Pace } from '../limits/pace.ts';

/*
 * Sets of states, by where they lie in the table: a byte for each position is less than a `Set` takes, and is found
 * at once.
 */

/** Some of a graph's states, by their positions in the table. */
export interface StatePositions extends Iterable<number> {
  /** How many. */
  readonly size: number;
  /** Whether a position is one of them. */
  has(position: number): boolean;
}

/** A set of positions with a byte for each position of the table: there may be more of them than a `Set` can hold. */
export class PositionSet implements StatePositions {
  /** How many. */
  size = 0;
  private readonly marks: Uint8Array;

  /** @param all positions of the table @param members those in the set at first */
  constructor(all: number, members: Iterable<number> = []) {
    this.marks = new Uint8Array(all);
    for (const position of members) this.add(position);
  }

  /** Adds a position, unless it is there. */
  add(position: number): void {
    this.size += 1 - this.marks[position];
    this.marks[position] = 1;
  }

  /** Adds positions, with pauses. */
  *addAll(positions: Iterable<number>): Generator<void, void> {
    const pace = new Pace();
    for (const position of positions) {
      this.add(position);
      if (pace.isOver()) yield;
    }
  }

  /** Whether a position is in the set. */
  has(position: number): boolean {
    return this.marks[position] === 1;
  }

  /** All positions in the set, the lowest first. */
  *[Symbol.iterator](): Iterator<number> {
    for (let at = this.marks.indexOf(1); at >= 0; at = this.marks.indexOf(1, at + 1)) yield at;
  }
}
