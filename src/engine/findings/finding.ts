import type { FindingKind } from '../../kinds/problems.ts';

/** What one run proves about a program. */
export interface Finding {
  /** What it is. */
  kind: FindingKind;
  /** A Korean sentence for the reader. */
  message: string;
  /** Step after which it is there to see, from 1. */
  step: number;
  /** All steps that prove it, in order. */
  steps: number[];
  /** Threads that take part. */
  threads: number[];
  /** Name of the variable of a race, or of the condition of a lost wake-up; else an empty string. */
  variable: string;
}
