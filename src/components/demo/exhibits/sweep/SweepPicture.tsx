import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { useWidth } from '../../../ui/useWidth.ts';
import type { SweepSpec } from '../../measure/spec.ts';
import { worldText } from '../../measure/world.ts';
import { bestOf, type Curve, curveStyle, marksOf } from './sweep.ts';

// The page is written with the curve, and where it is written there is no document.
const paper = import.meta.env.SSR
  ? (await import('linkedom')).parseHTML('<html><body></body></html>').document
  : null;

const HEIGHT = 230;
/** Width beside the text of a lesson: there the picture that the page was written with stays as it is. */
const WIDEST = 633;
const SYMBOLS = ['square', 'circle', 'diamond', 'triangle'] as const;
const WORLD_SYMBOLS = { measured: 'times', published: 'plus', computed: 'circle' } as const;
const LEFT = 64;
const RIGHT = 18;

interface SweepPictureProps {
  title: string;
  sweep: SweepSpec;
  best: 'highest' | 'lowest' | undefined;
  curves: Curve[];
  marks: NonNullable<SweepSpec['world']>;
  /** Where the dial stands now. */
  here: number;
  text(y: number): string;
  nameOf(x: number): string;
}

/** Curves told apart by colour, dash and point, and the world beside them. */
export function SweepPicture(props: SweepPictureProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, WIDEST);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const picture = draw(props, width, document);
    element.replaceChildren(picture);
    return () => picture.remove();
  });
  const drawn = paper && { __html: draw(props, width, paper).outerHTML };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the library from our own numbers
  return <div ref={box} className="sweep-picture" dangerouslySetInnerHTML={drawn ?? undefined} />;
}

function draw(props: SweepPictureProps, width: number, document: Document) {
  const picture = plot(props, width, document);
  // Names of groups, which nothing may have that has no role.
  for (const group of picture.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  picture.setAttribute('role', 'img');
  return picture;
}

function plot(props: SweepPictureProps, width: number, document: Document) {
  const { title, sweep, curves, here, text, nameOf } = props;
  const xs = sweep.over.values.map(({ value }) => Number(value));
  const heights = { ticks: sweep.logY ? powers(curves, props.marks) : 4 };
  return Plot.plot({
    document,
    width,
    height: HEIGHT,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginBottom: 34,
    marginTop: 14,
    style: { background: 'none', color: 'var(--muted)', fontFamily: 'var(--sans)', fontSize: '12px' },
    ariaLabel: `${title} 곡선. 숫자는 표에 있어요.`,
    x: { type: sweep.log ? 'log' : 'linear', axis: null },
    y: { type: sweep.logY ? 'log' : 'linear', axis: null, zero: !sweep.logY, nice: true },
    marks: [
      // With texts of their own: on a log axis the library leaves out marks that it finds not round.
      Plot.axisX(marksOf(xs, sweep.log ?? false, width - LEFT - RIGHT, 50), { text: nameOf, label: null }),
      Plot.axisY({ ...heights, text, label: null }),
      Plot.gridY(heights),
      ...(sweep.logY ? [] : [Plot.ruleY([0], { stroke: 'var(--line-strong)' })]),
      ...(xs.includes(here) ? [Plot.ruleX([here], { stroke: 'var(--ink)', strokeOpacity: 0.45 })] : []),
      ...curves.flatMap((curve, i) => curveMarks(curve, i, props.best)),
      ...worldMarks(props, [Math.min(...xs), Math.max(...xs)]),
    ],
  });
}

/** Powers of ten that a log axis has marks at. */
function powers(curves: Curve[], marks: SweepPictureProps['marks']): number[] {
  const all = [
    ...curves.flatMap(({ points }) => points.map(({ y }) => y)),
    ...marks.flatMap(({ y }) => y),
  ].filter((y) => y > 0);
  const [least, greatest] = [
    Math.floor(Math.log10(Math.min(...all))),
    Math.ceil(Math.log10(Math.max(...all))),
  ];
  return Array.from({ length: greatest - least + 1 }, (_, i) => 10 ** (least + i));
}

function curveMarks({ points }: Curve, i: number, goal: 'highest' | 'lowest' | undefined) {
  const known = points.filter(({ y }) => Number.isFinite(y));
  const best = goal === undefined ? null : bestOf({ name: '', points: known }, goal);
  const { hue, dash } = curveStyle(i);
  return [
    Plot.lineY(known, { x: 'x', y: 'y', stroke: hue, strokeWidth: 2, strokeDasharray: dash }),
    Plot.dot(known, { x: 'x', y: 'y', fill: hue, r: 2.5, symbol: SYMBOLS[i % SYMBOLS.length] }),
    ...(best === null
      ? []
      : [Plot.dot([best], { x: 'x', y: 'y', stroke: hue, strokeWidth: 2, r: 7, fill: 'none' })]),
  ];
}

/** Marks of the world: a sign, a bar where it is a range, and its name and number where it has a name. */
function worldMarks({ marks, curves, sweep, text }: SweepPictureProps, [first, last]: [number, number]) {
  const place = (x: number) =>
    sweep.log ? Math.log(x / first) / Math.log(last / first) : (x - first) / (last - first);
  return marks.flatMap(({ x, y, label, origin, curve }) => {
    const [least, greatest] = typeof y === 'number' ? [y, y] : y;
    const at = [{ x, least, greatest, y: sweep.logY ? Math.sqrt(least * greatest) : (least + greatest) / 2 }];
    const own = curves.findIndex(({ name }) => name === curve);
    const stroke = own < 0 ? 'var(--ink)' : `color-mix(in oklab, ${curveStyle(own).hue} 60%, var(--ink))`;
    const symbol = WORLD_SYMBOLS[origin];
    const signed = least === greatest ? at : [];
    return [
      Plot.ruleX(greatest > least ? at : [], { x: 'x', y1: 'least', y2: 'greatest', stroke, strokeWidth: 2 }),
      Plot.dot(
        greatest > least
          ? [
              { x, y: least },
              { x, y: greatest },
            ]
          : signed,
        {
          x: 'x',
          y: 'y',
          symbol,
          stroke,
          strokeWidth: 1.8,
          r: origin === 'computed' ? 5.5 : 4,
        },
      ),
      Plot.text(label === undefined ? [] : at, {
        x: 'x',
        y: 'greatest',
        text: () => `${label} ${worldText(y, text)}`,
        fill: 'var(--ink)',
        stroke: 'var(--panel)',
        strokeWidth: 4,
        textAnchor: place(x) > 0.8 ? 'end' : place(x) < 0.15 ? 'start' : 'middle',
        // The first point has no room above it where a curve rises.
        dx: place(x) < 0.15 ? 11 : 0,
        dy: place(x) < 0.15 ? 11 : -13,
      }),
    ];
  });
}
