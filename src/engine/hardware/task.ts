/** Where a thread stands, as a scheduler sees it. */
export type TaskState = 'ready' | 'running' | 'blocked' | 'ended';

/** A thread on its way through the hardware, with the time that it has spent. */
export interface Task {
  readonly thread: number;
  readonly process: number;
  readonly arrival: number;
  firstRun: number | null;
  finish: number | null;
  state: TaskState;
  /** When it came into its state. */
  since: number;
  waiting: number;
  running: number;
  blocked: number;
  /** Ticks left of the instruction that it is in; null before it has begun it. */
  work: number | null;
  /** `io` and `sleep`: begun, away until `wakeAt`, or back for the last tick. */
  stage: 'begin' | 'away' | 'back';
  wakeAt: number;
  /** Level of `mlfq`, 0 the highest, and ticks used of its allotment there. */
  level: number;
  used: number;
  /** Ticks of CPU so far, for `fair`; a late comer starts with as much as the poorest. */
  share: number;
  /** Whether it did anything but start others and wait for them. */
  works: boolean;
}

/** A task that has just been started. */
export function newTask(thread: number, process: number, now: number): Task {
  return {
    thread, process, arrival: now, firstRun: null, finish: null, state: 'ready', since: now,
    waiting: 0, running: 0, blocked: 0, work: null, stage: 'begin', wakeAt: 0, level: 0, used: 0, share: 0, works: false,
  };
}

/** Brings a task into a state, and books the time in the one before. */
export function enter(task: Task, state: TaskState, now: number): void {
  const spent = now - task.since;
  if (task.state === 'ready') task.waiting += spent;
  else if (task.state === 'running') task.running += spent;
  else if (task.state === 'blocked') task.blocked += spent;
  task.state = state;
  task.since = now;
  if (state === 'running') task.firstRun ??= now;
  if (state === 'ended') task.finish = now;
}
