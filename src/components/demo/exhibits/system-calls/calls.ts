/** System calls of ways to do the same, as a trace of real programs showed them, beside the time that the model computes. */
export interface CallsSpec {
  /** For each run, by its label. */
  rows: CallsRow[];
  /** What the time is of, in Korean. */
  time: string;
  /** Where the calls were traced, in Korean. */
  source: string;
}

/** System calls of one way. */
export interface CallsRow {
  run: string;
  /** Who makes the calls, and their names in order; empty where nobody has traced them. */
  by: { who: string; names: string[] }[];
}

/** Number of system calls of a way, or null where they were not traced. */
export function countOf({ by }: CallsRow): number | null {
  return by.length === 0 ? null : by.reduce((sum, { names }) => sum + names.length, 0);
}

/** Names with how often each comes, those that follow each other together. */
export function groupCalls(names: readonly string[]): { name: string; times: number }[] {
  const groups: { name: string; times: number }[] = [];
  for (const name of names) {
    const last = groups.at(-1);
    if (last?.name === name) last.times++;
    else groups.push({ name, times: 1 });
  }
  return groups;
}
