import { mostQuiet, roots, settled, stateBytes, steps, threads, trees } from './memory';

/*
 * What the threads can do in a state. A tree decides by parts of the state; its leaves are remembered steps, each a
 * change of bits. A tree is known by its entry: the number of a step, or one of these, or, below them, -2 minus the
 * place of a node among the words of `trees`.
 */
const UNKNOWN: i32 = 0;
const WAITS: i32 = -1;

/** Words of a node before its entries: word (in bytes), shift and mask of the bits that it decides by. */
const NODE_HEADER: usize = 3 * 4;
/**
 * Bytes of a step before its changes: the next step of the same thread in the same state, and its mark. Then follow,
 * for each word of a state, the bits that stay and those that are set.
 */
const STEP_HEADER: usize = 2 * 4;

/** Bit of a step's mark: the host wants to see the state in which it is taken. */
export const NOTED: i32 = 1;
/** Bit of a step's mark: it is taken without asking who else could go. */
export const QUIET: i32 = 2;
/** The rest of a mark is the number of the step's access: twice a word's number, and one more for writing. */
export const ACCESS_SHIFT: i32 = 2;

/** Quiet steps at which whoever calls `settle` again and again has to come back to the host. */
export const MANY_QUIET: i32 = 2048;
/** Quiet steps that `settle` has taken since the last `forgetQuiet`. */
export let quietSteps: i32 = 0;

/** Whether so many quiet steps were taken that the host has to hear of it. */
export function hasManyQuiet(): bool {
  return quietSteps >= MANY_QUIET;
}

/** Begins to count quiet steps anew. */
export function forgetQuiet(): void {
  quietSteps = 0;
}

function recordOf(step: i32): usize {
  return steps + <usize>step * (STEP_HEADER + 2 * stateBytes);
}

/** Mark of a step. */
export function markOf(step: i32): i32 {
  return load<i32>(recordOf(step), 4);
}

function nextOf(step: i32): i32 {
  return load<i32>(recordOf(step));
}

/** First step of a thread in a state, `WAITS` or `UNKNOWN`. */
function decide(thread: i32, state: usize): i32 {
  let entry = load<i32>(roots + ((<usize>thread) << 2));
  while (entry < WAITS) {
    const node = trees + ((<usize>(-2 - entry)) << 2);
    const id = (load<u32>(state + load<u32>(node)) >>> load<u32>(node, 4)) & load<u32>(node, 8);
    entry = load<i32>(node + ((<usize>id) << 2), NODE_HEADER);
  }
  return entry;
}

/**
 * Writes the steps that can be taken in a state, and gives their number; -1 minus the thread whose step is unknown.
 * `only`: the thread whose steps are wanted; all when below 0.
 */
export function expand(state: usize, to: usize, only: i32): i32 {
  const end = only < 0 ? threads : only + 1;
  let at = to;
  for (let thread = only < 0 ? 0 : only; thread < end; thread++) {
    let step = decide(thread, state);
    if (step == UNKNOWN) return -1 - thread;
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
  let change = recordOf(step) + STEP_HEADER;
  for (let at: usize = 0; at < stateBytes; at += 4, change += 8) {
    store<u32>(to + at, (load<u32>(from + at) & load<u32>(change)) | load<u32>(change, 4));
  }
}

/**
 * Takes quiet steps without asking who else could go: what comes out is a state in which every thread's next step
 * matters to others. Only such states are kept, and every kept state is looked at in full, so that no cycle of the
 * reduced graph leaves a thread out for ever. Gives how many steps were taken; -1 minus the thread whose step is
 * unknown.
 */
export function settle(state: usize): i32 {
  let taken = 0;
  while (taken < mostQuiet) {
    let quiet = 0;
    for (let thread = 0; thread < threads && quiet == 0; thread++) {
      let step = decide(thread, state);
      if (step == UNKNOWN) return -1 - thread;
      while (step > 0 && !(markOf(step) & QUIET)) step = nextOf(step);
      quiet = max(step, 0);
    }
    if (quiet == 0) break;
    apply(state, quiet, state);
    store<i32>(settled + ((<usize>taken) << 2), quiet);
    taken++;
    quietSteps++;
  }
  return taken;
}
