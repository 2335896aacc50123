import type { SourceRange } from './source.ts';

/** Anything that knows where it stands in the text. */
export interface TextSpan {
  /** Offset of its first character, from 0, in UTF-16 units. */
  start: number;
  /** Offset behind its last character. */
  end: number;
}

/** Turns offsets of a text into lines and columns. */
export class LineMap {
  /** Offset of the first character of each line. */
  readonly #lines: number[] = [0];

  /** Finds the lines of a text; a line ends with LF, CR or CR LF. */
  constructor(source: string) {
    for (let at = 0; at < source.length; at++) {
      const ends = source[at] === '\n' || (source[at] === '\r' && source[at + 1] !== '\n');
      if (ends) this.#lines.push(at + 1);
    }
  }

  /** The range between two offsets; line and column are those of its first character. */
  range({ start, end }: TextSpan): SourceRange {
    let low = 0;
    let high = this.#lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#lines[middle]! <= start) low = middle;
      else high = middle;
    }
    return { start, end, line: low + 1, column: start - this.#lines[low]! + 1 };
  }
}
