import type { WorldMark } from './spec.ts';
import { byOrigin, ORIGINS, worldText } from './world.ts';
import './WorldList.css';

type Named = WorldMark & { curve?: string };

interface WorldListProps<Mark extends Named> {
  marks: readonly Mark[];
  /** A mark's number as text; without it only the sources are told. */
  text?(mark: Mark, y: number): string;
  /** What stands before the number of a mark. */
  nameOf?(mark: Mark): string;
}

/** What the world says beside the model, with its sources: what the marks of a chart stand for, and in words all that they show. */
export function WorldList<Mark extends Named>({ marks, text, nameOf }: WorldListProps<Mark>) {
  if (marks.length === 0) return null;
  return (
    <ul className="world-list" aria-label="잰 값과 문헌">
      {byOrigin(marks).map(({ origin, source, marks: own }) => (
        <li key={`${origin} ${source}`}>
          <i className="world-sign" aria-hidden="true">
            {ORIGINS[origin].sign}
          </i>
          <div>
            <b className="world-origin" data-origin={origin}>
              {ORIGINS[origin].label}
            </b>{' '}
            <span>{source}</span>
            {text !== undefined && (
              <ul className="world-numbers">
                {[...Map.groupBy(own, ({ curve = '' }) => curve)].map(([curve, together]) => (
                  <li key={curve}>
                    {curve !== '' && `${curve}: `}
                    {together.map((mark, i) => (
                      <span key={`${nameOf?.(mark)} ${mark.y}`}>
                        {i > 0 && ', '}
                        {nameOf?.(mark)} <b>{worldText(mark.y, (y) => text(mark, y))}</b>
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
