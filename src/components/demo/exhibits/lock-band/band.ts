/** A lock that is dragged over lines of a program. */
export interface BandSpec {
  /** Constant that says where the lock is, as `placeNumber` writes it. Must be a dial's. */
  constant: string;
  /** The lines, the first one being 1. */
  lines: string[];
  /** Whose schedules the verdicts are about, in Korean: the words before ‘순서’. */
  what: string;
  /** What all schedules of a small run come to, for every place of the lock. */
  verdicts: BandVerdict[];
}

/** What all schedules of a program come to. */
export interface BandVerdict extends LockPlace {
  /** Number of schedules, as a decimal number. */
  schedules: string;
  /** Last lines printed that are possible, the right one first. */
  ends: string[];
  /** Whether all schedules end with the right answer. */
  right: boolean;
}

/** The line before which a lock is taken and the one behind which it is given back, 0 for none. */
export interface LockPlace {
  lock: number;
  unlock: number;
}

/** An end of a lock that can be moved. */
export type LockEnd = keyof LockPlace;

/** Place of a lock as one number. */
export function placeNumber({ lock, unlock }: LockPlace): number {
  return lock * 10 + unlock;
}

/** Undoes `placeNumber`. */
export function placeOf(number: number): LockPlace {
  return { lock: Math.trunc(number / 10), unlock: number % 10 };
}

/** Places that a lock over so many lines can have: none, and each first with each last line. */
export function placesOf(lines: number): LockPlace[] {
  const places = [{ lock: 0, unlock: 0 }];
  for (let lock = 1; lock <= lines; lock++)
    for (let unlock = lock; unlock <= lines; unlock++) places.push({ lock, unlock });
  return places;
}

/** The line that one end of a lock comes to when it is moved; the ends do not pass each other. */
export function movedTo(end: LockEnd, to: number, { lock, unlock }: LockPlace, lines: number): number {
  return end === 'lock' ? Math.min(Math.max(1, to), unlock) : Math.max(Math.min(lines, to), lock);
}

/** The key's way over the lines, or null for one that moves nothing. */
export function keyMove(key: string, at: number, lines: number): number | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowLeft':
      return at - 1;
    case 'ArrowDown':
    case 'ArrowRight':
      return at + 1;
    case 'Home':
      return 1;
    case 'End':
      return lines;
    default:
      return null;
  }
}
