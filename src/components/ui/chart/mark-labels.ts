import { HEIGHT } from './axes.ts';
import { type Margins, widthOf } from './labels.ts';

/** Words that belong to a mark. */
export interface MarkWords {
  text: string;
  /** Place of the mark, in percent of the plot's width. */
  at: number;
  /** Pixels from the top of the plot to the mark. */
  top: number;
  /** What the number at their end is the number of. */
  of?: NumberOf;
}

/** What a number is the number of: a metric, and what it was measured with. */
export interface NumberOf {
  /** The number, as it is written. */
  text: string;
  metric: string;
  setting: string;
}

/** Where the words of a mark stand. */
export interface MarkLabel {
  text: string;
  at: number;
  /** Their middle, in pixels from the top of the plot. */
  y: number;
  /** Pixels to the right of `at`. */
  dx: number;
  anchor: 'start' | 'middle' | 'end';
  of?: NumberOf;
}

/** Width of a narrow chart, in pixels: what has room there has it everywhere. */
const PHONE = 300;

/** Height of a line of words, in pixels. */
const LINE = 14;

/** Places for words: above their marks, on a phone over none of the plot's sides, and no two over each other. */
export function markLabels(words: readonly MarkWords[], margins: Margins): MarkLabel[] {
  const plot = PHONE - margins.left - margins.right;
  const found: (MarkLabel & { from: number; to: number })[] = [];
  for (const { text, at, top, of } of words.toSorted((a, b) => b.top - a.top)) {
    const width = widthOf(text);
    const middle = (at / 100) * plot;
    // The first point has no room above it where a curve rises.
    const first = at < 15;
    const dx = first ? 11 : 0;
    const startsHere = first || middle < width / 2;
    const endsHere = at > 80 || plot + margins.right - middle < width / 2;
    const anchor = startsHere ? 'start' : endsHere ? 'end' : 'middle';
    const from = middle + dx - { start: 0, middle: width / 2, end: width }[anchor];
    const to = from + width;
    let y = first ? Math.min(top + 11, HEIGHT - LINE / 2) : top - 13;
    const beside = found.filter((other) => other.from < to && from < other.to).sort((a, b) => b.y - a.y);
    for (const other of beside) if (Math.abs(other.y - y) < LINE) y = other.y - LINE;
    found.push({ text, at, y, dx, anchor, of, from, to });
  }
  return found.map(({ from: _, to: __, ...label }) => label);
}
