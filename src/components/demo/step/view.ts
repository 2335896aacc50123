import type { Moment, Program, Run } from '../../../engine/index.ts';

/** What every view gets: a run, a step, and what the machine looks like there. A view holds no machine state of its own. */
export interface ViewProps {
  program: Program;
  run: Run;
  /** Step shown, 0 to `run.length`. */
  at: number;
  /** `run.at(at)`. */
  moment: Moment;
  /** Shows another step of the run. */
  goTo(step: number): void;
  /** Lets a thread take the next step (and says whom it wakes, where that is a choice); what came after is dropped. */
  choose(thread: number, waiter?: number): void;
  /** Id of the demo, to make element ids from. */
  demo: string;
}
