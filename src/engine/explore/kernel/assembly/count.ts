import { take, WALK_DONE, WALK_MORE, WALK_OUT_OF_MEMORY } from './arena';
import { edgesFrom } from './edges';
import { capacity, edgeSteps, edgeTargets, incoming, storedBytes, table } from './memory';
import { forgetCommuting, hasManyCommuting, MARK_DRAINS, markOf, nextOf } from './steps';
import { MAX_INCOMING } from './visited';
import { setWordAt, wordAt } from './words';

/*
 * How many schedules lead to each state: along a topological order, each state gives its number to all that its steps
 * lead to. A graph with a cycle leaves states over. The probability to come to each state, when each next thread is
 * drawn evenly among those that can go, and then among its choices, goes the same way: a state gives each of its steps a
 * share of its own.
 * Source: Kahn, "Topological sorting of large networks" (CACM 1962).
 *
 * A number lies in a record while it is needed: the position of its state; the next record that is ready, or free; the
 * probability; and limbs of 64 bits, the lowest first. Records are known by their numbers, from 1, because they move
 * when they become wider.
 */
const NUMBER_POSITION: usize = 0;
const NUMBER_LINK: usize = 4;
const NUMBER_PROBABILITY: usize = 8;
const NUMBER_LIMBS: usize = 16;

/** States that were counted. */
export let counted: u32 = 0;
/** Limbs of each number. */
export let limbs: usize = 1;
/** For each position how many transitions lead there from states that were not counted yet. */
export let remaining: usize = 0;

/** For each position its record, or 0. */
let recordAt: usize = 0;
/** The first record, and how many there are. */
let records: usize = 0;
let length: u32 = 0;
/** The first of those that are ready to be counted, and of those that are free; 0: none. */
let ready: u32 = 0;
let free: u32 = 0;

/** Begins, with an empty arena. Gives `WALK_MORE` where `arrive` has to be called for all positions before anything else. */
export function beginCounting(): i32 {
  counted = 0;
  limbs = 1;
  length = 0;
  ready = 0;
  free = 0;
  const bytes = capacity << 2;
  remaining = take(bytes);
  recordAt = take(bytes);
  records = take(0);
  if (remaining == 0 || recordAt == 0 || records == 0) return WALK_OUT_OF_MEMORY;
  memory.fill(recordAt, 0, bytes);
  if (copyIncoming()) return WALK_DONE;
  memory.fill(remaining, 0, bytes);
  return WALK_MORE;
}

/** Takes over what the search has counted, if it has, and no number was too large for it. */
function copyIncoming(): bool {
  if (incoming == 0) return false;
  for (let position: u32 = 0; position < capacity; position++) {
    const times = <u32>load<u8>(incoming + <usize>position);
    if (times == MAX_INCOMING) return false;
    setWordAt(remaining, position, times);
  }
  return true;
}

/** Counts the transitions out of the states at some positions. Gives the first position that is left: `until`, or one before it where many commuting steps were taken. */
export function arrive(from: u32, until: u32): u32 {
  forgetCommuting();
  for (let position = from; position < min(until, capacity); position++) {
    if (hasManyCommuting()) return position;
    if (load<u32>(table + <usize>position * storedBytes) == 0) continue;
    const found = edgesFrom(position, -1);
    for (let k = 0; k < found; k++) {
      const target = wordAt(edgeTargets, k);
      setWordAt(remaining, target, wordAt(remaining, target) + 1);
    }
  }
  return until;
}

/** Gives the state to begin with the number 1; it is counted where nothing leads back to it. */
export function countFrom(start: u32): i32 {
  const record = recordOf(start);
  if (record == 0) return WALK_OUT_OF_MEMORY;
  store<u64>(at(record) + NUMBER_LIMBS, 1);
  store<f64>(at(record), 1, NUMBER_PROBABILITY);
  if (wordAt(remaining, start) != 0) return WALK_DONE;
  ready = record;
  return WALK_MORE;
}

