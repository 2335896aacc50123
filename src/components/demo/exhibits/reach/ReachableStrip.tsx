import { Count } from '../../explore/Progress.tsx';
import { useReachable } from '../../explore/run/useReachable.ts';
import type { StepShown } from '../../step/shown.ts';
import { barLengths, shareLogs } from '../ends/bars.ts';
import { EndName } from '../ends/EndName.tsx';
import { endLabels } from '../ends/ends.ts';
import './ReachableStrip.css';

type ReachableStripProps = Pick<StepShown, 'program' | 'run' | 'at' | 'moment' | 'exploration'>;

/** Ends that the strip has room for. */
const MOST = 6;

/** Which ends can still be reached from the moment shown, and by how many schedules. */
export function ReachableStrip({ program, run, at, moment, exploration }: ReachableStripProps) {
  const { status, answer } = exploration;
  const { ends, pending } = useReachable(program, run, at, answer);
  if (answer === null || ends === null) {
    const cut = status === 'cut' || status === 'cancelled' || status === 'failed' || answer?.reduced;
    return (
      <p className="demo-none">{cut ? '상태가 너무 많아 다 따져 볼 수 없어요.' : '따져 보고 있어요.'}</p>
    );
  }
  const labels = endLabels(answer.ends);
  const {
    lengths: [lengths],
  } = barLengths([shareLogs(ends.map(({ schedules }) => schedules ?? '0'))]);
  return (
    <ul className="reachable" aria-busy={pending}>
      {ends.slice(0, MOST).map(({ reachable, schedules }, i) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: an end is its number
          key={i}
          data-kind={answer.ends[i].kind}
          data-gone={!reachable || undefined}
        >
          <EndName label={labels[i]} />
          <span className="end-bar" aria-hidden="true">
            {reachable && (
              <span style={{ inlineSize: schedules === null ? '100%' : `${lengths[i] * 100}%` }} />
            )}
          </span>
          <span className="end-count">
            {!reachable ? (
              '이제 닿을 수 없음'
            ) : moment.end !== 'running' && !pending ? (
              '닿았어요'
            ) : schedules === null ? (
              '닿을 수 있음'
            ) : (
              <>
                남은 순서 <Count digits={schedules} />
              </>
            )}
          </span>
        </li>
      ))}
      {ends.length > MOST && (
        <li className="demo-none">
          그 밖에 {ends.length - MOST}가지 가운데{' '}
          {ends.slice(MOST).filter(({ reachable }) => reachable).length}가지
        </li>
      )}
    </ul>
  );
}
