import type { AxisPlace } from './axes.ts';
import { Sign } from './Curve.tsx';
import type { NumberOf } from './mark-labels.ts';
import { outline, type PointShape } from './series.ts';

/** A number from elsewhere beside the curves. */
export interface ChartMark {
  x: number;
  /** The number, or the least and the greatest of several. */
  y: number | readonly [number, number];
  shape: PointShape;
  hue: string;
  /** What is written beside it; without it the mark stands alone. */
  label?: string;
  /** What the number at the end of its label is the number of. */
  of?: NumberOf;
}

interface MarkProps {
  mark: ChartMark;
  across: AxisPlace;
  down: AxisPlace;
}

/** A sign at a number, or a bar between two signs. */
export function Mark({ mark: { x, y, shape, hue }, across, down }: MarkProps) {
  const at = across(x);
  const ends = [...new Set([y].flat())].map(down);
  return (
    <g fill="none" stroke={hue} strokeWidth="1.8">
      {ends.length > 1 && <line x1={`${at}%`} x2={`${at}%`} y1={ends[0]} y2={ends[1]} strokeWidth="2" />}
      {ends.map((end, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the least and the greatest
        <Sign key={i} at={at} y={end} outline={outline(shape, shape === 'circle' ? 5.5 : 4.5)} />
      ))}
    </g>
  );
}
