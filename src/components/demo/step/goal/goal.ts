import { formatSchedule, type Moment, type Run } from '../../../../engine/index.ts';
import type { Answer, PlainEnd } from '../../../../results/explored/answer.ts';
import type { DemoSpec } from '../../spec.ts';

/** What the reader is to reach. */
export type GoalSpec = NonNullable<DemoSpec['goal']>;

/** Whether a moment is what the reader was to reach. */
export function isReached({ output, end }: GoalSpec, moment: Moment): boolean {
  const printed = output === undefined || moment.output.some(({ text }) => text === output);
  const ended = end === undefined || moment.end === end;
  return printed && ended;
}

/** Whether some choice of a run up to a moment was made by hand: alone, the demo would have gone another way. */
export function isChosen(run: Run, at: number, alone: Run): boolean {
  const upTo = (whole: Run) => formatSchedule(whole.schedule.slice(0, at));
  return at > alone.length || upTo(run) !== upTo(alone);
}

/** What is known of a goal when all schedules are. */
export interface ReachedGoal {
  /** Schedules that reach it; null where they were not counted. */
  schedules: bigint | null;
  /** Ends that do not. */
  others: PlainEnd[];
}

/** How many schedules reach a goal, and which ends are left; null where not all of them are known. */
export function foundOf({ output, end }: GoalSpec, answer: Answer): ReachedGoal | null {
  if (!answer.complete) return null;
  const reaches = (one: PlainEnd) =>
    (output === undefined || one.output.includes(output)) && (end === undefined || one.kind === end);
  const reached = answer.ends.filter(reaches);
  const counts = reached.map(({ schedules }) => schedules);
  return {
    schedules: counts.every((count) => count !== null)
      ? counts.reduce((sum, count) => sum + BigInt(count), 0n)
      : null,
    others: answer.ends.filter((one) => !reaches(one)),
  };
}
