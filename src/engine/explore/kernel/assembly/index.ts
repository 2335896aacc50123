import { batch, batchSize, choices, found, input, ordinals, origins, reduces, stateBytes } from './memory';
import { ACCESS_SHIFT, apply, expand, hasManyQuiet, markOf, NOTED, settle } from './steps';

export { clear, take } from './arena';
export { arrive, beginCounting, counted, countFrom, goOnCounting, limbs, numberAt, remaining } from './count';
export { foldAll, indexPairs, pairCount, unfoldAll } from './fold';
export { walk } from './graph';
export * from './memory';
export {
  beginWalk,
  classes,
  finals,
  goOnWalking,
  kinds,
  lists,
  modes,
  path,
  paths,
  threadWords,
  wanted,
} from './shortest';
export { convert, find, insert, restore, size, stateAt } from './states';
export { expand, forgetQuiet, quietSteps, settle } from './steps';

/** Why `look` has stopped: all states were looked at, */
const DONE: i32 = 0;
/** the batch has no room for what the next state leads to, or many quiet steps were taken, */
const FULL: i32 = 1;
/** a step is not known yet, of `thread` in the state at `asked`, */
const UNKNOWN: i32 = 2;
/** or the state just looked at is one that the host wants to see; its steps are in `found`. */
const NOTE: i32 = 3;

/** The next state of `input` to look at. */
export let looked: i32 = 0;
/** States in the batch. */
export let pending: i32 = 0;
/** Steps found in the state that was looked at last. */
export let count: i32 = 0;
/** Thread whose step is unknown. */
export let thread: i32 = 0;
/** Where the state lies in which it is. */
export let asked: usize = 0;

/** Looks at the states of `input` from `looked` on, and puts what they lead to into the batch. Says why it stopped. */
export function look(until: i32): i32 {
  for (; looked < until; ) {
    if (pending + choices > batchSize || hasManyQuiet()) return FULL;
    const from = input + <usize>looked * stateBytes;
    count = expand(from, found, -1);
    if (count < 0) return ask(from, -1 - count);
    const before = pending;
    let noteworthy = count == 0;
    for (let k = 0; k < count; k++) {
      const step = load<i32>(found + ((<usize>k) << 2));
      const next = batch + <usize>pending * stateBytes;
      apply(from, step, next);
      if (reduces != 0) {
        const taken = settle(next);
        if (taken < 0) {
          pending = before;
          return ask(next, -1 - taken);
        }
      }
      store<i32>(origins + ((<usize>pending) << 2), looked);
      store<i32>(ordinals + ((<usize>pending) << 2), k);
      pending++;
      const mark = markOf(step);
      if (mark & NOTED) noteworthy = true;
      if (mark >> ACCESS_SHIFT) noteworthy = noteworthy || conflicts(k, mark >> ACCESS_SHIFT);
    }
    looked++;
    if (noteworthy) return NOTE;
  }
  return DONE;
}

function ask(at: usize, about: i32): i32 {
  asked = at;
  thread = about;
  return UNKNOWN;
}

/** Whether an earlier step goes for the same word, and one of the two writes. */
function conflicts(k: i32, access: i32): boolean {
  for (let i = 0; i < k; i++) {
    const other = markOf(load<i32>(found + ((<usize>i) << 2))) >> ACCESS_SHIFT;
    if (other >> 1 == access >> 1 && (other | access) & 1) return true;
  }
  return false;
}
