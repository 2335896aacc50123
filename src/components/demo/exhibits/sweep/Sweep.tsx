import { lazy, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { metricOf, metricText } from '../../../../results/measured/metrics.ts';
import { SeriesSign } from '../../../ui/chart/SeriesSign.tsx';
import { seriesStyle } from '../../../ui/chart/series.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useSeen } from '../../../ui/useSeen.ts';
import { WhenLoaded } from '../../../ui/WhenLoaded.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { Written } from '../../late.tsx';
import { jobAt, standOf } from '../../measure/configuration.ts';
import { useMeter } from '../../measure/run/useMeter.ts';
import { WorldList } from '../../measure/WorldList.tsx';
import { shownMarks } from '../../measure/world.ts';
import { SweepTable } from './SweepTable.tsx';
import type { SweepSpec } from './spec.ts';
import { baseOf, bestOf, curvesOf } from './sweep.ts';
import './Sweep.css';

// Scales and shapes are large, and only who looks at a curve needs them.
const SweepPicture = import.meta.env.SSR
  ? (await import('./SweepPicture.tsx')).SweepPicture
  : lazy(() => import('./SweepPicture.tsx').then(({ SweepPicture }) => ({ default: SweepPicture })));

const NONE: never[] = [];

/** A metric over a range of values: a curve for each configuration, its best point, and the table of it all. */
export function Sweep({ spec: sweep, shown }: ExhibitProps<'measure', SweepSpec>) {
  const { configurations, turned, dials, tick } = shown;
  const { over, world = NONE } = sweep;
  const place = useRef<HTMLElement>(null);
  const seen = useSeen(place);
  const offered = useMemo(() => [sweep, ...(sweep.others ?? [])], [sweep]);
  const [open, setOpen] = useState(0);
  const { metric, label, best: goal } = offered[open];
  const { values } = over;
  const jobs = useMemo(
    () =>
      seen ? configurations.flatMap(({ job }) => values.map(({ value }) => jobAt(job, over, value))) : NONE,
    [seen, configurations, over, values],
  );
  const { results, busy } = useMeter(jobs);
  const curves = useMemo(
    () =>
      curvesOf(
        results,
        configurations.map((configuration) => configuration.label),
        values.map(({ value }) => Number(value)),
        (run, first) => metricOf(metric, run, first, tick),
        baseOf(metric),
      ),
    [results, configurations, values, metric, tick],
  );
  const dial = dials.findIndex((one) => one.constant === over.constant && one.hardware === over.hardware);
  const here = Number(standOf(over, dial, turned, configurations[0].job));
  const [asTable, setAsTable] = useState(false);
  const text = (y: number) => metricText(metric, y, tick);
  const nameOf = (x: number) => values.find(({ value }) => Number(value) === x)?.label ?? String(x);
  const marks = shownMarks(
    world.filter((mark) => (mark.metric ?? sweep.metric) === metric),
    configurations,
  );
  const measured = curves.some(({ points }) => points.some(({ y }) => Number.isFinite(y)));
  const written = useContext(Written)?.querySelector('.sweep-picture');
  const waiting = written ? (
    <WrittenPicture picture={written} />
  ) : (
    <p className="sweep-picture sweep-wait">곡선을 재는 중이에요</p>
  );

  return (
    <section ref={place} role="group" className="sweep" aria-label={label} aria-busy={busy || !seen}>
      <div className="sweep-head">
        <p className="sweep-title">
          {over.label}에 따른 {label}
        </p>
        {offered.length > 1 && (
          <Segmented
            legend="곡선"
            options={offered.map((one, value) => ({ value, label: one.label }))}
            value={open}
            onChange={(one: number) => setOpen(one)}
          />
        )}
      </div>
      {curves.length > 1 && (
        <ul className="answer-legend" aria-label="곡선">
          {curves.map(({ name }, i) => (
            <li key={name}>
              <SeriesSign {...seriesStyle(i)} /> {name}
            </li>
          ))}
        </ul>
      )}
      {measured ? (
        <WhenLoaded fallback={waiting}>
          <SweepPicture
            title={`${over.label}에 따른 ${label}`}
            sweep={sweep}
            best={goal}
            curves={curves}
            marks={marks}
            here={here}
            text={text}
            nameOf={nameOf}
          />
        </WhenLoaded>
      ) : (
        waiting
      )}
      {goal !== undefined && (
        <p className="sweep-best">
          {measured && !busy
            ? curves.map((curve) => {
                const point = bestOf(curve, goal);
                return (
                  point !== null && (
                    <span key={curve.name}>
                      {curves.length > 1 && `${curve.name}: `}
                      가장 {goal === 'highest' ? '높은' : '낮은'} 곳은 <b>{nameOf(point.x)}</b>에서{' '}
                      <b>{text(point.y)}</b>
                    </span>
                  )
                );
              })
            : curves.map(({ name }) => <span key={name}>&nbsp;</span>)}
        </p>
      )}
      <WorldList
        marks={marks}
        text={(_, y) => text(y)}
        nameOf={({ curve, label: name = '', x, at = nameOf(x) }) =>
          curve === undefined ? `${name} ${at}` : at
        }
      />
      <button
        type="button"
        className="demo-quiet"
        aria-expanded={asTable}
        onClick={() => setAsTable(!asTable)}
      >
        곡선을 표로 보기
      </button>
      {asTable && <SweepTable over={over} label={label} curves={curves} text={text} />}
    </section>
  );
}

/** The picture that the build wrote, until the same has been measured here. */
function WrittenPicture({ picture }: { picture: Element }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.replaceChildren(...picture.cloneNode(true).childNodes), [picture]);
  return <div ref={box} className="sweep-picture" />;
}
