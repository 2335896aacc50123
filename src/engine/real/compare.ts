import { keyOfEnd, type ObservableEnd } from '../run/observable-end.ts';
import type { SeenEnd } from './port.ts';

/*
 * What was seen beside what can happen. Machine and explorer are the same machine: an end that was seen and not explored
 * is an error of ours.
 */

/** What an exploration says of ends. */
export interface ExploredEnds {
  /** Whether these are all ends. */
  complete: boolean;
  /** The ends. */
  ends: readonly (ObservableEnd & { schedules: bigint | null; probability: number | null })[];
}

/** An end with all that is known of it. */
export interface ComparedEnd extends SeenEnd {
  /** Number of schedules that lead there, or null. */
  schedules: bigint | null;
  /** Probability when each next thread is drawn evenly, or null. */
  probability: number | null;
  /** Whether the exploration has it; null where that has not all ends. */
  explored: boolean | null;
}

/**
 * All ends that were seen or explored: those that were seen most first, then in the order of the exploration.
 * @param explored null where nothing was explored, as for long runs
 */
export function compareEnds(seen: readonly SeenEnd[], explored: ExploredEnds | null): ComparedEnd[] {
  const known = new Map(explored?.ends.map((end) => [keyOfEnd(end), end]));
  const isComplete = explored?.complete ?? false;
  const compared = seen.map((end): ComparedEnd => {
    const other = known.get(keyOfEnd(end));
    return {
      ...end,
      schedules: other?.schedules ?? null,
      probability: other?.probability ?? null,
      explored: isComplete ? other !== undefined : null,
    };
  });
  const met = new Set(seen.map(keyOfEnd));
  const unseen = (explored?.ends ?? [])
    .filter((end) => !met.has(keyOfEnd(end)))
    .map(({ kind, output, globals, schedules, probability }): ComparedEnd => {
      return { kind, output, globals, seen: 0, schedules, probability, explored: isComplete || null };
    });
  return [...compared.sort((a, b) => b.seen - a.seen), ...unseen];
}
