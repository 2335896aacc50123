// The same program on real threads.
export { type ComparedEnd, compareEnds, type ExploredEnds } from './compare.ts';
export { RealPool, workersFor } from './pool.ts';
export type { SeenEnd, StartWorker, WorkerPort } from './port.ts';
export type { RealAnswer, RealOptions, RealRun } from './real-run.ts';
