import type { StartWorker } from '../../../../engine/index.ts';
import { present } from '../../../loading/present.ts';
import { siteWorker } from '../../../ui/site-worker.ts';
import workerAddress from './real.worker.ts?worker&url';

/** Brings the file that the workers are started with. */
export function bringWorker(): Promise<void> {
  return present([workerAddress]);
}

/** Starts a worker of the browser. Its file has to be there. */
export const startBrowserWorker: StartWorker = (listen, fail) => {
  const worker = siteWorker(workerAddress);
  worker.onmessage = ({ data }) => listen(data);
  worker.onerror = ({ message }) => fail(new Error(message));
  return {
    post: (job) => worker.postMessage(job),
    terminate: async () => worker.terminate(),
  };
};
