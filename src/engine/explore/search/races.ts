import type { LearnedSteps } from '../steps/learned-steps.ts';
import type { StepLabel } from '../steps/step-label.ts';

/*
 * Data races in the states of a search. One state shows them, so that nothing of the past has to be remembered.
 */

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
  private readonly steps: LearnedSteps;
  private readonly words = new Map<string, number>();

  /** @param steps those that are looked at */
  constructor(steps: LearnedSteps) {
    this.steps = steps;
  }

  /** Looks at the steps out of the state with a number. Gives whether they race on a word on which no race was known. */
  look(steps: Int32Array, state: number): boolean {
    const known = this.found.size;
    for (let i = 1; i < steps.length; i++) this.compare(steps, i, state);
    return this.found.size > known;
  }

  /** Number of what a step accesses: twice the number of its word, and one more where it writes; 0 when no race can be new. */
  accessOf({ access }: StepLabel): number {
    if (access === null || this.found.has(access.word)) return 0;
    let word = this.words.get(access.word);
    if (word === undefined) {
      word = this.words.size + 1;
      this.words.set(access.word, word);
    }
    return word * 2 + (access.write ? 1 : 0);
  }

  private compare(steps: Int32Array, i: number, state: number): void {
    const { labels } = this.steps;
    const { access } = labels[steps[i]];
    if (access === null || this.found.has(access.word)) return;
    const { word, process, address } = access;
    for (let j = 0; j < i; j++) {
      const other = labels[steps[j]].access;
      if (other?.word !== word || !(other.write || access.write)) continue;
      this.found.set(word, { word, process, address, state, first: steps[j], second: steps[i] });
      return;
    }
  }
}
