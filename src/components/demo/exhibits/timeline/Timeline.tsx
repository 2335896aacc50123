import { useMemo, useRef } from 'react';
import type { SpanKind } from '../../../../engine/index.ts';
import type { Summary } from '../../../../results/measured/summary.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useWidth } from '../../../ui/useWidth.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { inOrder } from '../../measure/run/kinds.ts';
import type { Look, NamedRun } from '../../measure/shown.ts';
import { firstWindow } from './first-window.ts';
import { huesOf } from './hues.ts';
import { Instant } from './Instant.tsx';
import { LaneLegend } from './LaneLegend.tsx';
import { LaneNames } from './LaneNames.tsx';
import { LanesChart } from './LanesChart.tsx';
import type { Lanes } from './lanes.ts';
import { Strip } from './Strip.tsx';
import { inLook, numberIn, useLook } from './useLook.ts';
import { useWindow, type Zooming } from './useWindow.ts';
import { ZoomTools } from './ZoomTools.tsx';
import './Timeline.css';

const LANES: { value: Lanes; label: string }[] = [
  { value: 'cpus', label: 'CPU마다' },
  { value: 'threads', label: '스레드마다' },
];

/** How the time axis is shown. */
export interface TimelineSpec {
  /** What the lanes stand for at first; by default the CPUs. */
  first?: Lanes;
  /** Whether threads have the colours of their processes, because the section asks about these. */
  by?: 'process';
  /** Whether waiting is drawn below the lanes of the CPUs, because it is what overlaps. */
  waits?: true;
  /** Whether who runs at an instant is told in words. */
  instant?: true;
}

/** What each CPU did when, or what state each thread was in, as far as there are runs. */
export function Timeline({ spec, shown: { runs, tick, look }, act }: ExhibitProps<'measure', TimelineSpec>) {
  return runs.length > 0 && <Gantt runs={runs} tick={tick} spec={spec} look={look} keep={act.look} />;
}

interface GanttProps {
  runs: NamedRun[];
  tick: number | null;
  spec: TimelineSpec;
  look: Look;
  keep(look: Look): void;
}

/** Part of the CPU time from which a kind of gap is told: less of it cannot be seen. */
const SEEN = 0.002;

function isSeen({ kinds, total, cpus }: Summary, kind: SpanKind): boolean {
  return kinds[kind] > total * cpus * SEEN;
}

/** All runs on one time axis, and an instant across them. */
function Gantt({ runs, tick, spec, look: given, keep }: GanttProps) {
  const { first = 'cpus', by, instant = false, waits = false } = spec;
  const chart = useRef<HTMLDivElement>(null);
  const width = useWidth(chart);
  const totals = runs.map(({ summary }) => summary.total);
  const total = Math.max(1e-9, ...totals);
  // Where all of them are still at work, however long the longest takes.
  const amid = Math.min(...totals) / 2;
  const [look, change] = useLook(given, keep);
  const part = Math.max(0, Math.min(1, numberIn(look, 'instant', amid / total)));
  const at = part * total;
  const opening = useMemo(() => firstWindow(runs, total, amid), [runs, total, amid]);
  const zooming = useWindow({ chart, total, at, first: opening, look, change });
  const open = look.gaps !== 'closed';
  const lanes = LANES.find(({ value }) => value === look.lanes)?.value ?? first;
  const moveTo = (to: number) => {
    const { from, to: end } = zooming.window;
    if (to * total < from || to * total > end) zooming.show(to * total);
    change({ instant: inLook(to) });
  };
  const gaps = useMemo(
    () =>
      inOrder(runs.flatMap(({ spans }) => spans?.kinds ?? [])).filter(
        (kind) => kind !== 'run' && runs.some(({ summary }) => isSeen(summary, kind)),
      ),
    [runs],
  );

  return (
    <div className="gantt">
      <GanttHead lanes={lanes} open={open} gaps={gaps.length > 0} zooming={zooming} change={change} />
      <LaneLegend runs={runs} lanes={lanes} kinds={gaps} open={open} />
      <div className="gantt-body">
        <LaneNames runs={runs} lanes={lanes} waits={waits} />
        <LanesChart
          chart={chart}
          runs={runs}
          lanes={lanes}
          by={by}
          waits={waits}
          open={open}
          at={at}
          tick={tick}
          zooming={zooming}
          width={width}
        />
        <Strip run={runs[0]} total={total} width={width} zooming={zooming} hueOf={huesOf(runs[0], by)} />
        <Instant runs={runs} at={at} part={part} tick={tick} lanes={lanes} told={instant} onMove={moveTo} />
      </div>
    </div>
  );
}

interface GanttHeadProps {
  lanes: Lanes;
  /** Whether gaps are told apart, and whether there are any. */
  open: boolean;
  gaps: boolean;
  zooming: Zooming;
  change(look: Look): void;
}

/** What the lanes stand for, and what is seen of them. */
function GanttHead({ lanes, open, gaps, zooming, change }: GanttHeadProps) {
  return (
    <div className="gantt-head">
      <Segmented
        legend="시간선"
        isNameHidden
        options={LANES}
        value={lanes}
        onChange={(to: Lanes) => change({ lanes: to })}
      />
      <div className="gantt-tools">
        {lanes === 'cpus' && gaps && (
          <button
            type="button"
            className="demo-button"
            aria-pressed={open}
            onClick={() => change({ gaps: open ? 'closed' : 'open' })}
          >
            틈을 나눠 보기
          </button>
        )}
        <ZoomTools zooming={zooming} />
      </div>
    </div>
  );
}
