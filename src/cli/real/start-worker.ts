import { Worker } from 'node:worker_threads';
import type { StartWorker } from '../../engine/index.ts';

/** Starts worker threads of Node with a file that answers jobs. */
export function workersFrom(file: URL): StartWorker {
  return (listen, fail) => {
    const worker = new Worker(file);
    worker.on('message', listen);
    worker.on('error', fail);
    return { post: (job) => worker.postMessage(job), terminate: () => worker.terminate() };
  };
}

/** Starts the worker threads that run programs as they are. */
export const startWorker: StartWorker = workersFrom(new URL('./worker.ts', import.meta.url));
