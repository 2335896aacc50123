import { take } from './arena';

/*
 * Paths from the start, in the order of their lengths: context switches, and steps among those. One step more costs at
 * most one switch more, so that two lengths are open at any time and three queues do for a heap:
 *
 *     carried  as many switches as the last path, prolonged from one with fewer ┐ each queue is
 *     level    as many switches as the last path, prolonged from one with as many ├ in the order
 *     beyond   one switch more                                                    ┘ of steps
 *
 * When the first two are empty, the third takes the place of the first.
 */

/** Bytes into a path: the product state that it leads to, */
export const PATH_PRODUCT_STATE: usize = 0;
/** its last step, */
export const PATH_LAST_STEP: usize = 4;
/** the path without that step, */
export const PATH_BEFORE: usize = 8;
/** its number of steps, and the next path in its queue. */
const PATH_LENGTH: usize = 12;
const PATH_NEXT: usize = 16;
const PATH_BYTES: usize = 20;

/** The path that was taken from the queues last. */
export let path: usize = 0;
/** Paths so far. */
export let paths: u32 = 0;

let carried: usize = 0;
let level: usize = 0;
let lastLevel: usize = 0;
let beyond: usize = 0;
let lastBeyond: usize = 0;

/** Begins without any path. */
export function beginPaths(): void {
  carried = level = beyond = path = 0;
  paths = 0;
}

/** Where a path leads. */
export function productStateOf(path: usize): usize {
  return load<usize>(path, PATH_PRODUCT_STATE);
}

/** Last step of a path. */
export function lastStepOf(path: usize): i32 {
  return load<i32>(path, PATH_LAST_STEP);
}

function lengthOf(path: usize): i32 {
  return load<i32>(path, PATH_LENGTH);
}

function nextOf(path: usize): usize {
  return load<usize>(path, PATH_NEXT);
}

/** Takes the shortest path from the queues, into `path`; 0 where they are empty. */
export function takeShortest(): usize {
  if (carried == 0 && level == 0) {
    carried = beyond;
    beyond = 0;
  }
  if (level != 0 && (carried == 0 || lengthOf(level) < lengthOf(carried))) {
    path = level;
    level = nextOf(path);
  } else {
    path = carried;
    if (path != 0) carried = nextOf(path);
  }
  return path;
}

/** Adds a path with one step more than `path`. Gives whether memory has lasted. */
export function prolong(step: i32, productState: usize, isSwitch: bool): bool {
  const longer = take(PATH_BYTES);
  if (longer == 0) return false;
  store<usize>(longer, productState, PATH_PRODUCT_STATE);
  store<i32>(longer, step, PATH_LAST_STEP);
  store<usize>(longer, path, PATH_BEFORE);
  store<i32>(longer, path == 0 ? 0 : lengthOf(path) + 1, PATH_LENGTH);
  store<usize>(longer, 0, PATH_NEXT);
  paths++;
  if (isSwitch) {
    if (beyond == 0) beyond = longer;
    else store<usize>(lastBeyond, longer, PATH_NEXT);
    lastBeyond = longer;
  } else {
    if (level == 0) level = longer;
    else store<usize>(lastLevel, longer, PATH_NEXT);
    lastLevel = longer;
  }
  return true;
}
