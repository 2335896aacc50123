/** What 진짜로 shows: what the reader's own device does. */
export interface RealShown {
  /** Whether buttons work yet. */
  ready: boolean;
}

/** What an exhibit of 진짜로 may do: nothing but what is its own. */
export type RealActions = Record<never, never>;
