import { outline, type SeriesStyle } from './series.ts';
import './SeriesSign.css';

/** A piece of a curve for a legend. */
export function SeriesSign({ hue, dash, shape }: SeriesStyle) {
  return (
    <svg className="series-sign" viewBox="0 0 30 12" aria-hidden="true">
      <path d="M0 6h30" fill="none" stroke={hue} strokeWidth="2" strokeDasharray={dash} />
      <path d={outline(shape, 3)} fill={hue} transform="translate(15 6)" />
    </svg>
  );
}
