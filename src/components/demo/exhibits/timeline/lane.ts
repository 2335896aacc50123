import { INTERVAL_STATES, type IntervalState, type SpanKind } from '../../../../engine/index.ts';
import { firstAfter, type Rows } from '../../../../results/measured/rows.ts';
import type { PackedSpans } from '../../../../results/measured/spans.ts';
import type { PackedStates } from '../../../../results/measured/states.ts';

/** Part of the time axis that is shown. */
export interface Window {
  from: number;
  to: number;
}

/** What a lane is filled with: a thread's number, or the name of a kind (`gap` for all but `run` while gaps are closed). */
export type Fill = number | SpanKind | 'gap' | IntervalState;

/** A lane as it is drawn: an outline for each fill, and the pieces that are wide enough for a letter. */
export interface LanePicture {
  paths: { fill: Fill; d: string }[];
  /** Place among the pieces, middle and width in pixels. */
  blocks: { piece: number; x: number; width: number }[];
}

/** How the pieces of a row look: what each is filled with, and where in the lane (top and height, as parts of it). */
interface Look<Own extends Fill> {
  fillOf(piece: number): Own;
  boxOf(fill: Own): readonly [top: number, height: number];
}

/** Pixels from which a piece is a block of its own; narrower ones share columns. */
const BLOCK = 1.5;
/** Pixels from which a block has room for its letter. */
const LETTER = 16;
/** Heights are drawn in steps of this part of the lane, so that neighbouring columns become one piece. */
const GRAIN = 48;

const WHOLE = [0, 1] as const;

/** Draws what one CPU did. */
export function drawLane(
  spans: PackedSpans,
  cpu: number,
  window: Window,
  width: number,
  open: boolean,
): LanePicture {
  const run = spans.kinds.indexOf('run');
  return drawRow(spans, cpu, window, width, {
    fillOf: (i) => (spans.kind[i] === run ? spans.thread[i] : open ? spans.kinds[spans.kind[i]] : 'gap'),
    boxOf: () => WHOLE,
  });
}

/** Heights of the states, so that none needs a colour to be told from the others. */
const STATE_BOXES: Readonly<Record<IntervalState, readonly [number, number]>> = {
  running: WHOLE,
  ready: [0.36, 0.64],
  blocked: [0.8, 0.2],
  zombie: [0.36, 0.64],
};

/** Draws what states one thread was in. */
export function stateLanePaths(
  states: PackedStates,
  row: number,
  window: Window,
  width: number,
): LanePicture {
  return drawRow(states, row, window, width, {
    fillOf: (i) => INTERVAL_STATES[states.state[i]],
    boxOf: (fill) => STATE_BOXES[fill],
  });
}

/**
 * Draws a row into so many pixels. Pieces too narrow to be seen are added up: a column that several fills have is filled
 * by each up to its share of the time, so that 100,000 pieces are drawn in as many columns as there are pixels.
 */
function drawRow<Own extends Fill>(
  rows: Rows,
  row: number,
  window: Window,
  width: number,
  look: Look<Own>,
): LanePicture {
  const { from, to } = rows;
  const scale = width / (window.to - window.from);
  const paths = new Map<Own, string[]>();
  const shares = new Map<Own, Float32Array>();
  const blocks: LanePicture['blocks'] = [];
  const last = rows.starts[row + 1];
  for (let i = firstAfter(rows, row, window.from); i < last && from[i] < window.to; i++) {
    const left = Math.max(0, (from[i] - window.from) * scale);
    const right = Math.min(width, (to[i] - window.from) * scale);
    const fill = look.fillOf(i);
    if (right - left < BLOCK) share(shares, fill, left, right, width);
    else {
      put(paths, fill, left, right - left, ...look.boxOf(fill));
      if (right - left >= LETTER) blocks.push({ piece: i, x: (left + right) / 2, width: right - left });
    }
  }
  stack(paths, shares, width);
  return { paths: [...paths].map(([fill, pieces]) => ({ fill, d: pieces.join('') })), blocks };
}

/** Adds a narrow span to the columns that it lies in. */
function share(
  shares: Map<Fill, Float32Array>,
  fill: Fill,
  left: number,
  right: number,
  width: number,
): void {
  let columns = shares.get(fill);
  if (columns === undefined) {
    columns = new Float32Array(Math.ceil(width));
    shares.set(fill, columns);
  }
  for (let column = Math.floor(left); column < right && column < columns.length; column++) {
    columns[column] += Math.min(right, column + 1) - Math.max(left, column);
  }
}

function put(
  paths: Map<Fill, string[]>,
  fill: Fill,
  x: number,
  width: number,
  top: number,
  height: number,
): void {
  let pieces = paths.get(fill);
  if (pieces === undefined) {
    pieces = [];
    paths.set(fill, pieces);
  }
  pieces.push(`M${round(x)} ${round(top)}h${round(width)}v${round(height)}h${round(-width)}z`);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Fills shared columns from below: threads in their order, then what is no computing, as it came. */
function stack(paths: Map<Fill, string[]>, shares: Map<Fill, Float32Array>, width: number): void {
  const columns = Math.ceil(width);
  const filled = new Float32Array(columns);
  const fills = [...shares.keys()].sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : typeof a === 'number' ? -1 : 1,
  );
  for (const fill of fills) {
    const part = shares.get(fill)!;
    let begun = 0;
    let piece = '';
    let box: [number, number] = [0, 0];
    for (let column = 0; column <= columns; column++) {
      let next = '';
      let now: [number, number] = [0, 0];
      if (column < columns && part[column] > 0) {
        const bottom = Math.round(filled[column] * GRAIN);
        filled[column] = Math.min(1, filled[column] + part[column]);
        const top = Math.round(filled[column] * GRAIN);
        now = [1 - top / GRAIN, (top - bottom) / GRAIN];
        if (top > bottom) next = now.join();
      }
      if (next === piece) continue;
      if (piece !== '') put(paths, fill, begun, column - begun, box[0], box[1]);
      [begun, piece, box] = [column, next, now];
    }
  }
}

/** The window after zooming by a factor about a time, kept within the whole and not narrower than a few ticks. */
export function zoom(window: Window, factor: number, about: number, whole: number): Window {
  const width = Math.min(whole, Math.max((window.to - window.from) / factor, whole / 1e6));
  const part = (about - window.from) / (window.to - window.from);
  return within({ from: about - part * width, to: about + (1 - part) * width }, whole);
}

/** The window moved by a time, kept within the whole. */
export function pan(window: Window, by: number, whole: number): Window {
  return within({ from: window.from + by, to: window.to + by }, whole);
}

function within({ from, to }: Window, whole: number): Window {
  const width = Math.min(to - from, whole);
  const start = Math.max(0, Math.min(from, whole - width));
  return { from: start, to: start + width };
}
