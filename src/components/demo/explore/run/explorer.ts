import { present } from '../../../loading/present.ts';
import { siteWorker } from '../../../ui/site-worker.ts';
import workerAddress from './explore.worker.ts?worker&url';
import type { Question, Report } from './messages.ts';

/** Workers that have nothing to do: starting one takes longer than most explorations. */
const idle: Worker[] = [];

/** An exploration under way. */
export interface ExploreJob {
  /** Ends it; nothing is told any more. */
  cancel(): void;
}

/** Why there is no answer, for the reader. */
function whyNot(what: string): string {
  if (typeof WebAssembly === 'undefined')
    return '살피려면 WebAssembly가 있어야 하는데, 이 브라우저에서는 꺼져 있거나 없어요.';
  return `나란히 안에서 생긴 문제예요${what === '' ? '' : ` (${what})`}.`;
}

/** Asks a worker, and passes on what it says until it is done. */
export function askExplorer(question: Question, hear: (report: Report) => void): ExploreJob {
  let worker: Worker | null = null;
  let over = false;
  const end = (keep: boolean) => {
    over = true;
    if (worker === null) return;
    worker.onmessage = worker.onerror = null;
    if (keep && idle.length === 0) idle.push(worker);
    else worker.terminate();
  };
  const fail = (what: string) => {
    end(false);
    hear({ type: 'failed', message: whyNot(what) });
  };
  const begin = (started: Worker) => {
    worker = started;
    worker.onmessage = ({ data: report }: MessageEvent<Report>) => {
      if (report.type === 'drawn') end(true);
      if (report.type === 'failed') fail(report.message);
      else hear(report);
    };
    worker.onerror = ({ message }) => fail(message ?? '');
    worker.postMessage(question);
  };
  const rested = idle.pop();
  if (rested !== undefined) begin(rested);
  else
    present([workerAddress]).then(() => {
      if (!over) begin(idle.pop() ?? siteWorker(workerAddress));
    });
  return { cancel: () => over || end(false) };
}
