import type { TaskTime } from '../kinds/tasks.ts';
import { STATE_WORDS } from './states.ts';

/** Times of a task, as the heads of columns; those in a state go by the state's name. */
export const TASK_WORDS: Readonly<Record<TaskTime, string>> = {
  arrival: '도착',
  firstRun: '첫 실행',
  finish: '끝',
  response: '응답',
  turnaround: '반환',
  waiting: STATE_WORDS.ready,
  running: STATE_WORDS.running,
  blocked: STATE_WORDS.waiting,
};
