/**
 * A vector clock: for each thread, how many of its steps are known to have happened.
 * Source: Fidge 1988 and Mattern 1989; in data race detection, FastTrack (Flanagan and Freund, PLDI 2009).
 */
export type Clock = number[];

/** Takes over everything that another clock knows. */
export function join(clock: Clock, other: Clock): void {
  for (let i = 0; i < other.length; i++) clock[i] = Math.max(clock[i] ?? 0, other[i] ?? 0);
}

/** Whether a clock knows of a thread's step. */
export function knows(clock: Clock, thread: number, time: number): boolean {
  return (clock[thread] ?? 0) >= time;
}
