import type { PointerEvent } from 'react';
import type { NamedRun } from '../../measure/shown.ts';
import { Lane } from './Lane.tsx';
import type { Zooming } from './useWindow.ts';
import './Strip.css';

const HEIGHT = 10;

interface StripProps {
  run: NamedRun;
  total: number;
  width: number;
  zooming: Zooming;
  hueOf(thread: number): string;
}

/** All of a run as a strip, with the part that is in sight above it: pressing or dragging it moves there. The keys of the chart do the same. */
export function Strip({ run, total, width, zooming, hueOf }: StripProps) {
  const { window, whole, show } = zooming;
  if (whole || run.spans === null) return null;
  const go = (event: PointerEvent<HTMLElement>) => {
    const { left, width: room } = event.currentTarget.getBoundingClientRect();
    show(((event.clientX - left) / room) * total);
  };
  return (
    <div
      className="gantt-strip"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && go(event)}
    >
      <Lane
        spans={run.spans}
        cpu={0}
        window={{ from: 0, to: total }}
        width={width}
        height={HEIGHT}
        end={run.summary.total}
        open
        hueOf={hueOf}
      />
      <i
        style={{
          insetInline: `${(window.from / total) * 100}% ${(1 - window.to / total) * 100}%`,
        }}
      />
    </div>
  );
}
