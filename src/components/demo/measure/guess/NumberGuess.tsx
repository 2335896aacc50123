import { useState } from 'react';
import { usePartId } from '../../../ui/usePartId.ts';
import type { NumberToGuess } from '../spec.ts';
import { guessText } from './guess-text.ts';

interface NumberGuessProps {
  estimate: NumberToGuess;
  /** Id of the question. */
  labelledBy: string;
  tick: number | null;
  onGive(guess: number): void;
}

/** Keys that move a slider: one that stands at an end already moves nowhere, but says that it is meant. */
const MOVES = /^(Arrow|Home|End|Page)/;

/** A slider that stands nowhere until it is touched, so that no number is suggested. */
export function NumberGuess({ estimate, labelledBy, tick, onGive }: NumberGuessProps) {
  const { values } = estimate;
  const [place, setPlace] = useState(Math.floor((values.length - 1) / 2));
  const [touched, setTouched] = useState(false);
  const id = usePartId('guess-number');
  const text = (value: number) => guessText(estimate, value, tick);
  const stands = touched ? text(values[place]) : '';
  return (
    <div className="guess-number">
      <span className="guess-end" aria-hidden="true">
        {text(values[0])}
      </span>
      <input
        id={id}
        type="range"
        min={0}
        max={values.length - 1}
        value={place}
        data-untouched={!touched || undefined}
        aria-labelledby={labelledBy}
        aria-valuetext={touched ? stands : '아직 고르지 않았어요'}
        onPointerUp={() => setTouched(true)}
        onKeyDown={({ key }) => MOVES.test(key) && setTouched(true)}
        onChange={(event) => {
          setTouched(true);
          setPlace(Number(event.target.value));
        }}
      />
      <span className="guess-end" aria-hidden="true">
        {text(values.at(-1) ?? 0)}
      </span>
      <output htmlFor={id}>{touched ? stands : '?'}</output>
      <button
        type="button"
        className="demo-button"
        data-primary
        aria-disabled={!touched}
        onClick={() => touched && onGive(values[place])}
      >
        예측하고 재기
      </button>
    </div>
  );
}
