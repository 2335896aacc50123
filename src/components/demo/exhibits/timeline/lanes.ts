import type { NamedRun } from '../../measure/shown.ts';

/** What the lanes stand for. */
export type Lanes = 'cpus' | 'threads';

/** Pixels for all lanes together with the gaps between them, and the greatest and the least height of one. */
const [ALL, MOST, LEAST] = [150, 24, 3];
/** Pixels between two lanes. */
const BETWEEN = 2;

/** Lanes of the CPUs of some runs. */
export function cpuLanes(runs: readonly Pick<NamedRun, 'summary'>[]): number {
  return runs.reduce((sum, { summary }) => sum + summary.cpus, 0);
}

/** Height in pixels of the lane of a CPU, when there are so many lanes in all. */
export function laneHeight(lanes: number): number {
  return Math.max(LEAST, Math.min(MOST, Math.floor(ALL / lanes) - BETWEEN));
}
