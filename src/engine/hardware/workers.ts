import type { WorkerKind } from '../../kinds/workers.ts';

/** What one idle worker takes, in KiB. Measured over 500 workers on Linux 6.18 (2026); kernel parts ±10 KiB, and of a thread's such that the sum is the measured 35. */
interface Footprint {
  /** Address space that it reserves (VSZ): a thread's stack with its guard, or a process's whole space. */
  reserved: number;
  /** Of its resident memory, what other workers have too: pages of the parent, code of libraries. */
  shared: number;
  /** Memory that nobody else has, without what it works on. */
  own: number;
  kernelStack: number;
  pageTables: number;
  /** Records of the kernel: task, descriptors, mappings. */
  records: number;
}

const FOOTPRINTS: Readonly<Record<WorkerKind, Footprint>> = {
  thread: { reserved: 8_196, shared: 0, own: 8.3, kernelStack: 16, pageTables: 4, records: 6.7 },
  fork: { reserved: 2_476, shared: 488, own: 36, kernelStack: 16, pageTables: 45, records: 12.5 },
  exec: { reserved: 2_344, shared: 1_104, own: 93, kernelStack: 16, pageTables: 40, records: 15 },
};

/** Memory of one worker, in KiB. */
export interface WorkerMemory {
  /** How the worker came to be. */
  kind: WorkerKind;
  /** Address space that it reserves (VSZ). */
  reserved: number;
  /** What tools count for it (RSS): shared pages in full. */
  resident: number;
  /** Shared pages divided by those who share them (PSS). */
  proportional: number;
  /** Pages that only it has (USS). */
  unique: number;
  /** What the kernel keeps for it: its stack there, page tables, records. */
  kernel: number;
  /** What the computer has less for it: `unique` and `kernel`. */
  total: number;
}

/**
 * Memory that each of so many workers takes.
 * @param workers how many there are, at least 1; their parent has the shared pages too
 * @param own KiB that each works on for itself
 */
export function workerMemory(kind: WorkerKind, workers: number, own = 0): WorkerMemory {
  const footprint = FOOTPRINTS[kind];
  const unique = footprint.own + own;
  const kernel = footprint.kernelStack + footprint.pageTables + footprint.records;
  return {
    kind,
    reserved: footprint.reserved + own,
    resident: unique + footprint.shared,
    proportional: unique + footprint.shared / (workers + 1),
    unique,
    kernel,
    total: unique + kernel,
  };
}
