import type { SeenEnd } from '../../../../engine/index.ts';

/** What real threads have shown of a program so far. */
export interface Seen {
  status: 'idle' | 'starting' | 'running' | 'done' | 'stopped' | 'failed';
  /** Distinct ends with how often each was seen, the most frequent first. */
  ends: SeenEnd[];
  /** Instances that have ended. */
  runs: number;
  /** Instances that were given up, because they did not come to an end. */
  unfinished: number;
  /** Time since it began. */
  milliseconds: number;
  /** Workers that take part: threads beyond these take turns. */
  workers: number;
  /** Why it failed, where that is known. */
  why: string;
}

/** Nothing was run yet. */
export const UNSEEN: Seen = {
  status: 'idle',
  ends: [],
  runs: 0,
  unfinished: 0,
  milliseconds: 0,
  workers: 0,
  why: '',
};

/** Whether it is at work. */
export function isAtWork({ status }: Seen): boolean {
  return status === 'starting' || status === 'running';
}
