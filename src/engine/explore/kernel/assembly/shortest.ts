import { DONE, GOAL, MORE, OUT, take } from './arena';
import { walk } from './graph';
import { capacity, targets, walked } from './memory';
import { forgetQuiet, hasManyQuiet } from './steps';

/*
 * The shortest schedules to goals: Dijkstra's algorithm over pairs of state and last thread, with context switches and
 * then steps as lengths. What has happened on the way may matter, too: an automaton reads the steps, and its mode is
 * part of the pair. What there is to know of goals and modes lies in the arena, where the host has written it.
 */

/** For each position the number of its list of goals; 0: nothing is wanted there. */
export let lists: usize = 0;
/** For each list of goals, a word: whether one of them is still wanted. */
export let wanted: usize = 0;
/** For each remembered step its thread, from 1, and twice its class, one more where it leads to a goal; number 0 stands for the step before the start. */
export let kinds: usize = 0;
/** For each mode where it makes a goal: `NOWHERE`, `LISTED` or everywhere. 0: there is one mode, and that is `LISTED`. */
export let finals: usize = 0;
/** For each mode and each class of steps up to two modes after it, or -1. */
export let modes: usize = 0;
/** Number of classes. */
export let classes: i32 = 0;
/** Words that have a bit for each thread and for none. */
export let threadWords: u32 = 0;

const NOWHERE: i32 = 0;
const LISTED: i32 = 1;

/** Bytes of a path: the pair that it leads to, its last step, the path before that, its number of steps, the next path in its queue. */
const PATH: u32 = 5 * 4;
/** Bytes of a state in a mode: position, mode, the next such record of that position; last threads whose shortest path there is known follow. */
const PLACE: usize = 3 * 4;

/** The path that was looked at last. */
export let path: usize = 0;
/** Paths so far. */
export let paths: u32 = 0;

/** For each position its first record, or 0. */
let places: usize = 0;
/** Whether the last path is still to be prolonged, and whether it is the first to its state and mode. */
let isOpen: bool = false;
let isFirst: bool = false;
/*
 * Paths that were not looked at: with as many switches as the last one, coming from one with fewer (`carried`) or not
 * (`level`), and with one more (`beyond`). Each queue is in the order of steps.
 */
let carried: usize = 0;
let level: usize = 0;
let lastLevel: usize = 0;
let beyond: usize = 0;
let lastBeyond: usize = 0;

/** Begins with the empty path, at a position. */
export function beginWalk(start: u32): i32 {
  carried = level = beyond = path = 0;
  paths = 0;
  isOpen = false;
  const bytes = capacity << 2;
  places = take(bytes);
  if (places == 0) return OUT;
  memory.fill(places, 0, bytes);
  return push(start, 0, 0, false) ? MORE : OUT;
}

/** Looks at up to so many paths, the shortest first; at fewer where many quiet steps are taken. Gives `GOAL` where `path` has come to what may be one. */
export function goOnWalking(budget: i32): i32 {
  forgetQuiet();
  for (; budget > 0 && !hasManyQuiet(); budget--) {
    if (!isOpen) {
      path = shift();
      if (path == 0) return DONE;
      if (!arrive()) continue;
      isOpen = true;
      if (isFirst && isGoal()) return GOAL;
    }
    if (!prolong()) return OUT;
    isOpen = false;
  }
  return MORE;
}

function placeOf(path: usize): usize {
  return load<usize>(path);
}

function stepOf(path: usize): i32 {
  return load<i32>(path, 4);
}

function lengthOf(path: usize): i32 {
  return load<i32>(path, 12);
}

function nextOf(path: usize): usize {
  return load<usize>(path, 16);
}

/** Thread of a step, from 1. 0: none. */
function threadOf(step: i32): u32 {
  return load<u32>(kinds + ((<usize>step) << 3));
}

function kindOf(step: i32): i32 {
  return load<i32>(kinds + ((<usize>step) << 3), 4);
}

