// What a worker of real mode needs of the engine, and nothing else: it has to be there soon.

export type { FromWorker, RealJob } from './real/port.ts';
export { answerJob } from './real/worker.ts';
