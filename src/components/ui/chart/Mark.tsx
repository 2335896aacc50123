import { HEIGHT, type Place } from './axes.ts';
import { Sign } from './Curve.tsx';
import { WIDTHS, widthOf } from './labels.ts';
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
  /** Pixels of the chart that are not the plot's. */
  beside: number;
}

/** A sign at a number, or a bar between two signs, and its label. */
export function Mark({ mark: { x, y, shape, hue, label }, across, down, beside }: MarkProps) {
  const at = across(x);
  const ends = [...new Set([y].flat())].map(down);
  const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
  return (
    <g fill="none" stroke={hue} strokeWidth="1.8">
      {ends.length > 1 && <line x1={`${at}%`} x2={`${at}%`} y1={top} y2={bottom} strokeWidth="2" />}
      {ends.map((end, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the least and the greatest
        <Sign key={i} at={at} y={end} outline={outline(shape, shape === 'circle' ? 5.5 : 4)} />
      ))}
      {label !== undefined && (
        <Label at={at} top={top} bottom={bottom} room={WIDTHS[0] - beside} text={label} />
      )}
    </g>
  );
}

interface LabelProps {
  at: number;
  top: number;
  bottom: number;
  /** Width of the narrowest plot, in pixels. */
  room: number;
  text: string;
}

/** The words of a mark: above it, or where there is no room, below; over none of the plot's sides. */
function Label({ at, top, bottom, room, text }: LabelProps) {
  const half = (50 * widthOf(text)) / room;
  // The first point has no room above it where a curve rises.
  const first = at < 15;
  const anchor = at < Math.max(15, half) ? 'start' : at > Math.min(80, 100 - half) ? 'end' : 'middle';
  const y = first ? Math.min(top + 11, HEIGHT - 7) : top < 8 ? bottom + 13 : top - 13;
  return (
    <text className="chart-mark" x={`${at}%`} y={y} dx={first ? 11 : 0} dy="0.32em" textAnchor={anchor}>
      {text}
    </text>
  );
}
