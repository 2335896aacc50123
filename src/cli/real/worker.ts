import { parentPort } from 'node:worker_threads';
import { answerJob, type FromWorker, type RealJob } from '../../engine/real-worker.ts';

/*
 * A worker thread of Node that runs real threads.
 */

const send = (message: FromWorker) => parentPort?.postMessage(message);
parentPort?.on('message', (job: RealJob) => answerJob(job, send));
send({ kind: 'ready' });
