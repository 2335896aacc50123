import { type ReactNode, useState } from 'react';
import { Pager } from './Pager.tsx';
import { ScrollBox } from './ScrollBox.tsx';

/** Rows that are shown at a time. */
const PAGE = 50;

interface PagedTableProps {
  label: string;
  caption: string;
  columns: string[];
  /** Rows that there are. */
  length: number;
  /** Cells of a row. */
  row(place: number): ReactNode;
}

/** A table of so many rows that it is shown page by page. */
export function PagedTable({ label, caption, columns, length, row }: PagedTableProps) {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(length / PAGE));
  const shown = Math.min(page, pages - 1);
  const places = Array.from({ length: Math.min(PAGE, length - shown * PAGE) }, (_, i) => shown * PAGE + i);
  return (
    <>
      <ScrollBox label={label}>
        <table className="number-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place}>{row(place)}</tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Pager page={shown} pages={pages} before="이전" after="다음" onPage={setPage} />
    </>
  );
}
