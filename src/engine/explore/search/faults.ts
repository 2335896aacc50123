import { FAULT_KINDS, type FaultKind } from '../../../kinds/faults.ts';
import { PROCESS } from '../../machine/layout.ts';
import { PROCESS_FIELDS } from '../states/read-slot.ts';
import type { Successors } from '../steps/successors.ts';

/*
 * Faults as findings: a failed assertion is one, every other fault another.
 */

/** What the reader is told of a fault: a failed `assert`, or anything else. */
export type FaultFinding = 'assertion' | 'fault';

const FAULT_WORD = PROCESS_FIELDS.indexOf(PROCESS.fault);

/** Which of the two a fault is. */
export function findingOf(kind: FaultKind): FaultFinding {
  return kind === 'assertion' ? 'assertion' : 'fault';
}

/** Faults that processes have died of in a state. */
export function faultsIn(successors: Successors, state: Int32Array): FaultFinding[] {
  return successors.vector.processes.flatMap((slot) => {
    const fault = slot.contents[successors.idIn(state, slot)][FAULT_WORD] ?? 0;
    return fault === 0 ? [] : [findingOf(FAULT_KINDS[fault - 1])];
  });
}
