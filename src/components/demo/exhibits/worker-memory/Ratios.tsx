import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { KINDS_OF_WORKERS, type WorkerKind } from '../../../../engine/index.ts';
import { timesText } from '../../../../words/numbers.ts';
import { WORKER_WORDS } from '../../../../words/workers.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { useWidth } from '../../../ui/useWidth.ts';
import { marksOf } from '../sweep/sweep.ts';
import { ratiosOf, WEIGHTS, type Weight, type WeightsSpec, worldOf } from './weights.ts';

interface RatiosProps {
  spec: WeightsSpec;
  weight: Weight;
  workers: number;
  /** Where the dial stands, in KiB. */
  own: number;
}

const HEIGHT = 230;
const MARGINS = { marginLeft: 48, marginRight: 18 };
const LOOK: Record<
  Exclude<WorkerKind, 'thread'>,
  { hue: string; dash: string; symbol: 'circle' | 'diamond' }
> = {
  fork: { hue: 'var(--thread-2)', dash: '6 3', symbol: 'circle' },
  exec: { hue: 'var(--thread-3)', dash: '2 3', symbol: 'diamond' },
};
const PROCESSES = KINDS_OF_WORKERS.filter((kind) => kind !== 'thread');

/** How many times a thread's memory a process takes, over what each works on for itself: a curve, and its table. */
export function Ratios({ spec, weight, workers, own }: RatiosProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { label } = WEIGHTS.find(({ value }) => value === weight)!;
  const rows = spec.own.map(({ value, label }, place) => ({
    value,
    label,
    place,
    ratios: ratiosOf(weight, workers, value),
  }));
  const world = worldOf(spec.world, weight).map(({ own, ratio }) => ({
    place: spec.own.findIndex(({ value }) => value === own),
    ratio,
  }));

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const places = rows.map(({ place }) => place);
    const picture = Plot.plot({
      ...MARGINS,
      width,
      height: HEIGHT,
      marginBottom: 34,
      marginTop: 14,
      style: { background: 'none', color: 'var(--muted)', fontFamily: 'var(--sans)', fontSize: '12px' },
      ariaLabel: `자기 메모리에 따른 비율 곡선, ${label}. 숫자는 표에 있어요.`,
      x: {
        ticks: marksOf(places, false, width - MARGINS.marginLeft - MARGINS.marginRight, 58),
        tickFormat: (place: number) => rows[place].label,
        label: null,
      },
      y: {
        label: null,
        grid: true,
        zero: true,
        nice: true,
        ticks: 4,
        tickFormat: (y: number) => timesText(y),
      },
      marks: [
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
        Plot.ruleY([1], { stroke: 'var(--thread-1)', strokeWidth: 2 }),
        Plot.ruleX([spec.own.findIndex(({ value }) => value === own)], {
          stroke: 'var(--ink)',
          strokeOpacity: 0.45,
        }),
        ...PROCESSES.flatMap((kind) => {
          const { hue, dash, symbol } = LOOK[kind as keyof typeof LOOK];
          const points = rows.map(({ place, ratios }) => ({ place, ratio: ratios[kind] }));
          return [
            Plot.lineY(points, {
              x: 'place',
              y: 'ratio',
              stroke: hue,
              strokeWidth: 2,
              strokeDasharray: dash,
            }),
            Plot.dot(points, { x: 'place', y: 'ratio', fill: hue, r: 2.5, symbol }),
          ];
        }),
        Plot.dot(world, {
          x: 'place',
          y: 'ratio',
          symbol: 'times',
          stroke: 'var(--ink)',
          strokeWidth: 1.6,
          r: 5,
        }),
      ],
    });
    // Names of groups, which nothing may have that has no role.
    for (const group of picture.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
    picture.setAttribute('role', 'img');
    element.replaceChildren(picture);
    return () => picture.remove();
  });

  return (
    <section role="group" aria-label="자기 메모리에 따른 비율">
      <p className="sweep-title">자기 메모리에 따른 비율 ({label}, 스레드 = 1)</p>
      <ul className="legend" aria-label="곡선">
        <li>
          <Line hue="var(--thread-1)" dash="" /> {WORKER_WORDS.thread}
        </li>
        {PROCESSES.map((kind) => (
          <li key={kind}>
            <Line {...LOOK[kind as keyof typeof LOOK]} /> {WORKER_WORDS[kind]}
          </li>
        ))}
        {world.length > 0 && <li>× {spec.source}</li>}
      </ul>
      <div ref={box} className="sweep-picture" />
      <details className="answer-table">
        <summary>곡선을 표로 보기</summary>
        <ScrollBox label="자기 메모리에 따른 비율 표">
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">자기 메모리</th>
                {PROCESSES.map((kind) => (
                  <th key={kind} scope="col">
                    {WORKER_WORDS[kind]} ÷ 스레드
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ value, label, ratios }) => (
                <tr key={value}>
                  <th scope="row">{label}</th>
                  {PROCESSES.map((kind) => (
                    <td key={kind}>{timesText(ratios[kind])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </details>
    </section>
  );
}

function Line({ hue, dash }: { hue: string; dash: string }) {
  return (
    <svg viewBox="0 0 30 12" aria-hidden="true">
      <path d="M0 6h30" fill="none" stroke={hue} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  );
}
