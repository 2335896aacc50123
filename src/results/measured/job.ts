import type { Hardware } from '../../engine/index.ts';
import type { PackedSchedule } from './schedule.ts';
import type { PackedSpans } from './spans.ts';
import type { PackedStates } from './states.ts';
import type { Summary } from './summary.ts';

/** A run to be measured. */
export interface Job {
  source: string;
  /** Constants of the program; those that it does not have are left out. */
  constants: Record<string, number>;
  hardware: Hardware;
  /** Constant that says how many jobs the run does. */
  jobs?: string;
  /** Whether the spans and the schedule are wanted, and not only the sums. */
  spans: boolean;
}

/** What a run came to. */
export interface Measured {
  summary: Summary;
  spans: PackedSpans | null;
  states: PackedStates | null;
  schedule: PackedSchedule | null;
}

/** A measured run, or a sentence for the reader about why there is none. */
export type Result = Measured | { failed: string };
