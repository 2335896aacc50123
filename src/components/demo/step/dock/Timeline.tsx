import { type PointerEvent, useMemo } from 'react';
import { follow, type Moment, narrate, type Policy, Run } from '../../../../engine/index.ts';
import { threadHue } from '../../../ui/ThreadBadge.tsx';
import { ThreadButtons } from './ThreadButtons.tsx';
import { lanesOf, pathOf, type TurnLane, thin } from './timeline.ts';
import './Timeline.css';

/** Steps up to which each is a piece of its own; above, a lane is one outline. */
const PIECES = 160;
/** Columns that a lane is drawn in at most. */
const COLUMNS = 800;
/** Lanes from which each is no row with a button any more: on a phone, and with room. */
const SOME = 4;
const MANY = 7;
/** Steps that fill the whole width at least: a short run should not look like a long one. */
const SHORTEST = 12;
/** Steps that one press of Page Up or Page Down goes. */
const PAGE = 10;

interface TimelineProps {
  run: Run;
  at: number;
  moment: Moment;
  /** How the run goes on. */
  policy: Policy;
  /** Thread that goes on a press of 한 걸음, or -1. */
  next: number;
  goTo(step: number): void;
  /** Lets a thread go, or says why it cannot. */
  choose(thread: number, waiter?: number): void;
}

/** Who took which step, and the moment shown: a slider over the run, with a button at each lane that lets its thread go. */
export function RunTimeline({ run, at, moment, policy, next, goTo, choose }: TimelineProps) {
  const lanes = useMemo(() => lanesOf(run), [run]);
  const slots = Math.max(run.length + 1, SHORTEST);
  const few = run.length <= PIECES;
  // Room from the start for the threads that there will be: what stands below must not jump when they come.
  const rows = Math.max(lanes.length, useThreads(run, policy));

  function scrub(event: PointerEvent<HTMLDivElement>) {
    const track = event.currentTarget.getBoundingClientRect();
    goTo(((event.clientX - track.left) / track.width) * slots);
  }

  return (
    <div
      className="timeline"
      data-lanes={rows >= MANY ? 'many' : rows >= SOME ? 'some' : 'few'}
      style={{ '--slots': slots, '--at': at, '--lanes': rows }}
    >
      <ThreadButtons threads={moment.threads} next={next} choose={choose} />
      <div
        className="timeline-track"
        role="slider"
        tabIndex={0}
        aria-label="시간선"
        aria-valuemin={0}
        aria-valuemax={run.length}
        aria-valuenow={at}
        aria-valuetext={at === 0 ? '시작' : `${at}걸음: ${narrate(run, at)}`}
        onKeyDown={(event) => {
          const by = stepsBy(event.key);
          if (by === 0) return;
          event.preventDefault();
          goTo(at + by);
        }}
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

/** Steps that a key of a slider goes; those that the whole demo knows are not among them. */
function stepsBy(key: string): number {
  switch (key) {
    case 'ArrowUp':
      return 1;
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return PAGE;
    case 'PageDown':
      return -PAGE;
    default:
      return 0;
  }
}

/** Steps after which nobody looks for further threads: an endless program may start them one by one. */
const AHEAD = 2_000;

/** Threads that a program has when it goes on by itself from its start. */
function useThreads({ program }: Run, policy: Policy): number {
  return useMemo(() => {
    const whole = follow(new Run(program), policy, { maxSteps: AHEAD });
    return whole.at(whole.length).threads.length;
  }, [program, policy]);
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
