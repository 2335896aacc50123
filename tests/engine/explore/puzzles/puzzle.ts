import type { ProblemKind } from '../../../../src/engine/index.ts';

/** A program of the literature, and what everybody knows of it. */
export interface Puzzle {
  name: string;
  source: string;
  /** All that can go wrong, and nothing else. */
  has: readonly ProblemKind[];
  /** Ways to end: the printed lines, or `(deadlock)` or `(fault)`. */
  ends: readonly string[];
  /** Numbers of schedules, in the order of `ends`, where they can be worked out by hand. */
  counts?: readonly bigint[];
}
