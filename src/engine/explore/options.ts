import type { Schedule } from '../run/schedule.ts';
import type { ExplorationProgress } from './exploration.ts';

/*
 * What can be asked for, and what is taken when nobody says: limits keep an answer within what a page can wait for.
 */

/** Limits and wishes. */
export interface ExploreOptions {
  /** Distinct states to look at; 10 million when left out. */
  maxStates?: number;
  /** Bytes for what grows with the states while they are found; 1 GiB when left out. */
  maxMemory?: number;
  /** Whether to count schedules; yes when left out. */
  count?: boolean;
  /**
   * Leaves out orders of steps that cannot matter: faster by far for programs with locks, with the same ends and
   * findings. Schedules are then not counted, and `states` are those of the reduced graph, unless the whole one turns
   * out to be small enough. Without effect where threads have store buffers: what waits there commutes with little.
   */
  reduce?: boolean;
  /** States that a reduced exploration looks at without reduction as well, for schedules that are the shortest and for what only the whole graph tells; 200,000 when left out. */
  maxWholeStates?: number;
  /**
   * `access`: what a thread does by itself is taken together with the access before it, so that only loads, stores and
   * synchronisation count as steps; `instruction` when left out. The count is then that of textbooks that know only
   * accesses; schedules are whole all the same. Without effect where threads have store buffers.
   */
  granularity?: 'instruction' | 'access';
  /** Explores what can still happen after these steps; every schedule of the answer begins with them. */
  from?: Schedule;
  /** Asked now and then, at least every 4,096 steps and every MiB: whether the caller's time is up, or it wants no more. */
  shouldStop?(): boolean | 'time';
  /** Explanation now and then. */
  onProgress?(progress: ExplorationProgress): void;
}

/** Distinct states that are looked at when nobody says how many. */
export const DEFAULT_MAX_STATES = 10_000_000;
/** Bytes that are used then. */
export const DEFAULT_MAX_MEMORY = 2 ** 30;
/** States up to which a reduced exploration answers with the whole graph then. */
export const DEFAULT_MAX_WHOLE_STATES = 200_000;
