/** How a worker comes to be: as a thread, by `fork`, or by `fork` and a new program. */
export type WorkerKind = 'thread' | 'fork' | 'exec';

/** All kinds, the lightest first. */
export const KINDS_OF_WORKERS: readonly WorkerKind[] = ['thread', 'fork', 'exec'];
