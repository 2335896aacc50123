import { KnobControl } from '../../ui/Knob.tsx';
import { type Configuration, type Overrides, standOf, turnedBy } from './configuration.ts';
import type { Dial } from './spec.ts';
import './Dials.css';

interface DialsProps {
  dials: readonly Dial[];
  turned: Overrides;
  /** Run that says where a dial stands that was not turned. */
  of: Configuration;
  /** Whether those are shown that few turn, rather than the others. */
  rare?: boolean;
  onTurn(place: number, value: number | string): void;
}

/** What the reader turns, on one row where there is room. */
export function Dials({ dials, turned, of, rare = false, onTurn }: DialsProps) {
  const shown = [...dials.entries()].filter(([, dial]) => !dial.inPicture && (dial.rare === true) === rare);
  if (shown.length === 0) return null;
  return (
    <div className="measure-dials">
      {shown.map(([place, dial]) => (
        <KnobControl
          key={turnedBy(dial)}
          label={dial.label}
          values={dial.values}
          value={standOf(dial, place, turned, of)}
          onTurn={(value) => onTurn(place, value)}
        />
      ))}
    </div>
  );
}
