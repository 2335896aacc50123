import type { Schedule } from '../../engine/index.ts';

/** A schedule as plain numbers, thread and waiter by turns: a page takes 100,000 of them over at once, and objects not. */
export type PackedSchedule = Int32Array;

/** Packs a schedule. */
export function packSchedule(schedule: Schedule): PackedSchedule {
  const packed = new Int32Array(2 * schedule.length);
  schedule.forEach(({ thread, waiter }, i) => {
    packed[2 * i] = thread;
    packed[2 * i + 1] = waiter;
  });
  return packed;
}

/** Undoes `packSchedule`. */
export function unpackSchedule(packed: PackedSchedule): Schedule {
  return Array.from({ length: packed.length / 2 }, (_, i) => ({
    thread: packed[2 * i],
    waiter: packed[2 * i + 1],
  }));
}
