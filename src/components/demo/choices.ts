/** A program that a demo can run. */
export interface ProgramChoice {
  /** File name in `src/content/programs`, without `.js`. */
  file: string;
  /** Name of the choice for the reader, in Korean. */
  label: string;
  /** Made for 시간 재기: stands behind the others, and is stepped only where a measured run is. */
  measured?: true;
  /** Not of the section: a link has brought it. */
  linked?: true;
}

/** A constant of the program that the reader can turn; it must be a `const` with a number at the top of every program of the demo. */
export interface Knob {
  constant: string;
  /** What it turns, in Korean. */
  label: string;
  /** Its values in order; the first program's own value is where it starts. */
  values: { value: number; label: string }[];
  /** Words of a button that goes to the next value, where that is the one thing to do. */
  again?: string;
}

/** A question that can be asked of a program: 한 단계씩, 모든 경우, 시간 재기, 진짜로. */
export type ModeName = 'step' | 'explore' | 'measure' | 'real';

/** What each mode is called where a section gives it no name of its own. */
export const MODE_NAMES: Readonly<Record<ModeName, string>> = {
  step: '한 단계씩',
  explore: '모든 경우',
  measure: '시간 재기',
  real: '진짜로',
};
