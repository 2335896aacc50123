import { useState } from 'react';
import { labelOf, type MeasureMetric, metricText } from '../../../../results/measured/metrics.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { MetricValue } from '../../measure/MetricValue.tsx';
import type { MeasureShown, NamedRun } from '../../measure/shown.ts';
import { shownMetric } from '../../measure/shown-metric.ts';
import { Legend } from '../parts/Legend.tsx';
import './TurnCost.css';

/** A turn's time in parts, and which of the runs is looked at. */
export interface TurnCostSpec {
  /** Label of the run without switches; its turn is the first part of all. */
  alone: string;
  /** What is looked at, as two answers to each of two questions. */
  same: { label: string; values: [string, string] };
  data: { label: string; values: [string, string] };
  /** Labels of the runs, by the answer to the first and to the second question. */
  runs: [[string, string], [string, string]];
}

/** Parts of a turn beyond the sweep itself, with the kinds of time that colour them. */
const PARTS: readonly { metric: MeasureMetric; kind: string; label: string }[] = [
  { metric: 'moreDirect', kind: 'switch', label: '교환 자체' },
  { metric: 'moreTlb', kind: 'tlb', label: '식은 TLB' },
  { metric: 'moreCache', kind: 'cache', label: '식은 캐시' },
];

/** A turn of each run as a bar of its parts; the one that is chosen stands out. */
export function TurnCost({ spec, shown }: ExhibitProps<'measure', TurnCostSpec>) {
  const { runs } = shown;
  const [first, setFirst] = useState(0);
  const [second, setSecond] = useState(0);
  const alone = runs.find(({ label }) => label === spec.alone);
  if (alone === undefined) return null;
  const chosen = spec.runs[first][second];
  const longest = Math.max(...runs.map((run) => shownMetric('perTurn', run, shown)));
  const choices = [
    { ...spec.same, value: first, set: setFirst },
    { ...spec.data, value: second, set: setSecond },
  ];
  return (
    <div className="turn-cost">
      <div className="turn-cost-choices">
        {choices.map(({ label, values, value, set }) => (
          <Segmented<number>
            key={label}
            legend={label}
            options={values.map((name, i) => ({ value: i, label: name }))}
            value={value}
            onChange={set}
          />
        ))}
      </div>
      <ul>
        {runs.map((run) => (
          <TurnBar key={run.label} {...{ run, alone, longest, shown }} chosen={run.label === chosen} />
        ))}
      </ul>
      <Legend label="막대의 조각">
        <li>
          <i className="answer-swatch" data-kind="run" /> 혼자서도 드는 것
        </li>
        {PARTS.map(({ kind, label }) => (
          <li key={kind}>
            <i className="answer-swatch" data-kind={kind} /> {label}
          </li>
        ))}
      </Legend>
    </div>
  );
}

interface TurnBarProps {
  run: NamedRun;
  alone: NamedRun;
  /** The longest turn, which fills the width. */
  longest: number;
  chosen: boolean;
  shown: MeasureShown;
}

function TurnBar({ run, alone, longest, chosen, shown }: TurnBarProps) {
  const parts =
    run === alone ? [] : PARTS.map((part) => ({ ...part, ticks: shownMetric(part.metric, run, shown) }));
  const sweep = shownMetric('perTurn', alone, shown);
  return (
    <li data-chosen={chosen || undefined}>
      <p>
        {run.label} <MetricValue metric="perTurn" run={run} shown={shown} />
        {chosen &&
          parts.map(({ metric, label, ticks }) => (
            <small key={metric} title={labelOf(metric, shown.tick)}>
              {label}{' '}
              <b data-metric={metric} data-setting={run.setting}>
                {metricText(metric, ticks, shown.tick)}
              </b>
            </small>
          ))}
      </p>
      <div
        className="answer-bar"
        aria-hidden="true"
        style={{ width: `${(100 * shownMetric('perTurn', run, shown)) / longest}%` }}
      >
        <i data-kind="run" style={{ flexGrow: sweep }} />
        {parts.map(
          ({ kind, ticks }) => ticks > 0 && <i key={kind} data-kind={kind} style={{ flexGrow: ticks }} />,
        )}
      </div>
    </li>
  );
}
