import type { NumberToGuess } from '../spec.ts';
import { WorldList } from '../WorldList.tsx';
import { ORIGINS } from '../world.ts';
import { guessText } from './guess-text.ts';
import './Axis.css';

interface AxisProps {
  estimate: NumberToGuess;
  tick: number | null;
  /** What was guessed. */
  given: number | null;
}

/** The guess, the model and the world on a log axis, and who says what the world is. */
export function Axis({ estimate, tick, given }: AxisProps) {
  const { values, model } = estimate;
  const world = estimate.world.filter(({ apart }) => !apart);
  const text = (value: number) => guessText(estimate, value, tick);
  const all = [...values, model, ...world.flatMap(({ y }) => y)].filter((value) => value > 0);
  const [least, greatest] = [Math.min(...all), Math.max(...all)];
  const at = (value: number) => `${(Math.log(value / least) / Math.log(greatest / least)) * 100}%`;
  const ends = (y: number | [number, number]) => (typeof y === 'number' ? [y, y] : y);
  return (
    <div className="estimate">
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
        {given !== null && (
          <i className="estimate-given" style={{ insetInlineStart: at(given) }}>
            <b>내 예측</b>
          </i>
        )}
      </div>
      <WorldList marks={estimate.world} text={(_, value) => text(value)} nameOf={({ label = '' }) => label} />
    </div>
  );
}
