/*
 * When an analysis pauses. Work is counted and no clock read, so that the same question always takes the same way.
 */

/** Steps, or things that take as long as one at most, between two pauses of an analysis. */
const STEPS_BETWEEN = 1024;

/** Tells an analysis when to pause: by its work, so that whoever waits for it can be asked in time whether to go on. */
export class Pace {
  private left = STEPS_BETWEEN;

  /** Counts some steps more. Gives whether it is time for a pause. */
  isOver(steps = 1): boolean {
    this.left -= steps;
    if (this.left > 0) return false;
    this.left = STEPS_BETWEEN;
    return true;
  }
}
