import type { Moment, ProcessMoment } from '../../../../engine/index.ts';

/** A process with those that it has forked. */
export interface Branch {
  process: ProcessMoment;
  /** Whether its parent ended before it did, and init took its place. */
  adopted: boolean;
  children: Branch[];
}

/** Processes as trees, in the order of their creation: the first one's, and those of orphans. */
export function familyOf({ processes }: Moment): Branch[] {
  const branches = processes.map(
    (process): Branch => ({ process, adopted: process.index !== 0 && process.parent === 0, children: [] }),
  );
  const roots: Branch[] = [];
  for (const branch of branches) {
    const parent = branches.find(({ process }) => process.pid === branch.process.parent);
    (parent?.children ?? roots).push(branch);
  }
  return roots;
}

/** Whether the last step made a process, ended it, or collected it. */
export function changedBy({ effect, threads }: Moment, { index, threads: own }: ProcessMoment): boolean {
  if (effect === null) return false;
  const { exited, started, joined } = effect;
  const forked = started.includes(own[0]) && threads[effect.thread].process !== index;
  return exited.includes(index) || forked || joined.includes(own[0]);
}
