import type { ProblemKind } from '../../../kinds/problems.ts';
import type { Schedule } from '../../run/schedule.ts';

/** Something that can go wrong, with the schedule that shows it. */
export interface Problem {
  /** Where it stands in `Exploration.findings`. */
  kind: ProblemKind;
  /** Korean sentences for the reader. */
  message: string;
  /** The schedule that shows it with the fewest context switches and, among those, the fewest steps. */
  schedule: Schedule;
  /** Whether nothing shorter shows it. A search that was too large to look for the shortest says false. */
  shortest: boolean;
  /** Threads that take part. */
  threads: number[];
  /** Of a race: the word's name; of a lost wake-up: the condition's. Else an empty string. */
  variable: string;
  /** Of a livelock or starvation: steps that come back to where `schedule` ends, and can go on for ever. Else empty. */
  loop: Schedule;
  /** Of a livelock: whether an end, or progress, can still be reached from it; one that cannot be left is told first. Else null. */
  canBeLeft: boolean | null;
}
