import type { ResultMetric } from '../../../../results/run-figures.ts';
import { FIGURE_LABELS } from '../../../../results/run-figures.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import './ComparisonTable.css';

/** One program's results. */
export interface ComparisonRow {
  label: string;
  /** Whether it is the program that the demo shows now. */
  current: boolean;
  values: Record<ResultMetric, string>;
}

interface ComparisonTableProps {
  rows: ComparisonRow[];
  metrics: ResultMetric[];
}

/** Results of all programs side by side. */
export function ComparisonTable({ rows, metrics }: ComparisonTableProps) {
  return (
    <div className="view comparison">
      <ScrollBox label="비교">
        <table className="number-table">
          <caption>끝까지 실행하면</caption>
          <thead>
            <tr>
              <td />
              {metrics.map((metric) => (
                <th key={metric} scope="col">
                  {FIGURE_LABELS[metric]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label} aria-current={row.current || undefined}>
                <th scope="row">
                  {row.label}
                  {row.current && <small>지금 보는 것</small>}
                </th>
                {metrics.map((metric) => (
                  <td key={metric} data-text={metric === 'output' || metric === 'end' || undefined}>
                    {row.values[metric]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
