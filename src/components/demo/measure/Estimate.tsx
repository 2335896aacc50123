import { useState } from 'react';
import { metricText } from '../../../results/measured/metrics.ts';
import { usePartId } from '../../ui/usePartId.ts';
import type { NumberToGuess } from './spec.ts';
import { WorldList } from './WorldList.tsx';
import { ORIGINS } from './world.ts';
import './Estimate.css';

interface EstimateProps {
  estimate: NumberToGuess;
  tick: number | null;
  ready: boolean;
  /** What the reader guessed; null as long as there is no guess. */
  given: number | null;
  onGive(guess: number): void;
}

/** A number to guess; then the guess, what the model computes and what the world says, on one axis. */
export function Estimate({ estimate, tick, ready, given, onGive }: EstimateProps) {
  const { question, metric, values, model, because } = estimate;
  const [place, setPlace] = useState(Math.floor((values.length - 1) / 2));
  const id = usePartId('estimate');
  const text = (value: number) => metricText(metric, value, tick);
  return (
    <div className="predict estimate" data-given={given !== null || undefined}>
      <p className="predict-question" id={id}>
        <b>먼저 예측해 보세요</b> {question}
      </p>
      {given === null ? (
        <div className="estimate-guess">
          <output htmlFor={`${id}-guess`}>{text(values[place])}</output>
          <input
            id={`${id}-guess`}
            type="range"
            min={0}
            max={values.length - 1}
            value={place}
            disabled={!ready}
            aria-labelledby={id}
            aria-valuetext={text(values[place])}
            onChange={(event) => setPlace(Number(event.target.value))}
          />
          <button
            type="button"
            className="demo-button"
            data-primary
            disabled={!ready}
            onClick={() => onGive(values[place])}
          >
            예측하고 재기
          </button>
        </div>
      ) : (
        <Compared estimate={estimate} given={given} text={text} />
      )}
      <p className="predict-answer" role="status">
        {given !== null && (
          <>
            내 예측은 <b>{text(given)}</b>, 모형은 <b>{text(model)}</b>. {because}
          </>
        )}
      </p>
    </div>
  );
}

interface ComparedProps {
  estimate: NumberToGuess;
  given: number;
  text(value: number): string;
}

/** The guess, the model and the world on a log axis. */
function Compared({ estimate: { values, model, world }, given, text }: ComparedProps) {
  const all = [...values, model, ...world.flatMap(({ y }) => y)].filter((value) => value > 0);
  const [least, greatest] = [Math.min(...all), Math.max(...all)];
  const at = (value: number) => `${(Math.log(value / least) / Math.log(greatest / least)) * 100}%`;
  const ends = (y: number | [number, number]) => (typeof y === 'number' ? [y, y] : y);
  return (
    <>
      <div className="estimate-axis" aria-hidden="true">
        <span className="estimate-end">{text(least)}</span>
        <span className="estimate-end">{text(greatest)}</span>
        <i className="estimate-line" />
        {world.map(({ y, origin, source }) => {
          const [low, high] = ends(y);
          return (
            <span key={`${source} ${y}`}>
              {high > low && (
                <i
                  className="estimate-range"
                  style={{ insetInline: `${at(low)} calc(100% - ${at(high)})` }}
                />
              )}
              {[...new Set([low, high])].map((value) => (
                <i key={value} className="estimate-world" style={{ insetInlineStart: at(value) }}>
                  {ORIGINS[origin].sign}
                </i>
              ))}
            </span>
          );
        })}
        <i className="estimate-model" style={{ insetInlineStart: at(model) }}>
          <b>모형</b>
        </i>
        <i className="estimate-given" style={{ insetInlineStart: at(given) }}>
          <b>내 예측</b>
        </i>
      </div>
      <WorldList marks={world} text={(_, value) => text(value)} nameOf={({ label = '' }) => label} />
    </>
  );
}
