import type { Moment, ProcessMoment } from '../../../../engine/index.ts';
import { isDead, processName, processState } from './words.ts';

/** Name and state of a process; of a dead one also why. */
export function ProcessHead({ moment, process }: { moment: Moment; process: ProcessMoment }) {
  const dead = isDead(process);
  return (
    <>
      <p className="process-head">
        <b data-struck={dead || undefined}>{processName(process)}</b>
        <span className="state" data-state={process.state}>
          {processState(moment, process)}
        </span>
        {process.exitCode !== null && <span>종료 상태 {process.exitCode}</span>}
      </p>
      {process.fault && <p className="fault">{process.fault.message}</p>}
    </>
  );
}
