import type { FaultKind } from '../../kinds/faults.ts';

/** Thrown inside a step by what the instruction cannot do; the step turns it into the end of the process. */
export class MachineFault extends Error {
  /** What went wrong. */
  readonly kind: FaultKind;

  /** `message`: a Korean sentence for the reader. */
  constructor(kind: FaultKind, message: string) {
    super(message);
    this.name = 'MachineFault';
    this.kind = kind;
  }
}
