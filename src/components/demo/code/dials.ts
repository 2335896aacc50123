import type { Constant, Program } from '../../../engine/index.ts';
import type { Knob } from '../choices.ts';
import type { Token } from './tokens.ts';

/** A number in a program's text that is another one where the program runs, or that can be turned there. */
export interface TextDial {
  constant: string;
  /** What it turns, in Korean. */
  label: string;
  line: number;
  /** Place of the number in its line, from 0, and the place behind it. */
  from: number;
  to: number;
  /** The number that runs. */
  value: number;
  /** Numbers that it can be turned to, in order; none where there is no knob for it. */
  values: Knob['values'];
}

/** Where the number of a declaration `N = 3` stands in the text, or null where it is none that is written out. */
function numberOf(source: string, { range }: Constant): { start: number; end: number } | null {
  const written = /=\s*(-?\d+)$/.exec(source.slice(range.start, range.end));
  return written && { start: range.end - written[1].length, end: range.end };
}

/** Numbers of a text that can be turned or were. */
export function textDials({ source, constants }: Program, knobs: readonly Knob[]): TextDial[] {
  return constants.flatMap((constant) => {
    const knob = knobs.find((one) => one.constant === constant.name);
    const place = numberOf(source, constant);
    if (place === null) return [];
    const turned = Number(source.slice(place.start, place.end)) !== constant.value;
    if (knob === undefined && !turned) return [];
    const lineStart = source.lastIndexOf('\n', place.start - 1) + 1;
    return [
      {
        constant: constant.name,
        label: knob?.label ?? constant.name,
        line: source.slice(0, lineStart).split('\n').length,
        from: place.start - lineStart,
        to: place.end - lineStart,
        value: constant.value,
        values: knob?.values ?? [],
      },
    ];
  });
}

/** The text that runs: with the numbers of its constants as they were turned. */
export function runningText({ source, constants }: Program): string {
  const places = constants.flatMap((constant) => {
    const place = numberOf(source, constant);
    return place === null ? [] : [{ ...place, value: constant.value }];
  });
  return places
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, value }) => `${text.slice(0, start)}${value}${text.slice(end)}`, source);
}

/** A line's pieces before a place and from another one on. */
export function aroundPlace(tokens: readonly Token[], from: number, to: number): [Token[], Token[]] {
  const before: Token[] = [];
  const behind: Token[] = [];
  let at = 0;
  for (const { text, kind } of tokens) {
    const head = text.slice(0, Math.max(0, from - at));
    const tail = text.slice(Math.max(0, to - at));
    if (head !== '') before.push({ text: head, kind });
    if (tail !== '') behind.push({ text: tail, kind });
    at += text.length;
  }
  return [before, behind];
}
