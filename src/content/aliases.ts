/**
 * Ids that places of a lesson had before, by lesson: each leads to the id that the place has now. An id that has once
 * been published stays here for good.
 */
export const aliases: Record<string, Record<string, string>> = {};

/** Ids that a demo had before. */
export function formerIdsOf(demo: string, known = aliases): string[] {
  return Object.values(known).flatMap((those) =>
    Object.keys(those).filter((former) => those[former] === demo),
  );
}
