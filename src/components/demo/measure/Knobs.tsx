import {
  type Configuration,
  noOverrides,
  type Overrides,
  standOf,
  turnedBy,
  turnedTo,
} from './configuration.ts';
import { Dials } from './Dials.tsx';
import type { Card, MeasureSettings } from './spec.ts';
import './Knobs.css';

interface KnobsProps {
  spec: MeasureSettings;
  turned: Overrides;
  /** Run that says where a dial stands that was not turned. */
  of: Configuration;
  onTurn(turned: Overrides): void;
}

/** Cases to choose from, and the dials. */
export function Knobs({ spec, turned, of, onTurn }: KnobsProps) {
  const { dials = [], cards = [] } = spec;
  const isAt = ({ sets }: Card) =>
    dials.every((dial, place) => {
      const stand = sets[turnedBy(dial)] ?? dial.start;
      return stand === undefined || standOf(dial, place, turned, of) === stand;
    });
  return (
    <div className="measure-knobs">
      {cards.length > 0 && (
        <fieldset className="measure-cards" aria-label="상황">
          {cards.map((card) => (
            <button
              key={card.label}
              type="button"
              className="demo-button"
              aria-pressed={isAt(card)}
              onClick={() => onTurn(turnedTo(spec, noOverrides(spec), card.sets))}
            >
              {card.label}
            </button>
          ))}
        </fieldset>
      )}
      <Dials
        dials={dials}
        turned={turned}
        of={of}
        onTurn={(place, value) => onTurn({ ...turned, dials: { ...turned.dials, [place]: value } })}
      />
    </div>
  );
}
