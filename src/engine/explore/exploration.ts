import type { PhaseKind, StopKind } from '../../kinds/exploration.ts';
import type { ProblemKind } from '../../kinds/problems.ts';
import type { End } from './graph/ends.ts';
import type { Problem } from './problems/problem.ts';

/*
 * The answer of an exploration, and how far one is: plain data, which a worker can send once schedules are texts.
 */

/** What a program can do, over all schedules. */
export interface Exploration {
  /** Whether every reachable state was found. When not, nothing here means "never". */
  complete: boolean;
  /** Why it is not complete, or null. */
  stopped: StopKind | null;
  /** Distinct states. */
  states: number;
  /** Steps between them. */
  transitions: number;
  /** Number of schedules from start to end; null when not counted or infinite. */
  schedules: bigint | null;
  /** Whether some schedule never ends; false as well where that is not known. */
  infinite: boolean;
  /** Whether the program never ends, in any schedule: `complete`, and no ends. */
  endless: boolean;
  /** Probability of a run without an end, as each end has its own; null when not computed. */
  neverEnds: number | null;
  /** Distinct ends, the one with the most schedules first. */
  ends: End[];
  /** What can go wrong, by kind. Null: it never can, if the exploration is complete; otherwise it was not met. */
  findings: Record<ProblemKind, Problem | null>;
  /** Every word on which a race was met, by name. */
  races: string[];
}

/** How far an exploration is. */
export interface ExplorationProgress {
  /** Distinct states so far. */
  states: number;
  /** States that were found and not expanded yet. */
  frontier: number;
  /** What is being done: states are found, schedules counted, shortest schedules looked for. */
  phase: PhaseKind;
}
