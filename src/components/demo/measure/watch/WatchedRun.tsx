import { useRef } from 'react';
import { threadName } from '../../../../engine/index.ts';
import { END_WORDS } from '../../../../words/ends.ts';
import { SPAN_WORDS } from '../../../../words/spans.ts';
import { timeText } from '../../../../words/time.ts';
import { ThreadBadge, threadHue } from '../../../ui/ThreadBadge.tsx';
import { useWidth } from '../../../ui/useWidth.ts';
import { useFlip } from '../../exhibits/parts/motion.ts';
import { RunEnds } from '../../exhibits/timeline/Ends.tsx';
import { Lane } from '../../exhibits/timeline/Lane.tsx';
import type { Window } from '../../exhibits/timeline/lane.ts';
import { laneHeight } from '../../exhibits/timeline/lanes.ts';
import type { NamedRun } from '../shown.ts';
import { instantOf, type Whereabouts } from './at-instant.ts';

/** Pixels of a lane at most, and threads of a queue that are shown by name. */
const MOST = 14;
const NAMED = 12;

interface WatchedRunProps {
  run: NamedRun;
  at: number;
  window: Window;
  tick: number | null;
  /** Lanes of all runs that are watched. */
  lanes: number;
  /** Whether it says which run it is. */
  named: boolean;
}

/** One run at an instant: who has which CPU, who is in line, who waits, and the lanes that pass by. */
export function WatchedRun({ run, at, window, tick, lanes, named }: WatchedRunProps) {
  const root = useRef<HTMLElement>(null);
  const chart = useRef<HTMLDivElement>(null);
  const width = useWidth(chart);
  const now = instantOf(run, at);
  const key = JSON.stringify(now);
  const moves = useRef({ key, count: 0 });
  if (moves.current.key !== key) moves.current = { key, count: moves.current.count + 1 };
  useFlip(root, moves.current.count);
  const { spans, summary } = run;
  if (now === null || spans === null) return null;
  return (
    <section ref={root} className="watched" aria-label={run.label}>
      {named && (
        <p className="watched-name">
          <b>{run.label}</b>
          {at >= summary.total && (
            <span>
              {END_WORDS[summary.end]} {timeText(summary.total, tick)}
            </span>
          )}
        </p>
      )}
      <Places now={now} />
      <div ref={chart} className="gantt-lanes watched-lanes" aria-hidden="true">
        {Array.from({ length: summary.cpus }, (_, cpu) => (
          <Lane
            // biome-ignore lint/suspicious/noArrayIndexKey: a CPU is its number
            key={cpu}
            spans={spans}
            cpu={cpu}
            window={window}
            width={width}
            height={Math.min(MOST, laneHeight(2 * lanes))}
            end={summary.total}
            open
            hueOf={threadHue}
          />
        ))}
        <RunEnds run={run} window={window} />
        <i style={{ insetInlineStart: `${(100 * (at - window.from)) / (window.to - window.from)}%` }} />
      </div>
    </section>
  );
}

/** The CPUs and the queues, with the threads in them. */
function Places({ now }: { now: Whereabouts }) {
  return (
    <ul className="watched-places">
      {now.cpus.map((span, cpu) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a CPU is its number
        <li key={cpu} data-place="cpu">
          <small>CPU {cpu}</small>
          {span === null ? (
            <em>쉼</em>
          ) : (
            <>
              <Token thread={span.thread} />
              {span.kind !== 'run' && <em data-kind={span.kind}>{SPAN_WORDS[span.kind]}</em>}
            </>
          )}
        </li>
      ))}
      <Queue name="준비" threads={now.ready} />
      <Queue name="대기" threads={now.blocked} />
      {now.zombies.length > 0 && <Queue name="좀비" threads={now.zombies} />}
      <li data-place="ended">
        <small>끝남</small> {now.ended}
      </li>
    </ul>
  );
}

function Queue({ name, threads }: { name: string; threads: readonly number[] }) {
  return (
    <li data-place="queue">
      <small>{name}</small>
      {threads.slice(0, NAMED).map((thread) => (
        <Token key={thread} thread={thread} />
      ))}
      {threads.length > NAMED && `+${threads.length - NAMED}`}
    </li>
  );
}

function Token({ thread }: { thread: number }) {
  return (
    <span data-flip={`t${thread}`}>
      <ThreadBadge thread={thread} name={threadName(thread)} />
    </span>
  );
}
