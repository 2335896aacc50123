import { addInterval, type StateInterval, type WaitedFor } from './intervals.ts';

/** Where a thread stands, as a scheduler sees it; one that is still coming does not exist for it. */
export type TaskState = 'coming' | 'ready' | 'running' | 'blocked' | 'ended';

/** A thread on its way through the hardware, with the time that it has spent. Times are in ticks. */
export interface Task {
  /** Index of the thread, and place in `System.tasks`. */
  readonly thread: number;
  /** Index of its process. */
  readonly process: number;
  /** When it came: when it was started, or later where the hardware says so. */
  readonly arrival: number;
  /** When it began its first instruction; null until then. */
  firstRun: number | null;
  /** When it ended; null until then, and when its process ended before it came. */
  finish: number | null;
  /** `running` from when it is given a CPU, though that may still be switching to it. */
  state: TaskState;
  /** When it came into its state. */
  since: number;
  /** Time spent ready until it came into its present state. */
  waiting: number;
  /** Time spent running until then. */
  running: number;
  /** Time spent blocked until then. */
  blocked: number;
  /** What it waits for while it is blocked. */
  waitsFor: WaitedFor | null;
  /** When it was blocked, and its process a zombie, in the order of time; all else follows from spans. */
  readonly blocks: StateInterval[];
  /** Ticks left of the instruction that it is in; null before it has begun it. */
  work: number | null;
  /** `io` and `sleep`: begun, away at the device, or back for the last tick. */
  stage: 'begin' | 'away' | 'back';
  /** Instruction for which it has entered the kernel to wait, or -1. */
  calledAt: number;
  /** What it was woken to take and has not taken yet; null when nothing. */
  claim: number | null;
  /** Whether it goes on when the machine lets it, even where this hardware would rather have it wait. */
  insists: boolean;
  /** CPU whose step made it ready, or -1. */
  wokenBy: number;
  /** Step with which it went to sleep on a condition. */
  sleptAt: number;
  /** Level of `mlfq`, 0 the highest. */
  level: number;
  /** Turns that it has used up on that level. */
  turns: number;
  /** Ticks left of a turn that it may go on with; null when the next one is a whole one. */
  turnLeft: number | null;
  /** By how much waiting has made its priority better when it was given its CPU; 0 as soon as it has run. */
  aged: number;
  /** CPU that it has had, for `fair`; a late comer starts with as much as the poorest. */
  share: number;
  /** Whether it did anything but start others and wait for them. */
  works: boolean;
  /** Whether it gives its CPU up as soon as it has paid for its step. */
  yields: boolean;
  /** Whether its last step is done, and only the cost of it is left. */
  leaving: boolean;
}

/** A task that is to come at an instant. */
export function newTask(thread: number, process: number, arrival: number): Task {
  return {
    thread,
    process,
    arrival,
    firstRun: null,
    finish: null,
    state: 'coming',
    since: arrival,
    waiting: 0,
    running: 0,
    blocked: 0,
    waitsFor: null,
    blocks: [],
    work: null,
    stage: 'begin',
    calledAt: -1,
    claim: null,
    insists: false,
    wokenBy: -1,
    sleptAt: -1,
    level: 0,
    turns: 0,
    turnLeft: null,
    aged: 0,
    share: 0,
    works: false,
    yields: false,
    leaving: false,
  };
}

/** Brings a task into a state, and books the time in the one before. `waitsFor`: what for, when it is blocked from now on. */
export function enter(task: Task, state: TaskState, now: number, waitsFor: WaitedFor | null = null): void {
  const spent = now - task.since;
  if (task.state === 'ready') task.waiting += spent;
  else if (task.state === 'running') task.running += spent;
  else if (task.state === 'blocked') task.blocked += spent;
  if (task.state === 'blocked')
    addInterval(task.blocks, task.thread, 'blocked', task.since, now, task.waitsFor);
  task.state = state;
  task.since = now;
  task.waitsFor = waitsFor;
  if (state === 'ended' && now >= task.arrival) task.finish = now;
}

/** Whether a task has existed: it has come, and its process had not ended before. */
export function hasCome({ state, finish }: Task): boolean {
  return state !== 'coming' && (state !== 'ended' || finish !== null);
}
