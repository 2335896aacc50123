import type { DevicePoint } from '../../../../results/device/point.ts';
import { NumberTable } from '../../../ui/NumberTable.tsx';
import { type DeviceMetric, type MeasurementPlan, valuesAt } from './measurements.ts';

interface DeviceTableProps {
  measurement: MeasurementPlan;
  metric: DeviceMetric;
  /** Which metric that is. */
  place: number;
  points: readonly DevicePoint[];
}

/** What was measured as a table, a row for each place. */
export function DeviceTable({ measurement: { x, ways }, metric, place, points }: DeviceTableProps) {
  return (
    <NumberTable
      caption={metric.label}
      corner={x.label}
      columns={ways.map(({ label }) => label)}
      rows={x.values.map((value) => ({
        name: x.text(value),
        cells: ways.map(({ way }) => metric.text(valuesAt(points, way, value)?.[place] ?? Number.NaN)),
      }))}
    />
  );
}
