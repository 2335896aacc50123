import type { Job, Reply, Request, Result } from './protocol.ts';

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
    const worker = this.worker ?? start();
    this.worker = worker;
    const ticket = ++this.ticket;
    this.left = jobs.length;
    this.heardAt = performance.now();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.ticket !== ticket) return;
      this.left--;
      this.heardAt = performance.now();
      hear(data.index, data.result);
    };
    worker.onerror = () => {
      this.stop();
      for (const index of jobs.keys()) hear(index, { failed: '이 브라우저에서는 시간을 잴 수 없었어요.' });
    };
    worker.postMessage({ ticket, jobs } satisfies Request);
  }

  /** Ends it, with whatever it is at. */
  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.left = 0;
  }
}

function start(): Worker {
  return new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module' });
}
