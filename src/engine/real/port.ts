import type { Program } from '../language/program.ts';
import type { ObservableEnd } from '../run/observable-end.ts';

/*
 * What the pool and its workers say to each other, and what it takes to start a worker: the engine knows no platform, so
 * whoever uses it brings that along.
 */

/** An end that was seen, and how often. */
export interface SeenEnd extends ObservableEnd {
  /** Instances that ended so. */
  seen: number;
}

/** What a worker is told to take part in. */
export interface RealJob {
  /** Tells this job from others. */
  job: number;
  /** What runs. */
  program: Program;
  /** State before the first step. */
  template: Int32Array;
  /** Memory for the state of the instance that runs. */
  state: SharedArrayBuffer;
  /** Memory of the words by which workers agree. */
  control: SharedArrayBuffer;
  /** Number of this worker, of so many. */
  worker: number;
  /** Workers that take part. */
  workers: number;
  /** Instances that are wanted. */
  instances: number;
  /** Whether threads that are started together wait for each other, and then a few moments by chance. */
  jitter: boolean;
  /** Where the worker's own chance starts. */
  seed: number;
}

/** What a worker says: that it can be told something, what it has seen, what it has seen last, or what went wrong. */
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'seen' | 'done'; job: number; ends: SeenEnd[]; unfinished: number }
  | { kind: 'failed'; job: number; message: string };

/** A worker as the pool has it. */
export interface WorkerPort {
  /** Sends it something to do. */
  post(job: RealJob): void;
  /** Ends it, whatever it does; may resolve when that is done. */
  terminate(): unknown;
}

/** Starts a worker that answers with `answerJob`. `fail`: it has died. */
export type StartWorker = (listen: (message: FromWorker) => void, fail: (error: Error) => void) => WorkerPort;
