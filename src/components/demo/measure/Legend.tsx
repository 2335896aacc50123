import { threadName } from '../../../engine/index.ts';
import { ThreadBadge } from '../ThreadBadge.tsx';
import { kindLabel } from './kinds.ts';
import type { NamedRun } from './MeasureMode.tsx';

/** Threads that are named in the legend; more share colours anyway. */
const NAMED = 8;

/** Threads and kinds of gaps that a chart shows. */
export function Legend({ runs, kinds, open }: { runs: NamedRun[]; kinds: string[]; open: boolean }) {
  const threads = [...new Set(runs.flatMap(({ spans }) => [...threadsOf(spans?.thread)]))].sort(
    (a, b) => a - b,
  );
  return (
    <ul className="legend" aria-label="범례">
      <li className="legend-threads">
        {threads.slice(0, NAMED).map((thread) => (
          <ThreadBadge key={thread} thread={thread} name={threadName(thread)} />
        ))}
        {threads.length > NAMED && `… ${threads.length}개`}
      </li>
      {kinds.length > 0 &&
        (open ? kinds : ['gap']).map((kind) => (
          <li key={kind}>
            <i className="swatch" data-kind={kind} /> {kind === 'gap' ? '계산 아닌 틈' : kindLabel(kind)}
          </li>
        ))}
      <li>
        <i className="swatch" data-kind="idle" /> 쉼
      </li>
    </ul>
  );
}

function threadsOf(threads: Int32Array | undefined): Set<number> {
  return new Set(threads ?? []);
}
