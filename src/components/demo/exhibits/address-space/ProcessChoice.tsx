import type { Moment } from '../../../../engine/index.ts';
import { processName } from '../parts/words.ts';
import './ProcessChoice.css';

interface ProcessChoiceProps {
  moment: Moment;
  chosen: number;
  choose(process: number): void;
  /** Name of the radio group, unique on the page. */
  name: string;
}

/** Which process a view shows; nothing to choose while there is one. */
export function ProcessChoice({ moment, chosen, choose, name }: ProcessChoiceProps) {
  if (moment.processes.length < 2) return null;
  return (
    <fieldset className="process-choice">
      <legend className="visually-hidden">프로세스 고르기</legend>
      {moment.processes.map((process) => (
        <label key={process.index} data-chosen={process.index === chosen || undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={process.index === chosen}
            onChange={() => choose(process.index)}
          />
          {processName(process)}
        </label>
      ))}
    </fieldset>
  );
}
