import type { Job, Result } from '../../../../results/measured/job.ts';
import { type Asking, Questions } from '../../../workers/questions.ts';
import workerAddress from './measure.worker.ts?worker&url';

/** Each exhibit that measures runs of its own has a worker; what comes with a dial that is dragged goes to the same. */
const meters = new Questions<Job[], Result>(workerAddress, { patience: 250, kept: 2 });

/** Measures runs in a worker, so that the page goes on answering; each is told when it is there. */
export function askMeter(jobs: Job[], hear: (index: number, result: Result) => void): Asking {
  let known = 0;
  return meters.ask(jobs, {
    hear: (result) => hear(known++, result),
    fail(why) {
      const failed = `나란히 안에서 생긴 문제로 시간을 재지 못했어요${why ? `(${why})` : ''}.`;
      while (known < jobs.length) hear(known++, { failed });
    },
  });
}
