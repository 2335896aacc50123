import type { TurnPolicy } from '../../engine/index.ts';
import type { Knob, ModeName, ProgramChoice } from './choices.ts';
import type { ExploreExhibit } from './exhibits/explore.ts';
import type { MeasureExhibit } from './exhibits/measure.ts';
import type { RealExhibit } from './exhibits/real.ts';
import type { StepExhibit } from './exhibits/step.ts';
import type { MeasureSettings, NumberToGuess, Stand, Telling } from './measure/spec.ts';

const MODES: ModeName[] = ['step', 'explore', 'measure', 'real'];

/** Questions that can be asked of a demo's program, in the order of their tabs. */
export function modesOf({ modes = MODES, ...spec }: DemoSpec): ModeName[] {
  return modes.filter((mode) => (mode !== 'measure' && mode !== 'real') || spec[mode] !== undefined);
}

/** What a demo asks in a mode: what is asked of measured runs or of the device is a question of its own. */
export function questionIn(spec: DemoSpec, mode: ModeName): string {
  const own = mode === 'measure' || mode === 'real' ? spec[mode] : undefined;
  return own?.question ?? spec.question;
}

/** A question with answers to choose from; `answer` is computed from the engine where the spec is made. */
export interface Prediction {
  question: string;
  choices: string[];
  answer: string;
  because: string;
}

/** The mode 시간 재기 of a demo. */
export interface MeasureSpec extends MeasureSettings {
  /** Name of its tab, where that is another than 시간 재기. */
  label?: string;
  /** The question that the charts answer; stands above them. */
  question: string;
  /** A prediction to make first, for this mode. */
  predict?: Prediction;
  /** A number to guess first. */
  estimate?: NumberToGuess;
  /** Where the dials stand in what is guessed: after a guess, the demo stands there. */
  asked?: Stand;
  /** What the reader should see change, in one sentence. */
  sees: string;
  /** The one picture in which it is seen. */
  answer: MeasureExhibit;
  /** What the runs come to, in one sentence: the first of these that is true. */
  result: Telling[];
  /** What is opened under 더 보기, in this order. */
  more: MeasureExhibit[];
  /** Where model and world agree, or why not. */
  notes?: string[];
}

/** The mode 한 단계씩 of a demo. */
export interface StepSpec {
  /** What the reader should see change, in one sentence: it stands over what shows it. */
  sees: string;
  /** What shows it: always on the screen while the program is stepped. The first gives its tab the title. */
  main: [StepExhibit, ...StepExhibit[]];
  /** What else there is to look at, a press away. */
  more?: StepExhibit[];
}

/** All that 한 단계씩 shows. */
export function stepExhibits({ main, more = [] }: StepSpec): StepExhibit[] {
  return [...main, ...more];
}

/** The mode 진짜로 of a demo: its programs on real threads, or what is shown in place of that. */
export interface RealSpec {
  /** The question that the reader's own device answers, where it is not the demo's own. */
  question?: string;
  /** What the reader should see change, in one sentence. */
  sees?: string;
  /** What is shown in place of the program's runs. */
  show?: RealExhibit[];
  /** What can be opened below the program's runs, and what its button is called. */
  more?: { name: string; show: RealExhibit }[];
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
  step: StepSpec;
  /** What 모든 경우 shows: by default the ends, what can go wrong, and the picture of the states. */
  explore?: { show: ExploreExhibit[] };
  /** Where the demo stands at first; by default at step 0 of an empty schedule with round robin after it. */
  start?: {
    /** Steps taken already, as in a link: `m1A1B3`. Later steps follow the policy. */
    schedule?: string;
    /** Moment shown; by default the end of `schedule`. */
    at?: number;
    /** In place of both: the last moment of the whole run at which most processes live, after every knob too. */
    look?: 'most-processes';
    policy?: TurnPolicy;
    quantum?: number;
    seed?: number;
  };
  /** Modes that it offers; all of them when left out, and 시간 재기 only where `measure` says what there is to measure. */
  modes?: ModeName[];
  /** What 시간 재기 measures and shows. */
  measure?: MeasureSpec;
  /** What 진짜로 shows; every demo has it that has a program which ends by itself. */
  real?: RealSpec;
  /** The mode that it opens in, when that is not the first. */
  opens?: ModeName;
  /** How far one press of 한 걸음 goes at first. */
  stride?: 'instruction' | 'line' | 'switch';
  /** A prediction to make before the demo is used; `answer` is computed from the engine where the spec is made. */
  predict?: Prediction;
  /** Something to reach: the demo says when a run has reached it. */
  goal?: { text: string; output?: string; end?: 'finished' | 'deadlock' | 'fault' };
  /** Offers the switch 저장 버퍼. */
  storeBuffers?: boolean;
  /** Offers the switch "PC를 저장하지 않으면?". */
  forgetProgramCounter?: boolean;
}
