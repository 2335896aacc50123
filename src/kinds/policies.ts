/** Who gets a free CPU. */
export type SchedulingPolicy =
  /** First come, first served. */
  | 'fcfs'
  /** Round robin: to the end of the line after each quantum. */
  | 'rr'
  /** Shortest job first: the shortest next burst of computing, not interrupted. */
  | 'sjf'
  /** Shortest remaining time first: as `sjf`, but a shorter one that comes takes the CPU away. */
  | 'srtf'
  /** Highest response ratio next: the greatest (waiting + burst) / burst, not interrupted. */
  | 'hrn'
  /** The highest priority first, with preemption. */
  | 'priority'
  /** Multi-level feedback queue: who uses up an allotment sinks a level; a boost lifts all. */
  | 'mlfq'
  /** The one that has had the least CPU so far, counted by thread or by process. */
  | 'fair';

/** All policies, in the order in which they are offered. */
export const POLICIES: readonly SchedulingPolicy[] = [
  'fcfs',
  'rr',
  'sjf',
  'srtf',
  'hrn',
  'priority',
  'mlfq',
  'fair',
];

/** Who takes the next step of a run when nobody says: first come first served, in turn, or by chance. */
export type TurnPolicy = 'fcfs' | 'rr' | 'random';
