import type { WorkerKind } from '../kinds/workers.ts';

/** What a worker is. */
export const WORKER_WORDS: Readonly<Record<WorkerKind, string>> = {
  thread: '스레드',
  fork: 'fork한 프로세스',
  exec: '새 프로그램(exec)',
};
