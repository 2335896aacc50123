import { memo } from 'react';
import { threadName } from '../../../../engine/index.ts';
import type { PackedSpans } from '../../../../results/measured/spans.ts';
import { threadHue } from '../../../ui/ThreadBadge.tsx';
import { drawLane, type Window } from './lane.ts';
import './Lane.css';

const HEIGHT = 22;

interface LaneProps {
  spans: PackedSpans;
  cpu: number;
  window: Window;
  width: number;
  /** When the run was over. */
  end: number;
  /** Whether gaps are told apart. */
  open: boolean;
}

/** What one CPU did, as one outline a thread and a kind of cost. */
export const Lane = memo(function Lane({ spans, cpu, window, width, end, open }: LaneProps) {
  const { paths, blocks } = drawLane(spans, cpu, window, width, open);
  const over = Math.max(0, Math.min(1, (end - window.from) / (window.to - window.from))) * width;
  return (
    <svg className="gantt-lane" width={width} height={HEIGHT} aria-hidden="true">
      <rect className="gantt-idle" width={over} height={HEIGHT} />
      <g transform={`scale(1 ${HEIGHT})`}>
        {paths.map(({ fill, d }) =>
          typeof fill === 'number' ? (
            <path key={fill} d={d} data-thread={threadHue(fill)} />
          ) : (
            <path key={fill} d={d} data-kind={fill} />
          ),
        )}
      </g>
      {blocks
        .filter(({ piece }) => spans.kinds[spans.kind[piece]] === 'run')
        .map(({ piece, x }) => (
          <text key={piece} x={x} y={HEIGHT / 2}>
            {threadName(spans.thread[piece])}
          </text>
        ))}
    </svg>
  );
});
