import type { RefObject } from 'react';
import { timeText } from '../../../../words/time.ts';
import type { NamedRun } from '../../measure/shown.ts';
import { axisOf } from './axis.ts';
import { RunEnds } from './Ends.tsx';
import { huesOf } from './hues.ts';
import { Lane } from './Lane.tsx';
import type { Window } from './lane.ts';
import { cpuLanes, type Lanes, laneHeight } from './lanes.ts';
import { StateLane } from './StateLane.tsx';
import type { Zooming } from './useWindow.ts';
import { WaitBand } from './WaitBand.tsx';

/** Pixels that a mark of the axis needs. */
const MARK = 84;

/** Pixels that a mark's label takes at most: one that has less room up to the edge would stand out. */
const LABEL = 48;

interface LanesChartProps {
  chart: RefObject<HTMLDivElement | null>;
  runs: NamedRun[];
  lanes: Lanes;
  by?: 'process';
  /** Whether waiting is drawn below the CPUs. */
  waits: boolean;
  /** Whether gaps are told apart. */
  open: boolean;
  /** The instant that is looked at. */
  at: number;
  tick: number | null;
  zooming: Zooming;
  width: number;
}

/** The lanes of all runs over one time axis, with a line at an instant. */
export function LanesChart(props: LanesChartProps) {
  const { chart, runs, lanes, by, waits, open, at, tick, zooming, width } = props;
  const height = laneHeight(cpuLanes(runs));
  const { window } = zooming;
  const marks = axisOf(window.from, window.to, tick, width / MARK);
  const place = (time: number) => ((time - window.from) / (window.to - window.from)) * 100;
  return (
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
          <div className="gantt-lanes">
            {lanes === 'threads' ? (
              <ThreadLanes run={run} index={index} window={window} width={width} />
            ) : (
              <CpuLanes
                run={run}
                window={window}
                width={width}
                height={height}
                open={open}
                hueOf={huesOf(run, by)}
              />
            )}
            {waits && lanes === 'cpus' && run.states !== null && (
              <WaitBand states={run.states} window={window} width={width} hueOf={huesOf(run, by)} />
            )}
            <RunEnds run={run} window={window} />
          </div>
        </div>
      ))}
      {at >= window.from && at <= window.to && (
        <i className="gantt-instant" style={{ insetInlineStart: `${place(at)}%` }} />
      )}
      <div className="gantt-axis" aria-hidden="true">
        {marks
          .filter((mark) => (place(mark.at) / 100) * width <= width - LABEL)
          .map((mark) => (
            <span key={mark.at} style={{ insetInlineStart: `${place(mark.at)}%` }}>
              {mark.label}
            </span>
          ))}
      </div>
    </div>
  );
}

interface RunLanesProps {
  run: NamedRun;
  window: Window;
  width: number;
}

function ThreadLanes({ run, index, window, width }: RunLanesProps & { index: number }) {
  const { states, summary } = run;
  return states?.threads.map((thread, row) => (
    <StateLane
      key={thread}
      run={index}
      states={states}
      row={row}
      window={window}
      width={width}
      end={summary.total}
    />
  ));
}

interface CpuLanesProps extends RunLanesProps {
  height: number;
  open: boolean;
  hueOf(thread: number): string;
}

function CpuLanes({ run, window, width, height, open, hueOf }: CpuLanesProps) {
  const { spans, summary } = run;
  if (spans === null) return null;
  return Array.from({ length: summary.cpus }, (_, cpu) => (
    <Lane
      // biome-ignore lint/suspicious/noArrayIndexKey: a CPU is its number
      key={cpu}
      spans={spans}
      cpu={cpu}
      window={window}
      width={width}
      height={height}
      end={summary.total}
      open={open}
      hueOf={hueOf}
    />
  ));
}
