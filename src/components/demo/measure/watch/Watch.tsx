import { useMemo, useState } from 'react';
import { timeText } from '../../../../words/time.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { firstWindow } from '../../exhibits/timeline/first-window.ts';
import { cpuLanes } from '../../exhibits/timeline/lanes.ts';
import type { MeasureShown } from '../shown.ts';
import { usePlayhead } from './usePlayhead.ts';
import { WatchedRun } from './WatchedRun.tsx';
import './Watch.css';

/** Positions of the slider. */
const STEPS = 1000;

/** The runs as they go: an instant moves along their lanes, and everybody with it between CPU, queue and waiting. */
export function Watch({ shown: { runs, tick } }: { shown: MeasureShown }) {
  const total = Math.max(1e-9, ...runs.map(({ summary }) => summary.total));
  // Where turns are many, a dozen of them take as long as all of another run would.
  const slow = useMemo(() => {
    const { from, to } = firstWindow(runs, total, 0);
    return (to - from) / total;
  }, [runs, total]);
  const [fast, setFast] = useState(slow === 1);
  const play = usePlayhead(fast ? 1 : slow);
  const at = play.at * total;
  const width = slow * total;
  const from = Math.max(0, Math.min(at - width / 3, total - width));
  const window = { from, to: from + width };
  return (
    <div className="watch">
      <div className="watch-head">
        <button type="button" className="demo-button" data-primary onClick={play.toggle}>
          <Icon name={play.playing ? 'pause' : 'play'} />
          {play.playing ? '멈추기' : play.at === 1 ? '처음부터' : '이어 보기'}
        </button>
        <label>
          <span>한 순간 {timeText(at, tick)}</span>
          <input
            type="range"
            min={0}
            max={STEPS}
            value={Math.round(play.at * STEPS)}
            aria-valuetext={timeText(at, tick)}
            onChange={(event) => play.moveTo(Number(event.target.value) / STEPS)}
          />
        </label>
        {slow < 1 && (
          <Segmented<number>
            legend="빠르기"
            options={[
              { value: 0, label: '차례마다' },
              { value: 1, label: '빠르게' },
            ]}
            value={fast ? 1 : 0}
            onChange={(value) => setFast(value === 1)}
          />
        )}
      </div>
      {runs.map((run) => (
        <WatchedRun
          key={run.label}
          run={run}
          at={at}
          window={window}
          tick={tick}
          lanes={cpuLanes(runs)}
          named={runs.length > 1}
        />
      ))}
    </div>
  );
}
