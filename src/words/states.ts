import type { IntervalState, ProcessState, ThreadState } from '../kinds/states.ts';

/** States of a thread, as Korean textbooks name them. */
export const STATE_WORDS: Readonly<Record<ThreadState, string>> = {
  ready: '준비',
  running: '실행',
  waiting: '대기',
  finished: '종료',
};

/** States of a process. One that runs is as its threads are. */
export const PROCESS_STATE_WORDS: Readonly<Record<ProcessState, string>> = {
  running: STATE_WORDS.running,
  zombie: '좀비',
  ended: STATE_WORDS.finished,
};

/** States over time. */
export const INTERVAL_WORDS: Readonly<Record<IntervalState, string>> = {
  running: STATE_WORDS.running,
  ready: STATE_WORDS.ready,
  blocked: STATE_WORDS.waiting,
  zombie: PROCESS_STATE_WORDS.zombie,
};
