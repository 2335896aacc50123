import { line } from 'd3-shape';
import { HEIGHT } from './axes.ts';
import { outline, type SeriesStyle } from './series.ts';

/** A place in the plot: percent of its width, pixels from its top. */
export interface Spot {
  at: number;
  y: number;
}

interface CurveProps {
  style: SeriesStyle;
  /** Where its points are, in order. */
  spots: readonly Spot[];
  /** The one to be ringed. */
  best: Spot | null;
}

const path = line<Spot>(
  ({ at }) => at,
  ({ y }) => y,
);

/** A curve with a dot at each point and a ring about the best. */
export function Curve({ style: { hue, dash, shape }, spots, best }: CurveProps) {
  return (
    <g>
      {/* The library's paths are of plain numbers: this box is 100 wide, however wide it is drawn. */}
      <svg
        viewBox={`0 0 100 ${HEIGHT}`}
        height={HEIGHT}
        preserveAspectRatio="none"
        overflow="visible"
        aria-hidden="true"
      >
        <path
          className="chart-curve"
          d={path(spots) ?? ''}
          stroke={hue}
          strokeDasharray={dash || undefined}
        />
      </svg>
      <g fill={hue} stroke="none">
        {spots.map(({ at, y }) => (
          <Sign key={at} at={at} y={y} outline={outline(shape, 3)} />
        ))}
      </g>
      {best && <circle cx={`${best.at}%`} cy={best.y} r="7" fill="none" stroke={hue} strokeWidth="2" />}
    </g>
  );
}

/** A shape at a place, in the colours of what it is in. */
export function Sign({ at, y, outline }: Spot & { outline: string }) {
  return <path d={outline} style={{ transform: `translate(${at}%, ${y}px)` }} />;
}
