/** A piece of the source text, as an editor counts it. */
export interface SourceRange {
  /** Offset of the first character, from 0, in UTF-16 units. */
  start: number;
  /** Offset behind the last character. */
  end: number;
  /** Line of the first character, from 1. */
  line: number;
  /** Column of the first character, from 1, in UTF-16 units. */
  column: number;
}

/** One thing that is wrong with a program text. */
export interface SourceError {
  /** Line, from 1. */
  line: number;
  /** Column, from 1, in UTF-16 units. */
  column: number;
  /** What is wrong and what to write instead, a Korean sentence for the reader. */
  message: string;
}

/** Thrown by `compile` when a program text cannot become a program; holds every error found. */
export class ProgramError extends Error {
  /** All errors of the text, in the order of the text; at least one. */
  readonly errors: readonly SourceError[];

  /** `errors`: at least one, in the order of the text. */
  constructor(errors: readonly SourceError[]) {
    super(errors.map((e) => `${e.line}:${e.column} ${e.message}`).join('\n'));
    this.name = 'ProgramError';
    this.errors = errors;
  }
}
