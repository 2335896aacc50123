import { useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import type { Prediction } from './spec.ts';
import type { Answered } from './useAnswers.ts';
import './Predict.css';

interface PredictProps {
  predict: Prediction;
  /** Whether the reader has moved the machine: then the reason is a press away. */
  begun: boolean;
  /** What the reader has chosen; null before that. */
  answered: Answered | null;
  onGive(choice: string): void;
  /** Asks once more what was answered before the page was opened. */
  onAgain(): void;
}

/** A question to answer before the demo is used; the answer comes only after one was given, and stays beside it. */
export function Predict({ predict, begun, answered, onGive, onAgain }: PredictProps) {
  if (answered !== null) return <Given {...{ predict, answered, begun, onAgain }} />;
  return (
    <div className="predict">
      <p className="predict-question">
        <b>먼저 예측해 보세요</b> {predict.question}
      </p>
      <fieldset className="predict-choices" aria-label="예측">
        {predict.choices.map((choice) => (
          <button key={choice} type="button" className="demo-button" onClick={() => onGive(choice)}>
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
function Given({
  predict,
  answered: { given, before },
  begun,
  onAgain,
}: Pick<PredictProps, 'predict' | 'begun' | 'onAgain'> & { answered: Answered }) {
  const { question, answer, because } = predict;
  const right = given === answer;
  const [asked, setAsked] = useState(false);
  const why = !begun || asked;
  return (
    <div className="predict" data-given>
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
      {before && (
        <button type="button" className="demo-quiet" onClick={onAgain}>
          다시 예측하기
        </button>
      )}
    </div>
  );
}
