import { Pace } from '../limits/pace.ts';

/**
 * What there is to reach at which positions. Positions with the same goals share one set of names, known by its number,
 * so that millions of goals take a number each.
 */
export class GoalSets {
  /** Every name. */
  readonly names = new Set<string>();
  /** For each position the number of its set; 0: there are none. */
  readonly setOf: Int32Array;
  /** Names by number of the set. */
  private readonly sets: (readonly string[])[] = [[]];
  private readonly numbers = new Map<string, number>();

  /** @param positions all positions that there are */
  constructor(positions: number) {
    this.setOf = new Int32Array(positions);
  }

  /** Adds a goal at a position. */
  add(position: number, name: string): void {
    this.names.add(name);
    if (!this.at(position).includes(name)) this.setOf[position] = this.numberWith(this.setOf[position], name);
  }

  /** Adds a goal at positions, with pauses. */
  *addAll(positions: Iterable<number>, name: string): Generator<void, void> {
    const pace = new Pace();
    for (const position of positions) {
      this.add(position, name);
      if (pace.isOver()) yield;
    }
  }

  /** Names of the goals at a position. */
  at(position: number): readonly string[] {
    return this.sets[this.setOf[position]];
  }

  /** For each set whether it has any name: 1 or 0. */
  open(): number[] {
    return this.sets.map((names) => Number(names.length > 0));
  }

  /** Whether one of the goals at a position is not in a map. */
  isOpen(position: number, reached: ReadonlyMap<string, unknown>): boolean {
    return this.at(position).some((name) => !reached.has(name));
  }

  /** Number of a set with one more name. */
  private numberWith(set: number, name: string): number {
    const key = `${set} ${name}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.sets.push([...this.sets[set], name]) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}
