import { useMemo } from 'react';
import { percentText } from '../../../../words/numbers.ts';
import { timeText } from '../../../../words/time.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { useFurtherRuns } from '../../measure/useRuns.ts';
import { CostTable } from '../cpu-time/CostTable.tsx';
import { CPU_TIME } from '../cpu-time/parts.ts';
import { againOf, PURPOSES, type Purpose, type SplitSpec, splitJobs, splitOf } from './split.ts';

const ALL = Object.keys(PURPOSES) as Purpose[];
/** Share of a bar from which its number stands in it. */
const ROOM = 0.12;
/** Share of a bar below which a part is not told: nobody would see it. */
const SEEN = 0.001;

/** What each run's CPU time was for, on one scale; the part of faults is what a run without them does not take. */
export function TimeSplit({ spec, shown }: ExhibitProps<'measure', SplitSpec>) {
  const { configurations, runs, tick } = shown;
  const jobs = useMemo(() => splitJobs(spec, configurations), [configurations, spec]);
  const further = useFurtherRuns(jobs, configurations);
  const rows = runs.flatMap(({ label, setting, summary }) => {
    const without = further.of(label);
    if (without === null) return [];
    const parts = splitOf(summary, without);
    const again = againOf(summary, without);
    return [{ label, setting, parts, again, sum: ALL.reduce((sum, purpose) => sum + parts[purpose], 0) }];
  });
  if (runs.length === 0) return null;
  const longest = Math.max(...rows.map(({ sum }) => sum));
  return (
    <section role="group" className="costs" aria-label="CPU 시간을 무엇에 썼나" aria-busy={further.busy}>
      {rows.map(({ label, setting, parts, again, sum }) => (
        <div key={label} className="answer-cost">
          <p className="answer-cost-name">
            {label}{' '}
            <b data-metric={CPU_TIME} data-setting={setting}>
              {timeText(sum, tick)}
            </b>
            {again > 0 && <small> · 고장으로 다시 한 계산 {timeText(again, tick)}</small>}
          </p>
          <div className="answer-bar" style={{ width: `${(100 * sum) / longest}%` }} aria-hidden="true">
            {ALL.filter((purpose) => parts[purpose] > 0).map((purpose) => (
              <i key={purpose} data-purpose={purpose} style={{ flexGrow: parts[purpose] / sum }}>
                {parts[purpose] / longest >= ROOM && percentText(parts[purpose] / sum)}
              </i>
            ))}
          </div>
        </div>
      ))}
      <CostTable
        label="CPU 시간을 무엇에 썼나, 숫자"
        columns={rows}
        rows={ALL.filter((purpose) => rows.some(({ parts, sum }) => parts[purpose] > sum * SEEN)).map(
          (purpose) => ({
            name: PURPOSES[purpose],
            swatch: { 'data-purpose': purpose },
            metric: `${CPU_TIME} for ${purpose}`,
            cells: rows.map(({ parts }) => (parts[purpose] === 0 ? null : timeText(parts[purpose], tick))),
          }),
        )}
      />
    </section>
  );
}
