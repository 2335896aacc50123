import { threadName } from '../../../../engine/index.ts';
import type { NamedRun } from '../../measure/shown.ts';
import { cpuLanes, type Lanes, laneHeight } from './lanes.ts';
import { stateLaneHeight } from './StateLane.tsx';
import { waitBandHeight } from './WaitBand.tsx';

/** Pixels of height from which a lane has room for its name. */
const NAMED = 12;

interface LaneNamesProps {
  runs: NamedRun[];
  lanes: Lanes;
  /** Whether waiting is drawn below the CPUs. */
  waits: boolean;
}

/** Names of the lanes, at their heights; they stay where they are when the chart is zoomed. */
export function LaneNames({ runs, lanes, waits }: LaneNamesProps) {
  const height = laneHeight(cpuLanes(runs));
  return (
    <div className="gantt-names" aria-hidden="true">
      {runs.map((run) => (
        <div key={run.label} className="gantt-run">
          {runs.length > 1 && <p className="gantt-title">&nbsp;</p>}
          <div className="gantt-lanes">
            {lanes === 'cpus'
              ? Array.from({ length: run.summary.cpus }, (_, cpu) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a CPU is its number
                  <span key={cpu} style={{ height, lineHeight: `${height}px` }}>
                    {height >= NAMED && `CPU ${cpu}`}
                  </span>
                ))
              : run.states?.threads.map((thread, _, { length }) => (
                  <span
                    key={thread}
                    style={{ height: stateLaneHeight(length), lineHeight: `${stateLaneHeight(length)}px` }}
                  >
                    {threadName(thread)}
                  </span>
                ))}
            {waits && lanes === 'cpus' && run.states !== null && (
              <WaitName height={waitBandHeight(run.states.threads.filter((thread) => thread !== 0).length)} />
            )}
          </div>
        </div>
      ))}
    </div>
  );
}

function WaitName({ height }: { height: number }) {
  return <span style={{ height, lineHeight: `${height}px` }}>대기</span>;
}
