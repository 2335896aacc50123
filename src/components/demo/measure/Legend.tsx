import { threadName } from '../../../engine/index.ts';
import { ThreadBadge } from '../ThreadBadge.tsx';
import type { Lanes } from './Gantt.tsx';
import { kindLabel } from './kinds.ts';
import type { NamedRun } from './MeasureMode.tsx';
import { STATE_NAMES, STATES } from './states.ts';

/** Threads that are named in the legend; more share colours anyway. */
const NAMED = 8;

interface LegendProps {
  runs: NamedRun[];
  lanes: Lanes;
  /** Kinds of gaps that the runs have. */
  kinds: string[];
  /** Whether gaps are told apart. */
  open: boolean;
}

/** Threads and kinds of gaps that a chart shows, or the states of threads. */
export function Legend({ runs, lanes, kinds, open }: LegendProps) {
  if (lanes === 'threads') {
    return (
      <ul className="legend" aria-label="범례">
        {STATE_NAMES.map((state) => (
          <li key={state}>
            <i className="state-swatch" data-state={state} /> {STATES[state]}
          </li>
        ))}
        <li>
          <i className="state-swatch" data-state="ended" /> 종료
        </li>
      </ul>
    );
  }
  const threads = [...new Set(runs.flatMap(({ spans }) => spans?.threads ?? []))].sort((a, b) => a - b);
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
