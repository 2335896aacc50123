import {
  type Exploration,
  formatSchedule,
  type Problem,
  type ProblemKind,
} from '../../../../engine/index.ts';
import type { Answer, PlainProblem } from './messages.ts';

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
