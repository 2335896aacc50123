import type { Moment, Policy, Program, Run } from '../../../engine/index.ts';
import type { Knob, ProgramChoice } from '../choices.ts';
import type { Explored } from '../explore/run/explored.ts';
import type { Wanted } from '../loaded.ts';

/** What 한 단계씩 shows: a run, a step, and what the machine looks like there. A view holds no machine state of its own. */
export interface StepShown {
  /** Id of the demo, to make element ids from. */
  demo: string;
  program: Program;
  run: Run;
  /** Step shown, 0 to `run.length`. */
  at: number;
  /** `run.at(at)`. */
  moment: Moment;
  /** What the demo runs. */
  chosen: Wanted;
  /** How the run goes on. */
  policy: Policy;
  /** What is known of all schedules, where an exhibit asks for it. */
  exploration: Explored;
  /** Everything that the demo could run. */
  offered: Offered;
}

/** Programs of a demo, and what of them can be turned. */
export interface Offered {
  programs: readonly ProgramChoice[];
  /** Their texts. */
  sources: readonly string[];
  knobs: readonly Knob[];
}

/** What an exhibit of 한 단계씩 may do. */
export interface StepActions {
  /** Shows another step of the run. */
  goTo(step: number): void;
  /** Lets a thread take the next step (and says whom it wakes, where that is a choice); what came after is dropped. */
  choose(thread: number, waiter?: number): void;
  /** Runs another program, or other constants. */
  load(wanted: Wanted): void;
}
