import type { Reply, Request } from './protocol.ts';
import { runJob } from './run-job.ts';
import { buffersOf } from './spans.ts';

const page = self as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply, transfer: ArrayBuffer[]): void;
};

let latest = 0;

page.onmessage = async ({ data: { ticket, jobs } }) => {
  latest = ticket;
  for (const [index, job] of jobs.entries()) {
    const result = runJob(job);
    const spans = 'summary' in result ? result.spans : null;
    page.postMessage({ ticket, index, result }, spans === null ? [] : buffersOf(spans));
    // A newer request may have come meanwhile; then nobody wants the rest.
    await new Promise((resolve) => setTimeout(resolve));
    if (ticket !== latest) return;
  }
};
