import type { PhaseKind, Program } from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';
import type { StatePicture } from '../../exhibits/state-graph/layout.ts';

/** Where an exploration stops and answers with what it has seen. */
export interface Limits {
  states: number;
  bytes: number;
  /** Time for finding states. */
  milliseconds: number;
  /** Leaves out orders of steps that cannot matter: ends and problems are the same, schedules are not counted. */
  reduce: boolean;
}

/** What the worker is asked. */
export interface Question {
  program: Program;
  limits: Limits;
  /** Steps that every schedule of the answer begins with, as text. */
  from: string;
  /** Whether to draw the states where there are few enough. */
  picture: boolean;
}

/** What the worker says. `drawn` comes last: null when there are too many states or no picture was asked for. */
export type Report =
  | { type: 'progress'; states: number; phase: PhaseKind }
  | { type: 'answer'; answer: Answer }
  | { type: 'drawn'; picture: StatePicture | null };
