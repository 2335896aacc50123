import { keyOfEnd } from '../../../../engine/index.ts';
import type { Answer } from '../../../../results/explored/answer.ts';

/** An end of a program, as seen from a moment of a run. */
export interface Reachable {
  /** Whether some schedule from here leads to it. */
  reachable: boolean;
  /** How many; null when they are not counted. */
  schedules: string | null;
}

/** For each end of the whole program whether it can still be reached, given what can happen from a moment on. */
export function reachableEnds(whole: Answer, fromHere: Answer): Reachable[] {
  const left = new Map(fromHere.ends.map((end) => [keyOfEnd(end), end]));
  return whole.ends.map((end) => {
    const found = left.get(keyOfEnd(end));
    return { reachable: found !== undefined, schedules: found?.schedules ?? null };
  });
}
