import {
  type End,
  type Exploration,
  formatSchedule,
  type Problem,
  type ProblemKind,
} from '../../engine/index.ts';

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

function plainProblem(problem: Problem | null): PlainProblem | null {
  if (problem === null) return null;
  return { ...problem, schedule: formatSchedule(problem.schedule), loop: formatSchedule(problem.loop) };
}

/** An exploration as plain data that a message can carry and a cache can keep. */
export function plain(exploration: Exploration, reduced = false): Answer {
  const findings = Object.entries(exploration.findings).map(([kind, problem]) => [
    kind,
    plainProblem(problem),
  ]);
  return {
    ...exploration,
    schedules: exploration.schedules?.toString() ?? null,
    reduced,
    ends: exploration.ends.map((end) => ({
      ...end,
      schedules: end.schedules?.toString() ?? null,
      schedule: formatSchedule(end.schedule),
    })),
    findings: Object.fromEntries(findings) as Record<ProblemKind, PlainProblem | null>,
  };
}
