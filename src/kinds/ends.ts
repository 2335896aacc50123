/** How a run stands: `deadlock` when nothing can move and not all have finished, `fault` when the first process died of one. */
export type EndKind = 'running' | 'finished' | 'deadlock' | 'fault';

/** How a run that cannot go on has ended. */
export type EndedKind = Exclude<EndKind, 'running'>;
