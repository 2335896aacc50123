import type { Moment, ObjectMoment } from '../../../../engine/index.ts';

/** An object of a moment, and where it is. */
export interface PlacedObject {
  /** Process in whose memory it is; -1 for one that processes share. */
  process: number;
  object: ObjectMoment;
}

/** All objects of a moment, in the order of processes and addresses; what processes share stands once, last. */
export function objectsOf({ processes }: Moment): PlacedObject[] {
  const own = processes.flatMap(({ index, heap }) => heap.map((object) => ({ process: index, object })));
  const present = processes.find(({ heap, shared }) => heap.length + shared.length > 0);
  return [...own, ...(present?.shared ?? []).map((object) => ({ process: -1, object }))];
}
