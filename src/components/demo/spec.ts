import type { TurnPolicy } from '../../engine/index.ts';
import type { MeasureSpec } from './measure/spec.ts';

/** Views that a demo can open with, in the order in which they are shown. The source and the controls are always there. */
export type ViewName =
  /** Memory of every process: data, heap, shared mappings, a stack and registers a thread. */
  | 'memory'
  /** Page tables and frames: who maps what, what copy on write copied; VSZ, RSS, PSS, USS. */
  | 'pages'
  /** Map of one address space from code to stacks, with guard pages: reserved against resident. */
  | 'address-space'
  /** The process table: pid, parent, state, exit status, and each process's PCB. */
  | 'processes'
  /** Threads in 준비 · 실행 · 대기 · 종료, and who waits for whom when something is stuck. */
  | 'states'
  /** What is saved and restored at the switch before this step, in small steps. */
  | 'context-switch'
  | 'output'
  | 'findings';

/** A program that a demo can run. */
export interface ProgramChoice {
  /** File name in `src/content/programs`, without `.js`. */
  file: string;
  /** Name of the choice for the reader, in Korean. */
  label: string;
  /** Made for 시간 재기: stands behind the others, and is stepped only where a measured run is. */
  measured?: true;
}

/** A constant of the program that the reader can turn; it must be a `const` with a number at the top of every program of the demo. */
export interface Knob {
  constant: string;
  /** What it turns, in Korean. */
  label: string;
  /** Its values in order; the first program's own value is where it starts. */
  values: { value: number; label: string }[];
}

/** What a comparison shows of each program's run to its end. */
export type Metric =
  | 'output' // last line printed
  | 'lines' // number of lines printed
  | 'end' // how it ended
  | 'survivors' // threads that ended by themselves, of all that the program started
  | 'steps'
  | 'switches'
  | 'copies' // pages copied on write
  | 'frames' // frames in use
  | 'virtual'
  | 'resident'
  | 'proportional'
  | 'unique'; // pages, summed over processes at their largest

/** A question that can be asked of a program: 한 단계씩, 모든 경우, 시간 재기. */
export type ModeName = 'step' | 'explore' | 'measure';

const MODES: ModeName[] = ['step', 'explore', 'measure'];

/** Questions that can be asked of a demo's program, in the order of their tabs. */
export function modesOf({ modes = MODES, measure }: DemoSpec): ModeName[] {
  return modes.filter((mode) => mode !== 'measure' || measure !== undefined);
}

/** A demo as its author declares it. Everything that it shows of a program comes from the engine. */
export interface DemoSpec {
  /** Anchor, unique on its page and permanent: links lead to it. */
  id: string;
  title: string;
  /** The question above the demo that its first move answers. */
  question: string;
  /** The first one is shown first. */
  programs: ProgramChoice[];
  knobs?: Knob[];
  views: ViewName[];
  /** Where the demo stands at first; by default at step 0 of an empty schedule with round robin after it. */
  start?: {
    /** Steps taken already, as in a link: `m1A1B3`. Later steps follow the policy. */
    schedule?: string;
    /** Moment shown; by default the end of `schedule`. */
    at?: number;
    policy?: TurnPolicy;
    quantum?: number;
    seed?: number;
  };
  /** Modes that it offers; all of them when left out, and 시간 재기 only where `measure` says what there is to measure. */
  modes?: ModeName[];
  /** What 시간 재기 measures. */
  measure?: MeasureSpec;
  /** The mode that it opens in, when that is not the first. */
  opens?: ModeName;
  /** Shows under the controls which ends can still be reached: for programs that are explored in a blink. */
  reachable?: true;
  /** How far one press of 한 걸음 goes at first. */
  stride?: 'instruction' | 'line' | 'switch';
  /** A prediction to make before the demo is used; `answer` is computed from the engine where the spec is made. */
  predict?: { question: string; choices: string[]; answer: string; because: string };
  /** Something to reach: the demo says when a run has reached it. */
  goal?: { text: string; output?: string; end?: 'finished' | 'deadlock' | 'fault' };
  /** Results of all programs side by side. */
  compare?: Metric[];
  /** Knob × program as a table of one metric; the reader guesses a cell before it opens. */
  matrix?: { knob: string; metric: Metric };
  /** Offers the switch "PC를 저장하지 않으면?". */
  forgetProgramCounter?: boolean;
}
