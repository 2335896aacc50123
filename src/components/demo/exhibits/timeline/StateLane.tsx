import { memo } from 'react';
import { INTERVAL_STATES } from '../../../../engine/index.ts';
import type { PackedStates } from '../../../../results/measured/states.ts';
import { INTERVAL_WORDS } from '../../../../words/states.ts';
import { threadHue } from '../../../ui/ThreadBadge.tsx';
import { usePartId } from '../../../ui/usePartId.ts';
import { stateLanePaths, type Window } from './lane.ts';
import './Lane.css';

/** Pixels that a letter of a label needs at least. */
const LETTER = 11;
/** Lanes up to which each is high enough for words. */
const HIGH = 10;

/** Height of a lane in pixels when there are so many. */
export function stateLaneHeight(lanes: number): number {
  return lanes <= HIGH ? 26 : 12;
}

interface StateLaneProps {
  /** Place of the run among those shown. */
  run: number;
  states: PackedStates;
  row: number;
  window: Window;
  width: number;
  /** When the run was over. */
  end: number;
}

/** What states one thread was in: high, hatched, low or crossed, a dotted line once it is gone, and words where there is room. */
export const StateLane = memo(function StateLane({ run, states, row, window, width, end }: StateLaneProps) {
  const { paths, blocks } = stateLanePaths(states, row, window, width);
  const height = stateLaneHeight(states.threads.length);
  const id = usePartId(`lane-${run}-${row}-`);
  const undo = `scale(1 ${1 / height})`;
  const place = (time: number) =>
    Math.max(0, Math.min(1, (time - window.from) / (window.to - window.from))) * width;
  const gone = place(states.to[states.starts[row + 1] - 1]);
  const labelled = height < 20 ? [] : blocks;
  return (
    <svg
      className="gantt-lane state-lane"
      width={width}
      height={height}
      data-thread={threadHue(states.threads[row])}
      aria-hidden="true"
    >
      <defs>
        <pattern
          id={`${id}ready`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform={`${undo} rotate(45)`}
        >
          <rect className="gantt-soft" width="5" height="5" />
          <rect className="gantt-stripe" width="1.6" height="5" />
        </pattern>
        <pattern
          id={`${id}zombie`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={undo}
        >
          <rect className="gantt-grave" width="6" height="6" />
          <path className="gantt-cross" d="M0 0l6 6M6 0l-6 6" />
        </pattern>
      </defs>
      <g transform={`scale(1 ${height})`}>
        {paths.map(({ fill, d }) => (
          <path
            key={fill}
            d={d}
            data-state={fill}
            style={fill === 'ready' || fill === 'zombie' ? { fill: `url(#${id}${fill})` } : undefined}
          />
        ))}
      </g>
      {gone < place(end) && <path className="gantt-ended" d={`M${gone} ${height - 1}H${place(end)}`} />}
      {labelled.map(({ piece, x, width: room }) => {
        const state = INTERVAL_STATES[states.state[piece]];
        const label = (state === 'blocked' && states.waits[states.wait[piece]]) || INTERVAL_WORDS[state];
        if (label.length * LETTER > room) return null;
        return (
          <text
            key={piece}
            x={x}
            y={state === 'running' ? height / 2 : state === 'blocked' ? 13 : 18}
            data-state={state}
          >
            {label}
          </text>
        );
      })}
    </svg>
  );
});
