import { Chart, type Series } from '../../../ui/chart/Chart.tsx';
import { seriesStyle } from '../../../ui/chart/series.ts';
import { type DeviceMetric, type MeasurementPlan, placeOfWay } from './measurements.ts';
import type { DeviceMark } from './spec.ts';

interface DevicePictureProps {
  measurement: MeasurementPlan;
  metric: DeviceMetric;
  curves: readonly Series[];
  /** What others have measured of this metric. */
  marks: readonly DeviceMark[];
}

/** What was measured here as curves, and what others have measured beside them. */
export function DevicePicture({ measurement, metric, curves, marks }: DevicePictureProps) {
  const { x } = measurement;
  return (
    <Chart
      label={`${x.label}에 따른 ${metric.label} 곡선. 숫자는 표에 있어요.`}
      x={{ values: x.values, log: true, text: x.text }}
      y={{ log: metric.log, text: metric.text }}
      series={curves}
      marks={marks.map(({ x: at, y, way }) => ({
        x: at,
        y,
        shape: 'times',
        hue: `color-mix(in oklab, ${seriesStyle(placeOfWay(measurement, way)).hue} 60%, var(--ink))`,
      }))}
    />
  );
}
