import type { NamedRun } from './MeasureMode.tsx';
import { labelOf, metricOf, metricText } from './metrics.ts';
import type { MeasureMetric } from './spec.ts';
import type { Summary } from './summary.ts';

interface HeadlineProps {
  runs: NamedRun[];
  metrics: MeasureMetric[];
  tick: number | null;
}

/** What is to be said of a run that did not come to its end as others do. */
const STOPPED: Record<Summary['end'], string> = {
  finished: '',
  deadlock: '멈췄어요. 아무도 더 갈 수 없어요.',
  fault: '첫 프로세스가 오류로 죽었어요.',
  running: '너무 길어서 여기까지만 쟀어요.',
};

/** The numbers that answer the question: large for one run, a table for several. */
export function Headline({ runs, metrics, tick }: HeadlineProps) {
  const first = runs[0].summary;
  const text = (run: NamedRun, metric: MeasureMetric) =>
    metricText(metric, metricOf(metric, run.summary, first, tick), tick);
  if (runs.length === 1) {
    return (
      <dl className="headline">
        {metrics.map((metric) => (
          <div key={metric}>
            <dt>{labelOf(metric, tick)}</dt>
            <dd>{text(runs[0], metric)}</dd>
          </div>
        ))}
        {STOPPED[first.end] !== '' && <p>{STOPPED[first.end]}</p>}
      </dl>
    );
  }
  return (
    <div className="headline-table">
      <table className="numbers">
        <caption className="visually-hidden">나란히 견주기</caption>
        <thead>
          <tr>
            <td />
            {metrics.map((metric) => (
              <th key={metric} scope="col">
                {labelOf(metric, tick)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.label}>
              <th scope="row">
                {run.label}
                {STOPPED[run.summary.end] !== '' && <small>{STOPPED[run.summary.end]}</small>}
              </th>
              {metrics.map((metric) => (
                <td key={metric}>{text(run, metric)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
