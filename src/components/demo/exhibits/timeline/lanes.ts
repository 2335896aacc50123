/** What the lanes stand for. */
export type Lanes = 'cpus' | 'threads';

/** CPUs up to which each has a lane high enough for letters. */
const HIGH = 6;

/** Height in pixels of the lane of a CPU, when there are so many lanes in all. */
export function laneHeight(lanes: number): number {
  return lanes <= HIGH ? 24 : lanes <= 2 * HIGH ? 18 : 11;
}
