/** Reads the steps of a schedule, and so tells what of its past a goal depends on. The mode before the first step is 0. */
export interface Automaton {
  /** Remembered steps for which this is the same are read alike. */
  classOf(step: number): string;
  /** Modes after a remembered step, two at most. Several: what has happened so far may matter, or may not. */
  after(mode: number, step: number): readonly number[];
  /** Where a mode makes a goal. */
  goal(mode: number): keyof typeof GOAL;
}

/** An automaton as tables. */
export interface AutomatonTables {
  /** Number of each remembered step's class, by step; there is no step 0. */
  classOf: number[];
  /** Number of classes. */
  classes: number;
  /** For each mode and, in it, each class, two modes after it; -1: none. */
  after: number[];
  /** For each mode a value of `GOAL`. */
  goals: number[];
}

/** Where a mode makes a goal, as `kernel/assembly/shortest.ts` numbers it. */
export const GOAL = { nowhere: 0, listed: 1, everywhere: 2 } as const;

/** Follows an automaton into all modes that it can be in. @param steps number of remembered steps */
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
  const goals: number[] = [];
  for (let mode = 0, modes = 1; mode < modes; mode++) {
    goals.push(GOAL[automaton.goal(mode)]);
    for (const step of examples) {
      const [first = -1, second = -1] = automaton.after(mode, step);
      after.push(first, second);
      modes = Math.max(modes, first + 1, second + 1);
    }
  }
  return { classOf, classes: examples.length, after, goals };
}
