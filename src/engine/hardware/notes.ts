/** Where the model and the world differ, and why. */
export interface Mismatch {
  /** Section or figure that it is about. */
  about: string;
  /** What the model gives, and what was measured, in Korean. */
  model: string;
  world: string;
  /** Why, in Korean. */
  why: string;
}

/** All known differences. */
export const NOTES: readonly Mismatch[] = [];
