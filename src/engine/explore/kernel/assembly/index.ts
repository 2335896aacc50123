import {
  batch,
  batchSize,
  choices,
  found,
  input,
  ordinals,
  origins,
  slots,
  state,
  stateBytes,
  targets,
  walked,
} from './memory';
import { find } from './states';
import { ACCESS_SHIFT, apply, expand, expandKnown, markOf, NOTED, settle } from './steps';

export * from './memory';
export { convert, find, insert, restore, size } from './states';
export { expand, settle } from './steps';

/** Why `look` has stopped: all states were looked at, */
const DONE: i32 = 0;
/** the batch has no room for what the next state leads to, */
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
/** Whether quiet steps are taken without asking who else could go: 0 or 1. */
export let reduces: i32 = 0;

/** Looks at the states of `input` from `looked` on, and puts what they lead to into the batch. Says why it stopped. */
export function look(until: i32): i32 {
  for (; looked < until; ) {
    if (pending + choices > batchSize) return FULL;
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

/**
 * Steps out of the state at a position, into `walked`, and the positions where they lead, into `targets`; gives their
 * number. Steps to states that are not in the table are left out. `only`: the thread whose steps are wanted; all when
 * below 0.
 */
export function walk(position: u32, only: i32): i32 {
  const from = slots + <usize>position * stateBytes;
  const all = expandKnown(from, walked, only);
  let kept: usize = 0;
  for (let k = 0; k < all; k++) {
    const step = load<i32>(walked + ((<usize>k) << 2));
    apply(from, step, state);
    if (reduces != 0 && settle(state) < 0) continue;
    const target = find(state);
    if (target < 0) continue;
    store<i32>(walked + (kept << 2), step);
    store<i32>(targets + (kept << 2), target);
    kept++;
  }
  return <i32>kept;
}
