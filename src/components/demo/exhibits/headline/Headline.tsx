import type { MeasureMetric } from '../../../../results/measured/metrics.ts';
import { labelOf, metricOf, metricText } from '../../../../results/measured/metrics.ts';
import type { Summary } from '../../../../results/measured/summary.ts';
import { END_SENTENCES } from '../../../../words/ends.ts';
import { MEASURE_STOP_SENTENCES } from '../../../../words/measure-stops.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import type { NamedRun } from '../../measure/shown.ts';
import type { WorldMark } from '../../measure/spec.ts';
import { WorldList } from '../../measure/WorldList.tsx';
import { ORIGINS, shownMarks, worldText } from '../../measure/world.ts';
import './Headline.css';

/** What is to be said of a run that did not come to its end as others do. */
function endOf({ end, stopped }: Summary): string {
  return stopped === null ? END_SENTENCES[end] : MEASURE_STOP_SENTENCES[stopped];
}

/** What is said of the runs. */
export interface HeadlineSpec {
  /** The numbers, in this order. */
  metrics: MeasureMetric[];
  /** Where the world stands beside them; of all runs unless it names one. */
  world?: (WorldMark & { metric: MeasureMetric; run?: string })[];
}

/** The numbers that answer the question: large for one run, a table for several. */
export function Headline({ spec, shown }: ExhibitProps<'measure', HeadlineSpec>) {
  const { runs, tick, configurations } = shown;
  if (runs.length === 0) return null;
  const { metrics } = spec;
  const world = shownMarks(spec.world ?? [], configurations);
  const first = runs[0].summary;
  const text = (run: NamedRun, metric: MeasureMetric) =>
    metricText(metric, metricOf(metric, run.summary, first, tick), tick);
  const beside = (run: NamedRun, metric: MeasureMetric) =>
    world
      .filter((mark) => mark.metric === metric && (mark.run ?? run.label) === run.label)
      .map(({ origin, y }) => (
        <small key={`${origin} ${y}`} className="headline-beside">
          {ORIGINS[origin].sign} {worldText(y, (one) => metricText(metric, one, tick))}
        </small>
      ));
  if (runs.length === 1) {
    return (
      <div className="headline">
        <dl>
          {metrics.map((metric) => (
            <div key={metric}>
              <dt>{labelOf(metric, tick)}</dt>
              <dd>
                {text(runs[0], metric)}
                {beside(runs[0], metric)}
              </dd>
            </div>
          ))}
        </dl>
        {first.end !== 'finished' && <p className="headline-stopped">{endOf(first)}</p>}
        <WorldList marks={world} />
      </div>
    );
  }
  return (
    <div className="headline-table">
      <ScrollBox label="나란히 비교하기">
        <table className="number-table">
          <caption className="visually-hidden">나란히 비교하기</caption>
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
                  {run.summary.end !== 'finished' && <small>{endOf(run.summary)}</small>}
                </th>
                {metrics.map((metric) => (
                  <td key={metric}>
                    {text(run, metric)}
                    {beside(run, metric)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <WorldList marks={world} />
    </div>
  );
}
