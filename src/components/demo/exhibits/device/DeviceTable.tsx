import type { DevicePoint } from '../../../../results/device/point.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
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
    <ScrollBox label={`${metric.label} 표`}>
      <table className="number-table">
        <caption>{metric.label}</caption>
        <thead>
          <tr>
            <th scope="col">{x.label}</th>
            {ways.map(({ way, label }) => (
              <th key={way} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {x.values.map((value) => (
            <tr key={value}>
              <th scope="row">{x.text(value)}</th>
              {ways.map(({ way }) => (
                <td key={way}>{metric.text(valuesAt(points, way, value)?.[place] ?? Number.NaN)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
