import { NumberTable } from '../../../ui/NumberTable.tsx';
import type { Dial } from '../../measure/spec.ts';
import type { SweptCurve } from './sweep.ts';

interface SweepTableProps {
  over: Dial;
  /** What the curves show. */
  label: string;
  curves: SweptCurve[];
  text(y: number): string;
}

/** The curves of a sweep as a table, a row for each value. */
export function SweepTable({ over, label, curves, text }: SweepTableProps) {
  return (
    <NumberTable
      caption={label}
      corner={over.label}
      columns={curves.map(({ name }) => name)}
      rows={over.values.map(({ value, label: name }) => ({
        name,
        cells: curves.map(({ points }) => text(points.find(({ x }) => x === Number(value))?.y ?? Number.NaN)),
      }))}
    />
  );
}
