import type { ReactNode } from 'react';
import type { MeasureSpec } from '../../spec.ts';
import type { Answered } from '../../useAnswers.ts';
import type { WorldMark } from '../spec.ts';
import { ORIGINS, worldText } from '../world.ts';
import { guessedMetric, guessText } from './guess-text.ts';
import './Given.css';

interface GivenProps {
  spec: MeasureSpec;
  answered: Answered;
  /** Asks once more what was answered before the page was opened. */
  onAgain(): void;
  /** What was set after the guess, in a sentence; empty where nothing was. */
  set: string;
  /** What the model's number was measured with. */
  setting: string;
  tick: number | null;
}

/** What was guessed beside what came out, and what the world says; then why. */
export function Given({ spec: { estimate, predict }, answered, onAgain, set, setting, tick }: GivenProps) {
  if (estimate === undefined) return predict && <Chosen {...{ answered, onAgain, set }} predict={predict} />;
  const { model, world, because, turns } = estimate;
  const text = (value: number) => guessText(estimate, value, tick);
  // What a dial stands at is no number of a run.
  const of = turns === undefined ? { 'data-metric': guessedMetric(estimate), 'data-setting': setting } : {};
  return (
    <GivenBox {...{ answered, onAgain }}>
      <dl>
        <div>
          <dt>내 예측</dt>
          <dd>{text(Number(answered.given))}</dd>
        </div>
        <div>
          <dt>나온 값</dt>
          <dd className="given-model" {...of}>
            {text(model)}
          </dd>
        </div>
        {world.map((mark) => (
          <World key={`${mark.origin} ${mark.y}`} mark={mark} text={text} />
        ))}
      </dl>
      <p className="given-set">{set}</p>
      <p className="given-because">{because}</p>
    </GivenBox>
  );
}

function World({ mark: { origin, y, label, apart }, text }: { mark: WorldMark; text(y: number): string }) {
  return (
    <div>
      <dt>
        <span aria-hidden="true">{ORIGINS[origin].sign} </span>
        {apart ? label : ORIGINS[origin].label}
      </dt>
      <dd>{worldText(y, text)}</dd>
    </div>
  );
}

function Chosen({
  predict,
  answered,
  onAgain,
  set,
}: Pick<GivenProps, 'answered' | 'onAgain' | 'set'> & { predict: NonNullable<MeasureSpec['predict']> }) {
  const { given } = answered;
  const right = given === predict.answer;
  return (
    <GivenBox {...{ answered, onAgain }}>
      <dl>
        <div>
          <dt>내 예측</dt>
          <dd>{given}</dd>
        </div>
        <div>
          <dt>나온 값</dt>
          <dd className="given-model">
            {predict.answer}
            {right && ' · 맞았어요'}
          </dd>
        </div>
      </dl>
      <p className="given-set">{set}</p>
      <p className="given-because">{predict.because}</p>
    </GivenBox>
  );
}

/** Where a guess stands once it is made. */
function GivenBox({
  answered: { before },
  onAgain,
  children,
}: Pick<GivenProps, 'answered' | 'onAgain'> & { children: ReactNode }) {
  return (
    <div className="given">
      {children}
      {before && (
        <button type="button" className="demo-quiet given-again" onClick={onAgain}>
          다시 예측하기
        </button>
      )}
    </div>
  );
}
