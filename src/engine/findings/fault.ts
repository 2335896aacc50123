import { josa } from '../../words/josa.ts';
import type { Program } from '../language/program.ts';
import type { Fault } from '../machine/effect.ts';
import { threadName } from '../run/schedule.ts';
import type { Finding } from './finding.ts';

/** A failed assertion or another fault, of any process, as what a run proves. */
export function faultFinding(program: Program, fault: Fault, step: number): Finding {
  const { line } = program.instructions[fault.pc].range;
  return {
    kind: fault.kind === 'assertion' ? 'assertion' : 'fault',
    message: `${josa(threadName(fault.thread), '이/가')} ${line}행에서 고장 났어요. ${fault.message}`,
    step,
    steps: [step],
    threads: [fault.thread],
    variable: '',
  };
}