/** The shortest path that was not looked at; 0 where there is none. */
function shift(): usize {
  if (carried == 0 && level == 0) {
    carried = beyond;
    beyond = 0;
  }
  if (level != 0 && (carried == 0 || lengthOf(level) < lengthOf(carried))) {
    const head = level;
    level = nextOf(head);
    return head;
  }
  const head = carried;
  if (head != 0) carried = nextOf(head);
  return head;
}

/** Notes where `path` leads. Gives whether no path was there before it with the same last thread. */
function arrive(): bool {
  const last = threadOf(stepOf(path));
  const bits = placeOf(path) + PLACE;
  const word = bits + ((last >> 5) << 2);
  if ((load<u32>(word) >> (last & 31)) & 1) return false;
  let others: u32 = 0;
  for (let i: u32 = 0; i < threadWords; i++) others |= load<u32>(bits + (i << 2));
  isFirst = others == 0;
  store<u32>(word, load<u32>(word) | (1 << (last & 31)));
  return true;
}

/** Whether `path` may have reached a goal that is still wanted. */
function isGoal(): bool {
  const place = placeOf(path);
  const final = finals == 0 ? LISTED : load<i32>(finals + (load<usize>(place, 4) << 2));
  if (final == NOWHERE) return false;
  if (final != LISTED || kindOf(stepOf(path)) & 1) return true;
  const list = load<usize>(lists + (load<usize>(place) << 2));
  return load<u32>(wanted + (list << 2)) != 0;
}

/** Adds the paths that are one step longer than `path`. Gives whether memory has lasted. */
function prolong(): bool {
  const place = placeOf(path);
  const mode = load<i32>(place, 4);
  const last = threadOf(stepOf(path));
  // Steps of other threads are a switch from here as from the first path to this place, which was no longer.
  const found = walk(load<u32>(place), isFirst ? -1 : <i32>last - 1);
  for (let k = 0; k < found; k++) {
    const step = load<i32>(walked + ((<usize>k) << 2));
    const target = load<u32>(targets + ((<usize>k) << 2));
    const isSwitch = last != 0 && last != threadOf(step);
    if (finals == 0) {
      if (!push(target, 0, step, isSwitch)) return false;
      continue;
    }
    const after = modes + ((<usize>(mode * classes + (kindOf(step) >> 1))) << 3);
    for (let i: usize = 0; i < 8; i += 4) {
      const next = load<i32>(after + i);
      if (next >= 0 && !push(target, next, step, isSwitch)) return false;
    }
  }
  return true;
}

/** Adds a path with one more step than `path`, unless one is known that is no longer. Gives whether memory has lasted. */
function push(position: u32, mode: i32, step: i32, isSwitch: bool): bool {
  const place = placeAt(position, mode);
  if (place == 0) return false;
  const last = threadOf(step);
  if ((load<u32>(place + PLACE + ((last >> 5) << 2)) >> (last & 31)) & 1) return true;
  const longer = take(PATH);
  if (longer == 0) return false;
  store<usize>(longer, place);
  store<i32>(longer, step, 4);
  store<usize>(longer, path, 8);
  store<i32>(longer, path == 0 ? 0 : lengthOf(path) + 1, 12);
  store<usize>(longer, 0, 16);
  paths++;
  if (isSwitch) {
    if (beyond == 0) beyond = longer;
    else store<usize>(lastBeyond, longer, 16);
    lastBeyond = longer;
  } else {
    if (level == 0) level = longer;
    else store<usize>(lastLevel, longer, 16);
    lastLevel = longer;
  }
  return true;
}

/** The record of a state in a mode; 0 where memory is out. */
function placeAt(position: u32, mode: i32): usize {
  const first = places + ((<usize>position) << 2);
  for (let place = load<usize>(first); place != 0; place = load<usize>(place, 8)) {
    if (load<i32>(place, 4) == mode) return place;
  }
  const place = take(PLACE + (threadWords << 2));
  if (place == 0) return 0;
  store<u32>(place, position);
  store<i32>(place, mode, 4);
  store<usize>(place, load<usize>(first), 8);
  memory.fill(place + PLACE, 0, threadWords << 2);
  store<usize>(first, place);
  return place;
}
