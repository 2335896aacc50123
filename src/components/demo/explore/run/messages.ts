import type { End, Exploration, PhaseKind, Problem, ProblemKind, Program } from '../../../../engine/index.ts';
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

/** Schedules as text and numbers as digits: what crosses from the worker is plain and small. */
type Plain<T> = {
  [K in keyof T]: K extends 'schedule' | 'loop' ? string : K extends 'schedules' ? string | null : T[K];
};

/** An end, as data. */
export type PlainEnd = Plain<End>;

/** A problem, as data. */
export type PlainProblem = Plain<Problem>;

/** What all schedules of a program lead to, as data. */
export interface Answer extends Omit<Exploration, 'schedules' | 'ends' | 'findings'> {
  schedules: string | null;
  /** Whether orders of steps that cannot matter were left out: `states` are those that were left. */
  reduced: boolean;
  ends: PlainEnd[];
  findings: Record<ProblemKind, PlainProblem | null>;
}

/** What the worker says. `drawn` comes last: null when there are too many states or no picture was asked for. */
export type Report =
  | { type: 'progress'; states: number; phase: PhaseKind }
  | { type: 'answer'; answer: Answer }
  | { type: 'drawn'; picture: StatePicture | null }
  | { type: 'failed'; message: string };
