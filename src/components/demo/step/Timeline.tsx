import { type PointerEvent, useMemo } from 'react';
import { type Moment, narrate, type Run } from '../../../engine/index.ts';
import { ThreadBadge, threadHue } from '../../ui/ThreadBadge.tsx';
import { lanesOf, pathOf, type TurnLane, thin } from './timeline.ts';
import './Timeline.css';

/** Steps up to which each is a piece of its own; above, a lane is one outline. */
const PIECES = 160;
/** Columns that a lane is drawn in at most. */
const COLUMNS = 800;
/** Lanes above which they are drawn closer together. */
const MANY = 6;
/** Steps that fill the whole width at least: a short run should not look like a long one. */
const SHORTEST = 12;

interface TimelineProps {
  run: Run;
  at: number;
  moment: Moment;
  goTo(step: number): void;
}

/** Who took which step, and the moment shown: a slider over the run. */
export function RunTimeline({ run, at, moment, goTo }: TimelineProps) {
  const lanes = useMemo(() => lanesOf(run), [run]);
  const names = useMemo(() => run.at(run.length).threads.map((thread) => thread.name), [run]);
  const slots = Math.max(run.length + 1, SHORTEST);
  const few = run.length <= PIECES;

  function scrub(event: PointerEvent<HTMLDivElement>) {
    const track = event.currentTarget.getBoundingClientRect();
    goTo(((event.clientX - track.left) / track.width) * slots);
  }

  return (
    <div
      className="timeline"
      data-many={lanes.length > MANY || undefined}
      style={{ '--slots': slots, '--at': at, '--lanes': lanes.length }}
    >
      <div className="timeline-names" aria-hidden="true">
        {lanes.map(({ thread }) => (
          <ThreadBadge
            key={thread}
            thread={thread}
            name={names[thread]}
            faded={moment.threads[thread]?.state === 'finished'}
          />
        ))}
      </div>
      <div
        className="timeline-track"
        role="slider"
        tabIndex={0}
        aria-label="시간선"
        aria-valuemin={0}
        aria-valuemax={run.length}
        aria-valuenow={at}
        aria-valuetext={at === 0 ? '시작' : `${at}걸음: ${narrate(run, at)}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          scrub(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && scrub(event)}
      >
        {lanes.map((lane) => (
          <div className="timeline-lane" key={lane.thread} data-thread={threadHue(lane.thread)}>
            {few ? (
              <Pieces lane={lane} at={at} />
            ) : (
              <Outline lane={lane} length={run.length} slots={slots} at={at} />
            )}
          </div>
        ))}
        <div className="timeline-pointer" />
      </div>
    </div>
  );
}

/** Every step as a piece of its own. */
function Pieces({ lane, at }: { lane: TurnLane; at: number }) {
  return lane.spans.flatMap(({ kind, from, to }) => {
    const place = (first: number, last: number, when: 'past' | 'future') => (
      <span
        key={`${kind}${first}`}
        className="timeline-piece"
        data-kind={kind}
        data-when={when}
        style={{ '--from': first, '--steps': last - first }}
      />
    );
    if (kind === 'run') {
      return Array.from({ length: to - from }, (_, i) =>
        place(from + i, from + i + 1, from + i < at ? 'past' : 'future'),
      );
    }
    return [
      ...(from < at ? [place(from, Math.min(to, at), 'past')] : []),
      ...(to > at ? [place(Math.max(from, at), to, 'future')] : []),
    ];
  });
}

/** A long lane: two outlines, of what ran and what waited, drawn once and only veiled behind the moment shown. */
function Outline({ lane, length, slots, at }: { lane: TurnLane; length: number; slots: number; at: number }) {
  const paths = useMemo(() => {
    const seen = thin(lane.spans, length, COLUMNS);
    return { run: pathOf(seen, 'run'), wait: pathOf(seen, 'wait') };
  }, [lane, length]);
  return (
    <svg viewBox={`0 0 ${slots} 1`} preserveAspectRatio="none" aria-hidden="true">
      <path d={paths.wait} data-kind="wait" />
      <path d={paths.run} data-kind="run" />
      <rect className="timeline-veil" x={at} y="0" width={Math.max(0, slots - at)} height="1" />
    </svg>
  );
}
