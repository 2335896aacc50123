import { ScrollBox } from './ScrollBox.tsx';

interface NumberTableProps {
  /** What its numbers are. */
  caption: string;
  /** What its rows are named by. */
  corner: string;
  columns: readonly string[];
  /** A text for each column; no two of one name. */
  rows: readonly { name: string; cells: readonly string[] }[];
}

/** Numbers in rows and columns, each with its name. */
export function NumberTable({ caption, corner, columns, rows }: NumberTableProps) {
  return (
    <ScrollBox label={`${caption} 표`}>
      <table className="number-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {[corner, ...columns].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
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
