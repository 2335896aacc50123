import { tickOf } from '../../../../results/measured/preset.ts';
import { usePartId } from '../../../ui/usePartId.ts';
import type { MeasureSpec } from '../../spec.ts';
import { NumberGuess } from './NumberGuess.tsx';
import './Guess.css';

interface GuessProps {
  spec: MeasureSpec;
  /** Takes what was guessed; null to see without a guess. */
  onGive(guess: string | number | null): void;
}

/** A question to answer before anything is shown: a number, or one of a few answers. */
export function Guess({ spec: { estimate, predict, preset }, onGive }: GuessProps) {
  const id = usePartId('guess');
  const asked = estimate ?? predict;
  if (asked === undefined) return null;
  return (
    <section className="guess" aria-labelledby={id}>
      <p className="guess-question" id={id}>
        <b>먼저 예측해 보세요</b> {asked.question}
      </p>
      {estimate && <NumberGuess estimate={estimate} labelledBy={id} tick={tickOf(preset)} onGive={onGive} />}
      {!estimate && predict && (
        <fieldset className="guess-choices" aria-label="예측">
          {predict.choices.map((choice) => (
            <button key={choice} type="button" className="demo-button" onClick={() => onGive(choice)}>
              {choice}
            </button>
          ))}
        </fieldset>
      )}
      <button type="button" className="demo-quiet" onClick={() => onGive(null)}>
        예측 없이 보기
      </button>
    </section>
  );
}
