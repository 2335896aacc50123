import { KnobControl } from '../../ui/Knob.tsx';
import { type Configuration, type Overrides, standOf } from './configuration.ts';
import type { Dial } from './spec.ts';

interface DialsProps {
  dials: Dial[];
  turned: Overrides;
  /** Run that says where a dial stands that was not turned. */
  of: Configuration;
  ready: boolean;
  onTurn(place: number, value: number | string): void;
}

/** What the reader turns, above the charts. */
export function Dials({ dials, turned, of, ready, onTurn }: DialsProps) {
  return (
    <div className="demo-programs">
      {dials.map(
        ({ label, values, inPicture }, place) =>
          !inPicture && (
            <KnobControl
              key={label}
              label={label}
              values={values}
              ready={ready}
              value={standOf(dials[place], place, turned, of)}
              onTurn={(value) => onTurn(place, value)}
            />
          ),
      )}
    </div>
  );
}
