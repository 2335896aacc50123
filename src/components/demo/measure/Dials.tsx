import { KnobControl } from '../Programs.tsx';
import { Segmented } from '../Segmented.tsx';
import { standOf, type Turned } from './configuration.ts';
import type { Job } from './protocol.ts';
import type { Dial } from './spec.ts';

interface DialsProps {
  dials: Dial[];
  turned: Turned;
  /** Run that says where a dial stands that was not turned. */
  job: Job;
  ready: boolean;
  onTurn(place: number, value: number | string): void;
}

/** What the reader turns, above the charts. */
export function Dials({ dials, turned, job, ready, onTurn }: DialsProps) {
  return (
    <div className="programs">
      {dials.map((dial, place) => {
        const value = standOf(dial, place, turned, job);
        const { label, values } = dial;
        if (values.every((one) => typeof one.value === 'number')) {
          const numbers = values as { value: number; label: string }[];
          return (
            <KnobControl
              key={label}
              knob={{ label, values: numbers }}
              ready={ready}
              value={Number(value)}
              onTurn={(turnedTo) => onTurn(place, turnedTo)}
            />
          );
        }
        return (
          <Segmented
            key={label}
            legend={label}
            disabled={!ready}
            options={values}
            value={value}
            onChange={(turnedTo) => onTurn(place, turnedTo)}
          />
        );
      })}
    </div>
  );
}
