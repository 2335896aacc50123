import type { Question, Report } from './messages.ts';

/** Workers that have nothing to do: starting one takes longer than most explorations. */
const idle: Worker[] = [];

/** An exploration under way. */
export interface Job {
  /** Ends it; nothing is told any more. */
  cancel(): void;
}

/** Asks a worker, and passes on what it says until it is done. */
export function ask(question: Question, hear: (report: Report) => void): Job {
  const worker =
    idle.pop() ?? new Worker(new URL('./explore.worker.ts', import.meta.url), { type: 'module' });
  let over = false;
  const end = (keep: boolean) => {
    over = true;
    worker.onmessage = worker.onerror = null;
    if (keep && idle.length === 0) idle.push(worker);
    else worker.terminate();
  };
  worker.onmessage = ({ data: report }: MessageEvent<Report>) => {
    if (report.type === 'drawn' || report.type === 'failed') end(report.type === 'drawn');
    hear(report);
  };
  worker.onerror = (event) => {
    end(false);
    hear({ type: 'failed', message: event.message ?? '' });
  };
  worker.postMessage(question);
  return { cancel: () => over || end(false) };
}
