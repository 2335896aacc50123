import type { StopKind } from '../../../kinds/exploration.ts';

/*
 * When a search asks whether to go on. Work is counted and no clock read: that is the business of who is asked.
 */

/** Steps between two questions at most, */
const STEPS_BETWEEN = 4096;
/** and bytes. */
const BYTES_BETWEEN = 2 ** 20;

/** Thrown into work that has to come to an end with what it knows. */
export class CutShort extends Error {}

/** Asks now and then whether to go on: after so much work, whatever that is done for. */
export class WorkMeter {
  /** How often it has asked. */
  asked = 0;
  /** What it was told, once that was to stop. */
  stopped: StopKind | null = null;
  private readonly question: () => StopKind | null;
  private steps = 0;
  private bytes = 0;

  /** @param question gives why to stop, or null */
  constructor(question: () => StopKind | null) {
    this.question = question;
  }

  /** Counts steps, of as much work as the kernel does for one, and bytes that have come into use. */
  spend(steps: number, bytes = 0): void {
    this.steps += steps;
    this.bytes += bytes;
    if (this.steps >= STEPS_BETWEEN || this.bytes >= BYTES_BETWEEN) this.ask();
  }

  /** Asks at once, unless it was told to stop. */
  ask(): void {
    this.steps = 0;
    this.bytes = 0;
    this.asked++;
    this.stopped ??= this.question();
  }
}
