import { josa } from '../run/josa.ts';
import type { Run } from '../run/run.ts';
import { threadName } from '../run/schedule.ts';
import type { Finding } from './finding.ts';

/** Failed assertions and all other faults, of any process. */
export function findFaults(run: Run): Finding[] {
  return run.effects().flatMap(({ fault }, i) => {
    if (fault === null) return [];
    const { line } = run.program.instructions[fault.pc].range;
    return [
      {
        kind: fault.kind === 'assertion' ? ('assertion' as const) : ('fault' as const),
        message: `${josa(threadName(fault.thread), '이/가')} ${line}행에서 고장 났어요. ${fault.message}`,
        step: i + 1,
        steps: [i + 1],
        threads: [fault.thread],
        variable: '',
      },
    ];
  });
}
