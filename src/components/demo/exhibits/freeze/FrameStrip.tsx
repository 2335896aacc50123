import type { Experiment } from './experiment.ts';

interface FrameStripProps {
  experiment: Experiment | null;
  /** Milliseconds that it has room for. */
  length: number;
}

/** Milliseconds without a frame from which on a reader sees that the page stands still. */
const GAP = 100;

/** Every frame that was drawn as a line, the time without one as a block, and the press with its answer. */
export function FrameStrip({ experiment, length }: FrameStripProps) {
  const frames = experiment?.frames ?? [];
  const press = experiment?.press ?? null;
  const gaps = frames.flatMap((at, i) => {
    const from = frames[i - 1] ?? 0;
    return at - from > GAP ? [{ from, to: at }] : [];
  });
  return (
    <figure className="freeze-strip">
      <svg viewBox={`0 0 ${length} 40`} preserveAspectRatio="none" aria-hidden="true">
        {gaps.map(({ from, to }) => (
          <rect key={from} data-kind="gap" x={from} y="8" width={to - from} height="24" />
        ))}
        <path d={frames.map((at) => `M${Math.round(at)} 8V32`).join('')} vectorEffect="non-scaling-stroke" />
        {press && (
          <path data-kind="press" d={`M${press.at} 20H${press.answered}`} vectorEffect="non-scaling-stroke" />
        )}
      </svg>
      <figcaption>
        줄 하나가 화면 한 장이에요. <i data-kind="gap" /> 화면이 멈춘 동안 <i data-kind="press" /> 누른 때부터
        반응까지
      </figcaption>
    </figure>
  );
}
