import type { Hardware } from '../../../engine/index.ts';
import type { MeasureMetric } from '../../../results/measured/metrics.ts';
import type { PresetName } from '../../../results/measured/preset.ts';

/** A setting of the hardware that is one number or one of a few names. */
export type HardwareKey = {
  [Key in keyof Hardware]: Hardware[Key] extends number | string ? Key : never;
}[keyof Hardware];

/** Something that the reader turns: a constant of the programs, or a setting of the hardware. */
export type Dial = {
  /** What it turns, in Korean. */
  label: string;
  /** Its values in order. */
  values: { value: number | string; label: string }[];
  /** Where it stands at first; by default what the program or the hardware says. */
  start?: number | string;
  /** Whether it is turned in a picture of its own and not among the others. */
  inPicture?: true;
  /** Whether it stands under 더 보기, because few turn it. */
  rare?: true;
} & ({ constant: string; hardware?: undefined } | { hardware: HardwareKey; constant?: undefined });

/** One of the runs that are drawn below each other. What it fixes, no dial turns. */
export interface Variant {
  label: string;
  /** File of one of the demo's programs; by default the first that is made for this mode, else the first. */
  program?: string;
  constants?: Record<string, number>;
  hardware?: Partial<Hardware>;
}

/** Where a number comes from that stands beside the model's. */
export interface Origin {
  /** Measured for this site, published by others, or computed from a formula. */
  origin: 'measured' | 'published' | 'computed';
  /** Who says so or on what it was measured, in Korean, with the year. */
  source: string;
}

/** Where dials stand, by what they turn: a constant or a setting of the hardware. */
export type Stand = Readonly<Record<string, number | string>>;

/** A sentence with places for what the runs come to: always, or under some conditions. `sentence.ts` says what a place may ask. */
export type Telling = string | { when: Conditions; say: string };

/** A case that the reader can choose: it turns several dials at once, and the others to where they start. */
export interface Card {
  label: string;
  sets: Stand;
}

/** Values that settings and constants may have, one or several each. */
export type Conditions = Record<string, number | string | readonly (number | string)[]>;

/** What was measured or published in the world, to stand beside the model. */
export interface WorldMark extends Origin {
  /** What it is called; one without a name stands in the chart without words, and its numbers below it. */
  label?: string;
  /** The number, or the least and the greatest of several measurements. */
  y: number | [number, number];
  /** Settings and constants that it was measured with, where a dial can turn them away; it is shown only with these. */
  when?: Conditions;
  /** Whether it is the number of something else than what is guessed: it has no place on that axis then. */
  apart?: true;
  /** Words of the note that says which way and why the model comes out otherwise; without it, model and world agree. */
  differs?: string;
}

/** A number to guess before the charts are shown; what the model computes and what the world says stand beside it then. */
export interface NumberToGuess {
  /** What is to be guessed, with the settings that it is about. */
  question: string;
  /** What its numbers are. */
  metric: MeasureMetric;
  /** Whose: label of a run, by default the only one. */
  run?: string;
  /** Label of another run, where the number is how many times that one's it is. */
  per?: string;
  /** A dial that a guess turns as well: by so much times the number. */
  turns?: { dial: string; times: number };
  /** Numbers that can be guessed, in order. */
  values: number[];
  /** What the engine computes; made where the spec is made. */
  model: number;
  world: WorldMark[];
  because: string;
}

/** What 시간 재기 of a demo measures. */
export interface MeasureSettings {
  preset: PresetName;
  /** Settings that differ from the preset. */
  hardware?: Partial<Hardware>;
  /** Constants that differ from what the programs say. */
  constants?: Record<string, number>;
  dials?: Dial[];
  /** Cases that turn several dials at once. */
  cards?: Card[];
  /** Where dials stand in the runs that multiples are multiples of; by default where they stand. */
  baseline?: Stand;
  /** Runs side by side; by default the one program that the demo shows. Empty where what is shown takes no run. */
  compare?: Variant[];
  /** Constant of the programs that says how many jobs a run does; by default each thread is one. */
  jobs?: string;
  /** Settings that the hardware panel offers. */
  offer: HardwareKey[];
}
