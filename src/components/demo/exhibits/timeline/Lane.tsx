import { memo } from 'react';
import { threadName } from '../../../../engine/index.ts';
import type { PackedSpans } from '../../../../results/measured/spans.ts';
import { drawLane, type Window } from './lane.ts';
import './Lane.css';

interface LaneProps {
  spans: PackedSpans;
  cpu: number;
  window: Window;
  width: number;
  height: number;
  /** When the run was over. */
  end: number;
  /** Whether gaps are told apart. */
  open: boolean;
  /** Value of `data-thread` for a thread. */
  hueOf(thread: number): string;
}

/** Pixels of height from which a lane has room for letters. */
const LETTERS = 16;

/** What one CPU did, as one outline a thread and a kind of cost. */
export const Lane = memo(function Lane(props: LaneProps) {
  const { spans, cpu, window, width, height, end, open, hueOf } = props;
  const { paths, blocks } = drawLane(spans, cpu, window, width, open);
  const over = Math.max(0, Math.min(1, (end - window.from) / (window.to - window.from))) * width;
  return (
    <svg className="gantt-lane" width={width} height={height} aria-hidden="true">
      <rect className="gantt-idle" width={over} height={height} />
      <g transform={`scale(1 ${height})`}>
        {paths.map(({ fill, d }) =>
          typeof fill === 'number' ? (
            <path key={fill} d={d} data-thread={hueOf(fill)} />
          ) : (
            <path key={fill} d={d} data-kind={fill} />
          ),
        )}
      </g>
      {blocks
        .filter(({ piece }) => height >= LETTERS && spans.kinds[spans.kind[piece]] === 'run')
        .map(({ piece, x }) => (
          <text key={piece} x={x} y={height / 2}>
            {threadName(spans.thread[piece])}
          </text>
        ))}
    </svg>
  );
});
