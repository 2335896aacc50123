import { INTERVAL_STATES, threadName } from '../../../../engine/index.ts';
import type { StateTimes } from '../../../../results/measured/states.ts';
import { percentText } from '../../../../words/numbers.ts';
import { INTERVAL_WORDS } from '../../../../words/states.ts';
import { timeText } from '../../../../words/time.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import type { NamedRun } from '../../measure/shown.ts';
import './StateShares.css';
import './LaneLegend.css';

/** Of each thread of the first run, how long it was in which state. */
export function StatesOfThreads({ shown: { runs, tick } }: ExhibitProps<'measure'>) {
  return (
    <div className="state-shares-of">{runs.length > 0 && <StateShares run={runs[0]} tick={tick} />}</div>
  );
}

/** Of each thread's life, how much it was in which state: a bar and numbers. */
function StateShares({ run, tick }: { run: NamedRun; tick: number | null }) {
  const { states } = run.summary;
  return (
    <ScrollBox label={`${run.label}: 상태마다 보낸 시간`}>
      <table className="number-table state-shares">
        <caption>태어나서 사라질 때까지, 상태마다 보낸 시간</caption>
        <thead>
          <tr>
            <th scope="col">스레드</th>
            {INTERVAL_STATES.map((state) => (
              <th key={state} scope="col">
                <i className="state-swatch" data-state={state} /> {INTERVAL_WORDS[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {states.map((times) => (
            <tr key={times.thread}>
              <th scope="row">
                <ThreadBadge thread={times.thread} name={threadName(times.thread)} />
              </th>
              {INTERVAL_STATES.map((state) => (
                <td key={state}>
                  {times[state] === 0 ? (
                    '–'
                  ) : (
                    <>
                      {timeText(times[state], tick)}{' '}
                      <small>{percentText(times[state] / lifeOf(times))}</small>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function lifeOf(times: StateTimes): number {
  return INTERVAL_STATES.reduce((sum, state) => sum + times[state], 0);
}
