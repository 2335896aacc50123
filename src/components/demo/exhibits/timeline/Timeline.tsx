import { useMemo, useRef, useState } from 'react';
import { threadName } from '../../../../engine/index.ts';
import { timeText } from '../../../../words/time.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useWidth } from '../../../ui/useWidth.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { inOrder } from '../../measure/run/kinds.ts';
import type { NamedRun } from '../../measure/shown.ts';
import { axisOf } from './axis.ts';
import { Instant } from './Instant.tsx';
import { Lane } from './Lane.tsx';
import { Legend } from './Legend.tsx';
import type { Lanes } from './lanes.ts';
import { StateLane, stateLaneHeight } from './StateLane.tsx';
import { StateShares } from './StateShares.tsx';
import { useWindow } from './useWindow.ts';
import { ZoomTools } from './ZoomTools.tsx';
import './Timeline.css';

/** Pixels that a mark of the axis needs. */
const MARK = 84;

const LANES: { value: Lanes; label: string }[] = [
  { value: 'cpus', label: 'CPU마다' },
  { value: 'threads', label: '스레드마다' },
];

/** How the time axis is shown. */
export interface TimelineSpec {
  /** What the lanes stand for at first; by default the CPUs. */
  first?: Lanes;
}

/** What each CPU did when, or what state each thread was in, as far as there are runs. */
export function Timeline({
  spec: { first = 'cpus' },
  shown: { runs, tick },
}: ExhibitProps<'measure', TimelineSpec>) {
  return runs.length > 0 && <Gantt runs={runs} tick={tick} first={first} />;
}

interface GanttProps {
  runs: NamedRun[];
  tick: number | null;
  first: Lanes;
}

/** All runs on one time axis, and an instant across them. */
function Gantt({ runs, tick, first }: GanttProps) {
  const chart = useRef<HTMLDivElement>(null);
  const width = useWidth(chart);
  const total = Math.max(1e-9, ...runs.map(({ summary }) => summary.total));
  const [part, setPart] = useState(0.5);
  const at = part * total;
  const zooming = useWindow(chart, total, at);
  const { window } = zooming;
  const [open, setOpen] = useState(false);
  const [lanes, setLanes] = useState(first);
  const marks = axisOf(window.from, window.to, tick, width / MARK);
  const place = (time: number) => ((time - window.from) / (window.to - window.from)) * 100;
  const gaps = useMemo(
    () => inOrder(runs.flatMap(({ spans }) => spans?.kinds ?? [])).filter((kind) => kind !== 'run'),
    [runs],
  );

  return (
    <div className="gantt">
      <div className="gantt-head">
        <Segmented legend="시간선" options={LANES} value={lanes} onChange={(to: Lanes) => setLanes(to)} />
        <div className="gantt-tools">
          {lanes === 'cpus' && gaps.length > 0 && (
            <button type="button" className="demo-button" aria-pressed={open} onClick={() => setOpen(!open)}>
              틈을 나눠 보기
            </button>
          )}
          <ZoomTools zooming={zooming} />
        </div>
      </div>
      <Legend runs={runs} lanes={lanes} kinds={gaps} open={open} />
      <div className="gantt-body">
        <div className="gantt-names" aria-hidden="true">
          {runs.map((run) => (
            <div key={run.label} className="gantt-run">
              {runs.length > 1 && <p className="gantt-title">&nbsp;</p>}
              {lanes === 'cpus'
                ? Array.from({ length: run.summary.cpus }, (_, cpu) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a CPU is its number
                    <span key={cpu}>CPU {cpu}</span>
                  ))
                : run.states?.threads.map((thread, _, { length }) => (
                    <span
                      key={thread}
                      style={{ height: stateLaneHeight(length), lineHeight: `${stateLaneHeight(length)}px` }}
                    >
                      {threadName(thread)}
                    </span>
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
          aria-label={`${lanes === 'cpus' ? 'CPU' : '스레드'} 시간선, ${timeText(window.from, tick)}부터 ${timeText(window.to, tick)}까지. 더하기와 빼기로 확대하고 축소, 화살표로 옮겨요. 표로도 볼 수 있어요.`}
          onKeyDown={zooming.onKeyDown}
          onPointerDown={zooming.onPointerDown}
          onPointerMove={zooming.onPointerMove}
        >
          {marks.map((mark) => (
            <i key={mark.at} className="gantt-rule" style={{ insetInlineStart: `${place(mark.at)}%` }} />
          ))}
          {runs.map((run, index) => (
            <div key={run.label} className="gantt-run">
              {runs.length > 1 && <p className="gantt-title">{run.label}</p>}
              {lanes === 'threads'
                ? run.states?.threads.map((thread, row) => (
                    <StateLane
                      key={thread}
                      run={index}
                      states={run.states!}
                      row={row}
                      window={window}
                      width={width}
                      end={run.summary.total}
                    />
                  ))
                : run.spans !== null &&
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
        <Instant runs={runs} at={at} part={part} tick={tick} lanes={lanes} onMove={setPart} />
      </div>
      {lanes === 'threads' && runs.length === 1 && <StateShares run={runs[0]} tick={tick} />}
    </div>
  );
}
