import type { Measured } from '../../../results/measured/job.ts';
import type { Summary } from '../../../results/measured/summary.ts';
import type { Configuration, Overrides } from './configuration.ts';
import type { Dial } from './spec.ts';

/** A run of a configuration, under its name. */
export interface NamedRun extends Measured {
  label: string;
  /** What it was measured with, as `settingKey` writes it. */
  setting: string;
  /** The run that multiples of it are multiples of, where they compare with its own curve. */
  base: Summary;
}

/** What 시간 재기 shows: measured runs beside each other, and what they were measured with. */
export interface MeasureShown {
  configurations: Configuration[];
  /** The measured runs of the configurations, those that are there; empty at first. */
  runs: NamedRun[];
  /** Nanoseconds of a tick; null where a tick has no length. */
  tick: number | null;
  dials: readonly Dial[];
  turned: Overrides;
  /** What its pictures look at, by name, as a link says it; what is left out is as they begin. */
  look: Look;
}

/** What pictures look at: names and numbers or words, as a link has them. */
export type Look = Readonly<Record<string, string>>;

/** What an exhibit of 시간 재기 may do. */
export interface MeasureActions {
  /** Turns the dial at a place of `dials`. */
  turn(place: number, value: number | string): void;
  /** Keeps in the address what pictures look at. */
  look(look: Look): void;
}
