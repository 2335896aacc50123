/** Where a long computation runs. */
export type ComputingThread = 'page' | 'worker';

/** What was seen of one computation, in milliseconds since it was asked for. */
export interface Experiment {
  place: ComputingThread;
  /** When each frame was drawn. */
  frames: number[];
  /** When the computation was over; null while it is not. */
  over: number | null;
  /** When the button was pressed, and when the page answered; null before. */
  press: { at: number; answered: number } | null;
}

/** Longest time without a frame. */
export function longestGap({ frames }: Experiment): number {
  return frames.reduce((most, at, i) => Math.max(most, at - (frames[i - 1] ?? 0)), 0);
}

/** Time from the press to the answer; null before there was one. */
export function reaction({ press }: Experiment): number | null {
  return press && press.answered - press.at;
}
