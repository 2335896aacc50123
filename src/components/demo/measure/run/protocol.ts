import type { Job, Result } from '../../../../results/measured/job.ts';

/** What the page asks of the worker. */
export interface Request {
  ticket: number;
  jobs: Job[];
}

/** What the worker answers, one message a job. */
export interface Reply {
  ticket: number;
  index: number;
  result: Result;
}
