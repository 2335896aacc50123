/** State of a thread, in the words of operating systems: 준비, 실행, 대기, 종료. */
export type ThreadState = 'ready' | 'running' | 'waiting' | 'finished';

/** State of a thread, or of a process, over a piece of time of a measurement: `zombie` for a process that has ended and that nobody has waited for yet. */
export type IntervalState = 'ready' | 'running' | 'blocked' | 'zombie';

/** State of a process: `zombie` when it has ended, and its parent has not waited for it yet. */
export type ProcessState = 'running' | 'zombie' | 'ended';

/** How a thread ended: by itself, with its process, or not yet. */
export type EndedBy = 'no' | 'itself' | 'with-process';

/** All states over time, in the order in which they are shown. */
export const INTERVAL_STATES: readonly IntervalState[] = ['running', 'ready', 'blocked', 'zombie'];
