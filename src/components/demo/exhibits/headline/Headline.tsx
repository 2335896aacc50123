import type { MeasureMetric } from '../../../../results/measured/metrics.ts';
import { labelOf, metricText } from '../../../../results/measured/metrics.ts';
import type { Summary } from '../../../../results/measured/summary.ts';
import { END_SENTENCES } from '../../../../words/ends.ts';
import { MEASURE_STOP_SENTENCES } from '../../../../words/measure-stops.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { MetricValue } from '../../measure/MetricValue.tsx';
import type { MeasureShown, NamedRun } from '../../measure/shown.ts';
import { shownMetric } from '../../measure/shown-metric.ts';
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
  /** Whether several runs are told as bars: then they are the picture, and not numbers to look up. */
  bars?: true;
  /** Where the world stands beside them; of all runs unless it names one. */
  world?: (WorldMark & { metric: MeasureMetric; run?: string })[];
}

/** The numbers that answer the question: large for one run, a table for several. */
export function Headline({
  spec: { metrics, world = [], bars },
  shown,
}: ExhibitProps<'measure', HeadlineSpec>) {
  const { runs, tick, configurations } = shown;
  if (runs.length === 0) return null;
  const marks = shownMarks(world, configurations);
  const figures = { metrics, runs, tick, marks, bars };
  return runs.length === 1 ? <Figures {...figures} /> : <FiguresTable {...figures} />;
}

interface FiguresProps extends Pick<HeadlineSpec, 'metrics' | 'bars'>, Pick<MeasureShown, 'runs' | 'tick'> {
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
              <Figure metric={metric} run={runs[0]} runs={runs} tick={tick} marks={marks} />
            </dd>
          </div>
        ))}
      </dl>
      {summary.end !== 'finished' && <p className="headline-stopped">{endOf(summary)}</p>}
      <WorldList marks={marks} />
    </div>
  );
}

function FiguresTable({ metrics, runs, tick, marks, bars }: FiguresProps) {
  return (
    <div className="headline-table" data-bars={bars}>
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
                    <Figure metric={metric} run={run} runs={runs} tick={tick} marks={marks} />
                    {bars && <Bar metric={metric} run={run} runs={runs} tick={tick} />}
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

interface FigureProps extends Pick<FiguresProps, 'runs' | 'tick' | 'marks'> {
  metric: MeasureMetric;
  run: NamedRun;
}

/** A number of a run, and what the world says beside it. */
function Figure({ metric, run, runs, tick, marks }: FigureProps) {
  const own = marks.filter((mark) => mark.metric === metric && (mark.run ?? run.label) === run.label);
  return (
    <>
      <MetricValue metric={metric} run={run} shown={{ runs, tick }} />
      {own.map(({ origin, y }) => (
        <small key={`${origin} ${y}`} className="headline-beside">
          {ORIGINS[origin].sign} {worldText(y, (one) => metricText(metric, one, tick))}
        </small>
      ))}
    </>
  );
}

/** A number of a run as a bar, beside those of the other runs. */
function Bar({ metric, run, runs, tick }: Omit<FigureProps, 'marks'>) {
  const of = (one: NamedRun) => shownMetric(metric, one, { runs, tick });
  const greatest = Math.max(...runs.map(of).filter(Number.isFinite));
  const part = of(run) / greatest;
  return (
    <span className="headline-bar" aria-hidden="true">
      <i style={{ width: `${Number.isFinite(part) ? part * 100 : 0}%` }} />
    </span>
  );
}
