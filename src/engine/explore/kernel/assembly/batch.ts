import { batch, batchSize, choices, found, input, ordinals, origins, reduces, stateBytes } from './memory';
import {
  apply,
  expand,
  hasManyCommuting,
  MARK_ACCESS_SHIFT,
  MARK_NOTED,
  markOf,
  runCommuting,
  unknownThreadOf,
} from './steps';
import { setWordAt, wordAt } from './words';

/*
 * The search's inner loop: states of `input` are expanded, and what they lead to is put into `batch`, from where it goes
 * to the table many at a time. Whatever only the host can do stops it; it then goes on where it was.
 */

/** Why `expandBatch` has stopped: all states were expanded, */
export const STOP_DONE: i32 = 0;
/** the batch has no room for what the next state leads to, or many commuting steps were taken, */
export const STOP_FULL: i32 = 1;
/** a step is not known yet, of `unknownThread` in the state at `unknownState`, */
export const STOP_UNKNOWN: i32 = 2;
/** or the state just expanded is one that the host wants to see; its steps are in `found`. */
export const STOP_NOTED: i32 = 3;

/** The next state of `input` to expand. */
export let expanded: i32 = 0;
/** States in the batch. */
export let pending: i32 = 0;
/** Steps found in the state that was expanded last. */
export let foundCount: i32 = 0;
/** Thread whose step is unknown. */
export let unknownThread: i32 = 0;
/** Where the state lies in which it is. */
export let unknownState: usize = 0;

/** Expands the states of `input` before one, from `expanded` on. Says why it stopped. */
export function expandBatch(until: i32): i32 {
  for (; expanded < until; ) {
    if (pending + choices > batchSize || hasManyCommuting()) return STOP_FULL;
    const from = input + <usize>expanded * stateBytes;
    foundCount = expand(from, found, -1);
    if (foundCount < 0) return ask(from, foundCount);
    const before = pending;
    let isNoted = foundCount == 0;
    for (let k = 0; k < foundCount; k++) {
      const step = <i32>wordAt(found, k);
      const next = batch + <usize>pending * stateBytes;
      apply(from, step, next);
      if (reduces != 0) {
        const taken = runCommuting(next);
        if (taken < 0) {
          pending = before;
          return ask(next, taken);
        }
      }
      setWordAt(origins, pending, expanded);
      setWordAt(ordinals, pending, k);
      pending++;
      const mark = markOf(step);
      if (mark & MARK_NOTED) isNoted = true;
      if (mark >> MARK_ACCESS_SHIFT) isNoted = isNoted || conflicts(k, mark >> MARK_ACCESS_SHIFT);
    }
    expanded++;
    if (isNoted) return STOP_NOTED;
  }
  return STOP_DONE;
}

function ask(state: usize, answer: i32): i32 {
  unknownState = state;
  unknownThread = unknownThreadOf(answer);
  return STOP_UNKNOWN;
}

/** Whether an earlier step goes for the same word, and one of the two writes. */
function conflicts(k: i32, access: i32): bool {
  for (let i = 0; i < k; i++) {
    const other = markOf(wordAt(found, i)) >> MARK_ACCESS_SHIFT;
    if (other >> 1 == access >> 1 && (other | access) & 1) return true;
  }
  return false;
}
