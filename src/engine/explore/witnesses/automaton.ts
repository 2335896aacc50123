import { ACCEPTS } from '../kernel/kernel-code.ts';

/**
 * Reads the steps of a schedule, and so tells what of its past a goal depends on. Nondeterministic: a state may be
 * followed by several. The state before the first step is 0.
 */
export interface Automaton {
  /** Remembered steps for which this is the same are read alike. */
  classOf(step: number): string;
  /** States after a remembered step, two at most. Several: what has happened so far may matter, or may not. */
  after(state: number, step: number): readonly number[];
  /** Where a state accepts: at no position, at those where goals are listed, or at all. */
  accepts(state: number): keyof typeof ACCEPTS;
}

/** An automaton as tables. */
export interface AutomatonTables {
  /** Number of each remembered step's class, by step; there is no step 0. */
  classOf: number[];
  /** Number of classes. */
  classes: number;
  /** For each state and, in it, each class, two states after it; -1: none. */
  after: number[];
  /** For each state a value of `ACCEPTS`. */
  accepting: number[];
}

/** Follows an automaton into all states that it can be in. @param steps number of remembered steps */
export function tabulate(automaton: Automaton, steps: number): AutomatonTables {
  const numbers = new Map<string, number>();
  const examples: number[] = [];
  const classOf = [0];
  for (let step = 1; step <= steps; step++) {
    const text = automaton.classOf(step);
    const known = numbers.get(text);
    classOf.push(known ?? numbers.size);
    if (known !== undefined) continue;
    numbers.set(text, numbers.size);
    examples.push(step);
  }
  const after: number[] = [];
  const accepting: number[] = [];
  for (let state = 0, states = 1; state < states; state++) {
    accepting.push(ACCEPTS[automaton.accepts(state)]);
    for (const step of examples) {
      const [first = -1, second = -1] = automaton.after(state, step);
      after.push(first, second);
      states = Math.max(states, first + 1, second + 1);
    }
  }
  return { classOf, classes: examples.length, after, accepting };
}
