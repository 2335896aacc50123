import type { ReactNode } from 'react';
import type { Moment, ProcessMoment } from '../../../../engine/index.ts';
import { isDead, processName, processState } from '../parts/words.ts';
import './ProcessHead.css';

interface ProcessHeadProps {
  moment: Moment;
  process: ProcessMoment;
  /** Label of what stands below. */
  children?: ReactNode;
}

/** Name and state of a process; of a dead one also why. */
export function ProcessHead({ moment, process, children }: ProcessHeadProps) {
  const dead = isDead(process);
  return (
    <>
      <p className="process-head">
        <b data-struck={dead || undefined}>{processName(process)}</b>
        <span className="process-state" data-state={process.state}>
          {processState(moment, process)}
        </span>
        {process.exitCode !== null && <span>종료 상태 {process.exitCode}</span>}
        {children && <span className="process-label">{children}</span>}
      </p>
      {process.fault && <p className="process-fault">{process.fault.message}</p>}
    </>
  );
}
