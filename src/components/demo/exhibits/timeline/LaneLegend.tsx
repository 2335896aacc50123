import { INTERVAL_STATES, type SpanKind, threadName } from '../../../../engine/index.ts';
import { SPAN_WORDS } from '../../../../words/spans.ts';
import { INTERVAL_WORDS, STATE_WORDS } from '../../../../words/states.ts';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import type { NamedRun } from '../../measure/shown.ts';
import { Legend } from '../parts/Legend.tsx';
import type { Lanes } from './lanes.ts';
import './LaneLegend.css';

/** Threads that are named in the legend; more share colours anyway. */
const NAMED = 8;

interface LaneLegendProps {
  runs: NamedRun[];
  lanes: Lanes;
  /** Kinds of gaps that the runs have. */
  kinds: SpanKind[];
  /** Whether gaps are told apart. */
  open: boolean;
}

/** Threads and kinds of gaps that a chart shows, or the states of threads. */
export function LaneLegend({ runs, lanes, kinds, open }: LaneLegendProps) {
  if (lanes === 'threads') {
    return (
      <Legend label="범례">
        {INTERVAL_STATES.map((state) => (
          <li key={state}>
            <i className="state-swatch" data-state={state} /> {INTERVAL_WORDS[state]}
          </li>
        ))}
        <li>
          <i className="state-swatch" data-state="ended" /> {STATE_WORDS.finished}
        </li>
      </Legend>
    );
  }
  const threads = [...new Set(runs.flatMap(({ spans }) => spans?.threads ?? []))].sort((a, b) => a - b);
  return (
    <Legend label="범례">
      <li className="timeline-legend-threads">
        {threads.slice(0, NAMED).map((thread) => (
          <ThreadBadge key={thread} thread={thread} name={threadName(thread)} />
        ))}
        {threads.length > NAMED && `… ${threads.length}개`}
      </li>
      {kinds.length > 0 &&
        (open ? kinds : (['gap'] as const)).map((kind) => (
          <li key={kind}>
            <i className="answer-swatch" data-kind={kind} />{' '}
            {kind === 'gap' ? '계산 아닌 틈' : SPAN_WORDS[kind]}
          </li>
        ))}
      <li>
        <i className="answer-swatch" data-kind="idle" /> {SPAN_WORDS.idle}
      </li>
    </Legend>
  );
}
