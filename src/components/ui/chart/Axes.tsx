import { type AxisPlace, HEIGHT } from './axes.ts';
import { WIDTHS, type XLabel } from './labels.ts';

interface YAxisProps {
  ticks: readonly number[];
  down: AxisPlace;
  text(y: number): string;
}

/** Ticks with their numbers at the left, and a line through the plot for each. */
export function YAxis({ ticks, down, text }: YAxisProps) {
  return ticks.map((tick) => {
    const y = down(tick);
    return (
      <g key={tick}>
        <line className="chart-grid" x2="100%" y1={y} y2={y} />
        <line x1={-6} y1={y} y2={y} />
        <text x={-9} y={y} dy="0.32em" textAnchor="end">
          {text(tick)}
        </text>
      </g>
    );
  });
}

/** Ticks with their labels below, those that have room. */
export function XAxis({ labels }: { labels: readonly XLabel[] }) {
  return labels.map(({ at, text, widths }) => (
    <g key={at} data-widths={widths.length < WIDTHS.length ? widths.join(' ') : undefined}>
      <line x1={`${at}%`} x2={`${at}%`} y1={HEIGHT} y2={HEIGHT + 6} />
      <text x={`${at}%`} y={HEIGHT + 9} dy="0.71em" textAnchor="middle">
        {text}
      </text>
    </g>
  ));
}
