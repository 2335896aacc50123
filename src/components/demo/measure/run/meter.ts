import type { Job, Result } from '../../../../results/measured/job.ts';
import { present } from '../../../loading/present.ts';
import { siteWorker } from '../../../ui/site-worker.ts';
import workerAddress from './measure.worker.ts?worker&url';
import type { Reply, Request } from './protocol.ts';

/** Milliseconds after which a job that nobody wants any more is not waited for. */
const PATIENCE = 250;

/** Measures runs in a worker, so that the page goes on answering. Only the last request is answered. */
export class Meter {
  private worker: Worker | null = null;
  private ticket = 0;
  private left = 0;
  private heardAt = 0;

  /** Asks for runs; each is told when it is there, unless something else is asked for before. */
  ask(jobs: Job[], hear: (index: number, result: Result) => void): void {
    if (this.left > 0 && performance.now() - this.heardAt > PATIENCE) this.stop();
    const ticket = ++this.ticket;
    if (this.worker !== null) this.begin(this.worker, ticket, jobs, hear);
    else
      present([workerAddress]).then(() => {
        // Another request may have come meanwhile, or nobody wants one any more.
        if (ticket === this.ticket) this.begin(siteWorker(workerAddress), ticket, jobs, hear);
      });
  }

  private begin(
    worker: Worker,
    ticket: number,
    jobs: Job[],
    hear: (index: number, result: Result) => void,
  ): void {
    this.worker = worker;
    this.left = jobs.length;
    this.heardAt = performance.now();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.ticket !== ticket) return;
      this.left--;
      this.heardAt = performance.now();
      hear(data.index, data.result);
    };
    worker.onerror = ({ message }) => {
      this.stop();
      const failed = `나란히 안에서 생긴 문제로 시간을 재지 못했어요${message ? `(${message})` : ''}.`;
      for (const index of jobs.keys()) hear(index, { failed });
    };
    worker.postMessage({ ticket, jobs } satisfies Request);
  }

  /** Ends it, with whatever it is at. */
  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.left = 0;
    this.ticket++;
  }
}
