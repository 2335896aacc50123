import { useMemo, useRef, useState } from 'react';
import { Instant } from './Instant.tsx';
import { inOrder } from './kinds.ts';
import { Lane } from './Lane.tsx';
import { Legend } from './Legend.tsx';
import type { NamedRun } from './MeasureMode.tsx';
import { axisOf, timeText } from './time.ts';
import { useWidth } from './useWidth.ts';
import { useWindow } from './useWindow.ts';

/** Pixels that a mark of the axis needs. */
const MARK = 84;

interface GanttProps {
  runs: NamedRun[];
  tick: number | null;
}

/** What each CPU did when: all runs on one time axis, and an instant across them. */
export function Gantt({ runs, tick }: GanttProps) {
  const chart = useRef<HTMLDivElement>(null);
  const width = useWidth(chart);
  const total = Math.max(1e-9, ...runs.map(({ summary }) => summary.total));
  const [part, setPart] = useState(0.5);
  const at = part * total;
  const zooming = useWindow(chart, total, at);
  const { window } = zooming;
  const [open, setOpen] = useState(false);
  const marks = axisOf(window.from, window.to, tick, width / MARK);
  const place = (time: number) => ((time - window.from) / (window.to - window.from)) * 100;
  const kinds = useMemo(() => inOrder(runs.flatMap(({ spans }) => spans?.kinds ?? [])), [runs]);
  const gaps = kinds.filter((kind) => kind !== 'run');

  return (
    <div className="gantt">
      <div className="gantt-head">
        <Legend runs={runs} kinds={gaps} open={open} />
        <div className="gantt-tools">
          {gaps.length > 0 && (
            <button type="button" className="press" aria-pressed={open} onClick={() => setOpen(!open)}>
              틈을 나눠 보기
            </button>
          )}
          <button
            type="button"
            className="press"
            data-icon
            aria-label="확대"
            onClick={() => zooming.zoomBy(2)}
          >
            +
          </button>
          <button
            type="button"
            className="press"
            data-icon
            aria-label="축소"
            aria-disabled={zooming.whole}
            onClick={() => zooming.zoomBy(0.5)}
          >
            −
          </button>
          <button type="button" className="press" aria-disabled={zooming.whole} onClick={zooming.reset}>
            전체
          </button>
        </div>
      </div>
      <div className="gantt-body">
        <div className="gantt-names" aria-hidden="true">
          {runs.map((run) => (
            <div key={run.label} className="gantt-run">
              {runs.length > 1 && <p className="gantt-title">&nbsp;</p>}
              {Array.from({ length: run.summary.cpus }, (_, cpu) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a CPU is its number
                <span key={cpu}>CPU {cpu}</span>
              ))}
            </div>
          ))}
        </div>
        <div
          ref={chart}
          className="gantt-chart"
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that zoom need the focus
          tabIndex={0}
          data-zoomed={!zooming.whole || undefined}
          aria-label={`CPU 시간선, ${timeText(window.from, tick)}부터 ${timeText(window.to, tick)}까지. 더하기와 빼기로 확대하고 축소, 화살표로 옮겨요. 표로도 볼 수 있어요.`}
          onKeyDown={zooming.onKeyDown}
          onPointerDown={zooming.onPointerDown}
          onPointerMove={zooming.onPointerMove}
        >
          {marks.map((mark) => (
            <i key={mark.at} className="gantt-rule" style={{ insetInlineStart: `${place(mark.at)}%` }} />
          ))}
          {runs.map((run) => (
            <div key={run.label} className="gantt-run">
              {runs.length > 1 && <p className="gantt-title">{run.label}</p>}
              {run.spans !== null &&
                Array.from({ length: run.summary.cpus }, (_, cpu) => (
                  <Lane
                    // biome-ignore lint/suspicious/noArrayIndexKey: a CPU is its number
                    key={cpu}
                    spans={run.spans!}
                    cpu={cpu}
                    window={window}
                    width={width}
                    end={run.summary.total}
                    open={open}
                  />
                ))}
            </div>
          ))}
          {at >= window.from && at <= window.to && (
            <i className="gantt-instant" style={{ insetInlineStart: `${place(at)}%` }} />
          )}
          <div className="gantt-axis" aria-hidden="true">
            {marks
              .filter((mark) => place(mark.at) < 94)
              .map((mark) => (
                <span key={mark.at} style={{ insetInlineStart: `${place(mark.at)}%` }}>
                  {mark.label}
                </span>
              ))}
          </div>
        </div>
        <Instant runs={runs} at={at} part={part} tick={tick} onMove={setPart} />
      </div>
    </div>
  );
}
