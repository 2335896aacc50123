import { ScrollBox } from '../../../ui/ScrollBox.tsx';
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
    <ScrollBox label={`${label} 표`}>
      <table className="number-table">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{over.label}</th>
            {curves.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {over.values.map(({ value, label: name }) => (
            <tr key={value}>
              <th scope="row">{name}</th>
              {curves.map((curve) => (
                <td key={curve.name}>
                  {text(curve.points.find(({ x }) => x === Number(value))?.y ?? Number.NaN)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
