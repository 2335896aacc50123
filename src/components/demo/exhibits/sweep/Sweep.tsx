import { lazy, type ReactNode, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type MeasureMetric, metricText } from '../../../../results/measured/metrics.ts';
import { SeriesSign } from '../../../ui/chart/SeriesSign.tsx';
import { seriesStyle } from '../../../ui/chart/series.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { useSeen } from '../../../ui/useSeen.ts';
import { WhenLoaded } from '../../../ui/WhenLoaded.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { Written } from '../../late.tsx';
import { standOf } from '../../measure/configuration.ts';
import type { MeasureShown } from '../../measure/shown.ts';
import type { Dial, WorldMark } from '../../measure/spec.ts';
import { byOrigin, ORIGINS, shownMarks } from '../../measure/world.ts';
import { Legend } from '../parts/Legend.tsx';
import { CacheLines } from './CacheLines.tsx';
import { SweepBest } from './SweepBest.tsx';
import { SweepTable } from './SweepTable.tsx';
import type { SweepSpec } from './spec.ts';
import type { SweptCurve } from './sweep.ts';
import { useCurves } from './useCurves.ts';
import './Sweep.css';

// Scales and shapes are large, and only who looks at a curve needs them.
const SweepPicture = import.meta.env.SSR
  ? (await import('./SweepPicture.tsx')).SweepPicture
  : lazy(() => import('./SweepPicture.tsx').then(({ SweepPicture }) => ({ default: SweepPicture })));

/** A metric over a range of values: a curve for each configuration, its best point, and the table of it all. */
export function Sweep({ spec: sweep, shown }: ExhibitProps<'measure', SweepSpec>) {
  const { over, beside, lineWords } = sweep;
  const place = useRef<HTMLElement>(null);
  const seen = useSeen(place);
  const offered = [sweep, ...(sweep.others ?? [])];
  const [open, setOpen] = useState(0);
  const { metric, label, best: goal } = offered[open];
  const second = open === 0 ? beside : undefined;
  const metrics = useMemo(() => (second ? [metric, second.metric] : [metric]), [metric, second]);
  const { curves: measured, busy } = useCurves({ over, metrics }, shown, seen);
  const [curves, bought = []] = measured;
  const known = curves.some(({ points }) => points.some(({ y }) => Number.isFinite(y)));
  const [below, setBelow] = useState<string | null>(null);
  const title = `${over.label}에 따른 ${second ? `${label}, ${second.label}` : label}`;
  const text = (y: number) => metricText(metric, y, shown.tick);
  const nameOf = (x: number) => over.values.find(({ value }) => Number(value) === x)?.label ?? String(x);
  const marks = marksOf(sweep, metric, shown.configurations);
  const here = valueNow(over, shown);
  const settingOf = (name: string) => shown.runs.find(({ label }) => label === name)?.setting ?? '';
  const other = second && {
    ...second,
    curves: bought,
    text: (y: number) => metricText(second.metric, y, shown.tick),
  };
  return (
    <section ref={place} role="group" className="sweep" aria-label={label} aria-busy={busy || !seen}>
      <SweepHead title={title} offered={offered} open={open} onOpen={setOpen}>
        <CurvesLegend curves={curves} marks={marks} />
        <Toggle panel="table" open={below} onPanel={setBelow}>
          곡선을 표로 보기
        </Toggle>
      </SweepHead>
      {lineWords !== undefined && <CacheLines gap={here} words={lineWords} />}
      {known ? (
        <WhenLoaded fallback={<UntilMeasured />}>
          <SweepPicture
            best={goal}
            {...{ title, sweep, metric, curves, other, marks, here, settingOf, text, nameOf }}
          />
        </WhenLoaded>
      ) : (
        <UntilMeasured />
      )}
      {goal !== undefined && (
        <SweepBest curves={curves} goal={goal} known={known && !busy} text={text} nameOf={nameOf} />
      )}
      {below === 'table' &&
        [{ label, curves, text }, ...(other ? [other] : [])].map((one) => (
          <SweepTable key={one.label} over={over} {...one} />
        ))}
    </section>
  );
}

/** The world's numbers that stand beside the curves of a metric now. */
function marksOf(
  { world = [], metric: first }: SweepSpec,
  metric: MeasureMetric,
  configurations: MeasureShown['configurations'],
) {
  return shownMarks(
    world.filter((mark) => (mark.metric ?? first) === metric),
    configurations,
  );
}

/** Value of the sweep's dial that is measured now. */
function valueNow(over: Dial, { dials, turned, configurations }: MeasureShown): number {
  const dial = dials.findIndex((one) => one.constant === over.constant && one.hardware === over.hardware);
  return Number(standOf(over, dial, turned, configurations[0]));
}

interface SweepHeadProps {
  title: string;
  offered: readonly { label: string }[];
  open: number;
  onOpen(place: number): void;
  children: ReactNode;
}

/** What the curves show, and what they can show instead. */
function SweepHead({ title, offered, open, onOpen, children }: SweepHeadProps) {
  return (
    <div className="sweep-head">
      <p className="sweep-title">{title}</p>
      {offered.length > 1 && (
        <Segmented
          legend="곡선"
          isNameHidden
          options={offered.map(({ label }, value) => ({ value, label }))}
          value={open}
          onChange={onOpen}
        />
      )}
      {children}
    </div>
  );
}

/** Which curve is which, and what the signs of the world are. */
function CurvesLegend({ curves, marks }: { curves: readonly SweptCurve[]; marks: readonly WorldMark[] }) {
  const origins = byOrigin(marks);
  if (curves.length < 2 && origins.length === 0) return null;
  return (
    <Legend label="곡선">
      {curves.length > 1 &&
        curves.map(({ name }, i) => (
          <li key={name}>
            <SeriesSign {...seriesStyle(i)} /> {name}
          </li>
        ))}
      {origins.map(({ origin, source }) => (
        <li key={`${origin} ${source}`} title={source}>
          {ORIGINS[origin].sign} {ORIGINS[origin].label}
        </li>
      ))}
    </Legend>
  );
}

/** What stands for the curves until they have been measured here: those that the build wrote, if it did. */
function UntilMeasured() {
  const written = useContext(Written)?.querySelector('.sweep-picture');
  if (written) return <WrittenPicture picture={written} />;
  return <p className="sweep-picture sweep-wait">곡선을 재는 중이에요</p>;
}

function WrittenPicture({ picture }: { picture: Element }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.replaceChildren(...picture.cloneNode(true).childNodes), [picture]);
  return <div ref={box} className="sweep-picture" />;
}
