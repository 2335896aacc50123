import { WALK_DONE, WALK_HIT, WALK_MORE, WALK_OUT_OF_MEMORY } from './arena';
import { edgesFrom } from './edges';
import { edgeSteps, edgeTargets } from './memory';
import { beginPaths, lastStepOf, path, productStateOf, prolong, takeShortest } from './paths';
import {
  automatonStateOf,
  beginProduct,
  hasAnyArrived,
  hasArrived,
  positionOf,
  productStateAt,
  setArrived,
} from './product';
import { forgetCommuting, hasManyCommuting } from './steps';
import { wordAt } from './words';

/*
 * The shortest schedules to goals: Dijkstra's algorithm over states and last threads, with context switches and then
 * steps as lengths. What has happened on the way may matter, too: an automaton reads the steps, and the states are
 * those of its product with the graph. What there is to know of goals and automaton lies in the arena, where the host
 * has written it.
 */

/** For each position the number of its set of goals; 0: there are none. */
export let goalSets: usize = 0;
/** For each set of goals, a word: whether one of them is still to be reached. */
export let openSets: usize = 0;
/** For each remembered step what is to know of it; number 0 stands for the step before the start. */
export let stepKinds: usize = 0;
/** Bytes into that: the step's thread, from 1; */
export const STEP_KIND_THREAD: usize = 0;
/** and twice its class, one more where it leads to a goal. */
export const STEP_KIND_CLASS: usize = 4;
/** Bytes of both. */
export const STEP_KIND_BYTES: usize = 8;
/** For each state of the automaton where it accepts. 0: there is one state, and it accepts where goals are listed. */
export let accepting: usize = 0;
/** For each state of the automaton and each class of steps up to two states after it, or -1. */
export let automaton: usize = 0;
/** Number of classes. */
export let stepClasses: i32 = 0;

/** Where a state of the automaton accepts: at no position, */
export const ACCEPTS_NOWHERE: i32 = 0;
/** at those that have goals, */
export const ACCEPTS_LISTED: i32 = 1;
/** or at all. */
export const ACCEPTS_EVERYWHERE: i32 = 2;

/** Whether the last path is still to be prolonged, and whether it is the first to its product state. */
let isOpen: bool = false;
let isFirst: bool = false;

/** Begins with the empty path, at a position. `threads`: how many there are in any state. */
export function beginWalk(start: u32, threads: u32): i32 {
  isOpen = false;
  beginPaths();
  return beginProduct(threads) && reach(start, 0, 0, false) ? WALK_MORE : WALK_OUT_OF_MEMORY;
}

/**
 * Looks at up to so many paths, the shortest first; at fewer where many commuting steps are taken. Gives `WALK_HIT`
 * where `path` has come to what may be a goal.
 */
export function goOnWalking(budget: i32): i32 {
  forgetCommuting();
  for (; budget > 0 && !hasManyCommuting(); budget--) {
    if (!isOpen) {
      if (takeShortest() == 0) return WALK_DONE;
      if (!arrive()) continue;
      isOpen = true;
      if (isFirst && mayBeGoal()) return WALK_HIT;
    }
    if (!goOn()) return WALK_OUT_OF_MEMORY;
    isOpen = false;
  }
  return WALK_MORE;
}

/** Thread of a step, from 1. 0: none. */
function threadOf(step: i32): u32 {
  return load<u32>(stepKinds + <usize>step * STEP_KIND_BYTES, STEP_KIND_THREAD);
}

function classOf(step: i32): i32 {
  return load<i32>(stepKinds + <usize>step * STEP_KIND_BYTES, STEP_KIND_CLASS) >> 1;
}

function leadsToGoal(step: i32): bool {
  return <bool>(load<i32>(stepKinds + <usize>step * STEP_KIND_BYTES, STEP_KIND_CLASS) & 1);
}

/** Notes where `path` leads. Gives whether no path was there before it with the same last thread. */
function arrive(): bool {
  const last = threadOf(lastStepOf(path));
  const productState = productStateOf(path);
  if (hasArrived(productState, last)) return false;
  isFirst = !hasAnyArrived(productState);
  setArrived(productState, last);
  return true;
}

/** Whether `path` may have reached a goal that is still to be reached. */
function mayBeGoal(): bool {
  const productState = productStateOf(path);
  const where = accepting == 0 ? ACCEPTS_LISTED : <i32>wordAt(accepting, automatonStateOf(productState));
  if (where == ACCEPTS_NOWHERE) return false;
  if (where != ACCEPTS_LISTED || leadsToGoal(lastStepOf(path))) return true;
  return wordAt(openSets, wordAt(goalSets, positionOf(productState))) != 0;
}

/** Adds the paths that are one step longer than `path`. Gives whether memory has lasted. */
function goOn(): bool {
  const productState = productStateOf(path);
  const automatonState = automatonStateOf(productState);
  const last = threadOf(lastStepOf(path));
  // Steps of other threads are a switch from here as from the first path to this place, which was no longer.
  const found = edgesFrom(positionOf(productState), isFirst ? -1 : <i32>last - 1);
  for (let k = 0; k < found; k++) {
    const step = <i32>wordAt(edgeSteps, k);
    const target = wordAt(edgeTargets, k);
    const isSwitch = last != 0 && last != threadOf(step);
    if (accepting == 0) {
      if (!reach(target, 0, step, isSwitch)) return false;
      continue;
    }
    const after = automaton + ((<usize>(automatonState * stepClasses + classOf(step))) << 3);
    for (let i = 0; i < 2; i++) {
      const next = <i32>wordAt(after, i);
      if (next >= 0 && !reach(target, next, step, isSwitch)) return false;
    }
  }
  return true;
}

/** Adds a path with one more step than `path`, unless one is known that is no longer. Gives whether memory has lasted. */
function reach(position: u32, automatonState: i32, step: i32, isSwitch: bool): bool {
  const productState = productStateAt(position, automatonState);
  if (productState == 0) return false;
  return hasArrived(productState, threadOf(step)) || prolong(step, productState, isSwitch);
}
