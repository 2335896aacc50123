import { threadOfName } from '../../../../engine/index.ts';
import { josa } from '../../../../words/josa.ts';
import type { NamedRun } from '../../measure/shown.ts';
import type { Window } from './lane.ts';
import './Ends.css';

interface EndsProps {
  run: NamedRun;
  window: Window;
}

/** Where something died, and where a run is stuck for ever: over the lanes of a run. */
export function RunEnds({ run, window }: EndsProps) {
  const { tasks, faulted, end, total } = run.summary;
  const deaths = tasks.flatMap(({ name, finish }) =>
    faulted.includes(name) && finish !== null ? [{ name, finish }] : [],
  );
  const place = (time: number) => `${((time - window.from) / (window.to - window.from)) * 100}%`;
  const seen = (time: number) => time >= window.from && time <= window.to;
  return (
    <>
      {deaths
        .filter(({ finish }) => seen(finish))
        .map(({ name, finish }) => (
          <span
            key={name}
            className="run-death"
            data-thread={threadOfName(name)}
            style={{ insetInlineStart: place(finish) }}
            title={`${josa(name, '이/가')} 죽었어요`}
          >
            ✕
          </span>
        ))}
      {end === 'deadlock' && total < window.to && (
        <span className="run-stuck" style={{ insetInlineStart: place(Math.max(total, window.from)) }}>
          ∞ 멈췄어요
        </span>
      )}
    </>
  );
}
