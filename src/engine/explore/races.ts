import type { Program } from '../language/program.ts';
import { nameOfAddress } from '../run/naming.ts';
import type { Rules } from './rules.ts';

/** Two threads that could take conflicting steps next, in the state with a number. */
export interface Race {
  /** Identity of the word. */
  word: string;
  /** Process that reaches the word by `address`. */
  process: number;
  /** Virtual address of the word in that process, by which it is named. */
  address: number;
  /** Number of the state's discovery. */
  state: number;
  /** Remembered step of one of the two threads. */
  first: number;
  /** The other one's. */
  second: number;
}

/**
 * Data races: a state in which two threads' next steps are plain accesses to one word, at least one of them a write.
 * In the graph of all sequentially consistent runs such a state exists if and only if some run has a data race.
 * Source: Boehm and Adve, "Foundations of the C++ concurrency memory model" (PLDI 2008), type 2 data races.
 */
export class Races {
  /** The first race that was met on each word. */
  readonly found = new Map<string, Race>();
  private readonly rules: Rules;
  /** For each remembered step 0, or twice the number of its word, and one more where it writes. */
  private readonly accesses: number[] = [];
  private readonly words = new Map<string, number>();
  /** Words on which a race was met. */
  private readonly racy: boolean[] = [];

  /** @param rules those whose `found` and `deeds` are looked at */
  constructor(rules: Rules) {
    this.rules = rules;
  }

  /** Looks at the steps that the last `expand` found, in the state with a number. */
  look(count: number, number: number): void {
    const { found } = this.rules;
    let earlier = 0;
    for (let i = 0; i < count; i++) {
      const access = this.accessOf(found[i]);
      if (access === 0) continue;
      if (earlier > 0) this.compare(i, access, number);
      earlier++;
    }
  }

  /** Names of the words that were raced on. */
  names(program: Program): string[] {
    return [...new Set([...this.found.values()].map((race) => nameOfAddress(program, race.address)))];
  }

  private compare(i: number, access: number, number: number): void {
    if (this.racy[access >> 1]) return;
    const { found, deeds } = this.rules;
    for (let j = 0; j < i; j++) {
      const other = this.accessOf(found[j]);
      if (other >> 1 !== access >> 1 || ((other | access) & 1) === 0) continue;
      const { word, process, address } = deeds[found[i]].access as {
        word: string;
        process: number;
        address: number;
      };
      this.racy[access >> 1] = true;
      this.found.set(word, { word, process, address, state: number, first: found[j], second: found[i] });
      return;
    }
  }

  private accessOf(step: number): number {
    this.accesses[step] ??= this.describe(step);
    return this.accesses[step];
  }

  private describe(step: number): number {
    const { access } = this.rules.deeds[step];
    if (access === null) return 0;
    let word = this.words.get(access.word);
    if (word === undefined) {
      word = this.words.size + 1;
      this.words.set(access.word, word);
    }
    return word * 2 + (access.write ? 1 : 0);
  }
}
