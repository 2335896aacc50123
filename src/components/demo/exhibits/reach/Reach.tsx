import { lazy, Suspense } from 'react';
import type { ExhibitProps } from '../../exhibit.ts';
import './Reach.css';

const ReachableStrip = lazy(() =>
  import('./ReachableStrip.tsx').then(({ ReachableStrip }) => ({ default: ReachableStrip })),
);

/** Under the controls: which ends are left. Nothing is explored before the reader has touched the demo. */
export function Reach({ shown }: ExhibitProps<'step'>) {
  return (
    <div role="group" className="reach" aria-label="지금부터 닿을 수 있는 결말">
      <p className="demo-below-title">지금부터 닿을 수 있는 결말</p>
      {shown.exploration.status === 'idle' ? (
        <p className="demo-none">한 걸음 가면 따져 볼게요.</p>
      ) : (
        <Suspense fallback={<p className="demo-none">따져 보고 있어요.</p>}>
          <ReachableStrip {...shown} />
        </Suspense>
      )}
    </div>
  );
}
