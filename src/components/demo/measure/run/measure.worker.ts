import type { Job, Result } from '../../../../results/measured/job.ts';
import { runJob } from '../../../../results/measured/run-job.ts';
import { answerQuestions } from '../../../workers/answer-questions.ts';

/** Buffers that are given away with a result. */
function buffersOf(result: Result): ArrayBuffer[] {
  if ('failed' in result) return [];
  const { spans, states, schedule } = result;
  return [spans, states, { schedule }].flatMap((packed) =>
    Object.values(packed ?? {}).flatMap((part) =>
      ArrayBuffer.isView(part) ? [part.buffer as ArrayBuffer] : [],
    ),
  );
}

/** Milliseconds for a run, so that one that never ends does not keep the page waiting. */
const MOST_TIME = 5_000;

function* measure(jobs: Job[]): Generator<Result> {
  for (const job of jobs) {
    const until = performance.now() + MOST_TIME;
    yield runJob(job, { shouldStop: () => performance.now() > until });
  }
}

answerQuestions(measure, buffersOf);
