import { Icon } from '../ui/Icon.tsx';
import type { DemoSpec } from './spec.ts';
import './Predict.css';

interface PredictProps {
  predict: NonNullable<DemoSpec['predict']>;
  ready: boolean;
  /** The choice that the reader made; null before that. */
  given: string | null;
  onGive(choice: string): void;
}

/** A question to answer before the demo is used; the answer comes only after one was given. */
export function Predict({ predict, ready, given, onGive }: PredictProps) {
  const right = given === predict.answer;
  return (
    <div className="predict" data-given={given !== null || undefined}>
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
            aria-pressed={given === choice}
            data-answer={given === null ? undefined : choice === predict.answer || undefined}
            onClick={() => onGive(choice)}
          >
            {given !== null && choice === predict.answer && <Icon name="check" />}
            {choice}
          </button>
        ))}
      </fieldset>
      <p className="predict-answer" role="status">
        {given !== null && (
          <>
            <b data-right={right}>{right ? '맞았어요.' : `${predict.answer}, 이게 답이에요.`}</b>{' '}
            {predict.because}
          </>
        )}
      </p>
      <noscript>
        <p>
          답: {predict.answer}. {predict.because}
        </p>
      </noscript>
    </div>
  );
}
