import type { Hardware } from '../../../engine/index.ts';

/** A setting of the hardware. */
export type HardwareKey = keyof Hardware & string;

/** Where the numbers of the hardware come from before the reader turns any. */
export type PresetName =
  /** An instruction is a tick, everything else is free. */
  | 'textbook'
  /** Times as measured and published; a tick is a ns. */
  | 'measured'
  /** As measured, with a cache line standing for a page, so that small programs fill real caches. */
  | 'pages';

/** What one run comes to, as one number. */
export type MeasureMetric =
  | 'total' // from the start to the end of the last thread
  | 'utilisation' // CPU time with a thread on it, of all
  | 'useful' // CPU time for instructions, of the time that the CPU was not idle
  | 'lost' // direct cost of switches, of the time that the CPU was not idle
  | 'throughput' // jobs (or threads) done in a unit of time
  | 'speedup' // of the throughput, against the first point of a sweep or the first configuration
  | 'response' // mean over the threads
  | 'turnaround'
  | 'waiting'
  | 'longest' // longest response
  | 'switches'
  | 'processSwitches'
  | 'switchRate' // in a second, or in 1000 ticks
  | 'perSwitch' // time of switches and all refilling of caches and TLB, for each switch
  | 'perTurn' // of each job: computing, refilling, and the switch to it
  | 'more' // of `perTurn`, what the first configuration does not have: it does the same job without switches
  | 'moreDirect' // of `more`: the switch itself, and the system calls for it
  | 'moreTlb' // of `more`: translations that had to be filled in again
  | 'moreCache' // of `more`: cache lines that had to be filled in again
  | 'perJob' // all CPU time that is no idling, for each job
  | 'share' // of all CPU time of threads, what the first process had
  | 'most' // threads that ran at the instant at which most did
  | 'gain' // of the throughput, against the first point of the same curve
  | 'ofFirst' // of the throughput, against the first configuration at the same value
  | 'switchRatio' // of the time of a switch, against the first configuration at the same value
  | 'heldUp' // of the time of all threads but the first, the share in which they did not compute
  | 'overhead' // CPU time that was neither instructions nor idling
  | 'overheadShare' // the same, of the time that the CPU was not idle
  | 'zombies' // time of processes that had ended and were not waited for
  | 'calls' // system calls
  | 'copied'; // bytes copied into and out of pipes and shared memory

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
  /** Words of the note that says which way and why the model comes out otherwise; without it, model and world agree. */
  differs?: string;
}

/** A number to guess before the charts are shown; what the model computes and what the world says stand beside it then. */
export interface NumberToGuess {
  /** What is to be guessed, with the settings that it is about. */
  question: string;
  /** What its numbers are. */
  metric: MeasureMetric;
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
  /** Runs side by side; by default the one program that the demo shows. Empty where what is shown takes no run. */
  compare?: Variant[];
  /** Constant of the programs that says how many jobs a run does; by default each thread is one. */
  jobs?: string;
  /** Settings that the hardware panel offers. */
  offer: HardwareKey[];
}
