import { lazy, Suspense } from 'react';
import type { MeasureShown } from '../shown.ts';

// Only who watches needs it.
const Watch = lazy(() => import('./Watch.tsx').then(({ Watch }) => ({ default: Watch })));

/** The runs as they go, once their code is there. */
export function Watching({ shown }: { shown: MeasureShown }) {
  return (
    <Suspense fallback={<p className="measure-wait demo-none">불러오는 중이에요</p>}>
      <Watch shown={shown} />
    </Suspense>
  );
}
