import type { ReactNode } from 'react';
import type { Program, Run } from '../../../engine/index.ts';
import type { Explored } from './run/explored.ts';

/** What 모든 경우 shows: everything that is known of all schedules, and the run that is marked among them. */
export interface ExploreShown {
  program: Program;
  exploration: Explored;
  run: Run;
  /** Step of the run that is marked. */
  at: number;
  /** Buttons that move the run. */
  buttons: ReactNode;
}

/** What an exhibit of 모든 경우 may do. */
export interface ExploreActions {
  /** Marks another step of the run. */
  goTo(step: number): void;
  /** Shows a schedule in 한 단계씩. */
  watch(schedule: string): void;
  /** Marks the end of another schedule, without leaving this mode. */
  visit(schedule: string): void;
}
