import type { Result } from '../../../../results/measured/job.ts';
import { runJob } from '../../../../results/measured/run-job.ts';
import type { Reply, Request } from './protocol.ts';

const page = self as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply, transfer: ArrayBuffer[]): void;
};

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

let latest = 0;

page.onmessage = async ({ data: { ticket, jobs } }) => {
  latest = ticket;
  for (const [index, job] of jobs.entries()) {
    const until = performance.now() + MOST_TIME;
    const result = runJob(job, { shouldStop: () => performance.now() > until });
    page.postMessage({ ticket, index, result }, buffersOf(result));
    // A newer request may have come meanwhile; then nobody wants the rest.
    await new Promise((resolve) => setTimeout(resolve));
    if (ticket !== latest) return;
  }
};
