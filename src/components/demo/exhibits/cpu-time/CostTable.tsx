import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import type { NamedRun } from '../../measure/shown.ts';
import './CostTable.css';

interface CostTableProps {
  /** What the numbers are, for who cannot see where they stand. */
  label: string;
  /** The runs. */
  columns: Pick<NamedRun, 'label' | 'setting'>[];
  rows: CostRow[];
}

/** What one kind of cost comes to in each run. */
export interface CostRow {
  name: string;
  /** What colours its swatch: a kind of span, or a purpose. */
  swatch: { 'data-kind': string } | { 'data-purpose': string };
  /** What its numbers are the numbers of. */
  metric: string;
  /** Null where a run has none of it. */
  cells: (string | null)[];
}

/** Costs as numbers: a row a kind, a column a run. */
export function CostTable({ label, columns, rows }: CostTableProps) {
  return (
    <ScrollBox label={label}>
      <table className="number-table costs-numbers">
        <thead>
          <tr>
            <td />
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, swatch, metric, cells }) => (
            <tr key={name}>
              <th scope="row">
                <i className="answer-swatch" {...swatch} /> {name}
              </th>
              {cells.map((cell, i) => (
                <td
                  key={columns[i].label}
                  {...(cell !== null && { 'data-metric': metric, 'data-setting': columns[i].setting })}
                >
                  {cell ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
