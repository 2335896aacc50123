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
  best: 'highest' | 'lowest' | undefined;
  curves: SweptCurve[];
  marks: NonNullable<SweepSpec['world']>;
  /** Where the dial stands now. */
  here: number;
  text(y: number): string;
  nameOf(x: number): string;
}

/** The curves of a sweep, and the world beside them. */
export function SweepPicture({ title, sweep, best, curves, marks, here, text, nameOf }: SweepPictureProps) {
  return (
    <div className="sweep-picture">
      <Chart
        label={`${title} 곡선. 숫자는 표에 있어요.`}
        x={{ values: sweep.over.values.map(({ value }) => Number(value)), log: sweep.log, text: nameOf }}
        y={{ log: sweep.logY, text }}
        series={curves.map((curve, i) => ({
          ...curve,
          style: seriesStyle(i),
          best: best && bestOf(curve, best),
        }))}
        marks={marks.map(
          ({ x, y, label, origin, curve }): ChartMark => ({
            x,
            y,
            shape: SHAPES[origin],
            hue: hueOf(curves.findIndex(({ name }) => name === curve)),
            label: label && `${label} ${worldText(y, text)}`,
          }),
        )}
        dial={here}
      />
    </div>
  );
}

/** Colour of a mark that belongs to the curve of some place, -1 for none. */
function hueOf(place: number): string {
  return place < 0 ? 'var(--ink)' : `color-mix(in oklab, ${seriesStyle(place).hue} 60%, var(--ink))`;
}
