import { PROBLEM_KINDS, type ProblemKind } from '../../../kinds/problems.ts';
import type { Program } from '../../language/program.ts';
import type { Schedule } from '../../run/schedule.ts';
import { type Explanation, explain } from './explanations.ts';
import type { Problem } from './problem.ts';
import type { Witness } from './searched.ts';

/*
 * Where problems are put together, one of a kind: a schedule, and what it shows in words.
 */

/** Problems that were found, one of each kind at most, in words. */
export class ProblemList {
  private readonly program: Program;
  private readonly from: Schedule;
  private readonly found: Partial<Record<ProblemKind, Problem>> = {};

  /** @param from steps before the start of the search, which every witness follows */
  constructor(program: Program, from: Schedule) {
    this.program = program;
    this.from = from;
  }

  /** Adds a problem. `explanation`: of its schedule; what a run of that proves by itself, when left out. */
  add(
    kind: ProblemKind,
    { schedule, shortest }: Witness,
    explanation: (schedule: Schedule) => Explanation = (all) => explain(this.program, kind, all),
    endless: Pick<Problem, 'loop' | 'canBeLeft'> = { loop: [], canBeLeft: null },
  ): void {
    const all = [...this.from, ...schedule];
    this.found[kind] = { kind, schedule: all, shortest, ...endless, ...explanation(all) };
  }

  /** Whether there is one of a kind. */
  has(kind: ProblemKind): boolean {
    return this.found[kind] !== undefined;
  }

  /** All kinds, each with what was found of it. */
  byKind(): Record<ProblemKind, Problem | null> {
    const entries = PROBLEM_KINDS.map((kind) => [kind, this.found[kind] ?? null]);
    return Object.fromEntries(entries);
  }
}
