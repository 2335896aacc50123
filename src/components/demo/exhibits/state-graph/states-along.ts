import type { Schedule } from '../../../../engine/index.ts';
import type { PictureEdge, StatePicture } from './layout.ts';

/**
 * Numbers of the states that a schedule passes, the start included, found along the picture's edges; -1 from where it
 * leaves the picture, as a run of a machine that forgets its program counter does.
 */
export function statesAlong(picture: StatePicture, schedule: Schedule): number[] {
  const out = new Map<number, PictureEdge[]>();
  for (const edge of picture.edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const path = [0];
  for (const { thread, waiter } of schedule) {
    const own = (out.get(path.at(-1) ?? -1) ?? []).filter((edge) => edge.thread === thread);
    // A schedule need not name the waiter that is woken where there is only one.
    const edge = own.length === 1 ? own[0] : own.find((one) => one.waiter === waiter);
    path.push(edge?.to ?? -1);
  }
  return path;
}
