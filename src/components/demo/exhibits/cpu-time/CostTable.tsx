import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import './CostTable.css';

interface CostTableProps {
  /** What the numbers are, for who cannot see where they stand. */
  label: string;
  /** Names of the runs. */
  columns: string[];
  rows: CostRow[];
}

/** What one kind of cost comes to in each run. */
export interface CostRow {
  name: string;
  /** What colours its swatch: a kind of span, or a purpose. */
  swatch: { 'data-kind': string } | { 'data-purpose': string };
  cells: string[];
}

/** Costs as numbers: a row a kind, a column a run. */
export function CostTable({ label, columns, rows }: CostTableProps) {
  return (
    <ScrollBox label={label}>
      <table className="number-table costs-numbers">
        <thead>
          <tr>
            <td />
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, swatch, cells }) => (
            <tr key={name}>
              <th scope="row">
                <i className="answer-swatch" {...swatch} /> {name}
              </th>
              {cells.map((cell, i) => (
                <td key={columns[i]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
