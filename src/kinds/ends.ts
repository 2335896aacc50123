/** How a run stands: `deadlock` when nothing can move and not all have finished, `fault` when the first process died of one. */
export type EndKind = 'running' | 'finished' | 'deadlock' | 'fault';

/** How a run that cannot go on has ended. */
export type EndedKind = Exclude<EndKind, 'running'>;

/** What may cut a measured run off before its end. */
export type MeasureStopKind =
  /** A million steps. */
  | 'steps'
  /** Three million instants at which something happens. */
  | 'events'
  /** The pieces of time that the caller has room for. */
  | 'spans'
  /** The time that the caller has for it. */
  | 'time';
