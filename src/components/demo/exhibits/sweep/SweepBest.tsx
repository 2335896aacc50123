import { bestOf, type SweptCurve } from './sweep.ts';

interface SweepBestProps {
  curves: readonly SweptCurve[];
  goal: 'highest' | 'lowest';
  /** Whether all is measured; until then the lines are kept free. */
  known: boolean;
  text(y: number): string;
  nameOf(x: number): string;
}

/** Where each curve is best, in words. */
export function SweepBest({ curves, goal, known, text, nameOf }: SweepBestProps) {
  return (
    <p className="sweep-best">
      {curves.map((curve) => {
        if (!known) return <span key={curve.name}>&nbsp;</span>;
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
      })}
    </p>
  );
}
