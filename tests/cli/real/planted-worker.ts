import { parentPort } from 'node:worker_threads';
import { SharedMachine } from '../../../src/engine/real/shared-machine.ts';
import { answerJob, type FromWorker, type RealJob } from '../../../src/engine/real-worker.ts';

/* A worker with one wrong step: where 2 is to be stored, 7 is. */

const { store } = SharedMachine.prototype;
SharedMachine.prototype.store = function (offset, value) {
  store.call(this, offset, value === 2 ? 7 : value);
};

const send = (message: FromWorker) => parentPort?.postMessage(message);
parentPort?.on('message', (job: RealJob) => answerJob(job, send));
send({ kind: 'ready' });
