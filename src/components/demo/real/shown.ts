import type { Answer } from '../../../results/explored/answer.ts';
import type { Seen } from './run/seen.ts';

/** What 진짜로 shows: what the reader's own device does. */
export interface RealShown {
  /** What all schedules lead to; null before that is known, and where it does not matter. */
  answer: Answer | null;
  /** What real threads have shown of the program. */
  seen: Seen;
  /** Whether that was on another machine, some time ago. */
  recorded: boolean;
}

/** What an exhibit of 진짜로 may do. */
export interface RealActions {
  /** Shows a schedule in 한 단계씩. */
  watch(schedule: string): void;
}
