import { answerJob, type FromWorker, type RealJob } from '../../../../engine/real-worker.ts';

/*
 * A worker of the browser that runs real threads.
 */

const send = (message: FromWorker) => self.postMessage(message);

self.addEventListener('message', ({ data: job }: MessageEvent<RealJob>) => answerJob(job, send));
send({ kind: 'ready' });
