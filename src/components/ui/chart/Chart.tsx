import { XAxis, YAxis } from './Axes.tsx';
import { acrossOf, downOf, HEIGHT, hasPlace } from './axes.ts';
import { Curve } from './Curve.tsx';
import { marginsOf, xLabels } from './labels.ts';
import { type ChartMark, Mark } from './Mark.tsx';
import { markLabels } from './mark-labels.ts';
import type { SeriesStyle } from './series.ts';
import './Chart.css';

/** A point of a curve. */
interface Point {
  x: number;
  /** Not a number where it is not known. */
  y: number;
}

/** A curve. */
export interface Series {
  name: string;
  style: SeriesStyle;
  /** In the order of x. */
  points: readonly Point[];
  /** The point to be ringed. */
  best?: Point | null;
}

interface ChartProps {
  /** Accessible name of the picture; its numbers are in a table beside it. */
  label: string;
  /** Values in order. All have a place on the axis, so that it stays while curves grow. */
  x: { values: readonly number[]; log?: boolean; text(x: number): string };
  y: { log?: boolean; text(y: number): string };
  series: readonly Series[];
  marks?: readonly ChartMark[];
  /** The value at which a dial stands; a line is drawn there if it is one of the values. */
  dial?: number;
}

/**
 * Curves over plain or log axes. Places are percents across and pixels down: so the picture is as wide as there is
 * room, its letters are of one size, and what the build wrote is what the browser draws, without measuring first.
 */
export function Chart({ label, x, y, series, marks = [], dial }: ChartProps) {
  const has = (point: ChartMark | Point) =>
    hasPlace(point.x, x.log) && [point.y].flat().every((one) => hasPlace(one, y.log));
  const placed = marks.filter(has);
  const curves = series.map((one) => ({ ...one, points: one.points.filter(has) }));
  const values = x.values.filter((value) => hasPlace(value, x.log));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // Marks may lie further out than what was measured here.
  const beyond = [...new Set(placed.map((mark) => mark.x))].filter((at) => at < least || at > most);
  const named = [...values, ...beyond].sort((a, b) => a - b);
  const across = acrossOf(named, x.log);
  const { down, ticks } = downOf(
    [...curves.flatMap(({ points }) => points), ...placed].flatMap((one) => one.y),
    y.log,
  );
  const spot = (point: Point) => ({ at: across(point.x), y: down(point.y) });

  const names = named.map((value) => ({ at: across(value), text: x.text(value) }));
  const margins = marginsOf(
    ticks.map(y.text),
    names.map(({ text }) => text),
  );
  const words = placed.flatMap(({ label: text, x: at, y: ends, of }) =>
    text === undefined ? [] : [{ text, at: across(at), top: down(Math.max(...[ends].flat())), of }],
  );
  return (
    <div className="chart">
      <svg role="img" aria-label={label} style={{ paddingLeft: margins.left, paddingRight: margins.right }}>
        <YAxis ticks={ticks} down={down} text={y.text} />
        <XAxis labels={xLabels(names, margins.left + margins.right)} />
        {!y.log && <line className="chart-zero" x2="100%" y1={down(0)} y2={down(0)} />}
        {dial !== undefined && values.includes(dial) && (
          <line className="chart-dial" x1={`${across(dial)}%`} x2={`${across(dial)}%`} y2={HEIGHT} />
        )}
        {curves.map(({ name, style, points, best }) => (
          <Curve
            key={name}
            style={style}
            spots={points.map(spot)}
            best={best && has(best) ? spot(best) : null}
          />
        ))}
        {placed.map((mark) => (
          <Mark key={`${mark.x} ${mark.y} ${mark.hue}`} mark={mark} across={across} down={down} />
        ))}
        {markLabels(words, margins).map(({ text, at, y, dx, anchor, of }) => (
          <text
            key={`${at} ${text}`}
            className="chart-mark"
            x={`${at}%`}
            y={y}
            dx={dx}
            dy="0.32em"
            textAnchor={anchor}
          >
            {of ? text.slice(0, text.length - of.text.length) : text}
            {of && (
              <tspan data-metric={of.metric} data-setting={of.setting}>
                {of.text}
              </tspan>
            )}
          </text>
        ))}
      </svg>
    </div>
  );
}
