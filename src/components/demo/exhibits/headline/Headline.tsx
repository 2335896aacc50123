import type { MeasureMetric } from '../../../../results/measured/metrics.ts';
import { labelOf, metricOf, metricText } from '../../../../results/measured/metrics.ts';
import type { Summary } from '../../../../results/measured/summary.ts';
import { END_SENTENCES } from '../../../../words/ends.ts';
import { MEASURE_STOP_SENTENCES } from '../../../../words/measure-stops.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import type { MeasureShown, NamedRun } from '../../measure/shown.ts';
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
export function Headline({ spec: { metrics, world = [] }, shown }: ExhibitProps<'measure', HeadlineSpec>) {
  const { runs, tick, configurations } = shown;
  if (runs.length === 0) return null;
  const marks = shownMarks(world, configurations);
  const figures = { metrics, runs, tick, marks };
  return runs.length === 1 ? <Figures {...figures} /> : <FiguresTable {...figures} />;
}

interface FiguresProps extends Pick<HeadlineSpec, 'metrics'>, Pick<MeasureShown, 'runs' | 'tick'> {
  /** The world's numbers. */
  marks: NonNullable<HeadlineSpec['world']>;
}

function Figures({ metrics, runs, tick, marks }: FiguresProps) {
  const { summary } = runs[0];
  return (
    <div className="headline">
      <dl>
        {metrics.map((metric) => (
          <div key={metric}>
            <dt>{labelOf(metric, tick)}</dt>
            <dd>
              <Figure metric={metric} run={runs[0]} first={summary} tick={tick} marks={marks} />
            </dd>
          </div>
        ))}
      </dl>
      {summary.end !== 'finished' && <p className="headline-stopped">{endOf(summary)}</p>}
      <WorldList marks={marks} />
    </div>
  );
}

function FiguresTable({ metrics, runs, tick, marks }: FiguresProps) {
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
                    <Figure metric={metric} run={run} first={runs[0].summary} tick={tick} marks={marks} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <WorldList marks={marks} />
    </div>
  );
}

interface FigureProps extends Pick<FiguresProps, 'tick' | 'marks'> {
  metric: MeasureMetric;
  run: NamedRun;
  /** What it is compared with. */
  first: Summary;
}

/** A number of a run, and what the world says beside it. */
function Figure({ metric, run, first, tick, marks }: FigureProps) {
  const own = marks.filter((mark) => mark.metric === metric && (mark.run ?? run.label) === run.label);
  return (
    <>
      {metricText(metric, metricOf(metric, run.summary, first, tick), tick)}
      {own.map(({ origin, y }) => (
        <small key={`${origin} ${y}`} className="headline-beside">
          {ORIGINS[origin].sign} {worldText(y, (one) => metricText(metric, one, tick))}
        </small>
      ))}
    </>
  );
}
