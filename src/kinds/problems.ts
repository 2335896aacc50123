/** What can go wrong with a program at all. */
export type ProblemKind =
  /** Two accesses to one word, one of them a write, that no synchronisation orders. */
  | 'race'
  /** A failed `assert`. */
  | 'assertion'
  /** Every other fault of a process. */
  | 'fault'
  /** Nothing can move and not all have finished. */
  | 'deadlock'
  /** A thread waits for ever though others go on, and not only because its process ends. */
  | 'partialDeadlock'
  /** A thread sleeps for ever on a condition whose signal came just before it slept, and would go on if it were woken. */
  | 'lostWakeup'
  /** All threads that could move do, for ever, and none of them makes progress. */
  | 'livelock'
  /** A thread never gets its turn, or never gets any further, while others do. */
  | 'starvation';

/** All kinds, in the order in which readers are told. */
export const PROBLEM_KINDS: readonly ProblemKind[] = [
  'race',
  'assertion',
  'fault',
  'deadlock',
  'partialDeadlock',
  'lostWakeup',
  'livelock',
  'starvation',
];

/** What one run can prove about a program; the others are about all runs. */
export type FindingKind = Exclude<ProblemKind, 'partialDeadlock' | 'livelock' | 'starvation'>;
