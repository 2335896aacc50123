import { timeText } from '../../../../words/time.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { type CallsRow, type CallsSpec, countOf, groupCalls } from './calls.ts';
import './SystemCalls.css';
import '../designs/Designs.css';

/** How many system calls each way makes, and beside it how long it takes. */
export function SystemCalls({ spec, shown: { runs, tick } }: ExhibitProps<'measure', CallsSpec>) {
  if (runs.length === 0) return null;
  const rows = spec.rows.flatMap((row) => {
    const run = runs.find(({ label }) => label === row.run);
    return run === undefined
      ? []
      : [{ ...row, count: countOf(row), total: run.summary.total, setting: run.setting }];
  });
  const longest = Math.max(...rows.map(({ total }) => total));
  const most = Math.max(...rows.map(({ count }) => count ?? 0));
  return (
    <section role="group" className="costs calls" aria-label="시스템 콜과 시간">
      <p className="design design-names" aria-hidden="true">
        <span />
        <span>시스템 콜</span>
        <span>{spec.time}</span>
      </p>
      <ul>
        {rows.map(({ run, by, count, total, setting }) => (
          <li key={run} className="design">
            <p>{run}</p>
            <div>
              <span className="design-name">시스템 콜</span>
              {count === null ? (
                <small>세어 본 값이 없어요</small>
              ) : (
                <>
                  <b>{count}번</b>
                  <span className="design-bar" aria-hidden="true">
                    <i style={{ width: `${(100 * count) / most}%` }} />
                  </span>
                </>
              )}
            </div>
            <div>
              <span className="design-name">{spec.time}</span>
              <b data-metric="total" data-setting={setting}>
                {timeText(total, tick)}
              </b>
              <span className="design-bar" aria-hidden="true">
                <i style={{ width: `${(100 * total) / longest}%` }} />
              </span>
            </div>
            <CallNames by={by} />
          </li>
        ))}
      </ul>
      <p className="answer-about">시스템 콜: {spec.source}. 시간은 모형이 계산해요.</p>
    </section>
  );
}

/** Who makes which calls. */
function CallNames({ by }: Pick<CallsRow, 'by'>) {
  if (by.length === 0) return null;
  return (
    <small className="calls-names">
      {by.map(({ who, names }) => (
        <span key={who}>
          {who}{' '}
          {groupCalls(names).map(({ name, times }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a call may come twice
            <span key={i}>
              <code>{name}</code>
              {times > 1 && `×${times}`}{' '}
            </span>
          ))}
        </span>
      ))}
    </small>
  );
}
