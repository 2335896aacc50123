import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolPlus,
  symbolSquare,
  symbolStar,
  symbolTimes,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';

const SHAPES = {
  square: symbolSquare,
  circle: symbolCircle,
  diamond: symbolDiamond,
  triangle: symbolTriangle,
  star: symbolStar,
  wye: symbolWye,
  times: symbolTimes,
  plus: symbolPlus,
} satisfies Record<string, SymbolType>;

/** A sign that stands at a point. */
export type PointShape = keyof typeof SHAPES;

/** How a curve is drawn: who sees no colours tells it by its dashes and its dots. */
export interface SeriesStyle {
  hue: string;
  /** Lengths of dashes and gaps; an empty text for a line without gaps. */
  dash: string;
  shape: PointShape;
}

const STYLES: readonly SeriesStyle[] = [
  { hue: 'var(--thread-1)', dash: '', shape: 'square' },
  { hue: 'var(--thread-2)', dash: '6 3', shape: 'circle' },
  { hue: 'var(--thread-3)', dash: '2 3', shape: 'diamond' },
  { hue: 'var(--thread-4)', dash: '8 3 2 3', shape: 'triangle' },
  { hue: 'var(--thread-5)', dash: '12 4', shape: 'star' },
  { hue: 'var(--thread-6)', dash: '2 6', shape: 'wye' },
];

/** How the curve of a place among others is drawn. */
export function seriesStyle(place: number): SeriesStyle {
  return STYLES[place % STYLES.length];
}

/** Outline of a shape about the origin, of the area that a circle of this radius has. */
export function outline(shape: PointShape, radius: number): string {
  return symbol(SHAPES[shape], Math.PI * radius ** 2)() ?? '';
}
