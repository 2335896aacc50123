import { Pace } from '../limits/pace.ts';

/**
 * What there is to reach at which positions. Positions with the same goals share one list of their names, so that
 * millions of goals take a number each.
 */
export class StateGoals {
  /** Every name. */
  readonly names = new Set<string>();
  /** For each position the number of its list; 0: there are none. */
  readonly lists: Int32Array;
  /** Names by number of the list. */
  private readonly contents: (readonly string[])[] = [[]];
  private readonly numbers = new Map<string, number>();

  /** @param positions all positions that there are */
  constructor(positions: number) {
    this.lists = new Int32Array(positions);
  }

  /** Adds a goal at a position. */
  add(position: number, name: string): void {
    this.names.add(name);
    const names = this.at(position);
    if (!names.includes(name)) this.lists[position] = this.numberOf(this.lists[position], name);
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
    return this.contents[this.lists[position]];
  }

  /** For each list whether it has any name: 1 or 0. */
  wanted(): number[] {
    return this.contents.map((names) => Number(names.length > 0));
  }

  /** Whether one of the goals at a position is not in a map. */
  isWanted(position: number, reached: ReadonlyMap<string, unknown>): boolean {
    return this.at(position).some((name) => !reached.has(name));
  }

  /** Number of a list with one more name. */
  private numberOf(list: number, name: string): number {
    const key = `${list} ${name}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.contents.push([...this.contents[list], name]) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}
