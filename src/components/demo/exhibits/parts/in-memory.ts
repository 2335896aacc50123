import type { Access, Effect } from '../../../../engine/index.ts';

/** What a step did to memory: a store that waits in its thread's buffer did nothing yet, and one that comes from there does it now. */
export function inMemory({ accesses, buffered, drained }: Effect): readonly Access[] {
  const now = buffered ? accesses.filter(({ kind }) => kind === 'read') : accesses;
  return drained.length === 0 ? now : [...now, ...drained];
}
