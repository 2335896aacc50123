import { HEIGHT, type Place } from './axes.ts';
import { Sign } from './Curve.tsx';
import { type Margins, widthOf } from './labels.ts';
import { outline, type Shape } from './series.ts';

/** A number from elsewhere beside the curves. */
export interface ChartMark {
  x: number;
  /** The number, or the least and the greatest of several. */
  y: number | readonly [number, number];
  shape: Shape;
  hue: string;
  /** What is written beside it; without it the mark stands alone. */
  label?: string;
}

interface MarkProps {
  mark: ChartMark;
  across: Place;
  down: Place;
  /** Pixels beside the plot. */
  margins: Margins;
}

/** Width of a narrow chart, in pixels. */
const PHONE = 300;

/** A sign at a number, or a bar between two signs, and its label. */
export function Mark({ mark: { x, y, shape, hue, label }, across, down, margins }: MarkProps) {
  const at = across(x);
  const ends = [...new Set([y].flat())].map(down);
  const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
  return (
    <g fill="none" stroke={hue} strokeWidth="1.8">
      {ends.length > 1 && <line x1={`${at}%`} x2={`${at}%`} y1={top} y2={bottom} strokeWidth="2" />}
      {ends.map((end, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the least and the greatest
        <Sign key={i} at={at} y={end} outline={outline(shape, shape === 'circle' ? 5.5 : 4.5)} />
      ))}
      {label !== undefined && <Label at={at} top={top} margins={margins} text={label} />}
    </g>
  );
}

interface LabelProps {
  /** Place of the mark, in percent of the plot's width. */
  at: number;
  top: number;
  /** Pixels beside the plot. */
  margins: Margins;
  text: string;
}

/** The words of a mark, above it, and on a phone over none of the plot's sides. */
function Label({ at, top, margins: { left, right }, text }: LabelProps) {
  const half = widthOf(text) / 2;
  const before = (at / 100) * (PHONE - left - right);
  const behind = PHONE - left - before;
  // The first point has no room above it where a curve rises.
  const first = at < 15;
  const anchor = first || before < half ? 'start' : at > 80 || behind < half ? 'end' : 'middle';
  const y = first ? Math.min(top + 11, HEIGHT - 7) : Math.max(top - 13, -10);
  return (
    <text className="chart-mark" x={`${at}%`} y={y} dx={first ? 11 : 0} dy="0.32em" textAnchor={anchor}>
      {text}
    </text>
  );
}
