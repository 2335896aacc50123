import { useEffect, useRef, useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import type { Prediction } from './spec.ts';
import './Predict.css';

interface PredictProps {
  predict: Prediction;
  ready: boolean;
  /** Whether the reader has moved the machine: then the reason is a press away. */
  begun: boolean;
  /** The choice that the reader made; null before that. */
  given: string | null;
  onGive(choice: string): void;
}

/** A question to answer before the demo is used; the answer comes only after one was given, and stays beside it. */
export function Predict({ predict, ready, begun, given, onGive }: PredictProps) {
  if (given !== null) return <Given predict={predict} given={given} begun={begun} />;
  return (
    <div className="predict">
      <p className="predict-question">
        <b>먼저 예측해 보세요</b> {predict.question}
      </p>
      <fieldset className="predict-choices" aria-label="예측">
        {predict.choices.map((choice) => (
          <button
            key={choice}
            type="button"
            className="demo-button"
            disabled={!ready}
            onClick={() => onGive(choice)}
          >
            {choice}
          </button>
        ))}
      </fieldset>
      <noscript>
        <p>
          답: {predict.answer}. {predict.because}
        </p>
      </noscript>
    </div>
  );
}

/** What was predicted, beside what is true, in a line; why, until the reader has begun, and then when asked. */
function Given({ predict, given, begun }: { predict: Prediction; given: string; begun: boolean }) {
  const { question, answer, because } = predict;
  const right = given === answer;
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const why = !begun || asked;
  return (
    <div className="predict" data-given ref={box} tabIndex={-1}>
      <p className="predict-answer" role="status" title={question}>
        내 예측 <b>{given}</b>{' '}
        <b data-right={right}>
          {right ? (
            <>
              <Icon name="check" /> 맞았어요
            </>
          ) : (
            `답은 ${answer}`
          )}
        </b>{' '}
        {why && because}
      </p>
      {begun && (
        <button type="button" className="demo-quiet" aria-expanded={asked} onClick={() => setAsked(!asked)}>
          왜 그런가요?
        </button>
      )}
    </div>
  );
}
