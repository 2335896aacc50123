import { commuted, stateBytes, steps, threads } from './memory';
import { decide, UNKNOWN_STEP } from './trees';
import { setWordAt } from './words';

/*
 * Remembered steps, each a change of bits: what stays of a state's words, and what is set in them. They are known by
 * their numbers, from 1.
 */

/** Bytes into a step: the next step of the same thread in the same state, or 0; */
export const STEP_NEXT: usize = 0;
/** its mark; */
export const STEP_MARK: usize = 4;
/** and for each word of a state the bits that stay and those that are set. */
export const STEP_CHANGES: usize = 8;
const CHANGE_KEEP: usize = 0;
const CHANGE_SET: usize = 4;
const CHANGE_BYTES: usize = 8;

/** Bit of a step's mark: the host wants to see the state in which it is taken. */
export const MARK_NOTED: i32 = 1;
/** Bit of a step's mark: it commutes with what others could do, and is taken without asking who else could go. */
export const MARK_COMMUTES: i32 = 2;
/** Bit of a step's mark: it brings a store from the thread's buffer to memory, and is drawn like a thread of its own. */
export const MARK_DRAINS: i32 = 4;
/** The rest of a mark is the number of the step's access: twice a word's number, and one more for writing. */
export const MARK_ACCESS_SHIFT: i32 = 3;

/** What stands for the first thread whose step is not known, where a number of steps is wanted; those of others lie below. */
export const FIRST_UNKNOWN_THREAD: i32 = -1;

/** Commuting steps in a row after which a state is kept all the same: a loop of nothing else would never end. */
export const MAX_COMMUTING: i32 = 256;
/** Commuting steps at which whoever calls `runCommuting` again and again has to come back to the host. */
const MANY_COMMUTING: i32 = 2048;
/** Commuting steps that were taken since the last `forgetCommuting`. */
export let commutingSteps: i32 = 0;

/** Whether so many commuting steps were taken that the host has to hear of it. */
export function hasManyCommuting(): bool {
  return commutingSteps >= MANY_COMMUTING;
}

/** Begins to count commuting steps anew. */
export function forgetCommuting(): void {
  commutingSteps = 0;
}

function recordOf(step: i32): usize {
  return steps + <usize>step * (STEP_CHANGES + CHANGE_BYTES * (stateBytes >> 2));
}

/** Mark of a step. */
export function markOf(step: i32): i32 {
  return load<i32>(recordOf(step), STEP_MARK);
}

/** The next step of the same thread in the same state, or 0. */
export function nextOf(step: i32): i32 {
  return load<i32>(recordOf(step), STEP_NEXT);
}

/** Says that the step of a thread is not known. */
function unknown(thread: i32): i32 {
  return FIRST_UNKNOWN_THREAD - thread;
}

/** The thread whose step is not known, as an answer below 0 says. */
export function unknownThreadOf(answer: i32): i32 {
  return FIRST_UNKNOWN_THREAD - answer;
}

/**
 * Writes the steps that can be taken in a state, and gives their number, or says whose step is unknown.
 * `only`: the thread whose steps are wanted; all when below 0.
 */
export function expand(state: usize, to: usize, only: i32): i32 {
  const end = only < 0 ? threads : only + 1;
  let at = to;
  for (let thread = only < 0 ? 0 : only; thread < end; thread++) {
    let step = decide(thread, state);
    if (step == UNKNOWN_STEP) return unknown(thread);
    for (; step > 0; step = nextOf(step), at += 4) store<i32>(at, step);
  }
  return <i32>((at - to) >> 2);
}

/** As `expand`, without the threads whose steps are unknown. */
export function expandKnown(state: usize, to: usize, only: i32): i32 {
  const end = only < 0 ? threads : only + 1;
  let at = to;
  for (let thread = only < 0 ? 0 : only; thread < end; thread++) {
    for (let step = decide(thread, state); step > 0; step = nextOf(step), at += 4) store<i32>(at, step);
  }
  return <i32>((at - to) >> 2);
}

/** Writes the state after a step. */
export function apply(from: usize, step: i32, to: usize): void {
  let change = recordOf(step) + STEP_CHANGES;
  for (let at: usize = 0; at < stateBytes; at += 4, change += CHANGE_BYTES) {
    const kept = load<u32>(from + at) & load<u32>(change, CHANGE_KEEP);
    store<u32>(to + at, kept | load<u32>(change, CHANGE_SET));
  }
}

/**
 * Takes commuting steps without asking who else could go: what comes out is a state in which every thread's next step
 * matters to others. Only such states are kept, and every kept state is expanded in full, so that no cycle of the reduced
 * graph leaves a thread out for ever. Gives how many steps were taken, or says whose step is unknown.
 */
export function runCommuting(state: usize): i32 {
  let taken = 0;
  let thread = 0;
  // Who has moved goes on, because most such steps come in a row. The end is a round in which nobody has one.
  for (let without = 0; without < threads && taken < MAX_COMMUTING; ) {
    let step = decide(thread, state);
    if (step == UNKNOWN_STEP) return unknown(thread);
    while (step > 0 && !(markOf(step) & MARK_COMMUTES)) step = nextOf(step);
    if (step > 0) {
      apply(state, step, state);
      setWordAt(commuted, taken, step);
      taken++;
      commutingSteps++;
      without = 0;
    } else {
      without++;
      if (++thread == threads) thread = 0;
    }
  }
  return taken;
}
