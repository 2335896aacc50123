import type { MeasureMetric } from '../../../../results/measured/metrics.ts';
import { Chart } from '../../../ui/chart/Chart.tsx';
import type { ChartMark } from '../../../ui/chart/Mark.tsx';
import { seriesStyle } from '../../../ui/chart/series.ts';
import { worldText } from '../../measure/world.ts';
import type { SweepSpec } from './spec.ts';
import { bestOf, type SweptCurve } from './sweep.ts';

const SHAPES = { measured: 'times', published: 'plus', computed: 'circle' } as const;

interface SweepPictureProps {
  title: string;
  sweep: SweepSpec;
  metric: MeasureMetric;
  best: 'highest' | 'lowest' | undefined;
  curves: SweptCurve[];
  /** A second metric, drawn to the height of the first. */
  other?: { label: string; metric: MeasureMetric; curves: SweptCurve[]; text(y: number): string };
  marks: NonNullable<SweepSpec['world']>;
  /** Where the dial stands now. */
  here: number;
  /** What the curve of that name was measured with there. */
  settingOf(name: string): string;
  text(y: number): string;
  nameOf(x: number): string;
}

/** The curves of a sweep with their numbers where the dial stands, and the world beside them. */
export function SweepPicture(props: SweepPictureProps) {
  const { title, sweep, metric, best, curves, other, marks, here, settingOf, text, nameOf } = props;
  const scale = other === undefined ? 1 : greatest(curves) / greatest(other.curves);
  const scaled = (other?.curves ?? []).map(({ name, points }) => ({
    name: `${name} ${other?.label}`,
    points: points.map(({ x, y }) => ({ x, y: y * scale })),
  }));
  const all = [...curves, ...scaled];
  const told = (curve: SweptCurve, i: number): ChartMark[] => {
    const point = curve.points.find(({ x, y }) => x === here && Number.isFinite(y));
    if (point === undefined) return [];
    const first = i < curves.length;
    const number = first ? text(point.y) : (other?.text(point.y / scale) ?? '');
    const name = other === undefined ? '' : `${first ? sweep.label : other.label} `;
    const of = {
      text: number,
      metric: first ? metric : (other?.metric ?? ''),
      setting: settingOf((first ? curve : other?.curves[i - curves.length])?.name ?? ''),
    };
    return [{ ...point, shape: 'circle', hue: seriesStyle(i).hue, label: `${name}${number}`, of }];
  };
  return (
    <div className="sweep-picture">
      <Chart
        label={`${title} 곡선. 숫자는 표에 있어요.`}
        x={{ values: sweep.over.values.map(({ value }) => Number(value)), log: sweep.log, text: nameOf }}
        y={{ log: sweep.logY, text }}
        series={all.map((curve, i) => ({
          ...curve,
          style: seriesStyle(i),
          best: best && i < curves.length ? bestOf(curve, best) : null,
        }))}
        marks={[
          ...all.flatMap(told),
          ...marks.map(
            ({ x, y, label, origin, curve }): ChartMark => ({
              x,
              y,
              shape: SHAPES[origin],
              hue: hueOf(curves.findIndex(({ name }) => name === curve)),
              // Where the dial stands, the model's own number is told.
              label: x === here ? undefined : label && `${label} ${worldText(y, text)}`,
            }),
          ),
        ]}
        dial={here}
      />
    </div>
  );
}

/** The greatest number of some curves. */
function greatest(curves: readonly SweptCurve[]): number {
  return Math.max(...curves.flatMap(({ points }) => points.map(({ y }) => y)).filter(Number.isFinite));
}

/** Colour of a mark that belongs to the curve of some place, -1 for none. */
function hueOf(place: number): string {
  return place < 0 ? 'var(--ink)' : `color-mix(in oklab, ${seriesStyle(place).hue} 60%, var(--ink))`;
}
