import * as Plot from '@observablehq/plot';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Segmented } from '../Segmented.tsx';
import { ScrollBox } from '../views/parts/ScrollBox.tsx';
import { type Configuration, jobAt, standOf, type Turned } from './configuration.ts';
import { metricOf, metricText } from './metrics.ts';
import type { Dial, SweepSpec } from './spec.ts';
import { bestOf, type Curve, curvesOf, marksOf } from './sweep.ts';
import { useMeter } from './useMeter.ts';
import { useWidth } from './useWidth.ts';

interface SweepProps {
  sweep: SweepSpec;
  configurations: Configuration[];
  turned: Turned;
  dials: Dial[];
  tick: number | null;
}

const HEIGHT = 230;

/** A metric over a range of values: a curve for each configuration, its best point, and the table of it all. */
export function Sweep({ sweep, configurations, turned, dials, tick }: SweepProps) {
  const { over } = sweep;
  const offered = useMemo(() => [sweep, ...(sweep.others ?? [])], [sweep]);
  const [shown, setShown] = useState(0);
  const { metric, label, best: goal } = offered[shown];
  const { values } = over;
  const jobs = useMemo(
    () => configurations.flatMap(({ job }) => values.map(({ value }) => jobAt(job, over, value))),
    [configurations, over, values],
  );
  const { results, busy } = useMeter(jobs, true);
  const names = useMemo(() => configurations.map((configuration) => configuration.label), [configurations]);
  const curves = useMemo(
    () =>
      curvesOf(
        results,
        names,
        values.map(({ value }) => Number(value)),
        (run, first) => metricOf(metric, run, first, tick),
        metric === 'gain',
      ),
    [results, names, values, metric, tick],
  );
  const place = dials.findIndex((dial) => sameDial(dial, over));
  const here = standOf(over, place, turned, configurations[0].job);
  const [open, setOpen] = useState(false);
  const text = (y: number) => metricText(metric, y, tick);
  const nameOf = (x: number) => values.find(({ value }) => Number(value) === x)?.label ?? String(x);
  const best = goal === undefined ? [] : curves.map((curve) => bestOf(curve, goal));

  return (
    <section role="group" className="sweep" aria-label={label} aria-busy={busy}>
      <div className="sweep-head">
        <p className="sweep-title">
          {over.label}에 따른 {label}
        </p>
        {offered.length > 1 && (
          <Segmented
            legend="곡선"
            options={offered.map((one, value) => ({ value, label: one.label }))}
            value={shown}
            onChange={(place: number) => setShown(place)}
          />
        )}
      </div>
      {curves.length > 1 && (
        <ul className="legend" aria-label="곡선">
          {curves.map(({ name }, i) => (
            <li key={name}>
              <svg viewBox="0 0 30 12" aria-hidden="true">
                <path
                  d="M0 6h30"
                  fill="none"
                  stroke={HUES[i % HUES.length]}
                  strokeWidth="2"
                  strokeDasharray={DASHES[i % DASHES.length]}
                />
              </svg>{' '}
              {name}
            </li>
          ))}
        </ul>
      )}
      <Picture
        sweep={{ ...sweep, label, best: goal, world: shown === 0 ? sweep.world : undefined }}
        curves={curves}
        here={Number(here)}
        text={text}
        nameOf={nameOf}
      />
      {!busy && (
        <p className="sweep-best">
          {best.map(
            (point, i) =>
              point !== null && (
                <span key={curves[i].name}>
                  {curves.length > 1 && `${curves[i].name}: `}
                  가장 {goal === 'highest' ? '높은' : '낮은'} 곳은 <b>{nameOf(point.x)}</b>에서{' '}
                  <b>{text(point.y)}</b>
                </span>
              ),
          )}
        </p>
      )}
      <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        곡선을 표로 보기
      </button>
      {open && (
        <ScrollBox label={`${label} 표`}>
          <table className="numbers">
            <caption>{label}</caption>
            <thead>
              <tr>
                <th scope="col">{over.label}</th>
                {curves.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {values.map(({ value, label: name }) => (
                <tr key={value}>
                  <th scope="row">{name}</th>
                  {curves.map((curve) => (
                    <td key={curve.name}>
                      {text(curve.points.find(({ x }) => x === Number(value))?.y ?? Number.NaN)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}

function sameDial(a: Dial, b: Dial): boolean {
  return a.constant === b.constant && a.hardware === b.hardware;
}

interface PictureProps {
  sweep: SweepSpec;
  curves: Curve[];
  /** Where the dial stands now. */
  here: number;
  text(y: number): string;
  nameOf(x: number): string;
}

const HUES = ['var(--thread-1)', 'var(--thread-2)', 'var(--thread-3)', 'var(--thread-4)'];
const DASHES = ['', '6 3', '2 3', '8 3 2 3'];
const SYMBOLS = ['square', 'circle', 'diamond', 'triangle'] as const;

/** Curves told apart by colour, dash and point. */
function Picture({ sweep, curves, here, text, nameOf }: PictureProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const picture = draw({ sweep, curves, here, text, nameOf }, width);
    // Names of groups, which nothing may have that has no role.
    for (const group of picture.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
    picture.setAttribute('role', 'img');
    element.replaceChildren(picture);
    return () => picture.remove();
  });
  return <div ref={box} className="sweep-picture" />;
}

function draw({ sweep, curves, here, text, nameOf }: PictureProps, width: number) {
  const xs = sweep.over.values.map(({ value }) => Number(value));
  const inRange = xs.includes(here);
  return Plot.plot({
    width,
    height: HEIGHT,
    marginLeft: 64,
    marginRight: 18,
    marginBottom: 34,
    marginTop: 14,
    style: { background: 'none', color: 'var(--muted)', fontFamily: 'var(--sans)', fontSize: '12px' },
    ariaLabel: `${sweep.over.label}에 따른 ${sweep.label} 곡선. 숫자는 표에 있어요.`,
    x: {
      type: sweep.log ? 'log' : 'linear',
      ticks: marksOf(xs, sweep.log ?? false, width - 82, 50),
      tickFormat: (x: number) => nameOf(x),
      label: null,
    },
    y: { label: null, grid: true, zero: true, nice: true, ticks: 4, tickFormat: (y: number) => text(y) },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ...(inRange ? [Plot.ruleX([here], { stroke: 'var(--ink)', strokeOpacity: 0.45 })] : []),
      ...curves.flatMap(({ points }, i) => {
        const known = points.filter(({ y }) => Number.isFinite(y));
        const best = sweep.best === undefined ? null : bestOf({ name: '', points: known }, sweep.best);
        const stroke = HUES[i % HUES.length];
        return [
          Plot.lineY(known, {
            x: 'x',
            y: 'y',
            stroke,
            strokeWidth: 2,
            strokeDasharray: DASHES[i % DASHES.length],
          }),
          Plot.dot(known, { x: 'x', y: 'y', fill: stroke, r: 2.5, symbol: SYMBOLS[i % SYMBOLS.length] }),
          ...(best === null
            ? []
            : [Plot.dot([best], { x: 'x', y: 'y', stroke, strokeWidth: 2, r: 7, fill: 'none' })]),
        ];
      }),
      ...(sweep.world === undefined
        ? []
        : [
            Plot.dot(sweep.world, {
              x: 'x',
              y: 'y',
              symbol: 'times',
              stroke: 'var(--ink)',
              strokeWidth: 1.6,
              r: 4,
            }),
            Plot.text(sweep.world, { x: 'x', y: 'y', text: 'label', fill: 'var(--ink)', dy: -11 }),
          ]),
    ],
  });
}
