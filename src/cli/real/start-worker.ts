import { Worker } from 'node:worker_threads';
import type { StartWorker } from '../../engine/index.ts';

/** Starts worker threads of Node with a file. */
export function workersFrom<Message, Said>(file: URL) {
  return (listen: (said: Said) => void, fail: (error: Error) => void) => {
    const worker = new Worker(file);
    worker.on('message', listen);
    worker.on('error', fail);
    return {
      post: (message: Message, transfer: MessagePort[] = []) =>
        // Node's type of a port has more than the one that it shares with browsers.
        worker.postMessage(message, transfer as never),
      terminate: () => worker.terminate(),
    };
  };
}

/** Starts the worker threads that run programs as they are. */
export const startWorker: StartWorker = workersFrom(new URL('./worker.ts', import.meta.url));
