import { type CpuTimeKind, SPAN_KINDS } from '../../../../engine/index.ts';
import type { Summary } from '../../../../results/measured/summary.ts';
import { percentText } from '../../../../words/numbers.ts';
import { SPAN_WORDS } from '../../../../words/spans.ts';
import { timeText } from '../../../../words/time.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { inOrder } from '../../measure/run/kinds.ts';
import type { NamedRun } from '../../measure/shown.ts';
import { CostTable } from './CostTable.tsx';

/** Share of a bar from which its number stands in it. */
const ROOM = 0.12;

/** A part of a run's CPU time. */
interface Part {
  kind: CpuTimeKind;
  ticks: number;
  /** Of all CPU time. */
  share: number;
}

/** CPU time of a run by what it went to, idling last. */
export function cpuTimeParts({ kinds, idle, total, cpus }: Summary): Part[] {
  const all = total * cpus;
  const parts = SPAN_KINDS.map((kind): Omit<Part, 'share'> => ({ kind, ticks: kinds[kind] }));
  return [...parts, { kind: 'idle' as const, ticks: idle }]
    .filter(({ ticks }) => ticks > 0)
    .map((part) => ({ ...part, share: part.ticks / all }));
}

/** What the CPU time of each run went to: bars on one scale, and the numbers of every part below. */
export function CpuTime({ shown: { runs, tick } }: ExhibitProps<'measure'>) {
  if (runs.length === 0) return null;
  const longest = Math.max(...runs.map(({ summary }) => summary.total * summary.cpus));
  return (
    <section role="group" className="costs" aria-label="CPU 시간이 간 곳">
      {runs.map(({ label, summary }) => (
        <Bar
          key={label}
          name={runs.length > 1 ? label : 'CPU 시간'}
          summary={summary}
          longest={longest}
          tick={tick}
        />
      ))}
      {runs.length === 1 ? (
        <ul className="answer-legend">
          {cpuTimeParts(runs[0].summary).map(({ kind, ticks, share }) => (
            <li key={kind}>
              <i className="answer-swatch" data-kind={kind} /> {SPAN_WORDS[kind]}{' '}
              <b>{timeText(ticks, tick)}</b> <small>{percentText(share)}</small>
            </li>
          ))}
        </ul>
      ) : (
        <Numbers runs={runs} tick={tick} />
      )}
    </section>
  );
}

interface BarProps {
  name: string;
  summary: Summary;
  /** CPU time that fills the whole width. */
  longest: number;
  tick: number | null;
}

function Bar({ name, summary, longest, tick }: BarProps) {
  const { total, cpus } = summary;
  const width = (total * cpus) / longest;
  return (
    <div className="answer-cost">
      <p className="answer-cost-name">
        {name} <b>{timeText(total * cpus, tick)}</b>
        {cpus > 1 && (
          <small>
            {' '}
            = {timeText(total, tick)} × CPU {cpus}
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
      columns={runs.map(({ label }) => label)}
      rows={kinds.map((kind) => ({
        name: SPAN_WORDS[kind],
        swatch: { 'data-kind': kind },
        cells: parts.map((part) => (part.has(kind) ? timeText(part.get(kind)!.ticks, tick) : '–')),
      }))}
    />
  );
}