/** Counts up to so many states, fewer where many commuting steps are taken. */
export function goOnCounting(states: i32): i32 {
  forgetCommuting();
  for (; states > 0 && !hasManyCommuting(); states--) {
    if (ready == 0) return WALK_DONE;
    const record = ready;
    ready = linkOf(record);
    const found = edgesFrom(load<u32>(at(record), NUMBER_POSITION), -1);
    const share = load<f64>(at(record), NUMBER_PROBABILITY) / <f64>turnsIn(found);
    let turn = 0;
    for (let k = 0, end = 0; k < found; k++) {
      if (k == end) {
        end = endOfTurn(k, found);
        turn = end - k;
      }
      const position = wordAt(edgeTargets, k);
      const target = recordOf(position);
      if (target == 0 || !add(target, record)) return WALK_OUT_OF_MEMORY;
      const before = load<f64>(at(target), NUMBER_PROBABILITY);
      store<f64>(at(target), before + share / <f64>turn, NUMBER_PROBABILITY);
      const left = wordAt(remaining, position) - 1;
      setWordAt(remaining, position, left);
      if (left == 0) {
        link(target, ready);
        ready = target;
      }
    }
    counted++;
    // The number of a state in which nobody can move is wanted.
    if (found > 0) {
      link(record, free);
      free = record;
    }
  }
  return WALK_MORE;
}

/** Address of the limbs of the number at a position in which nobody can move. */
export function numberAt(position: u32): usize {
  return at(wordAt(recordAt, position)) + NUMBER_LIMBS;
}

/** Probability to come to a position in which nobody can move, or, from states that were counted, to any that was not. */
export function probabilityAt(position: u32): f64 {
  const record = wordAt(recordAt, position);
  return record == 0 ? 0 : load<f64>(at(record), NUMBER_PROBABILITY);
}

/** Threads that have taken the edges found last. */
function turnsIn(found: i32): i32 {
  let turns = 0;
  for (let k = 0; k < found; k = endOfTurn(k, found)) turns++;
  return turns;
}

/** Where the edges of the thread end whose first one is given: its choices stand one after the other. */
function endOfTurn(k: i32, found: i32): i32 {
  while (
    k + 1 < found &&
    nextOf(wordAt(edgeSteps, k)) == wordAt(edgeSteps, k + 1) &&
    !(markOf(wordAt(edgeSteps, k + 1)) & MARK_DRAINS)
  )
    k++;
  return k + 1;
}

function at(record: u32): usize {
  return records + <usize>(record - 1) * (NUMBER_LIMBS + (limbs << 3));
}

function linkOf(record: u32): u32 {
  return load<u32>(at(record), NUMBER_LINK);
}

function link(record: u32, to: u32): void {
  store<u32>(at(record), to, NUMBER_LINK);
}

/** Record of the number at a position; a new one is zero. 0 where memory is out. */
function recordOf(position: u32): u32 {
  let record = wordAt(recordAt, position);
  if (record != 0) return record;
  record = free;
  if (record != 0) free = linkOf(record);
  else {
    if (take(NUMBER_LIMBS + (limbs << 3)) == 0) return 0;
    record = ++length;
  }
  setWordAt(recordAt, position, record);
  store<u32>(at(record), position, NUMBER_POSITION);
  store<f64>(at(record), 0, NUMBER_PROBABILITY);
  memory.fill(at(record) + NUMBER_LIMBS, 0, limbs << 3);
  return record;
}

/** Adds one number to another. Gives whether memory has lasted. */
function add(to: u32, from: u32): bool {
  let carry: u64 = 0;
  const a = at(to) + NUMBER_LIMBS;
  const b = at(from) + NUMBER_LIMBS;
  for (let i: usize = 0; i < limbs << 3; i += 8) {
    const half = load<u64>(a + i) + carry;
    const sum = half + load<u64>(b + i);
    carry = u64(half < carry) | u64(sum < half);
    store<u64>(a + i, sum);
  }
  if (carry == 0) return true;
  if (!widen()) return false;
  store<u64>(at(to) + NUMBER_LIMBS + ((limbs - 1) << 3), carry);
  return true;
}

/** Gives all numbers one more limb. */
function widen(): bool {
  if (take(length << 3) == 0) return false;
  const bytes = NUMBER_LIMBS + (limbs << 3);
  for (let i = length; i > 0; i--) {
    const old = records + <usize>(i - 1) * bytes;
    const moved = records + <usize>(i - 1) * (bytes + 8);
    memory.copy(moved, old, bytes);
    store<u64>(moved + bytes, 0);
  }
  limbs++;
  return true;
}
