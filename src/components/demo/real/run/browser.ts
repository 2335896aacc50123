import type { FromWorker, RealJob } from '../../../../engine/real-worker.ts';
import { siteWorkers } from '../../../workers/site-workers.ts';
import workerAddress from './real.worker.ts?worker&url';
import type { Platform } from './runner.ts';

/** Workers of the browser that run real threads. */
export const browserPlatform: Platform = siteWorkers<RealJob, FromWorker>(workerAddress);
