import { percentText } from '../../../../words/numbers.ts';
import { SPAN_WORDS } from '../../../../words/spans.ts';
import { timeText } from '../../../../words/time.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { inOrder } from '../../measure/run/kinds.ts';
import type { NamedRun } from '../../measure/shown.ts';
import { Legend } from '../parts/Legend.tsx';
import { CostTable } from './CostTable.tsx';
import { CPU_TIME, cpuTimeParts, partMetric } from './parts.ts';

/** Share of a bar from which its number stands in it. */
const ROOM = 0.12;

/** What the CPU time of each run went to: bars on one scale, and the numbers of every part below. */
export function CpuTime({ shown: { runs, tick } }: ExhibitProps<'measure'>) {
  if (runs.length === 0) return null;
  const longest = Math.max(...runs.map(({ summary }) => summary.total * summary.cpus));
  return (
    <section role="group" className="costs" aria-label="CPU 시간이 간 곳">
      {runs.map((run) => (
        <Bar
          key={run.label}
          name={runs.length > 1 ? run.label : 'CPU 시간'}
          run={run}
          longest={longest}
          tick={tick}
        />
      ))}
      {runs.length === 1 ? (
        <Legend>
          {cpuTimeParts(runs[0].summary).map(({ kind, ticks, share }) => (
            <li key={kind}>
              <i className="answer-swatch" data-kind={kind} /> {SPAN_WORDS[kind]}{' '}
              <b data-metric={partMetric(kind)} data-setting={runs[0].setting}>
                {timeText(ticks, tick)}
              </b>{' '}
              <small>{percentText(share)}</small>
            </li>
          ))}
        </Legend>
      ) : (
        <Numbers runs={runs} tick={tick} />
      )}
    </section>
  );
}

interface BarProps {
  name: string;
  run: NamedRun;
  /** CPU time that fills the whole width. */
  longest: number;
  tick: number | null;
}

function Bar({ name, run, longest, tick }: BarProps) {
  const { summary, setting } = run;
  const { total, cpus } = summary;
  const width = (total * cpus) / longest;
  return (
    <div className="answer-cost">
      <p className="answer-cost-name">
        {name}{' '}
        <b data-metric={CPU_TIME} data-setting={setting}>
          {timeText(total * cpus, tick)}
        </b>
        {cpus > 1 && (
          <small>
            {' '}
            ={' '}
            <span data-metric="total" data-setting={setting}>
              {timeText(total, tick)}
            </span>{' '}
            × CPU {cpus}
          </small>
        )}
      </p>
      <div className="answer-bar" style={{ width: `${width * 100}%` }} aria-hidden="true">
        {cpuTimeParts(summary).map(({ kind, share }) => (
          <i key={kind} data-kind={kind} style={{ flexGrow: share }}>
            {share * width >= ROOM && percentText(share)}
          </i>
        ))}
      </div>
    </div>
  );
}

function Numbers({ runs, tick }: { runs: NamedRun[]; tick: number | null }) {
  const parts = runs.map(({ summary }) => new Map(cpuTimeParts(summary).map((part) => [part.kind, part])));
  const kinds = inOrder(parts.flatMap((part) => [...part.keys()]));
  return (
    <CostTable
      label="CPU 시간이 간 곳의 숫자"
      columns={runs}
      rows={kinds.map((kind) => ({
        name: SPAN_WORDS[kind],
        swatch: { 'data-kind': kind },
        metric: partMetric(kind),
        cells: parts.map((part) => {
          const own = part.get(kind);
          return own === undefined ? null : timeText(own.ticks, tick);
        }),
      }))}
    />
  );
}
